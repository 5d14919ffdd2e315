//! A pack's translation as a table for whoever translates: CSV for spreadsheets, PO for translators' own tools.
//!
//! Both hold a row a text: its name, what it says in the source, and what in the other language. What comes back is laid
//! over the translation that there was, so that a table with some of the rows loses none of the others. Nothing here
//! reads a file, so that the program and the browser do the same.

mod bytes;
mod code;
mod csv;
mod lay_over;
mod lines;
mod plurals;
mod po;
mod quotes;
mod row;

pub use crate::bytes::{Form, decode};
pub use crate::csv::{from_csv, to_csv};
pub use lay_over::Taken;
pub use po::{from_po, to_po};
