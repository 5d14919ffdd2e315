//! The attendant's menu at work: the PIN, and what the menu shows and does.

use std::rc::Rc;

use views::text_elements;
use yew::platform::spawn_local;
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, NodeRef, Properties, SubmitEvent, component, use_effect_with,
    use_memo, use_reducer, use_state_eq,
};

use crate::Text;
use crate::device::{self, Keeping, Kept, LastSent, Tried, Tries};
use crate::state::{Digits, Press};
use crate::view::{self, Attendant, Device, Files, Keypad, Missing, Pin, Sent, Storage};

#[derive(Clone, Properties)]
pub(super) struct AttendantProps {
    pub(super) text: &'static Text,
    /// The language that is read, for which a voice is looked for.
    pub(super) lang: String,
    pub(super) site: String,
    /// Whether the disk could be read as the kiosk started.
    pub(super) is_read: bool,
    pub(super) version: String,
    pub(super) sends: bool,
    pub(super) open_plays: usize,
    pub(super) kept: Kept,
    pub(super) keeping: Rc<Keeping>,
    pub(super) tries: Tries,
    /// Whether nobody may try a PIN for a while.
    pub(super) is_waiting: bool,
    /// All counts in memory are to go as well.
    pub(super) on_zero: Callback<()>,
    pub(super) on_back: Callback<()>,
}

impl PartialEq for AttendantProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.text, other.text)
            && (&self.lang, self.open_plays, self.kept) == (&other.lang, other.open_plays, other.kept)
            && self.is_waiting == other.is_waiting
    }
}

/// What the device says of itself when it is asked.
#[derive(Clone, Debug, Default, PartialEq)]
struct Looked {
    persists: bool,
    files: Files,
    missing: Vec<Missing>,
    knows_site: Option<bool>,
    sums: Option<Vec<String>>,
}

impl Looked {
    async fn at(lang: &str, site: &str, is_read: bool) -> Self {
        let [name, path] = device::files().await;
        Self {
            persists: device::persists().await,
            files: Files::named(&name, path),
            missing: missing(lang, is_read).await,
            knows_site: device::knows_site(site).await,
            sums: device::sums().await,
        }
    }
}

async fn missing(lang: &str, is_read: bool) -> Vec<Missing> {
    let storage = (!is_read).then_some(Missing::Storage);
    storage.into_iter().chain(device::missing(lang).await.iter().filter_map(|name| Missing::named(name))).collect()
}

