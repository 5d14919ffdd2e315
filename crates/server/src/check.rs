//! `unmyth check`: reads packs, says what is wrong with them and what could be better, and changes nothing.

mod find;
mod folder;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::check::Level;
use clap::{Args, ValueEnum};

use crate::config::Config;
use crate::{day, files};
use folder::{Folder, Remark};

/// What `unmyth check` is told.
#[derive(Args)]
pub(crate) struct Options {
    /// What to check: a pack file, a pack's folder, or a folder of packs.
    #[arg(required_unless_present = "accents", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Check whether an accent color, such as 0c5c63, is readable in light and in dark.
    #[arg(long = "accent", value_name = "COLOR")]
    accents: Vec<String>,
    /// The website's configuration file. Its contacts are checked too. If it has some, packs need none of their own.
    #[arg(long)]
    config: Option<PathBuf>,
    /// The output format.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Also print measurements, such as the reading grade of each text.
    #[arg(long)]
    verbose: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: one line each, and a count at the end.
    Human,
    /// For programs: a list of objects with file, level, place and message.
    Json,
}

/// Checks and prints. The status is 0 where there are no errors, 1 where there are, and 2 where nothing could be checked.
pub(crate) fn run(options: &Options) -> ExitCode {
    let bad_use = |message: String| {
        eprintln!("unmyth: {message}");
        ExitCode::from(2)
    };
    let Some(today) = day::now() else {
        return bad_use("this machine's clock shows no valid date. Set the clock".to_owned());
    };
    let mut folders: Vec<Folder> = Vec::new();
    let mut remarks: Vec<Remark> = Vec::new();
    for path in &options.paths {
        match find::at(path) {
            Ok(found) => {
                // What is named twice is told once.
                for folder in found.folders {
                    if !folders.iter().any(|earlier| earlier.covers(&folder)) {
                        folders.retain(|earlier| !folder.covers(earlier));
                        folders.push(folder);
                    }
                }
                for (path, finding) in found.astray {
                    let file = path.display().to_string();
                    if !remarks.iter().any(|remark| remark.file == file) {
                        remarks.push(Remark { file, finding });
                    }
                }
            }
            Err(message) => return bad_use(message),
        }
    }
    // A file in a wrong place is looked at no further.
    let mut checked = remarks.iter().filter(|remark| Path::new(&remark.file).is_file()).count();
    for folder in &folders {
        checked += folder.check(today, &mut remarks);
    }
    if let Some(path) = &options.config {
        match Config::read(path) {
            Ok(config) => {
                checked += 1;
                // A file is named for its language.
                let lang = |file: &str| Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
                remarks.retain(|Remark { file, finding }| {
                    !finding.is_of_no_contact() || config.contacts.of(&lang(file)).is_empty()
                });
                let remark = |finding| Remark { file: path.display().to_string(), finding };
                remarks.extend(config.contacts.findings(today).into_iter().map(remark));
            }
            Err(error) => return bad_use(format!("{error:#}")),
        }
    }
    for color in &options.accents {
        let remark = |finding| Remark { file: format!("--accent {color}"), finding };
        remarks.extend(::check::accent(color).into_iter().map(remark));
    }
    match options.format {
        Format::Human => files::print(&human(&remarks, checked, options.verbose)),
        Format::Json => {
            remarks.retain(|remark| options.verbose || remark.finding.level != Level::Info);
            // Texts and names are JSON whatever is in them.
            files::print(&(serde_json::to_string_pretty(&remarks).unwrap_or_default() + "\n"));
        }
    }
    if count(&remarks, Level::Error) > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// What people read: the remarks of each file together, how far length alone would get somebody in each pack, and a line at
/// the end that says how it stands.
fn human(remarks: &[Remark], files: usize, verbose: bool) -> String {
    let (shown, left): (Vec<_>, Vec<_>) =
        remarks.iter().partition(|remark| verbose || remark.finding.level != Level::Info);
    let (figures, hidden): (Vec<_>, Vec<_>) = left.into_iter().partition(|remark| remark.finding.is_of_length_alone());
    let mut lines: Vec<String> = shown.into_iter().map(line).collect();
    // The one measure of a whole pack, and none to hide; no warning either, so it stands without a level.
    lines.extend(figures.into_iter().map(|Remark { file, finding }| format!("{file}: {}.", finding.message)));
    let said = |count: usize, what: &str| match count {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        more => format!("{more} {what}s"),
    };
    let [errors, warnings] = [Level::Error, Level::Warning].map(|level| count(remarks, level));
    let hidden = if hidden.is_empty() { String::new() } else { format!("; --verbose shows {} more", hidden.len()) };
    // There are none where an accent alone is checked.
    let files = if files == 0 { String::new() } else { format!("{}: ", said(files, "file")) };
    let (errors, warnings) = (said(errors, "error"), said(warnings, "warning"));
    lines.push(format!("{files}{errors}, {warnings}{hidden}.\n"));
    lines.join("\n")
}

fn line(Remark { file, finding }: &Remark) -> String {
    let place = if finding.place.is_empty() { String::new() } else { format!("{}: ", finding.place) };
    let stop = if finding.message.ends_with('?') { "" } else { "." };
    format!("{file}: {place}{}: {}{stop}", finding.level, finding.message)
}

fn count(remarks: &[Remark], level: Level) -> usize {
    remarks.iter().filter(|remark| remark.finding.level == level).count()
}
