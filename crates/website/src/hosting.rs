//! Files that tell static hosts which headers to send with a site: `_headers`, which Netlify and others read, and
//! `.htaccess`, which Apache reads. What takes neither for its own serves or ignores them as it likes.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use crate::headers::{EVERYWHERE, FOREVER};
use crate::site::{EMBED, KIOSK, PLAYER, STUDIO};
use crate::{embed, files};

/// Puts both files into `out`, where the folders of what never changes are.
pub(crate) fn install(out: &Path) -> Result<()> {
    let mut lasting = embed::versions(out)?;
    lasting.push(PLAYER.to_owned());
    files::write(&out.join("_headers"), netlify(&lasting))?;
    files::write(&out.join(".htaccess"), apache())?;
    for name in lasting {
        files::write(&out.join(name).join(".htaccess"), set("cache-control", FOREVER))?;
    }
    for name in ALONE {
        files::write(&out.join(name).join(".htaccess"), set("content-security-policy", UNFRAMED))?;
    }
    Ok(())
}

/// Folders whose pages are shown in no frame; what a page's own element cannot say.
const ALONE: [&str; 3] = [EMBED, KIOSK, STUDIO];
const UNFRAMED: &str = "frame-ancestors 'none'";

/// One header, for a folder of Apache's.
fn set(name: &str, value: &str) -> String {
    format!("<IfModule mod_headers.c>\nHeader always set {name} \"{value}\"\n</IfModule>\n")
}

fn netlify(lasting: &[String]) -> String {
    let mut file = "/*\n".to_owned();
    for (name, value) in EVERYWHERE {
        let _ = writeln!(file, "  {name}: {value}");
    }
    for name in lasting {
        let _ = writeln!(file, "/{name}/*\n  cache-control: {FOREVER}");
    }
    // Hosts of this kind add up what several rules say of one header, so there is none for all.
    file += "/embed.js\n  cache-control: no-cache\n";
    for name in ALONE {
        let _ = writeln!(file, "/{name}/*\n  content-security-policy: {UNFRAMED}");
    }
    file
}

fn apache() -> String {
    let mut file = "<IfModule mod_headers.c>\n".to_owned();
    for (name, value) in EVERYWHERE {
        let _ = writeln!(file, "Header always set {name} \"{value}\"");
    }
    // A folder's own file says more of it.
    file + "Header always set cache-control no-cache\n</IfModule>\n<IfModule mod_mime.c>\nAddType text/javascript .js\nAddType application/wasm .wasm\n</IfModule>\n"
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_say_what_the_server_sends() {
        let netlify = super::netlify(&["v0.1.0-0".to_owned()]);
        assert!(netlify.contains("/v0.1.0-0/*\n  cache-control: public, max-age=31536000, immutable\n"), "{netlify}");
        assert!(netlify.starts_with("/*\n  x-content-type-options: nosniff\n"), "{netlify}");
        assert!(netlify.contains("\n  access-control-allow-origin: *\n"), "{netlify}");
        let apache = super::apache();
        assert!(apache.contains("\nHeader always set cache-control no-cache\n"), "{apache}");
        assert!(apache.contains("\nHeader always set access-control-allow-origin \"*\"\n"), "{apache}");
    }
}
