//! The start: what this device has kept, and the ways to begin.

use quiz::Day;
use yew::{Callback, Event as Changed, Html, MouseEvent, html};

use super::bar::unkept;
use super::notice::{blind, told, unforgotten};
use crate::Text;
use crate::state::{Draft, DraftStore, Event, Failure, HEADING, Notice, Template};

/// What is to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgetting {
    /// One draft, by its key.
    One(u32),
    /// All that there is.
    All,
}

/// The question whether something is really to be forgotten.
pub const SURE: &str = "unmyth-studio-sure";

impl Forgetting {
    /// The id of the button that asks for it.
    pub fn id(self) -> String {
        match self {
            Self::One(key) => format!("unmyth-studio-forget-{key}"),
            Self::All => "unmyth-studio-forget-all".to_owned(),
        }
    }
}

/// What the start shows and whom it tells.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    /// The drafts of this device.
    pub draft_store: &'a DraftStore,
    /// There may be more of them: they could not be read.
    pub is_blind: bool,
    /// Those that are not on the disk as they are here, by their keys, and why.
    pub unkept: &'a [(u32, Failure)],
    /// Why something was not forgotten.
    pub unforgotten: Option<Failure>,
    /// Whether the browser has promised to keep them; none before it has answered.
    pub promise: Option<bool>,
    /// The day, as the device has it.
    pub today: Day,
    /// What is to be told of a file.
    pub notice: Option<&'a Notice>,
    /// What is asked about before it is forgotten.
    pub asked: Option<Forgetting>,
    /// Whom to tell of what happens.
    pub on: &'a Callback<Event>,
    /// Whom to tell that something is to be forgotten, or not after all.
    pub on_ask: &'a Callback<Option<Forgetting>>,
    /// Whom to ask for files.
    pub on_files: &'a Callback<(Option<usize>, Changed)>,
    /// Whom to ask to have a file downloaded.
    pub on_take: &'a Callback<(String, Vec<u8>)>,
}

/// The screen.
pub fn start(text: &Text, it: &Start<'_>) -> Html {
    let click = |event: Event| it.on.reform(move |_: MouseEvent| event.clone());
    let has_some = !it.draft_store.drafts.is_empty() || !it.draft_store.unread.is_empty();
    let open = it.on_files.reform(|event: Changed| (None, event));
    let begin = if has_some { "unmyth-button" } else { "unmyth-button unmyth-button--main" };
    html! {
        <main class="unmyth-page unmyth-start" data-screen="start">
            <h1 id={HEADING} class="unmyth-start__title" tabindex="-1">{ text.title }</h1>
            <p class="unmyth-start__about">{ text.about }</p>
            if it.is_blind {
                { blind(text) }
            }
            { for it.notice.map(|notice| told(text, notice)) }
            { for it.unforgotten.map(|why| unforgotten(text, why)) }
            if has_some {
                <section class="unmyth-start__section">
                    <h2 class="unmyth-start__heading">{ text.go_on_heading }</h2>
                    <p class="unmyth-start__note">
                        { text.help.stays }{ " " }
                        { it.promise.map(|is_promised| promise(text, is_promised)) }
                    </p>
                    <ul class="unmyth-start__list" role="list">
                        { for it.draft_store.drafts.iter().enumerate().rev().map(|(at, draft)| kept(text, it, at, draft)) }
                        { for it.draft_store.unread.iter().map(|(key, record)| unread(text, it, *key, record)) }
                    </ul>
                </section>
            }
            <section class="unmyth-start__section">
                <h2 class="unmyth-start__heading">{ text.begin_heading }</h2>
                <button type="button" class={begin} onclick={click(Event::Begin(Template::Empty))}>{ text.begin_empty }</button>
                <button type="button" class="unmyth-button" onclick={click(Event::Begin(Template::Example))}>{ text.begin_example }</button>
                <p class="unmyth-start__note">{ text.begin_example_about }</p>
                { picker("unmyth-studio-open", text.open, true, open) }
                <p class="unmyth-start__note">{ text.open_about }</p>
            </section>
            if has_some {
                <section class="unmyth-start__section">{ forget(text, it, None, text.forget_all) }</section>
            }
        </main>
    }
}

