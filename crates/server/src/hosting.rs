//! Files that tell static hosts which headers to send with a site: `_headers`, which Netlify and others read, and
//! `.htaccess`, which Apache reads. What takes neither for its own serves or ignores them as it likes.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

use crate::files;
use crate::headers::EVERYWHERE;
use crate::site::{EMBED, KIOSK};

/// Puts both files into `out`.
pub(crate) fn install(out: &Path) -> Result<()> {
    files::write(&out.join("_headers"), netlify())?;
    files::write(&out.join(".htaccess"), apache())?;
    UNFRAMED.iter().try_for_each(|folder| files::write(&out.join(folder).join(".htaccess"), UNFRAMED_BY_APACHE))
}

/// Folders whose pages are shown in no frame; what a page's own element cannot say.
const UNFRAMED: [&str; 2] = [EMBED, KIOSK];

const UNFRAMED_BY_APACHE: &str = "<IfModule mod_headers.c>\nHeader always set content-security-policy \"frame-ancestors 'none'\"\n\
                        </IfModule>\n";

fn netlify() -> String {
    let mut file = "/*\n".to_owned();
    for (name, value) in EVERYWHERE {
        let _ = writeln!(file, "  {name}: {value}");
    }
    for folder in UNFRAMED {
        let _ = writeln!(file, "/{folder}/*\n  content-security-policy: frame-ancestors 'none'");
    }
    file
}

fn apache() -> String {
    let mut file = "<IfModule mod_headers.c>\n".to_owned();
    for (name, value) in EVERYWHERE {
        let _ = writeln!(file, "Header always set {name} \"{value}\"");
    }
    file + "</IfModule>\n<IfModule mod_mime.c>\nAddType text/javascript .js\nAddType application/wasm .wasm\n</IfModule>\n"
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_say_what_the_server_sends() {
        let netlify = super::netlify();
        assert!(netlify.starts_with("/*\n  x-content-type-options: nosniff\n"), "{netlify}");
        assert!(netlify.contains("\n  access-control-allow-origin: *\n"), "{netlify}");
        let apache = super::apache();
        assert!(apache.contains("\nHeader always set access-control-allow-origin \"*\"\n"), "{apache}");
    }
}
