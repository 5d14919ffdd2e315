//! Which package of the workspace may depend on which: the doors of ARCHITECTURE.md, by their manifests.

use serde_json::Value;

use super::{Finding, SourceFile};

/// What runs on a machine of the operator's, and never in a browser.
const SERVERS: [&str; 4] = ["unmyth", "website", "tally", "document"];

/// A dependency as a manifest has it.
struct Dependency<'a> {
    package: &'a str,
    on: &'a str,
    /// Neither for tests alone nor for a build script.
    is_normal: bool,
}

/// Checks what `cargo metadata --no-deps` says; the files tell at which line.
pub(super) fn check(metadata: &Value, files: &[SourceFile]) -> Vec<Finding> {
    let root = metadata["workspace_root"].as_str().unwrap_or_default();
    let mut findings = Vec::new();
    for package in array(&metadata["packages"]) {
        let manifest = text(&package["manifest_path"]).replace('\\', "/");
        let manifest = manifest.trim_start_matches(root).trim_start_matches('/');
        for dependency in array(&package["dependencies"]) {
            let dependency = Dependency {
                package: text(&package["name"]),
                on: text(&dependency["name"]),
                is_normal: dependency["kind"].is_null(),
            };
            if let Some((rule, remedy)) = broken(&dependency) {
                let Dependency { package, on, .. } = dependency;
                let rule = format!("`{package}` depends on `{on}`; {rule}");
                let file = files.iter().find(|it| it.path == manifest);
                let line = file.and_then(|it| it.text.lines().position(|line| line.starts_with(on)));
                findings.push(Finding::new(manifest, line.unwrap_or(0) + 1, rule, remedy));
            }
        }
    }
    findings
}

/// The rule that a dependency breaks, and what to do.
fn broken(dependency: &Dependency<'_>) -> Option<(&'static str, &'static str)> {
    let Dependency { package, on, is_normal } = *dependency;
    // The browser tests have a web server of their own, to break what it serves.
    let is_database_or_web_server = on.starts_with("sqlx") || (is_normal && on == "axum");
    match package {
        _ if on == "browser-tests" => Some(("nothing depends on tests", "move what both need into a crate of its own")),
        _ if on == "xtask" || on == "bench" => {
            Some(("nothing depends on what developers run", "move what both need into a crate of its own"))
        }
        // What measures the quiz must see it as a visitor does: as files that are served. Messages are the core's.
        "bench" if is_ours(on) && on != "quiz" => {
            Some(("the bench sees the site and the server alone", "read it from the built site, or ask the server"))
        }
        // The loop that the server is measured against.
        "bench" if on == "sqlx" => None,
        "quiz" if is_normal => Some((
            "the core has no dependencies",
            "take what the crate gives as an argument, or do it in `wire`, the widget or the server",
        )),
        "wire" if is_normal && !["quiz", "serde", "serde_json", "sha2", "schemars"].contains(&on) => {
            Some(("`wire` knows JSON and the core, no more", "do it in src/browser or in the server"))
        }
        "check" if is_normal && !["quiz", "wire", "serde", "serde_json"].contains(&on) => {
            Some(("`check` says the same in a browser and in the program", "do what needs a machine in the server"))
        }
        "translate" if is_normal && !["wire", "csv", "polib"].contains(&on) => {
            Some(("`translate` does the same in a browser and in the program", "do what needs a machine in the server"))
        }
        "counting" if is_normal && on != "quiz" => {
            Some(("what may be counted is decided from values alone", "let the caller pass them in"))
        }
        "views" if is_normal && !["quiz", "counting", "yew"].contains(&on) => {
            Some(("a view takes values and returns Html", "let the caller pass in the value and a callback"))
        }
        "unmyth-widget" if is_normal && (on.starts_with("tokio") || SERVERS.contains(&on)) => {
            Some(("the widget runs in a browser", "do it in the server, or in src/browser with what a browser has"))
        }
        "unmyth-widget" | "unmyth-studio" if on == "unmyth-kiosk" => {
            Some(("no visitor of a page loads what is a kiosk's", "do it in crates/kiosk"))
        }
        "unmyth-widget" | "unmyth-kiosk" if on == "unmyth-studio" => {
            Some(("no visitor loads what writes packs", "do it in crates/studio"))
        }
        "unmyth-studio" if is_normal && (on.starts_with("tokio") || SERVERS.contains(&on)) => Some((
            "the studio runs in a browser",
            "do it in the server, or in the studio's device with what a browser has",
        )),
        "unmyth-kiosk" if is_normal && (on.starts_with("tokio") || SERVERS.contains(&on)) => Some((
            "the kiosk runs in a browser",
            "do it in the server, or in the kiosk's device with what a browser has",
        )),
        "unmyth-widget" if is_normal && (on.starts_with("serde") || on == "wire") => Some((
            "the widget reads its pack with the browser's JSON, since every visitor loads what it depends on",
            "read it in src/browser/pack.rs",
        )),
        "website" if is_normal && ["tally", "unmyth"].contains(&on) => {
            Some(("a website needs only the address of a tally", "let the program `unmyth` join the two"))
        }
        "tally" if is_normal && ["website", "unmyth", "check"].contains(&on) => {
            Some(("plays are counted without a website", "let the program `unmyth` pass in what is served"))
        }
        "tally" => None,
        "unmyth" if on == "axum" || !is_normal => None,
        _ if is_database_or_web_server => {
            Some(("only the tally service stores, and only it and the program serve", "move the code to crates/tally"))
        }
        _ => None,
    }
}

