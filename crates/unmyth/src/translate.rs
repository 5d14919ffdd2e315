//! `unmyth translate`: a pack's texts out to translators, and back into the pack.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use clap::{Subcommand, ValueEnum};
use website::files;
use website::packs::Folder;
use wire::translation::State;
use wire::{PackError, SourcePack, Translation};

/// What `unmyth translate` is to do.
#[derive(Subcommand)]
pub(crate) enum Translate {
    /// Print a pack's texts as a table for a translator, with what is translated so far.
    Export {
        /// The pack's folder, such as packs/harm-reduction.
        pack: PathBuf,
        /// The language to translate into, such as es.
        lang: String,
        /// The format of the table.
        #[arg(long, value_enum, default_value = "csv")]
        format: Form,
        /// The file to write. Without it, the table is printed.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Import a translator's table into the pack.
    Import {
        /// The pack's folder, such as packs/harm-reduction.
        pack: PathBuf,
        /// The language of the translation, such as es.
        lang: String,
        /// The table: a .csv, .tsv or .po file.
        file: PathBuf,
    },
}

/// A form of table.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// For spreadsheets.
    Csv,
    /// For translators' own tools.
    Po,
}

/// Does it, and says what came of it.
///
/// # Errors
///
/// A pack or a table that cannot be read, with the places and the remedies; or a disk that cannot be written.
pub(crate) fn translate(what: &Translate) -> Result<()> {
    match what {
        Translate::Export { pack, lang, format, out } => {
            let (source, translation) = read(pack, lang)?;
            let table = match format {
                Form::Csv => translate::to_csv(&source, &translation),
                Form::Po => translate::to_po(&source, &translation),
            };
            match out {
                Some(out) => {
                    files::write(out, table)?;
                    println!("{}: {}", out.display(), summary(&source, &translation));
                }
                None => files::print(&table),
            }
        }
        Translate::Import { pack, lang, file } => {
            let (source, before) = read(pack, lang)?;
            let refused = |problems| PackError { file: file.display().to_string(), problems };
            let form = translate::Form::of(&file.to_string_lossy());
            // What a workbook is, is told first.
            let table = translate::decode(&files::read(file)?, form.unwrap_or(translate::Form::Csv))
                .map_err(|problem| refused(vec![problem]))?;
            let Some(form) = form else {
                bail!("{}: its name must end in .csv, .tsv, .txt or .po", file.display());
            };
            let after = match form {
                translate::Form::Csv => translate::from_csv(&table, &source, &before),
                translate::Form::Po => translate::from_po(&table, &source, &before),
            };
            let translate::Taken { translation: after, told, count } = after.map_err(refused)?;
            let out = pack.join(format!("{lang}.json"));
            files::replace(&out, &(serde_json::to_string_pretty(&after)? + "\n"))?;
            println!("{}: {}", out.display(), summary(&source, &after));
            println!("{count} {} changed.", if count == 1 { "text was" } else { "texts were" });
            for wire::Problem { place, message } in told {
                println!("{}: {place}: {message}.", file.display());
            }
            let unread = after.changed_since_review().count();
            if unread > 0 {
                println!(
                    "Changed since the review: {unread}. Have these reviewed. `unmyth check` names them, and says what to \
                     do then."
                );
            }
            let wrong: Vec<String> = check::faults_of_translation(&after, &source)
                .into_iter()
                .map(|diagnostic| format!("{}: {}: {}.", out.display(), diagnostic.path, diagnostic.problem))
                .collect();
            ensure!(
                wrong.is_empty(),
                "the translation was saved, but it cannot be shown until you fix this, there or in the table\n{}",
                wrong.join("\n")
            );
        }
    }
    Ok(())
}

/// The pack as it was written, and its translation; an empty one where it is new.
fn read(folder: &Path, lang: &str) -> Result<(SourcePack, Translation)> {
    let mut wrong = Vec::new();
    let Folder { source_packs, translations, .. } = Folder::read(folder, &mut wrong)?;
    if !wrong.is_empty() {
        bail!("the pack has errors\n{}", wrong.join("\n"));
    }
    let mut source_packs = source_packs.into_iter();
    let (Some((own, source)), None) = (source_packs.next(), source_packs.next()) else {
        bail!("{}: one file there must be the source pack, with its cards. See `unmyth check`", folder.display());
    };
    if own == lang {
        bail!("{}: the source pack is in \"{lang}\". Name the language to translate into", folder.display());
    }
    let translation = translations.into_iter().find(|(its, _)| its == lang).map(|(_, translation)| translation);
    let translation = translation.unwrap_or_else(|| Translation {
        schema: Some(Translation::SCHEMA.to_owned()),
        id: source.id.clone(),
        lang: lang.to_owned(),
        from: source.lang.clone(),
        ..Translation::default()
    });
    // What cannot be a language's name cannot be a file's.
    let draft = quiz::Pack::new(translation.apply(source.clone()));
    if let Some(fault) = draft.err().and_then(|faults| faults.into_iter().find(|fault| fault.place == "lang")) {
        bail!("{}", fault.reason);
    }
    Ok((source, translation))
}

/// How far a translation is.
fn summary(source: &SourcePack, translation: &Translation) -> String {
    let states: Vec<State> = source.texts().iter().map(|(name, text)| translation.state(name, text)).collect();
    let count = |state| states.iter().filter(|it| **it == state).count();
    let (all, stale, missing) = (states.len(), count(State::Stale), count(State::Missing));
    format!("of {all} texts, {} are translated, {stale} are out of date, {missing} are missing", all - stale - missing)
}
