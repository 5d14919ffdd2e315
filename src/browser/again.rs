//! What a reminder needs of the browser: the day, an id, and the calendar file as an address.

use js_sys::{Date, encode_uri_component};
use wasm_bindgen::JsValue;

use super::found::fragment;
use counting::fragment;
use views::Text;
use views::{AGAIN_DAYS, Again, calendar};

/// The way back to `address` in two weeks. What this page's address asks of counting holds there too. The id has nothing to
/// do with any other that the page makes.
pub(crate) fn again(text: &Text, mut address: String) -> Again {
    if let Some(way) = fragment::named(&fragment(), "counting") {
        address += "&counting=";
        address += way;
    }
    let day = Date::new_0();
    day.set_date(day.get_date() + AGAIN_DAYS);
    let on = format!("{:04}{:02}{:02}", day.get_full_year(), day.get_month() + 1, day.get_date());
    let now = String::from(Date::new(&JsValue::from_f64(Date::now())).to_iso_string());
    let now: String = now.split('.').next().unwrap_or_default().chars().filter(|c| !matches!(c, '-' | ':')).collect();
    let id = super::message_id().map_or_else(|| on.clone(), |id| id.digits());
    let file = calendar(text, &address, &on, &(now + "Z"), &id);
    Again { file: format!("data:text/calendar;charset=utf-8,{}", encode_uri_component(&file)), address }
}
