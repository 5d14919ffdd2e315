//! Code to be copied, as a block of its own; and the line for a quiz as it is without any choice.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use quiz::Pack;
use yew::{Html, classes, html};

/// Where the site is, on pages that do not know it and run no script.
pub(super) const SOMEWHERE: &str = "https://quiz.example.org";

/// The element with a link in it, for a site at `address`.
pub(super) fn line(address: &str, pack: &Pack) -> String {
    format!(
        "<script type=\"module\" src=\"{0}/embed.js\"></script>\n\
         <unmyth-quiz pack=\"{1}\"><a href=\"{0}/{1}/\">{2}</a></unmyth-quiz>",
        attribute(address),
        attribute(pack.id()),
        encode_text(pack.title().as_str()),
    )
}

/// A block by the `name` that a script knows it by, with a button that copies `what` where there are scripts.
pub(super) fn block(name: &'static str, what: &'static str, text: &str) -> Html {
    // What most pages take.
    let main = name == "line";
    let mut copied = what.to_owned();
    if let Some(first) = copied.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    html! {
        <div class="unmyth-code" data-code={name}>
            // As it is pasted: in one direction, and in no other language.
            <pre class="unmyth-code__text" dir="ltr" translate="no" tabindex="-1"><code>{ text }</code></pre>
            <div class="unmyth-code__row">
                <button type="button" class={classes!("unmyth-button", main.then_some("unmyth-button--main"))} hidden={true}>{ format!("Copy {what}") }</button>
                <p
                    class="unmyth-code__said"
                    role="status"
                    data-copied={format!("{copied} is copied.")}
                    data-selected="The browser blocked copying. The text is selected: press Ctrl+C, or ⌘C on a Mac."
                />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_is_text() {
        let json = include_str!("../../../../packs/harm-reduction/en.json");
        let json = json.replacen("Harm reduction: myth or fact?", "Myth <or> \\\"fact\\\" & more", 1);
        let pack = wire::parse("en.json", json.as_bytes()).expect("is a pack");
        assert_eq!(
            super::line("https://example.org/quiz", &pack),
            "<script type=\"module\" src=\"https://example.org/quiz/embed.js\"></script>\n\
             <unmyth-quiz pack=\"harm-reduction\"><a href=\"https://example.org/quiz/harm-reduction/\">\
             Myth &lt;or&gt; \"fact\" &amp; more</a></unmyth-quiz>"
        );
    }
}
