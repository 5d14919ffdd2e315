//! The step `tidy`: holds the rules of ARCHITECTURE.md, by `cargo metadata` and by the sources as text.

mod browser_tests;
mod code;
mod files;
mod layers;
mod packages;
mod styles;

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// A place where a rule is broken.
#[derive(Debug, PartialEq)]
struct Finding {
    /// From the project's root, with `/`.
    file: String,
    /// From 1.
    line: usize,
    rule: String,
    remedy: String,
}

impl Finding {
    fn new(file: &str, line: usize, rule: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, rule: rule.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, rule, remedy } = self;
        write!(f, "{file}:{line}: {rule}\n  remedy: {remedy}")
    }
}

/// A file of the project.
struct SourceFile {
    /// From the project's root, with `/`.
    path: String,
    text: String,
}

impl SourceFile {
    fn is(&self, extension: &str) -> bool {
        self.path.rsplit('.').next() == Some(extension)
    }
}

/// Fails with all findings, or says how many files keep the rules.
pub(crate) fn check(project: &Project) -> Result<()> {
    let files = sources(&project.root)?;
    let mut findings = packages::check(&project.metadata, &files);
    findings.extend(files::check_trunk_pin(&files, &project.locked("wasm-bindgen")?));
    findings.extend(files::check_lengths(&files));
    findings.extend(styles::check_names(&files));
    for file in &files {
        let SourceFile { path, text } = file;
        if file.is("rs") {
            findings.extend(files::check_rust(path, text));
            findings.extend(layers::check(path, text));
            findings.extend(browser_tests::check(path, text));
        }
        if file.is("css") {
            findings.extend(styles::check(path, text));
        }
    }
    if findings.is_empty() {
        eprintln!("{} files keep the rules of ARCHITECTURE.md", files.len());
        return Ok(());
    }
    for finding in &findings {
        eprintln!("{finding}");
    }
    bail!("rules broken: {}; each place is listed above with its remedy", findings.len())
}

/// The sources and manifests, sorted, without what was built or fetched.
fn sources(root: &Path) -> Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                // A folder with this file is a build's or a cache: cargo marks its target folders so.
                let is_built = path.join("CACHEDIR.TAG").exists();
                let is_ours = !["target", "dist", "node_modules"].contains(&&*name);
                if is_ours && !is_built && !name.starts_with('.') {
                    folders.push(path);
                }
            } else if is_source(&path) {
                let text = fs::read_to_string(&path);
                let text = text.with_context(|| format!("{} cannot be read", path.display()))?;
                files.push(SourceFile { path: from_root(root, &path), text });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn is_source(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    ["rs", "css", "js", "toml"].iter().any(|it| extension == *it)
}

fn from_root(root: &Path, path: &Path) -> String {
    let path: PathBuf = path.strip_prefix(root).unwrap_or(path).to_owned();
    path.to_string_lossy().replace('\\', "/")
}
