//! The language that the quiz is read in: the one of its page, and then any that the visitor chooses.

use yew::{UseReducerHandle, hook, use_effect_with, use_memo, use_state};

use crate::browser;
use crate::browser::edition::{self, Edition};
use crate::state::{Choice, Store};

/// The quiz as its page had it at `first`, or in the language chosen since. The play goes on in the same place.
#[hook]
pub(super) fn use_edition(first: &Edition, store: &UseReducerHandle<Store>) -> Edition {
    use_effect_with(store.has_answers(), |has_answers| browser::note_answers(*has_answers));
    let edition = use_state(|| first.clone());
    use_memo((), |()| {
        let (dispatch, setter, pack) = (store.dispatcher(), edition.setter(), first.pack.clone());
        edition::listen(move |chosen| {
            let fits = pack.is_same_quiz(&chosen.pack);
            if fits {
                dispatch.dispatch(Choice::Read(chosen.pack.lang().to_owned()));
                setter.set(chosen);
            }
            fits
        })
    });
    (*edition).clone()
}
