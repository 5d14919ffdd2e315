//! The page on which an operator shows the token.

use yew::{Html, html};

/// The form; `trouble` says why the last token opened nothing, `is_closed` that without it nothing is to be seen.
pub(super) fn login(trouble: Option<&'static str>, is_closed: bool) -> Html {
    html! {
        <main class="unmyth-page unmyth-report" data-screen="login">
            <h1 class="unmyth-report__title">{ "For operators" }</h1>
            <p class="unmyth-report__about">
                { "With this server's token you can see the figures of each site." }
                if !is_closed {
                    { " The figures of all sites together are " }<a href="./">{ "open to everybody" }</a>{ "." }
                }
            </p>
            <form class="unmyth-report__login" method="post" action="login">
                <label for="unmyth-token">{ "Token" }</label>
                <input
                    id="unmyth-token"
                    class="unmyth-report__token"
                    name="token"
                    type="password"
                    autocomplete="current-password"
                    required=true
                    aria-describedby={trouble.map(|_| "unmyth-trouble")}
                    aria-invalid={trouble.map(|_| "true")}
                />
                if let Some(words) = trouble {
                    <p id="unmyth-trouble" class="unmyth-report__trouble" role="alert">{ words }</p>
                }
                <button type="submit" class="unmyth-button unmyth-button--main">{ "Log in" }</button>
            </form>
        </main>
    }
}
