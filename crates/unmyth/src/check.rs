//! `unmyth check`: reads packs, prints diagnostics, and changes nothing; and explains the code of a diagnostic.

mod find;
mod folder;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::check::{Problem, Severity};
use clap::{Args, ValueEnum};
use tally::day;
use website::files;

use crate::config::Config;
use folder::{Folder, InFile};

/// The arguments of `unmyth check`.
#[derive(Args)]
pub(crate) struct Options {
    /// What to check: a pack file, a pack's folder, or a folder of packs.
    #[arg(required_unless_present_any = ["accents", "explain"], value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Check whether an accent color, such as 0c5c63, is readable in light and in dark.
    #[arg(long = "accent", value_name = "COLOR")]
    accents: Vec<String>,
    /// The website's configuration file. Its contacts are checked too. If it has some, packs need none of their own.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Explain a code, such as text-too-long: what it means, an example, and what to do.
    #[arg(long, value_name = "CODE", exclusive = true)]
    explain: Option<String>,
    /// The output format.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Also print measurements, such as the reading grade of each text.
    #[arg(long)]
    verbose: bool,
}

/// How diagnostics are printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: one line each with its code at the end, and a count.
    Human,
    /// For programs: a list of objects with file, code, severity, path, args and message.
    Json,
}

/// Checks and prints. The status is 0 without errors, 1 with errors, and 2 if nothing could be checked.
pub(crate) fn run(options: &Options) -> ExitCode {
    let bad_use = |message: String| {
        eprintln!("unmyth: {message}");
        ExitCode::from(2)
    };
    if let Some(code) = &options.explain {
        return match explained(code) {
            Ok(text) => {
                files::print(&text);
                ExitCode::SUCCESS
            }
            Err(message) => bad_use(message),
        };
    }
    let Some(today) = day::now() else {
        return bad_use("this machine's clock shows no valid date. Set the clock".to_owned());
    };
    let mut folders: Vec<Folder> = Vec::new();
    let mut found: Vec<InFile> = Vec::new();
    for path in &options.paths {
        match find::at(path) {
            Ok(at) => {
                // A folder that is named twice is checked once.
                for folder in at.folders {
                    if !folders.iter().any(|earlier| earlier.covers(&folder)) {
                        folders.retain(|earlier| !folder.covers(earlier));
                        folders.push(folder);
                    }
                }
                for (path, diagnostic) in at.astray {
                    let file = path.display().to_string();
                    if !found.iter().any(|it| it.file == file) {
                        found.push(InFile { file, diagnostic });
                    }
                }
            }
            Err(message) => return bad_use(message),
        }
    }
    // A file in a wrong place is looked at no further.
    let mut checked = found.iter().filter(|it| Path::new(&it.file).is_file()).count();
    for folder in &folders {
        checked += folder.check(today, &mut found);
    }
    if let Some(path) = &options.config {
        match Config::read(path) {
            Ok(config) => {
                checked += 1;
                // A file is named for its language.
                let lang = |file: &str| Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
                found.retain(|InFile { file, diagnostic }| {
                    diagnostic.problem != Problem::NoContact || config.contacts.of(&lang(file)).is_empty()
                });
                let in_file = |diagnostic| InFile { file: path.display().to_string(), diagnostic };
                found.extend(config.contacts.diagnostics(today).into_iter().map(in_file));
            }
            Err(error) => return bad_use(format!("{error:#}")),
        }
    }
    for color in &options.accents {
        let in_file = |diagnostic| InFile { file: format!("--accent {color}"), diagnostic };
        found.extend(::check::accent(color).into_iter().map(in_file));
    }
    match options.format {
        Format::Human => files::print(&human(&found, checked, options.verbose)),
        Format::Json => {
            found.retain(|it| options.verbose || it.diagnostic.severity != Severity::Info);
            // Texts and names are JSON whatever is in them.
            files::print(&(serde_json::to_string_pretty(&found).unwrap_or_default() + "\n"));
        }
    }
    if count(&found, Severity::Error) > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// What a code means; or, for a code that there is not, the closest one or the list of all.
fn explained(code: &str) -> Result<String, String> {
    if let Some(explanation) = ::check::explain(code) {
        return Ok(explanation.to_string());
    }
    if let Some(closest) = ::check::closest_code(code) {
        return Err(format!("there is no code {code:?}. The closest one is {closest:?}"));
    }
    let all: Vec<&str> = ::check::explanations().map(|it| it.code).collect();
    Err(format!("there is no code {code:?}. Name one of these:\n{}", all.join("\n")))
}

/// What people read: the diagnostics of each file together, how well visitors can guess each pack by length, and a last
/// line with the counts.
fn human(found: &[InFile], files: usize, verbose: bool) -> String {
    let (shown, left): (Vec<_>, Vec<_>) =
        found.iter().partition(|it| verbose || it.diagnostic.severity != Severity::Info);
    // The one measurement that is always printed, because every writer should see it.
    let (figures, hidden): (Vec<_>, Vec<_>) =
        left.into_iter().partition(|it| matches!(it.diagnostic.problem, Problem::GuessedByLength { .. }));
    let mut lines: Vec<String> = shown.into_iter().map(line).collect();
    // No warning, so it is printed without a severity.
    lines.extend(figures.into_iter().map(|InFile { file, diagnostic }| format!("{file}: {}.", diagnostic.problem)));
    let said = |count: usize, what: &str| match count {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        more => format!("{more} {what}s"),
    };
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| count(found, severity));
    let hidden = if hidden.is_empty() { String::new() } else { format!("; --verbose shows {} more", hidden.len()) };
    // There are none if only an accent is checked.
    let files = if files == 0 { String::new() } else { format!("{}: ", said(files, "file")) };
    let (errors, warnings) = (said(errors, "error"), said(warnings, "warning"));
    lines.push(format!("{files}{errors}, {warnings}{hidden}.\n"));
    lines.join("\n")
}

/// `packs/our-quiz/en.json: title: error: there is no text here. Write one. [text-missing]`.
fn line(InFile { file, diagnostic }: &InFile) -> String {
    let said = diagnostic.to_string();
    let stop = if said.ends_with('?') { "" } else { "." };
    format!("{file}: {said}{stop} [{}]", diagnostic.problem.code())
}

fn count(found: &[InFile], severity: Severity) -> usize {
    found.iter().filter(|it| it.diagnostic.severity == severity).count()
}
