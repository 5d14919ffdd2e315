//! What can be wrong with a pack, said to the person who writes it: the place, the matter and the remedy.

use std::fmt;

use crate::card::Mistake;

/// One broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where in the pack, as a path a writer can follow: `cards[1].myth`.
    pub place: String,
    /// What is wrong there.
    pub reason: Reason,
}

/// The rule that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no text.
    Empty,
    /// There is more text than fits: characters there, characters at most.
    TooLong(usize, usize),
    /// There are too few or too many things: how many there, at least, at most.
    Count(usize, usize, usize),
    /// A character that cannot be seen or that turns the text around, and its place, from 1.
    Control(char, usize),
    /// An id with a character that ids do not have.
    Id(String),
    /// The same id or reference stands at an earlier place.
    Duplicate(String, String),
    /// A card names the same principle twice: its name.
    Repeated(String),
    /// A card names a principle that the pack does not have: its name, and those there are.
    NoSuchPrinciple(String, Vec<String>),
    /// A card names a kind of mistake that there is not: its name.
    NoSuchMistake(String),
    /// A language that is no language tag.
    Language(String),
    /// An address that cannot be followed safely.
    Url(String),
    /// An address of a page that is none.
    Page(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no text here. Write one"),
            Self::TooLong(there, most) => {
                write!(f, "the text has {there} characters; at most {most} fit. Remove {} or more", there - most)
            }
            Self::Count(there, least, most) => {
                let there = if *there == 1 { "is 1 entry".to_owned() } else { format!("are {there} entries") };
                write!(f, "there {there} here. There must be at least {least} and at most {most}")
            }
            Self::Control(character, at) => write!(
                f,
                "character {at} is invisible (U+{:04X}). Delete it and type the text around it again",
                u32::from(*character)
            ),
            Self::Id(id) => write!(
                f,
                "\"{id}\" cannot be a name in web addresses. Use 1 to 40 lowercase letters a to z, digits and single hyphens, such as \"own-goals\""
            ),
            Self::Duplicate(what, first) => {
                write!(f, "\"{what}\" is already used in {first}. Remove one of the two or give it another name")
            }
            Self::Repeated(id) => write!(f, "this card names the principle \"{id}\" twice. Remove one"),
            Self::NoSuchPrinciple(id, there) => {
                write!(f, "there is no principle \"{id}\". The pack has: {}", there.join(", "))
            }
            Self::NoSuchMistake(name) => {
                let there: Vec<&str> = Mistake::NAMED.iter().map(|(name, _)| *name).collect();
                write!(f, "there is no error \"{name}\". Choose one of: {}", there.join(", "))
            }
            Self::Language(tag) => {
                write!(
                    f,
                    "\"{tag}\" is not the short name of a language. Write one such as \"en\", \"es\" or \"pt-BR\""
                )
            }
            Self::Page(url) | Self::Url(url) if url.starts_with("http://") => {
                write!(f, "\"{url}\" starts with http://. Try https:// instead")
            }
            Self::Page(url) | Self::Url(url) if url.starts_with("www.") => {
                write!(f, "\"{url}\" does not start with https://. Put that before it")
            }
            Self::Page(url) => {
                write!(f, "\"{url}\" is not an address of a web page. Write a complete one that starts with https://")
            }
            Self::Url(url) => write!(
                f,
                "\"{url}\" is not an address that visitors can open. Write a complete one that starts with https://, mailto: or tel:"
            ),
        }
    }
}
