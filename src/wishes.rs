//! What the address of a page asks for behind its `#`, which no server sees: `#site=library&counting=ask`.

/// Every wish, as name and value. WordPress writes one of its own behind ours.
pub(crate) fn all(fragment: &str) -> impl Iterator<Item = (&str, &str)> {
    fragment.split(['&', '#']).filter_map(|wish| wish.split_once('='))
}

/// The first wish of that name.
#[cfg(feature = "csr")]
pub(crate) fn named<'a>(fragment: &'a str, name: &str) -> Option<&'a str> {
    all(fragment).find_map(|(its, value)| (its == name).then_some(value))
}
