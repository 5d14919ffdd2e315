//! The report, closed and open.

use anyhow::Result;

use super::look::PAGE;
use crate::report::pages::{CONFIG, TOKEN, log_in, release};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::session::run;
use crate::support::site::Site;

#[test]
fn report() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::keeping(CONFIG).await?;
        let (report, of_site) = (format!("{}/report/", site.origin), format!("{}/report/sites/library/", site.origin));
        page.goto(&report).await?;
        page.looks_well("report-empty", PAGE).await?;
        release(page, &site).await?;
        page.goto(&report).await?;
        page.press(Hand::Script, &page.text("summary").await?).await?;
        page.looks_well("report-figures", PAGE).await?;
        page.goto(&of_site).await?;
        page.looks_well("report-login", PAGE).await?;
        log_in(page, "a guess").await?;
        page.until("the refusal", "document.querySelector('.unmyth-report__trouble')").await?;
        page.looks_well("report-refusal", PAGE).await?;
        log_in(page, TOKEN).await?;
        page.until_screen("report").await?;
        page.looks_well("report-of-a-site", PAGE).await
    })
}
