//! What stands in the place of the kiosk where it cannot run: these must work without its program.

use yew::{Html, html};

use crate::Text;

/// The kiosk is open in another tab.
pub fn elsewhere(text: &'static Text) -> Html {
    html! {
        <main class="unmyth-notice" data-screen="elsewhere">
            <h1 class="unmyth-notice__title">{ text.elsewhere }</h1>
            <p>{ text.elsewhere_about }</p>
        </main>
    }
}

/// The program stops again and again: what was counted can be taken from here.
pub fn halted(text: &'static Text) -> Html {
    html! {
        <main class="unmyth-notice" data-screen="halted">
            <h1 class="unmyth-notice__title">{ text.halted }</h1>
            <p>{ text.halted_about }</p>
            <div class="unmyth-notice__actions">
                <button type="button" class="unmyth-button unmyth-button--main" data-do="again">{ text.start_again }</button>
                <button type="button" class="unmyth-button" data-do="csv">{ text.export_csv }</button>
                <button type="button" class="unmyth-button" data-do="json">{ text.export_json }</button>
            </div>
            <pre class="unmyth-notice__detail" />
        </main>
    }
}
