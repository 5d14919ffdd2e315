//! `unmyth backup` and `unmyth restore`: a copy of the database while the server runs, and its way back.

use std::path::Path;

use anyhow::Result;
use tally::{Data, Store};

use crate::with_store;

/// Copies the database.
///
/// # Errors
///
/// A copy that cannot be made, with the remedy.
pub(crate) fn back_up(data: &Data, to: &Path) -> Result<()> {
    with_store(data, async |store| store.back_up(to).await)?;
    println!(
        "Copied to {}: the counts, what was released, and the ids of the messages of the last 45 days. Plays that still \
         wait in the server's memory are not in it.",
        to.display()
    );
    Ok(())
}

/// Puts a copy back.
///
/// # Errors
///
/// A copy that is none, or a database that is in its place.
pub(crate) fn restore(data: &Data, from: &Path, over: bool) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let before = runtime.block_on(Store::restore(from, data, over));
    runtime.shutdown_background();
    match before? {
        Some(before) => println!("The copy is in its place. What was there is {}.", before.display()),
        None => println!("The copy is in its place."),
    }
    println!("Plays that were counted after it was made are missing. One that is sent again counts once.");
    Ok(())
}
