//! What has moved on a page without being asked, as Chromium reports it.

use anyhow::{Context as _, Result, ensure};

use crate::support::page::Page;

/// Fails where something has moved by itself since the page came. Chromium alone tells.
pub(crate) async fn nothing_shifted(page: &Page) -> Result<()> {
    page.rest().await?;
    let shifts = page.run_async(include_str!("scripts/shifts.js")).await?;
    let shifts = shifts.as_array().context("the browser does not tell of shifts")?;
    ensure!(shifts.is_empty(), "this has shifted: {shifts:#?}");
    Ok(())
}
