//! Runs a command that needs the network, shows what it says as it says it, and tells a missing network
//! from other failures.

use std::{
    io::{self, IsTerminal, Read, Write},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// What cargo, npm and rustup say when a host cannot be reached.
const UNREACHABLE: &[&str] = &[
    "Could not resolve host",
    "Couldn't resolve host",
    "Could not connect",
    "Failed to connect",
    "failed to connect",
    "Connection refused",
    "connection timed out",
    "Timeout was reached",
    "failed to download",
    "download of config.json failed",
    "Unable to update registry",
    "network failure seems to have happened",
    "could not download file",
    "error sending request",
    "ENOTFOUND",
    "ECONNREFUSED",
    "EAI_AGAIN",
    "ETIMEDOUT",
];

/// Runs `command`. `what` says what it was for, as in "trunk 0.21.14 was not installed".
pub(crate) fn run(command: &mut Command, what: &str) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    if io::stderr().is_terminal() {
        // Cargo writes to us, not to the terminal, and would leave these out.
        command.env("CARGO_TERM_COLOR", "always");
        command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "80");
    }
    let mut child =
        command.stderr(Stdio::piped()).spawn().with_context(|| format!("{what}: `{program}` does not start"))?;
    let said = match child.stderr.take() {
        Some(stderr) => tee(stderr)?,
        None => String::new(),
    };
    let status = child.wait()?;
    if status.success() {
        return Ok(());
    }
    if is_unreachable(&said) {
        bail!(
            "{what}: could not reach the package registry. Connect to the network, then run the same \
             command again; nothing was lost, what is already there is kept"
        );
    }
    bail!("{what}: `{program}` failed ({status}); its own words are above");
}

/// Passes on what a program writes to its standard error, and keeps it.
fn tee(mut from: impl Read) -> Result<String> {
    let mut kept = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let len = from.read(&mut chunk)?;
        if len == 0 {
            return Ok(String::from_utf8_lossy(&kept).into_owned());
        }
        io::stderr().write_all(&chunk[..len])?;
        kept.extend_from_slice(&chunk[..len]);
    }
}

fn is_unreachable(said: &str) -> bool {
    UNREACHABLE.iter().any(|sign| said.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::is_unreachable;

    #[test]
    fn tells_a_missing_network_from_a_failed_compilation() {
        for (said, unreachable) in [
            ("error: failed to download from `https://…`", true),
            ("npm error code ENOTFOUND", true),
            ("error[E0308]: mismatched types", false),
            ("error: could not compile `trunk`", false),
        ] {
            assert_eq!(is_unreachable(said), unreachable, "{said}");
        }
    }
}
