//! The attendant's menu: what this device has counted, how it fares, and what can be done about both.

use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef, html};

use super::keypad::{Keypad, keypad};
use super::missing::{Files, Missing, missing};
use super::sums::sums;
use crate::Text;

/// When the server last took something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// This site's pages send nothing.
    Nowhere,
    /// Never, as far as the device knows.
    Never,
    /// So many starts of the kiosk ago.
    Starts(u32),
    /// So many minutes ago.
    Ago(u32),
}

/// What becomes of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Storage {
    /// It could not be read as the kiosk started, so that nothing is counted.
    Unread,
    /// It could not be written.
    Fails,
    /// The browser may clear it.
    MayGo,
    /// The browser has promised to keep it.
    Persists,
}

/// How the device fares.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Device {
    /// How many plays it has kept in all, and how many of them the server has not.
    pub(crate) kept: usize,
    pub(crate) unsent: usize,
    pub(crate) sent: Sent,
    /// What the server says of plays that it does not take.
    pub(crate) refused: Option<u16>,
    pub(crate) storage: Storage,
    /// Whether all files are here to start without a network.
    pub(crate) files: Files,
    /// What the browser refuses.
    pub(crate) missing: Vec<Missing>,
    pub(crate) version: AttrValue,
}

/// What the menu offers, and whom to tell.
#[derive(Clone, Debug)]
pub(crate) struct Attendant {
    pub(crate) device: Device,
    pub(crate) site: AttrValue,
    /// Whether the website counts under this name, as far as its page knows.
    pub(crate) knows_site: bool,
    /// All that is kept, as short texts; none where the disk does not give it.
    pub(crate) sums: Option<Vec<String>>,
    /// How many plays are in memory alone.
    pub(crate) open_plays: usize,
    /// What came of the last thing that was done.
    pub(crate) note: String,
    pub(crate) on_csv: Callback<MouseEvent>,
    pub(crate) on_json: Callback<MouseEvent>,
    pub(crate) on_line: Callback<MouseEvent>,
    pub(crate) on_send: Callback<MouseEvent>,
    pub(crate) on_setup: Callback<MouseEvent>,
    pub(crate) on_back: Callback<MouseEvent>,
    /// Whether the attendant has said that the counts are safe elsewhere.
    pub(crate) is_sure: bool,
    pub(crate) on_sure: Callback<MouseEvent>,
    /// Where the number is typed that confirms a reset.
    pub(crate) keypad: Keypad,
    pub(crate) on_reset: Callback<MouseEvent>,
}

/// The menu, with its heading at `heading`.
pub(crate) fn attendant(text: &'static Text, props: &Attendant, heading: &NodeRef) -> Html {
    let Attendant { device, site, open_plays, note, is_sure, .. } = props;
    let row = |label: &'static str, value: String| html! { <><dt>{ label }</dt><dd>{ value }</dd></> };
    let sent = match device.sent {
        Sent::Nowhere => text.nowhere_to_send.to_owned(),
        Sent::Never => text.never_sent.to_owned(),
        Sent::Starts(starts) => (text.starts_ago)(starts),
        Sent::Ago(minutes) => (text.ago)(minutes),
    };
    let storage = match device.storage {
        Storage::Unread => text.storage_unread,
        Storage::Fails => text.storage_fails,
        Storage::MayGo => text.storage_may_go,
        Storage::Persists => text.storage_persists,
    };
    let number = device.kept.to_string();
    let site = if props.knows_site { site.to_string() } else { (text.site_unknown)(site) };
    let may_reset = *props.keypad.digits == *number && (*is_sure || device.kept == 0);
    html! {
        <main class="unmyth-attendant" data-screen="attendant" lang={text.lang} dir={text.dir()}>
            <h1 class="unmyth-attendant__title" tabindex="-1" ref={heading}>{ text.attendant }</h1>
            { missing(text, &device.missing) }
            <dl class="unmyth-attendant__rows">
                { row(text.plays_kept, number.clone()) }
                { row(text.plays_unsent, device.unsent.to_string()) }
                { row(text.plays_open, open_plays.to_string()) }
                { row(text.last_sent, sent) }
                if let Some(status) = device.refused {
                    { row(text.refused_label, (text.refused)(status)) }
                }
                { row(text.storage, storage.to_owned()) }
                { row(text.offline, device.files.words(text)) }
                { row(text.site, site) }
                { row(text.version, device.version.to_string()) }
            </dl>
            <div class="unmyth-attendant__actions">
                <button type="button" class="unmyth-button unmyth-button--main" onclick={&props.on_back}>{ text.back }</button>
                <button type="button" class="unmyth-button" onclick={&props.on_csv}>{ text.export_csv }</button>
                <button type="button" class="unmyth-button" onclick={&props.on_json}>{ text.export_json }</button>
                if device.sent != Sent::Nowhere {
                    <button type="button" class="unmyth-button" onclick={&props.on_line}>{ text.try_line }</button>
                    <button type="button" class="unmyth-button" onclick={&props.on_send}>{ text.send_now }</button>
                }
                <button type="button" class="unmyth-button" onclick={&props.on_setup}>{ text.setup }</button>
            </div>
            <p class="unmyth-attendant__said" role="status">{ note.clone() }</p>
            { sums(text, props.sums.as_deref()) }
            <details class="unmyth-attendant__more">
                <summary>{ text.reset }</summary>
                <p>{ (text.reset_about)(&number) }</p>
                { keypad(text, &props.keypad) }
                if device.kept > 0 {
                    <label class="unmyth-attendant__sure">
                        <input type="checkbox" checked={*is_sure} onclick={&props.on_sure} />
                        <span>{ text.reset_sure }</span>
                    </label>
                }
                <button type="button" class="unmyth-button" disabled={!may_reset} onclick={&props.on_reset}>{ text.reset_do }</button>
            </details>
        </main>
    }
}
