//! Where to turn, after the result: what the operator has set, for all pages and for one partner's.

use anyhow::{Result, ensure};

use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::site::Site;
use crate::support::visitor::mixed;
use crate::support::words;

/// A help line in two languages, and the desk of a library.
pub(crate) const CONFIG: &str = r#"
[[contacts]]
label = "Call the county's line"
url = "tel:+16085550100"
area = "Dane County"
hours = "Weekdays, 9 to 5"
lang = "en"

[[contacts]]
label = "Llame a la línea del condado"
url = "tel:+16085550100"
lang = "es"

[sites.library]
title = "Library"

[[sites.library.contacts]]
label = "Ask at the health desk"
url = "https://library.example.org/health"
"#;

const LINE: &str = "Call the county's line +16085550100 Dane County · Weekdays, 9 to 5";
const DESK: &str = "Ask at the health desk";

in_chromium! {
    come_after_the_result: Usual,
    are_there_without_scripts: NoScripts,
}

async fn come_after_the_result(page: &Page) -> Result<()> {
    let site = Site::keeping(CONFIG).await?;
    for (fragment, wanted) in [
        ("", vec![LINE]),
        ("#site=library", vec![DESK, LINE]),
        // Another partner has none; and a name that every object knows is no partner.
        ("#site=school", vec![LINE]),
        ("#site=constructor", vec![LINE]),
        ("#site=__proto__", vec![LINE]),
    ] {
        // Another address with the same path would not load the page again.
        page.goto("about:blank").await?;
        page.goto(&format!("{}{fragment}", site.quiz())).await?;
        page.until_live().await?;
        page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
        let shown = page.texts(".unmyth-results .unmyth-contacts__one").await?;
        ensure!(shown == wanted, "with {fragment:?} these are shown: {shown:?}");
        let first = page.text(".unmyth-results .unmyth-contacts").await?;
        ensure!(first.starts_with(words::quiz("en").contacts()), "they begin with {first:?}");
    }
    let call = "[...document.querySelectorAll('.unmyth-results .unmyth-contacts a')].map(link => link.protocol).join()";
    ensure!(page.text_of(call).await? == "tel:", "a number can be called");
    page.is_quiet().await
}

async fn are_there_without_scripts(page: &Page) -> Result<()> {
    let site = Site::keeping(CONFIG).await?;
    page.goto(&format!("{}es/", site.quiz())).await?;
    let shown = page.texts(".unmyth-contacts__one").await?;
    ensure!(shown == ["Llame a la línea del condado +16085550100"], "these are shown: {shown:?}");
    Ok(())
}
