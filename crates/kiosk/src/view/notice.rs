//! What stands in the place of the kiosk where it cannot run: these must work without its program.

use quiz::Pack;
use unmyth_widget::view::words;
use yew::{Html, html};

use crate::Text;

/// The kiosk is open in another tab.
pub fn elsewhere(text: &'static Text) -> Html {
    html! {
        <main class="unmyth-notice" data-screen="elsewhere" lang={text.lang} dir={text.dir()}>
            <h1 class="unmyth-notice__title">{ text.elsewhere }</h1>
            <p>{ text.elsewhere_about }</p>
        </main>
    }
}

/// The program stops again and again: what was counted can be taken from here.
pub fn halted(text: &'static Text) -> Html {
    notice(text, "halted", text.halted, html! { <p>{ text.halted_about }</p> })
}

/// The browser cannot run the program, and never will: what helps, and the `quiz`, which needs none.
pub fn unfit(text: &'static Text, pack: &Pack, quiz: &str) -> Html {
    let more = html! {
        <>
            <p>{ text.unfit_about }</p>
            <p>{ text.no_program }{ " " }<a href={quiz.to_owned()} lang={pack.lang().to_owned()}>{ words(pack, pack.title()) }</a></p>
        </>
    };
    notice(text, "unfit", text.unfit, more)
}

/// What can be done here is done by the script that shows it.
fn notice(text: &'static Text, name: &'static str, title: &'static str, more: Html) -> Html {
    html! {
        <main class="unmyth-notice" data-screen={name} lang={text.lang} dir={text.dir()}>
            <h1 class="unmyth-notice__title">{ title }</h1>
            { more }
            <div class="unmyth-notice__actions">
                <button type="button" class="unmyth-button unmyth-button--main" data-do="again">{ text.start_again }</button>
                <button type="button" class="unmyth-button" data-do="csv">{ text.export_csv }</button>
                <button type="button" class="unmyth-button" data-do="json">{ text.export_json }</button>
            </div>
            <pre class="unmyth-notice__detail" />
        </main>
    }
}
