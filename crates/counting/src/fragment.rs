//! The options behind the `#` of a page's address, which no server sees: `#site=library&counting=ask`.

/// Every option, as name and value. WordPress adds one of its own at the end.
pub fn all(fragment: &str) -> impl Iterator<Item = (&str, &str)> {
    fragment.split(['&', '#']).filter_map(|option| option.split_once('='))
}

/// The value of the first option of that name.
pub fn named<'a>(fragment: &'a str, name: &str) -> Option<&'a str> {
    all(fragment).find_map(|(its, value)| (its == name).then_some(value))
}
