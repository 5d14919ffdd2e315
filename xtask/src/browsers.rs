//! The browsers of the tests and what drives them.

use anyhow::Result;

use crate::debian::{self, Program};
use crate::tools::on_path;

const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome"],
    debian: "chromium",
    elsewhere: "Chromium or Chrome",
};

pub(crate) const PROGRAMS: &[Program] = &[
    CHROMIUM,
    Program { names: &["chromedriver"], debian: "chromium-driver", elsewhere: "ChromeDriver of the same version" },
    Program { names: &["firefox-esr", "firefox"], debian: "firefox-esr", elsewhere: "Firefox" },
    Program {
        names: &["WebKitWebDriver"],
        debian: "webkit2gtk-driver",
        elsewhere: "WebKitGTK with its WebKitWebDriver",
    },
    Program { names: &["Xvfb"], debian: "xvfb", elsewhere: "Xvfb" },
    Program { names: &["npm"], debian: "npm", elsewhere: "Node.js with npm" },
];

/// Makes sure that every browser is here, installing what is missing where that can be done unasked.
pub(crate) fn ensure() -> Result<()> {
    debian::ensure(PROGRAMS, |name| on_path(name).is_some())
}

/// Makes sure that Chromium is here, for which no driver is needed.
pub(crate) fn ensure_chromium() -> Result<()> {
    debian::ensure(&[CHROMIUM], |name| on_path(name).is_some())
}
