//! Counts plays without learning whose they are: takes messages, stores their sums, releases what may be known, and shows
//! that as the report.

mod closing;
pub mod day;
mod ingest;
mod kiosk_code;
mod limits;
pub mod log;
mod metrics;
#[cfg(test)]
mod plays;
mod proxies;
mod receive;
pub mod report;
mod revisions;
mod service;
mod store;

pub use closing::close_site;
pub use ingest::{Ingest, POOLED, UNLISTED};
pub use kiosk_code::KioskCode;
pub use limits::neighborhood;
pub use proxies::Proxies;
pub use revisions::{Known, Served};
pub use service::{ServedNow, Settings, Site, TallyService};
pub use store::{Data, Store};
