//! Reading aloud, by a voice that is on the device: others would send what is read elsewhere.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};
use yew::Callback;

use super::watch::call;

/// The browser's own object.
const SYNTHESIS: &str = "speechSynthesis";
/// How long a voice takes for a character at the most, and for its first one, in milliseconds: three times as long as usual.
const SLOWEST: usize = 200;
const START: usize = 10_000;

/// The device's voice in one language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Voice(SpeechSynthesisVoice);

impl Voice {
    /// The voice for `lang`, if the device has one of its own.
    pub(crate) fn find(lang: &str) -> Option<Self> {
        let primary = lang.split('-').next().unwrap_or(lang);
        let fits = |voice: &SpeechSynthesisVoice| {
            voice.local_service() && voice.lang().split(['-', '_']).next() == Some(primary)
        };
        // A browser that refuses voices may throw.
        let voices: Array = call(SYNTHESIS, "getVoices", &[]).ok()?.dyn_into().ok()?;
        let voice = voices.iter().map(JsValue::unchecked_into).find(fits)?;
        Some(Self(voice))
    }

    /// Tells `on_change` when the device has learned of its voices, which it does some time after the start.
    pub(crate) fn listen(on_change: Callback<()>) -> Option<EventListener> {
        Some(EventListener::new(synthesis()?.unchecked_ref(), "voiceschanged", move |_| on_change.emit(())))
    }

    /// Reads `words`, and tells `on_end` when that is over.
    pub(crate) fn say(&self, words: &str, on_end: &Callback<()>) -> Option<Reading> {
        let _ = call(SYNTHESIS, "cancel", &[]);
        let utterance = SpeechSynthesisUtterance::new_with_text(words).ok()?;
        utterance.set_voice(Some(&self.0));
        utterance.set_lang(&self.0.lang());
        // Once it has been read, or cannot be.
        let over = ["end", "error"].map(|kind| {
            let on_end = on_end.clone();
            EventListener::once(&utterance, kind, move |_| on_end.emit(()))
        });
        // Some voices never say that they are done, and a kiosk that waits for them would never be free again.
        let most = words.chars().count().saturating_mul(SLOWEST).saturating_add(START);
        let on_end = on_end.clone();
        let limit = super::after(u32::try_from(most).unwrap_or(u32::MAX), move || on_end.emit(()));
        call(SYNTHESIS, "speak", &[utterance.into()]).ok()?;
        Some(Reading { _over: over, _limit: limit })
    }
}

/// Something that is being read aloud; it falls silent when dropped.
pub(crate) struct Reading {
    _over: [EventListener; 2],
    _limit: Timeout,
}

impl Drop for Reading {
    fn drop(&mut self) {
        // What cannot be silenced has not been speaking.
        let _ = call(SYNTHESIS, "cancel", &[]);
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    Reflect::get(&window(), &SYNTHESIS.into()).ok()?.dyn_into().ok()
}
