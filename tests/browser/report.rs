//! The report: what an operator and everyone else can read of the counts.

pub(crate) mod pages;
