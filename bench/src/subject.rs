//! What is measured: the built quiz, and the page by hand that it is measured against.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::server::Server;

/// The page by hand.
pub(crate) const BY_HAND: &str = include_str!("../reference/index.html");

/// What that page needs, as its writer would send it.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// The quiz.
    Ours,
    /// The page by hand.
    ByHand,
}

/// A page, served by `unmyth serve`.
pub(crate) struct Subject {
    pub(crate) who: Who,
    /// Where its file is.
    pub(crate) file: PathBuf,
    path: &'static str,
    server: Server,
}

impl Subject {
    /// The quiz of the built site.
    pub(crate) fn ours(unmyth: &Path, site: &Path) -> Result<Self> {
        let server = Server::start(unmyth, site, &[])?;
        Ok(Self { who: Who::Ours, file: site.join("harm-reduction/index.html"), path: "/harm-reduction/", server })
    }

    /// The page by hand, as a site of its own in `folder`: it travels as the quiz does.
    pub(crate) fn by_hand(unmyth: &Path, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let file = folder.join("index.html");
        for name in ["index.html", "404.html"] {
            fs::write(folder.join(name), BY_HAND)?;
            let mut packed =
                brotli::CompressorWriter::new(File::create(folder.join(format!("{name}.br")))?, 4096, 11, 22);
            packed.write_all(BY_HAND.as_bytes())?;
        }
        fs::write(folder.join(".unmyth-site"), POLICY)?;
        Ok(Self { who: Who::ByHand, file, path: "/", server: Server::start(unmyth, folder, &[])? })
    }

    /// Its address in the load of that number: each load has a site of its own, so that a browser knows nothing of it.
    pub(crate) fn address(&self, load: usize) -> String {
        format!("http://load-{load}.localhost:{}{}", self.server.port, self.path)
    }

    /// How many bytes of it a browser that knows Brotli gets.
    pub(crate) fn packed(&self) -> Result<f64> {
        size(&self.file.with_extension("html.br"))
    }

    /// Where its parts are, for `watch.js`.
    pub(crate) fn parts(&self) -> Value {
        match self.who {
            Who::Ours => json!({
                "card": ".unmyth-card",
                "answer": ".unmyth-card__choice",
                "chosen": ".unmyth-card__choice--chosen, [open] > .unmyth-card__choice",
                "verdict": ".unmyth-feedback__verdict",
                "next": ".unmyth-onward .unmyth-button",
                "live": "#unmyth[data-live]",
            }),
            Who::ByHand => json!({
                "card": ".card",
                "answer": ".answers button",
                "chosen": "[aria-pressed=true]",
                "verdict": ".verdict",
            }),
        }
    }
}

/// A file's size in bytes.
pub(crate) fn size(path: &Path) -> Result<f64> {
    let bytes = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    Ok(u32::try_from(bytes)?.into())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::Value;

    use super::BY_HAND;

    /// Every text of the pack that a visitor reads. A card's two statements are among them.
    #[test]
    fn the_page_by_hand_has_the_packs_words() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packs/harm-reduction/en.json");
        let json = fs::read_to_string(path).expect("the pack is there");
        let pack: Value = serde_json::from_str(&json).expect("the pack is JSON");
        let mut words = Vec::new();
        texts("", &pack, &mut words);
        assert!(words.len() > 20, "{words:?}");
        for text in words {
            assert!(BY_HAND.contains(&text), "the page by hand lacks {text:?}");
        }
    }

    fn texts(name: &str, value: &Value, found: &mut Vec<String>) {
        match value {
            // Names in the file, not words on the page.
            _ if ["$schema", "id", "lang", "error", "waivers"].contains(&name) => {}
            // In a card these are ids; in the pack they are the principles themselves.
            Value::Array(all) if name == "principles" && all.iter().all(Value::is_string) => {}
            Value::String(text) => found.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|value| texts(name, value, found)),
            Value::Object(all) => all.iter().for_each(|(name, value)| texts(name, value, found)),
            _ => {}
        }
    }
}
