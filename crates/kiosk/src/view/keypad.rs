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
    /// A digit was pressed.
    pub(crate) on_digit: Callback<char>,
    /// The last one was taken back.
    pub(crate) on_back: Callback<MouseEvent>,
    /// Something was typed into the field.
    pub(crate) on_input: Callback<InputEvent>,
    /// Where the field is, for focus.
    pub(crate) field: NodeRef,
}

/// A field with the digits under it; a keyboard works too.
pub(crate) fn keypad(text: &'static Text, keypad: &Keypad) -> Html {
    let Keypad { label, digits, is_secret, on_digit, on_back, on_input, field } = keypad;
    let press = |digit: char| {
        let onclick = on_digit.reform(move |_: MouseEvent| digit);
        html! { <button key={digit.to_string()} type="button" class="unmyth-keypad__key" {onclick}>{ digit }</button> }
    };
    html! {
        <div class="unmyth-keypad">
            <input
                ref={field} class="unmyth-keypad__field" inputmode="numeric" autocomplete="off" aria-label={label}
                type={if *is_secret { "password" } else { "text" }} value={digits} oninput={on_input}
            />
            <div class="unmyth-keypad__keys" dir="ltr">
                { for ('1'..='9').chain(['0']).map(press) }
                <button key="back" type="button" class="unmyth-keypad__key" aria-label={text.delete_digit} onclick={on_back}>{ "⌫" }</button>
            </div>
        </div>
    }
}
