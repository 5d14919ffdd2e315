//! All that the device has counted, as text and as codes to scan: for devices on which no file can be saved.

use yew::{Html, html};

use super::qr;
use crate::Text;

/// The sums, one text for each tally key and state; none where the disk does not give them.
pub(super) fn sums(text: &'static Text, sums: Option<&[String]>) -> Html {
    let one = |(place, sum): (usize, &String)| {
        html! {
            <li key={place}>
                { qr::code(text, sum.lines().next().unwrap_or_default(), sum) }
                <pre class="unmyth-attendant__sum" dir="ltr" translate="no" tabindex="0">{ sum.clone() }</pre>
            </li>
        }
    };
    html! {
        <details class="unmyth-attendant__more">
            <summary>{ text.sums }</summary>
            {
                match sums {
                    None => html! { <p>{ text.export_fails }</p> },
                    Some([]) => html! { <p>{ text.sums_none }</p> },
                    Some(list) => html! {
                        <>
                            <p>{ text.sums_about }</p>
                            <ul class="unmyth-attendant__sums" role="list">{ for list.iter().enumerate().map(one) }</ul>
                        </>
                    },
                }
            }
        </details>
    }
}
