//! Files that somebody opens: packs, translations and tables, and what to say of those that cannot be read.

use translate::Form;
use wire::{File as Content, Problem, SourcePack, Translation};

use super::archive::unpacked;
use super::draft::Draft;
use super::event::{File, Notice, Said};
use super::folder::Folder;
use super::{HEADING, NOTICE, Part, Studio};

impl Studio {
    /// Puts each pack in a draft of its own, and each translation to its pack. Nothing that is there is lost: a file that
    /// cannot be read changes nothing.
    pub(super) fn open(&mut self, files: Vec<File>) {
        let names = files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ");
        let files = match unpacked(files) {
            Ok(files) => files,
            Err((name, words)) => return self.refuse(name, vec![words.to_owned()]),
        };
        let mut packs: Vec<(String, SourcePack)> = Vec::new();
        let mut translations: Vec<(String, Translation)> = Vec::new();
        for File { name, bytes } in files {
            match wire::parse_file(&name, &bytes) {
                Ok(Content::SourcePack(pack)) => packs.push((name, *pack)),
                Ok(Content::Translation(translation)) => translations.push((name, translation)),
                Err(error) => return self.refuse(name, said(&error.problems)),
            }
        }
        for (name, translation) in &translations {
            let fits = |pack: &SourcePack| pack.id == translation.id && pack.lang != translation.lang;
            let whose = packs.iter().map(|(_, pack)| pack).chain(self.draft().map(|it| &it.now.pack));
            if let Some(pack) = whose.clone().find(|pack| fits(pack) && pack.lang != translation.from) {
                let words = format!(
                    "It was translated from \"{}\", but the quiz \"{}\" is written in \"{}\". Open it together with \
                     the quiz in the language that it was translated from.",
                    translation.from, pack.id, pack.lang
                );
                return self.refuse(name.clone(), vec![words]);
            }
            let is_here = whose.clone().any(fits);
            if !is_here {
                let words = format!(
                    "This is a translation of the quiz \"{}\". Open the file of that quiz first, or both together.",
                    translation.id
                );
                return self.refuse(name.clone(), vec![words]);
            }
        }
        for (_, pack) in packs {
            let key = self.draft_store.free_key();
            let id = pack.id.clone();
            let mut folder = Folder { pack, translations: Vec::new() };
            for (_, translation) in translations.extract_if(.., |(_, it)| it.id == id) {
                folder.take(translation);
            }
            self.draft_store.drafts.push(Draft::opened(key, folder).into());
            self.at = Some(key);
            self.aim_at(HEADING);
        }
        let Some(draft) = self.at.and_then(|key| self.draft_store.get_mut(key)) else { return };
        for (_, translation) in translations {
            let mut at = 0;
            draft.change(None, |folder| at = folder.take(translation));
            draft.part = Part::Translation(at);
        }
        self.say(Said::Taken(names));
        self.aim_at(HEADING);
    }

    fn refuse(&mut self, file: String, words: Vec<String>) {
        self.notice = Some(Notice { file, is_taken: false, words });
        self.aim_at(NOTICE);
    }
}

/// The translation at a place with what a table says laid over it, how many texts that changed, and what is told of its rows; CSV or PO, by the file's
/// name.
///
/// # Errors
///
/// All that is wrong with the table, each with its place.
pub(super) fn table(folder: &Folder, at: usize, file: &File) -> Result<(Translation, usize, Vec<String>), Vec<String>> {
    let Some(before) = folder.translations.get(at) else { return Err(Vec::new()) };
    // What ends otherwise was perhaps renamed: its rows tell.
    let form = Form::of(&file.name).unwrap_or(Form::Csv);
    let text = translate::decode(&file.bytes, form).map_err(|problem| said(&[problem]))?;
    if file.name.to_ascii_lowercase().ends_with(".json") {
        return Err(vec![
            "This is not a table. To open a translation's JSON file, go to “All quizzes” and open it together with \
             the file of its quiz."
                .to_owned(),
        ]);
    }
    let read = if form == Form::Po { translate::from_po } else { translate::from_csv };
    match read(&text, &folder.pack, before) {
        Ok(taken) => Ok((taken.translation, taken.count, said(&taken.told))),
        Err(problems) => Err(said(&problems)),
    }
}

fn said(problems: &[Problem]) -> Vec<String> {
    let one = |Problem { place, message }: &Problem| {
        if place.is_empty() {
            let mut letters = message.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            return first.chain(letters).chain(['.']).collect();
        }
        format!("{place}: {message}.")
    };
    problems.iter().map(one).collect()
}
