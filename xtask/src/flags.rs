//! The command line: its commands, their flags and their help.
// `xflags` writes these types, and writes them `pub`.
#![allow(unreachable_pub)]

use std::net::IpAddr;

use crate::{bench::Part, steps::StepName};

xflags::xflags! {
    /// What developers and CI run.
    cmd xtask {
        /// Installs what building and testing need, where it is missing.
        cmd setup {}

        /// Builds the whole static site into `dist/`.
        cmd build {
            /// Build the player fast instead of small.
            optional --dev
        }

        /// Makes what others install: a tarball and a Debian package, in `target/dist`.
        cmd dist {
            /// Also install the package in a bare Debian without a network, and play there (as root).
            optional --trial
        }

        /// Builds the site and serves it until Ctrl-C.
        cmd serve {
            /// The port to listen on (8080).
            optional --port port: u16
            /// The address to listen on (127.0.0.1: this machine only).
            optional --listen address: IpAddr
        }

        /// Checks in about a minute what needs no browser and no database: form, layers, lints and tests.
        cmd check {}

        /// Runs every check, or only the named steps. A wrong name is answered with the list of all.
        cmd test {
            /// A step to run.
            repeated step: StepName
        }

        /// Measures the built quiz in Chromium and the server that takes its tallies, each against a reference.
        cmd bench {
            /// How many cold loads of each kind, and how many rounds of the server (9).
            optional --rounds rounds: usize
            /// Measure one part alone: pages, embed or server.
            optional --only part: Part
        }

        /// Checks the rules of ARCHITECTURE.md: which room may use what, and how files look.
        cmd tidy {}
    }
}
