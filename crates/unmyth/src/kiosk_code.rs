//! `unmyth kiosk-code`: makes the code by which a site's kiosks may send many plays at once.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use tally::KioskCode;

use crate::config::Config;

/// Draws a code and prints it, with the line for the configuration, which keeps only its hash. Changes nothing.
///
/// # Errors
///
/// A configuration that cannot be read, or that does not list the site.
pub(crate) fn run(config: &Path, site: &str) -> Result<()> {
    let file = config.display();
    let config = Config::read(config)?;
    let known = config.sites.get(site);
    ensure!(
        known.is_some(),
        "{file} has no site \"{site}\". Add [sites.{site}] with a title, then ask for its code again"
    );
    let code = KioskCode::draw().context("this system has no randomness for a code. Try again")?;
    println!("The code of the kiosks of \"{site}\":\n\n    {code}\n");
    println!(
        "1. Put this line under [sites.{site}] in {file}, in the place of an earlier one, and restart the server:\n"
    );
    println!("    kiosk-code-sha256 = \"{}\"\n", code.digest().digits());
    println!("2. Enter the code where you set a kiosk up. It is shown only now: {file} keeps its hash.");
    if let Some(address) = config.public_address {
        println!("   Or open this link on the device:\n\n    {address}/kiosk/setup/#site={site}&code={code}");
    }
    Ok(())
}