/// See the module.
#[component]
pub(super) fn AttendantScene(props: &AttendantProps) -> Html {
    let text = props.text;
    let (is_open, said) = (use_state_eq(|| false), use_state_eq(|| ""));
    let digits = use_reducer(Digits::default);
    let (note, looked, is_sure) = (use_state_eq(String::new), use_state_eq(Looked::default), use_state_eq(|| false));
    let shut_by = use_state_eq(Vec::new);
    let (heading, field) = (use_memo((), |()| NodeRef::default()), use_memo((), |()| NodeRef::default()));

    // A kiosk without a PIN is open to whoever finds the corner.
    let (open, tries, say, set) = (is_open.setter(), props.tries.clone(), said.setter(), shut_by.setter());
    let lang = props.lang.clone();
    use_effect_with((), move |()| {
        spawn_local(async move {
            match tries.without().await {
                Tried::Opens => open.set(true),
                Tried::Gone => say.set(text.pin_gone),
                Tried::Unread => set.set(missing(&lang, false).await),
                Tried::Misses | Tried::Waits => {}
            }
        });
    });
    let at = heading.clone();
    use_effect_with(*is_open, move |_| device::arrive(&at));
    let (set, lang, site, is_read) = (looked.setter(), props.lang.clone(), props.site.clone(), props.is_read);
    use_effect_with((*is_open, props.kept), move |(is_open, _)| {
        if *is_open {
            spawn_local(async move { set.set(Looked::at(&lang, &site, is_read).await) });
        }
    });
    let press = {
        let dispatcher = digits.dispatcher();
        Callback::from(move |press| dispatcher.dispatch(press))
    };
    let keypad = |label: &'static str, is_secret: bool| Keypad {
        label: label.into(),
        digits: AttrValue::from(digits.as_str().to_owned()),
        is_secret,
        on_digit: press.reform(Press::Digit),
        on_back: press.reform(|_: MouseEvent| Press::Back),
        on_input: press.reform(|event: InputEvent| Press::Typed(device::typed(&event))),
        field: (*field).clone(),
    };
    let on_back = props.on_back.reform(|_: MouseEvent| ());

    if !*is_open {
        let on_try = {
            let (open, said, press, pin) = (is_open.setter(), said.setter(), press.clone(), digits.as_str().to_owned());
            let tries = props.tries.clone();
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                let (open, said, press, pin) = (open.clone(), said.clone(), press.clone(), pin.clone());
                let tries = tries.clone();
                spawn_local(async move {
                    let tried = tries.attempt(&pin).await;
                    match tried {
                        Tried::Opens => open.set(true),
                        Tried::Misses => said.set(text.pin_missed),
                        // As long as that holds it is said anyway.
                        Tried::Waits => said.set(""),
                        Tried::Gone => said.set(text.pin_gone),
                        Tried::Unread => said.set(text.export_fails),
                    }
                    press.emit(Press::Clear);
                });
            })
        };
        let said = if props.is_waiting { text.pin_wait } else { *said };
        let pin = Pin { keypad: keypad(text.pin, true), on_try, said, missing: (*shut_by).clone(), on_back };
        return text_elements(view::pin(text, &pin, &heading));
    }

    let keeping = &props.keeping;
    let on_line = {
        let (keeping, note) = (keeping.clone(), note.setter());
        Callback::from(move |_: MouseEvent| {
            let (keeping, note) = (keeping.clone(), note.clone());
            spawn_local(async move {
                note.set(if keeping.is_heard().await { text.line_works } else { text.line_fails }.to_owned());
            });
        })
    };
    let export = |kind: &'static str| {
        let note = note.setter();
        Callback::from(move |_: MouseEvent| {
            let note = note.clone();
            spawn_local(async move {
                let asked = || (text.export_asked)(&format!("unmyth-kiosk.{kind}"));
                note.set(if device::export(kind).await { asked() } else { text.export_fails.to_owned() });
            });
        })
    };
    let on_send = {
        let keeping = keeping.clone();
        Callback::from(move |_: MouseEvent| keeping.send_now())
    };
    let on_reset = {
        let (keeping, on_zero, press, note) = (keeping.clone(), props.on_zero.clone(), press.clone(), note.setter());
        let is_sure = is_sure.setter();
        Callback::from(move |_: MouseEvent| {
            on_zero.emit(());
            keeping.clear();
            note.set(text.reset_done.to_owned());
            is_sure.set(false);
            press.emit(Press::Clear);
        })
    };
    let kept = props.kept;
    let attendant = Attendant {
        device: Device {
            kept: kept.plays,
            unsent: kept.unsent,
            sent: match kept.last_sent {
                _ if !props.sends => Sent::Nowhere,
                LastSent::At(at) => Sent::Ago(minutes(device::now() - at)),
                LastSent::Starts(starts) => Sent::Starts(starts),
                LastSent::Never => Sent::Never,
            },
            refused: kept.refused,
            storage: match (kept.is_well, looked.persists) {
                _ if !props.is_read => Storage::Unread,
                (false, _) => Storage::Fails,
                (true, false) => Storage::MayGo,
                (true, true) => Storage::Persists,
            },
            files: looked.files.clone(),
            missing: looked.missing.clone(),
            version: props.version.clone().into(),
        },
        site: props.site.clone().into(),
        knows_site: looked.knows_site != Some(false),
        sums: looked.sums.clone(),
        open_plays: props.open_plays,
        // A deletion is done when the disk has done it.
        note: match (kept.clears, kept.is_well) {
            (true, false) => text.reset_fails.to_owned(),
            (true, true) => String::new(),
            (false, _) => (*note).clone(),
        },
        on_csv: export("csv"),
        on_json: export("json"),
        on_line,
        on_send,
        on_setup: Callback::from(|_| device::set_up()),
        on_back,
        is_sure: *is_sure,
        on_sure: {
            let is_sure = is_sure.setter();
            Callback::from(move |event: MouseEvent| is_sure.set(device::is_ticked(&event)))
        },
        keypad: keypad(text.reset_number, false),
        on_reset,
    };
    text_elements(view::attendant(text, &attendant, &heading))
}

/// Whole minutes in so many milliseconds.
fn minutes(milliseconds: f64) -> u32 {
    // A page is not open for 8,000 years.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let minutes = (milliseconds / 60_000.0) as u32;
    minutes
}
