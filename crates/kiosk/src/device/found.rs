//! What the page and the device hold when the kiosk starts: its quiz in every language, and how it was set up.

use std::rc::Rc;
use std::sync::Arc;

use counting::CountingMode;
use gloo::utils::{document, window};
use js_sys::{Array, JSON, Reflect};
use quiz::kiosk::GROUPS;
use quiz::{Revision, TallyKey};
use unmyth_widget::browser;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::watch;
use crate::state::{KioskConfig, Language};

/// All that the kiosk needs to begin.
pub(crate) struct Found {
    pub(crate) config: Rc<KioskConfig>,
    /// Where messages go, if the page says so.
    pub(crate) tally: Option<String>,
    /// The code of the site's kiosks, if this one has it.
    pub(crate) code: Option<String>,
    /// Where the quiz is, for other devices.
    pub(crate) link: String,
    /// What the attendant calls this kiosk.
    pub(crate) site: String,
    /// Whether the disk could be read. Where it could not, nothing is counted.
    pub(crate) is_read: bool,
    /// What of the program this is.
    pub(crate) version: String,
}

/// Looks at the page and the device.
///
/// # Errors
///
/// Why there is no quiz to show, for the attendant.
pub(crate) async fn found() -> Result<Found, String> {
    let root = super::root().ok_or("this page has no place for the kiosk")?;
    let text = document().get_element_by_id("unmyth-kiosk-packs").and_then(|list| list.text_content());
    let listed: Array = JSON::parse(&text.unwrap_or_default())
        .and_then(JsValue::dyn_into)
        .map_err(|_| "this page has no list of packs. Make it again with `unmyth build`")?;
    // What cannot be read is no leave to count; all else is played as on a device that was never set up.
    let settings = watch::ask(watch::OUTBOX, "settings", &[]).await;
    let is_read = settings.is_ok();
    let unread = if is_read { CountingMode::On } else { CountingMode::Off };
    let settings = settings.unwrap_or_default();
    let set = |name: &str| said(&settings, name);
    let site = asked("site").or(set("site")).filter(|site| is_site(site)).unwrap_or_else(|| "unlisted".to_owned());
    // An installed kiosk starts by an address without it.
    if asked("site").as_deref() == Some(&site) && set("site").as_deref() != Some(&site) {
        let changes = js_sys::Object::new();
        let _ = Reflect::set(&changes, &"site".into(), &site.clone().into());
        let _ = watch::ask(watch::OUTBOX, "set", &[changes.into()]).await;
    }
    let wanted = asked("pack").or(set("pack"));
    let known = |id: &str| listed.iter().any(|one| said(&one, "id").as_deref() == Some(id));
    let id = wanted.filter(|id| known(id)).or_else(|| said(&listed.get(0), "id")).unwrap_or_default();
    let mut languages = Vec::new();
    for one in listed.iter().filter(|one| said(one, "id").as_deref() == Some(&id)) {
        languages.push(language(&one, &site).await?);
    }
    if languages.is_empty() {
        return Err("this page's list of packs is empty. Make it again with `unmyth build`".to_owned());
    }
    let named = |lang: &str| languages.iter().position(|one| one.pack.lang() == lang);
    let home = asked("lang").or(set("lang")).and_then(|lang| named(&lang)).unwrap_or_default();
    let group =
        set("group").and_then(|group| group.parse().ok()).unwrap_or(GROUP).clamp(*GROUPS.start(), *GROUPS.end());
    // A page that counts nothing sends nothing; its kiosks count for their attendants, unless set not to. What is
    // kept already is sent whatever this device counts from now on.
    let refused = if super::refuses() { CountingMode::Off } else { CountingMode::On };
    let page =
        root.get_attribute("data-counting").map_or(CountingMode::On, |mode| CountingMode::named(&mode)).max(refused);
    let mode = page.max(unread).max(set("counting").map_or(CountingMode::On, |mode| CountingMode::named(&mode)));
    let link = super::whole(&format!("../{id}/"));
    let version = root.get_attribute("data-version").unwrap_or_default();
    Ok(Found {
        tally: root.get_attribute("data-tally").filter(|_| page < CountingMode::Off),
        code: set("code").filter(|code| !code.is_empty()),
        config: Rc::new(KioskConfig { languages, home, mode, group }),
        link,
        site,
        is_read,
        version,
    })
}

/// How many plays reach the disk together where nobody says.
const GROUP: usize = 5;

async fn language(listed: &JsValue, site: &str) -> Result<Language, String> {
    let file = said(listed, "file").unwrap_or_default();
    let failed = |words: &str| format!("{file}: {words}");
    let answer = JsFuture::from(window().fetch_with_str(&file)).await.map_err(|_| failed("it cannot be loaded"))?;
    let response: Response = answer.unchecked_into();
    let text = match response.text() {
        Ok(text) if response.ok() => JsFuture::from(text).await.ok().and_then(|text| text.as_string()),
        _ => None,
    };
    let text = text.ok_or_else(|| failed("it is not there. Make the site again with `unmyth build`"))?;
    let pack = browser::read_pack(&text, Some(site)).map_err(|error| failed(&error))?;
    let revision = said(listed, "revision").as_deref().and_then(Revision::parse);
    let revision = revision.ok_or_else(|| failed("the list has no revision of it"))?;
    let key = TallyKey::new(site, pack.id(), revision, pack.lang()).map_err(|error| failed(&error.to_string()))?;
    Ok(Language { pack: Arc::new(pack), key })
}

/// Whether a message can have this as its site.
fn is_site(site: &str) -> bool {
    TallyKey::new(site, "pack", quiz::Hex([0; 8]), "en").is_ok()
}

/// What the address asks for, behind its `?` or its `#`.
fn asked(name: &str) -> Option<String> {
    let location = window().location();
    let all = location.search().unwrap_or_default() + "&" + &location.hash().unwrap_or_default();
    let wish = |wish: &str| Some(wish.strip_prefix(name)?.strip_prefix('=')?.to_owned());
    all.split(['?', '#', '&']).find_map(wish)
}

/// A field of an object as text.
fn said(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into())
        .ok()
        .and_then(|value| value.as_string().or_else(|| value.as_f64().map(|n| n.to_string())))
}
