//! Digits to press: a kiosk may have no keyboard, and a locked one none on its screen.

use yew::{AttrValue, Callback, Html, InputEvent, MouseEvent, NodeRef, html};

use crate::Text;

/// What has been pressed so far, and whom to tell.
#[derive(Clone, Debug)]
pub(crate) struct Keypad {
    /// The field's name for those who do not see it.
    pub(crate) label: AttrValue,
    /// The digits so far.
    pub(crate) digits: AttrValue,
    /// Whether they are shown as dots.
    pub(crate) is_secret: bool,
    /// They are these now.
    pub(crate) on_digits: Callback<String>,
    /// Something was typed into the field.
    pub(crate) on_input: Callback<InputEvent>,
    /// Where the field is, for focus.
    pub(crate) field: NodeRef,
}

/// The digits in what was typed, as many as are taken.
pub(crate) fn only_digits(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_digit).take(12).collect()
}

/// A field with the digits under it; a keyboard works too.
pub(crate) fn keypad(text: &'static Text, keypad: &Keypad) -> Html {
    let Keypad { label, digits, is_secret, on_digits, on_input, field } = keypad;
    let press = |digit: char| {
        let pressed = format!("{digits}{digit}");
        let onclick = on_digits.reform(move |_: MouseEvent| only_digits(&pressed));
        html! { <button key={digit.to_string()} type="button" class="unmyth-keypad__key" {onclick}>{ digit }</button> }
    };
    let shorter: String = digits.chars().take(digits.chars().count().saturating_sub(1)).collect();
    html! {
        <div class="unmyth-keypad">
            <input
                ref={field} class="unmyth-keypad__field" inputmode="numeric" autocomplete="off" aria-label={label}
                type={if *is_secret { "password" } else { "text" }} value={digits} oninput={on_input}
            />
            <div class="unmyth-keypad__keys" dir="ltr">
                { for ('1'..='9').chain(['0']).map(press) }
                <button key="back" type="button" class="unmyth-keypad__key" aria-label={text.delete_digit} onclick={on_digits.reform(move |_: MouseEvent| shorter.clone())}>{ "⌫" }</button>
            </div>
        </div>
    }
}
