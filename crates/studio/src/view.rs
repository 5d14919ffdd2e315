//! Every screen of the studio as a function from values to Html; nothing here touches the browser.

mod about;
mod bar;
mod card;
mod ending;
mod field;
mod files;
mod filter;
mod item;
mod languages;
mod naming;
mod notice;
mod pair;
mod parts;
mod preview;
mod principles;
mod rehearsal;
mod remarks;
mod said;
mod sources;
mod stage;
mod start;
mod translation;

pub use bar::{Kept, bar};
pub use notice::{elsewhere, halted, waiting};
pub use preview::{Look, Shown, choices, draft, languages, seen};
pub use rehearsal::rehearsal;
pub use said::said;
pub use stage::Stage;
pub use start::{Forgetting, SURE, Start, start};

use yew::{Html, html};

use crate::state::{HEADING, Part};

/// The part that is shown, with its way on; `preview` shows the card as visitors see it.
pub fn part(stage: &Stage<'_>, preview: Html) -> Html {
    let form = match stage.draft.part {
        Part::About => about::about(stage),
        Part::Principles => principles::principles(stage),
        Part::Card(at) => card::card(stage, at),
        Part::Ending => ending::ending(stage),
        Part::Languages => languages::languages(stage),
        Part::Translation(at) => translation::translation(stage, at),
        Part::Files => files::files(stage),
    };
    // With a key, so that no field is used again for one of another part: browsers keep what was chosen in it.
    html! {
        <div class="unmyth-draft">
            { parts::parts(stage) }
            <main key={parts::screen(stage.draft.part)} class="unmyth-draft__form" data-screen={parts::screen(stage.draft.part)}>
                { for stage.notice.map(|told| notice::told(stage.text, told)) }
                { form }
                { parts::onward(stage) }
            </main>
            { preview }
        </div>
    }
}

/// The heading of a part, which takes focus when the part is shown, and a line about it.
fn heading(title: Html, hint: &'static str) -> Html {
    html! {
        <header class="unmyth-draft__head">
            <h1 id={HEADING} class="unmyth-draft__title" tabindex="-1">{ title }</h1>
            <p class="unmyth-draft__hint">{ hint }</p>
        </header>
    }
}
