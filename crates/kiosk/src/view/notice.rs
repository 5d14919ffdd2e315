//! What stands in the place of the kiosk where it cannot run: these must work without its program.

use quiz::Pack;
use views::words;
use yew::{Html, html};

use crate::Text;

/// The kiosk is open in another tab.
pub fn elsewhere(text: &'static Text) -> Html {
    notice(text, "elsewhere", text.elsewhere, html! { <p>{ text.elsewhere_about }</p> })
}

/// The program stops again and again: what was counted can be taken from here.
pub fn halted(text: &'static Text) -> Html {
    notice(text, "halted", text.halted, html! { <><p>{ text.halted_about }</p>{ actions(text) }</> })
}

/// The browser cannot run the program, and never will: what helps, and the `quiz`, which needs none.
pub fn unfit(text: &'static Text, pack: &Pack, quiz: &str) -> Html {
    let more = html! {
        <>
            <p>{ text.unfit_about }</p>
            { actions(text) }
            <p>{ text.no_program }</p>
            <div class="unmyth-notice__actions">
                <a class="unmyth-button" href={quiz.to_owned()} lang={pack.lang().to_owned()} dir="auto">{ words(pack, pack.title()) }</a>
            </div>
        </>
    };
    notice(text, "unfit", text.unfit, more)
}

fn notice(text: &'static Text, name: &'static str, title: &'static str, more: Html) -> Html {
    html! {
        <div class="unmyth-kiosk">
            <main class="unmyth-notice" data-screen={name} lang={text.lang} dir={text.dir()}>
                <h1 class="unmyth-notice__title">{ title }</h1>
                { more }
            </main>
        </div>
    }
}

/// What can be done about it is done by the script that shows it, which also says more.
fn actions(text: &'static Text) -> Html {
    html! {
        <>
            <div class="unmyth-notice__actions">
                <button type="button" class="unmyth-button unmyth-button--main" data-do="again">{ text.start_again }</button>
                <button type="button" class="unmyth-button" data-do="csv">{ text.export_csv }</button>
                <button type="button" class="unmyth-button" data-do="json">{ text.export_json }</button>
            </div>
            <pre class="unmyth-notice__detail" />
        </>
    }
}
