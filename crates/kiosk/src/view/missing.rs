//! What the browser refuses on this device, and what can be done about it: for whoever looks after the kiosk.

use yew::{AttrValue, Html, html};

use crate::Text;

/// Something that the kiosk can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// Storage that could be read as the kiosk started: without it nothing is counted.
    Storage,
    /// Locks, by which a second window is noticed.
    Locks,
    /// A screen that stays on.
    Awake,
    /// A voice of the device's own in the language of each visit.
    Voice,
    /// A window without the browser's bars.
    Screen,
}

impl Missing {
    /// What `assets/kiosk/missing.js` calls by this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "locks" => Some(Self::Locks),
            "awake" => Some(Self::Awake),
            "voice" => Some(Self::Voice),
            "screen" => Some(Self::Screen),
            _ => None,
        }
    }

    fn words(self, text: &'static Text) -> &'static str {
        match self {
            Self::Storage => text.missing_storage,
            Self::Locks => text.missing_locks,
            Self::Awake => text.missing_awake,
            Self::Voice => text.missing_voice,
            Self::Screen => text.missing_screen,
        }
    }
}

/// Each with what to do; nothing where nothing is missing.
pub(super) fn missing(text: &'static Text, missing: &[Missing]) -> Html {
    html! {
        if !missing.is_empty() {
            <section class="unmyth-attendant__missing">
                <h2 class="unmyth-attendant__heading">{ text.missing }</h2>
                <ul>{ for missing.iter().map(|one| html! { <li>{ one.words(text) }</li> }) }</ul>
            </section>
        }
    }
}

/// Whether all files are here to start without a network, or what keeps them from being here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Files {
    /// They are all here.
    Ready,
    /// They are on their way, as far as anybody knows.
    #[default]
    Loading,
    /// The page came by an address at which browsers keep no files.
    Insecure,
    /// The browser keeps no files of this website.
    Blocked,
    /// This file cannot be had.
    Missing(AttrValue),
    /// This file comes as another than it was made.
    Altered(AttrValue),
    /// There is no room for them.
    Full,
}

impl Files {
    /// What `assets/kiosk/files.js` calls by this name, about the file at `path`.
    pub(crate) fn named(name: &str, path: String) -> Self {
        match name {
            "ready" => Self::Ready,
            "insecure" => Self::Insecure,
            "blocked" => Self::Blocked,
            "missing" => Self::Missing(path.into()),
            "altered" => Self::Altered(path.into()),
            "full" => Self::Full,
            _ => Self::Loading,
        }
    }

    pub(super) fn words(&self, text: &'static Text) -> String {
        match self {
            Self::Ready => text.offline_ready.to_owned(),
            Self::Loading => text.offline_loading.to_owned(),
            Self::Insecure => text.offline_insecure.to_owned(),
            Self::Blocked => text.offline_blocked.to_owned(),
            Self::Missing(path) => (text.offline_missing)(path),
            Self::Altered(path) => (text.offline_altered)(path),
            Self::Full => text.offline_full.to_owned(),
        }
    }
}
