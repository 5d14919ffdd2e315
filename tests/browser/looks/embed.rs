//! A partner's page with the quiz on it.

use anyhow::Result;

use super::look::PAGE;
use crate::embed::partner::Partner;
use crate::support::engine::Engine;
use crate::support::session::run;

/// What is in the frame has its own looks: here the page around it must stay well.
#[test]
fn partner_page() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.resize(1280, 800).await?;
        page.open_partner(&Partner::start().await?, "plain.html").await?;
        page.looks_well("partner-page", PAGE).await
    })
}
