//! What partners' pages load: the element, at the address that always has the newest one, and at an address of its own,
//! where it never changes.

use std::path::Path;

use anyhow::{Context, Result};
use check::is_version;
use document::digest;

use crate::{files, scripts};

/// The element's file.
const FILE: &str = "embed.js";

/// What editors know of the element.
const TYPES: (&str, &str) = ("unmyth.d.ts", include_str!("../../../assets/unmyth.d.ts"));
const MANIFEST: (&str, &str) = ("custom-elements.json", include_str!("../../../assets/custom-elements.json"));

/// The folder of this very script, such as `v0.1.0-0123456789abcdef`: two builds of one version may differ, and pages
/// are pinned to either.
pub(crate) fn folder() -> String {
    digest::name(concat!("v", env!("CARGO_PKG_VERSION")), scripts::embed().as_bytes())
}

/// Puts the element into `out`, beside the versions that the `old` site had: partners' pages that are pinned to one
/// must find it for as long as the site is there.
pub(crate) fn install(out: &Path, old: &Path) -> Result<()> {
    for name in versions(old)? {
        let kept = out.join(&name);
        std::fs::create_dir_all(&kept).with_context(|| format!("cannot create {}", kept.display()))?;
        for file in files::names(&old.join(&name))? {
            files::write(&kept.join(&file), files::read(&old.join(&name).join(&file))?)?;
        }
    }
    for (name, text) in [TYPES, MANIFEST] {
        files::put(&out.join(name), text)?;
    }
    let script = scripts::embed();
    [out.to_owned(), out.join(folder())].iter().try_for_each(|folder| files::put(&folder.join(FILE), &script))
}

/// What the script of this version must be, for the pages that are pinned to it.
pub(crate) fn integrity() -> String {
    digest::integrity(scripts::embed().as_bytes())
}

/// The versions that a site has.
///
/// # Errors
///
/// A folder that cannot be read.
pub fn versions(site: &Path) -> Result<Vec<String>> {
    let mut names = if site.exists() { files::names(site)? } else { Vec::new() };
    names.retain(|name| is_version(name) && site.join(name).join(FILE).is_file());
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{MANIFEST, TYPES, folder, install};
    use crate::scripts;

    #[test]
    fn editors_know_each_attribute_and_event() {
        let script = scripts::embed();
        let list = script.split_once("observedAttributes = [").expect("has attributes").1;
        let names: Vec<_> =
            list.split(']').next().expect("ends").split(", ").map(|name| name.trim_matches('"')).collect();
        assert_eq!(names.len(), 7, "{names:?}");
        let manifest: serde_json::Value = serde_json::from_str(MANIFEST.1).expect("is JSON");
        let element = &manifest["modules"][0]["declarations"][0];
        let known = |what: &str| -> Vec<String> {
            let all = element[what].as_array().expect("is a list").iter();
            all.map(|one| one["name"].as_str().expect("has a name").to_owned()).collect()
        };
        assert_eq!(known("attributes"), names);
        let events = known("events");
        assert_eq!(events, ["unmyth-ready", "unmyth-complete", "unmyth-error"]);
        assert!(names.iter().all(|name| TYPES.1.contains(&format!("  {name}"))), "{}", TYPES.1);
        assert!(events.iter().all(|name| TYPES.1.contains(&format!("\"{name}\": Event"))), "{}", TYPES.1);
    }

    #[test]
    fn a_version_that_a_page_is_pinned_to_stays() {
        let home = tempfile::tempdir().expect("a folder of its own");
        let (old, new) = (home.path().join("old"), home.path().join("new"));
        crate::files::write(&old.join("v0.0.1/embed.js"), "the first one").expect("can be written");
        let before = format!("v{}-0123456789abcdef", env!("CARGO_PKG_VERSION"));
        crate::files::write(&old.join(&before).join("embed.js"), "the same version's").expect("can be written");
        crate::files::write(&old.join("video/embed.js"), "no version").expect("can be written");
        install(&new, &old).expect("is installed");
        assert_eq!(fs::read_to_string(new.join("v0.0.1/embed.js")).expect("stays"), "the first one");
        assert_eq!(fs::read_to_string(new.join(&before).join("embed.js")).expect("stays"), "the same version's");
        let script = fs::read_to_string(new.join("embed.js")).expect("is there");
        assert_eq!(fs::read_to_string(new.join(folder()).join("embed.js")).expect("is there"), script);
        assert!(!new.join("video").exists());
    }
}
