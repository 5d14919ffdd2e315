//! The attract screen as it moves: one fact or principle after the other, until somebody wants it to stay or to begin.

use std::sync::Arc;

use quiz::Pack;
use unmyth_widget::browser::Random;
use views::text_elements;
use yew::{Callback, Html, MouseEvent, Properties, component, use_effect_with, use_state};

use crate::Text;
use crate::device;
use crate::state::Event;
use crate::view::{Attract, attract};

/// How long each is shown, in milliseconds: long enough to read the longest twice.
const TURN: u32 = 12_000;

#[derive(Clone, Properties)]
pub(super) struct AttractProps {
    pub(super) text: &'static Text,
    pub(super) pack: Arc<Pack>,
    /// It is being read aloud, and stays for as long.
    pub(super) is_reading: bool,
    /// The place of what is shown, whenever that is another.
    pub(super) on_shown: Callback<usize>,
    pub(super) on_begin: Callback<Event>,
}

impl PartialEq for AttractProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.pack, &other.pack) && self.is_reading == other.is_reading
    }
}

/// See the module.
#[component]
pub(super) fn AttractScene(props: &AttractProps) -> Html {
    let AttractProps { text, pack, is_reading, on_shown, on_begin } = props;
    let (at, is_paused) = (use_state(|| 0_usize), use_state(|| None::<bool>));
    let shown = on_shown.clone();
    use_effect_with(*at, move |at| shown.emit(*at));
    let turning = (*at, *is_paused == Some(true) || *is_reading);
    let next = at.setter();
    use_effect_with(turning, move |(at, stays)| {
        let at = *at;
        let timer = (!stays).then(|| device::after(TURN, move || next.set(at + 1)));
        move || drop(timer)
    });
    let begin = {
        let (pack, on_begin) = (pack.clone(), on_begin.clone());
        Callback::from(move |()| on_begin.emit(Event::Begin(pack.draw(None, &mut Random))))
    };
    let on_key = begin.clone();
    use_effect_with((), move |()| {
        let listening = device::on_any_key(on_key);
        move || drop(listening)
    });
    let (paused, set) = (*is_paused, is_paused.setter());
    let shown = Attract {
        at: *at,
        is_paused: paused,
        on_begin: begin.reform(|_: MouseEvent| ()),
        on_pause: Callback::from(move |_| set.set(Some(paused != Some(true)))),
    };
    text_elements(attract(text, pack, &shown, None))
}
