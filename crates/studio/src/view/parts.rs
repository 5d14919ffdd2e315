//! The list of parts, with what is to be mended in each, and the way from one to the next.

use check::Severity;
use yew::{Html, html};

use super::stage::Stage;
use crate::Text;
use crate::state::{Event, List, Part};

/// How many letters of a myth stand for its card.
const SHORT: usize = 40;

/// The list. Where there is little room it opens at the press of a button.
pub(super) fn parts(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let all = Part::all(&stage.draft.now);
    let entry = |part: &Part| {
        let is_here = *part == stage.draft.part;
        let count = to_mend(stage, *part);
        let class = match part {
            Part::Card(_) | Part::Translation(_) => "unmyth-parts__one unmyth-parts__one--inner",
            _ => "unmyth-parts__one",
        };
        html! {
            <li key={screen(*part)}>
                <button
                    type="button"
                    {class}
                    aria-current={is_here.then_some("page")}
                    onclick={stage.click(Event::Show(*part))}
                >
                    <span class="unmyth-parts__name">
                        { entry_name(stage, *part) }
                        if matches!(part, Part::Translation(_)) {
                            { " " }<span class="unmyth-page__said">{ text.translation }</span>
                        }
                    </span>
                    if count > 0 {
                        <span class="unmyth-parts__count">{ count }<span class="unmyth-page__said">{ " " }{ text.to_mend }</span></span>
                    }
                </button>
            </li>
        }
    };
    let (done, of) = stage.progress();
    let is_before_ending = |part: &&Part| matches!(part, Part::About | Part::Principles | Part::Card(_));
    html! {
        <nav class="unmyth-parts" aria-label={text.parts}>
            <button
                type="button" class="unmyth-parts__toggle" aria-expanded={if stage.is_open { "true" } else { "false" }}
                aria-controls="unmyth-studio-parts" onclick={stage.on_open.clone()}
            >{ text.parts }</button>
            <ul id="unmyth-studio-parts" class="unmyth-parts__list" role="list" data-open={stage.is_open.then_some("")}>
                { for all.iter().filter(is_before_ending).map(entry) }
                <li key="add">
                    <button type="button" class="unmyth-parts__add" onclick={stage.click(Event::Add(List::Cards))}>
                        { text.add_card }
                    </button>
                </li>
                <li key="progress" class="unmyth-parts__progress">{ (text.help.cards_complete)(done, of) }</li>
                { for all.iter().filter(|part| !is_before_ending(part)).map(entry) }
            </ul>
        </nav>
    }
}

/// The ways to the parts before and after.
pub(super) fn onward(stage: &Stage<'_>) -> Html {
    let all = Part::all(&stage.draft.now);
    let at = all.iter().position(|part| *part == stage.draft.part).unwrap_or_default();
    let way = |part: Option<&Part>, words: &'static str, class: &'static str| {
        part.map(|part| {
            html! {
                <button type="button" {class} onclick={stage.click(Event::Show(*part))}>
                    <span>{ words }{ ": " }{ name(stage, *part) }</span>
                </button>
            }
        })
    };
    html! {
        <nav class="unmyth-draft__onward" aria-label={format!("{} / {}", stage.text.previous, stage.text.next)}>
            { for way(all.get(at + 1), stage.text.next, "unmyth-button unmyth-button--main") }
            { for way(at.checked_sub(1).and_then(|before| all.get(before)), stage.text.previous, "unmyth-button") }
        </nav>
    }
}

/// What a part is called.
pub(super) fn name(stage: &Stage<'_>, part: Part) -> String {
    let text = stage.text;
    match part {
        Part::About => text.part_about.to_owned(),
        Part::Principles => text.part_principles.to_owned(),
        Part::Card(at) => format!("{} {}", text.card, at + 1),
        Part::Ending => text.part_ending.to_owned(),
        Part::Languages => text.part_languages.to_owned(),
        Part::Translation(at) => {
            stage.draft.now.translations.get(at).map(|it| Text::language(&it.lang)).unwrap_or_default()
        }
        Part::Files => text.part_files.to_owned(),
    }
}

/// The same in the list, where a card shows how it begins.
fn entry_name(stage: &Stage<'_>, part: Part) -> String {
    let Part::Card(at) = part else { return name(stage, part) };
    format!("{}. {}", at + 1, start_of(stage, at))
}

/// How the myth of the card at a place begins.
pub(super) fn start_of(stage: &Stage<'_>, at: usize) -> String {
    let myth = stage.draft.now.pack.cards.get(at).map(|card| card.myth.trim()).unwrap_or_default();
    let mut start: String = myth.chars().take(SHORT).collect();
    if start.len() < myth.len() {
        // At the end of a word, where there is one.
        start.truncate(start.rfind(' ').unwrap_or(start.len()));
        start.push('…');
    }
    if start.is_empty() { stage.text.empty_card.to_owned() } else { start }
}

/// How much is to be mended in a part, as far as it is told.
fn to_mend(stage: &Stage<'_>, part: Part) -> usize {
    let errors = stage.remarks.iter().filter(|remark| remark.severity == Severity::Error && stage.is_due(remark));
    errors.filter(|remark| Part::of_path(&remark.path) == part).count()
}

/// The part's name for styles and tests.
pub(super) fn screen(part: Part) -> String {
    match part {
        Part::About => "about-quiz".to_owned(),
        Part::Principles => "principles".to_owned(),
        Part::Card(at) => format!("card-{at}"),
        Part::Ending => "ending".to_owned(),
        Part::Languages => "languages".to_owned(),
        Part::Translation(at) => format!("translation-{at}"),
        Part::Files => "files".to_owned(),
    }
}
