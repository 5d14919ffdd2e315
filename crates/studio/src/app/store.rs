//! The one place where Yew meets the studio's state.

use std::rc::Rc;

use yew::Reducible;

use crate::state::{Event, Studio};

/// The studio, as Yew keeps it.
#[derive(Clone, Debug)]
pub(super) struct Store(pub(super) Studio);

impl Reducible for Store {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Rc::new(Self(self.0.clone().after(event)))
    }
}
