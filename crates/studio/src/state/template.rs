//! What a quiz can be begun with.

use wire::File;

use super::draft::Draft;
use super::folder::Folder;

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Nothing but room.
    Empty,
    /// The quiz about harm reduction, to be made one's own.
    Example,
}

/// The project's own pack.
const EXAMPLE: &[u8] = include_bytes!("../../../../packs/harm-reduction/en.json");

impl Template {
    pub(super) fn draft(self, key: u32) -> Draft {
        match (self, wire::parse_file("en.json", EXAMPLE)) {
            (Self::Example, Ok(File::SourcePack(mut pack))) => {
                // It is to be another quiz, and so to have an id of its own, made of its title.
                pack.id = String::new();
                Draft::new(key, Folder { pack: *pack, translations: Vec::new() })
            }
            _ => Draft::new(key, Folder::empty()),
        }
    }
}