fn kept(text: &Text, it: &Start<'_>, at: usize, draft: &Draft) -> Html {
    let title = text.title_of(&draft.now.pack.title);
    // Two may be called the same.
    let earlier =
        it.draft_store.drafts.iter().take(at).filter(|one| text.title_of(&one.now.pack.title) == title).count();
    let title = if earlier == 0 { title.to_owned() } else { format!("{title} ({})", earlier + 1) };
    let day = it.draft_store.day_of(draft, it.today).to_string();
    let why = it.unkept.iter().find(|(key, _)| *key == draft.key).map(|(_, why)| *why);
    let go_on = it.on.reform({
        let key = draft.key;
        move |_: MouseEvent| Event::GoOn(key)
    });
    html! {
        <li key={draft.key} class="unmyth-start__kept">
            <p class="unmyth-start__name" lang={draft.now.pack.lang.clone()}>{ &title }</p>
            <p class="unmyth-start__note">
                { why.map_or_else(|| (text.kept_since)(&Text::day(&day)), |why| unkept(text, why).to_owned()) }
            </p>
            <div class="unmyth-start__row">
                <button type="button" class="unmyth-button unmyth-button--main" onclick={go_on}>
                    { text.go_on }{ " " }<span class="unmyth-page__said">{ &title }</span>
                </button>
                { forget(text, it, Some((draft.key, &title)), text.forget) }
            </div>
        </li>
    }
}

/// What a later version may have written, or a disk has damaged: it is not taken for nothing.
fn unread(text: &Text, it: &Start<'_>, key: u32, record: &str) -> Html {
    let name = format!("unmyth-{key}.txt");
    let (file, on_take) = ((name.clone(), record.as_bytes().to_vec()), it.on_take.clone());
    let take = Callback::from(move |_: MouseEvent| on_take.emit(file.clone()));
    html! {
        <li key={key} class="unmyth-start__kept">
            <p class="unmyth-start__note">{ text.unread }</p>
            <div class="unmyth-start__row">
                <button type="button" class="unmyth-button" onclick={take}>
                    { text.unread_take }{ " " }<span class="unmyth-page__said">{ &name }</span>
                </button>
                { forget(text, it, Some((key, &name)), text.forget) }
            </div>
        </li>
    }
}

/// What forgets one draft, or all: it asks first, since nothing brings them back.
fn forget(text: &Text, it: &Start<'_>, one: Option<(u32, &str)>, words: &'static str) -> Html {
    let what = one.map_or(Forgetting::All, |(key, _)| Forgetting::One(key));
    let ask = |asked: Option<Forgetting>| it.on_ask.reform(move |_: MouseEvent| asked);
    if it.asked != Some(what) {
        return html! {
            <button id={what.id()} type="button" class="unmyth-item__do" onclick={ask(Some(what))}>
                { words }
                if let Some((_, name)) = one {
                    { " " }<span class="unmyth-page__said">{ name }</span>
                }
            </button>
        };
    }
    let event = match what {
        Forgetting::One(key) => Event::Forget(key),
        Forgetting::All => Event::ForgetAll,
    };
    let yes = it.on.reform(move |_: MouseEvent| event.clone());
    html! {
        <div class="unmyth-start__sure" role="group" aria-labelledby={SURE}>
            <p id={SURE} tabindex="-1">{ text.forget_sure }</p>
            <div class="unmyth-start__row">
                <button type="button" class="unmyth-button" onclick={yes}>{ text.forget_yes }</button>
                <button type="button" class="unmyth-button" onclick={ask(None)}>{ text.forget_no }</button>
            </div>
        </div>
    }
}

/// What the browser has promised.
pub(super) fn promise(text: &Text, is_promised: bool) -> &'static str {
    if is_promised { text.help.promised } else { text.help.not_promised }
}

/// What opens files: a field of the browser's own, as large as its label, which looks like a button. It takes files of all
/// kinds: phones and tablets know no kind for `.po` and `.csv`, and would let nobody choose them.
pub(super) fn picker(id: &'static str, words: &'static str, multiple: bool, onchange: Callback<Changed>) -> Html {
    html! {
        <span class="unmyth-picker">
            <input {id} class="unmyth-picker__field" type="file" {multiple} {onchange} />
            <label class="unmyth-button unmyth-picker__label" for={id}>{ words }</label>
        </span>
    }
}
