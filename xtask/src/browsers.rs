//! The browsers of the tests, what drives them, and the fonts that they show.

use std::process::Command;

use anyhow::Result;

use crate::debian::{self, Program};
use crate::tools::on_path;

const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome"],
    debian: "chromium",
    elsewhere: "Chromium or Chrome",
};

/// What the browser tests need from the system.
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
    // The screen reader, and what it needs of a desktop.
    Program { names: &["orca"], debian: "orca", elsewhere: "the screen reader Orca" },
    Program { names: &["openbox"], debian: "openbox", elsewhere: "Openbox" },
    Program { names: &["xdotool"], debian: "xdotool", elsewhere: "xdotool" },
    Program { names: &["dbus-daemon"], debian: "dbus-daemon", elsewhere: "dbus-daemon" },
    Program { names: &["npm"], debian: "npm", elsewhere: "Node.js with npm" },
    // By a family of each package: tests/browser/support/fonts.rs shows no others.
    Program { names: &["P052"], debian: "fonts-urw-base35", elsewhere: "the font P052" },
    Program { names: &["DejaVu Serif"], debian: "fonts-dejavu-core", elsewhere: "the DejaVu fonts" },
    Program { names: &["Liberation Serif"], debian: "fonts-liberation", elsewhere: "the Liberation fonts" },
];

/// Makes sure that every browser and font is here, installing what is missing where that can be done unasked.
pub(crate) fn ensure() -> Result<()> {
    debian::ensure(PROGRAMS, is_here)
}

/// Whether there is a program or a font of that name.
pub(crate) fn is_here(name: &str) -> bool {
    let is_font = || {
        let found = Command::new("fc-list").arg(format!(":family={name}")).output();
        found.is_ok_and(|found| !found.stdout.trim_ascii().is_empty())
    };
    on_path(name).is_some() || is_font()
}

/// Makes sure that Chromium is here, for which no driver is needed.
pub(crate) fn ensure_chromium() -> Result<()> {
    debian::ensure(&[CHROMIUM], |name| on_path(name).is_some())
}