/// Whether a package is one of this workspace.
fn is_ours(package: &str) -> bool {
    package.starts_with("unmyth-")
        || ["quiz", "counting", "views", "wire", "check", "translate"].contains(&package)
        || SERVERS.contains(&package)
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{SourceFile, check};

    fn metadata(package: &str, on: &str, kind: &Value) -> Value {
        json!({
            "workspace_root": "/unmyth",
            "packages": [{
                "name": package,
                "manifest_path": "/unmyth/crates/it/Cargo.toml",
                "dependencies": [{ "name": on, "kind": kind }],
            }],
        })
    }

    #[test]
    fn each_rule_can_fail() {
        for (package, on, kind) in [
            ("quiz", "serde", Value::Null),
            ("wire", "yew", Value::Null),
            ("counting", "yew", Value::Null),
            ("views", "web-sys", Value::Null),
            ("bench", "check", Value::Null),
            ("bench", "translate", Value::Null),
            ("unmyth-widget", "tokio", Value::Null),
            ("unmyth-widget", "axum", Value::Null),
            ("unmyth-widget", "website", Value::Null),
            ("unmyth-widget", "sqlx-core", json!("dev")),
            ("unmyth-widget", "wire", Value::Null),
            ("unmyth-widget", "serde_json", Value::Null),
            ("unmyth-widget", "unmyth-kiosk", json!("dev")),
            ("unmyth-kiosk", "tokio", Value::Null),
            ("unmyth-kiosk", "unmyth-studio", Value::Null),
            ("unmyth-widget", "unmyth-studio", json!("dev")),
            ("unmyth-studio", "tokio", Value::Null),
            ("xtask", "axum", Value::Null),
            ("unmyth", "xtask", json!("dev")),
            ("unmyth", "sqlx", Value::Null),
            ("website", "axum", Value::Null),
            ("website", "tally", Value::Null),
            ("tally", "website", Value::Null),
            ("wire", "bench", json!("dev")),
            ("bench", "unmyth-widget", Value::Null),
            ("bench", "wire", json!("dev")),
            ("bench", "axum", Value::Null),
        ] {
            let files = [SourceFile {
                path: "crates/it/Cargo.toml".into(),
                text: format!("[dependencies]\nyaml = \"1\"\n{on} = \"1\"\n"),
            }];
            let found = check(&metadata(package, on, &kind), &files);
            assert_eq!(found.len(), 1, "{package} on {on}");
            assert_eq!((found[0].file.as_str(), found[0].line), ("crates/it/Cargo.toml", 3));
        }
    }

    #[test]
    fn what_is_allowed_passes() {
        for (package, on, kind) in [
            ("quiz", "proptest", json!("dev")),
            ("wire", "serde_json", Value::Null),
            ("unmyth-widget", "yew", Value::Null),
            ("unmyth-widget", "tokio", json!("dev")),
            ("unmyth-widget", "axum", json!("dev")),
            ("unmyth", "axum", Value::Null),
            ("bench", "serde_json", Value::Null),
            ("bench", "quiz", Value::Null),
            ("bench", "sqlx", Value::Null),
            ("tally", "sqlx", Value::Null),
        ] {
            assert_eq!(check(&metadata(package, on, &kind), &[]), [], "{package} on {on}");
        }
    }
}
