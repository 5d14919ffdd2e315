//! PO for translators' own tools: the name as context, the source as what is translated, stale texts as fuzzy.

use std::io::BufWriter;

use polib::catalog::Catalog;
use polib::message::{Message, MessageFlags};
use polib::metadata::CatalogMetadata;
use polib::po_file;
use wire::{Problem, SourcePack, Translation};

use crate::lay_over::{Taken, lay_over};
use crate::lines::readable;
use crate::plurals;
use crate::row::{Row, one_line, read, rows, shown};

/// Stands before the mark of what a stale text was translated from, in a comment.
const OF: &str = "translated from the text with the mark ";

/// Stands before the mark of a text as the table went out.
const WAS: &str = "went out with the mark ";

/// A translation as PO.
pub fn to_po(source: &SourcePack, translation: &Translation) -> String {
    let mut metadata = CatalogMetadata {
        project_id_version: source.id.clone(),
        mime_version: "1.0".to_owned(),
        content_type: "text/plain; charset=UTF-8".to_owned(),
        content_transfer_encoding: "8bit".to_owned(),
        // As translators' tools write it.
        language: translation.lang.replace('-', "_"),
        ..CatalogMetadata::new()
    };
    let (count, rule) = plurals::rule(&translation.lang);
    metadata.plural_rules.nplurals = count;
    rule.clone_into(&mut metadata.plural_rules.expr);
    let mut catalog = Catalog::new(metadata);
    for Row { name, source, text, of, was, .. } in rows(source, translation) {
        let mut message = Message::build_singular();
        message.with_msgctxt(name).with_msgid(source).with_msgstr(text);
        let mut comments = Vec::new();
        if let Some(of) = of {
            let mut flags = MessageFlags::new();
            flags.add_flag("fuzzy");
            message.with_flags(flags);
            comments.push(format!("{OF}{}", shown(&of)));
        }
        if !was.is_empty() {
            comments.push(format!("{WAS}{was}"));
        }
        message.with_extracted_comments(comments.join("\n"));
        catalog.append_or_update(message.done());
    }
    let mut bytes = BufWriter::new(Vec::new());
    // Writing to memory fails on nothing.
    let _ = po_file::write(&catalog, &mut bytes);
    String::from_utf8(bytes.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Lays PO over the translation `before`. What is marked as fuzzy is stale, and stays so.
///
/// # Errors
///
/// What is no PO, is in another language or of another pack, and every entry that is wrong.
pub fn from_po(text: &str, source: &SourcePack, before: &Translation) -> Result<Taken, Vec<Problem>> {
    let told = |place: String, message: String| vec![Problem { place, message }];
    if text.trim().is_empty() {
        return Err(told(
            "line 1".to_owned(),
            "the file is empty. Export it again from your translation tool".to_owned(),
        ));
    }
    let lines = readable(text).map_err(|problem| vec![problem])?;
    // What is left to be wrong is in the header, which the library reads.
    let catalog = po_file::parse_from_reader(lines.as_bytes()).map_err(|error| {
        told(
            "the header".to_owned(),
            format!("it cannot be read: {error}. Export the file again from your translation tool"),
        )
    })?;
    let lang = &catalog.metadata.language;
    if lang.is_empty() {
        let message =
            format!("the header does not say which language this is. Put \"Language: {}\\n\" there", before.lang);
        return Err(told("the header".to_owned(), message));
    }
    if !lang.replace('_', "-").eq_ignore_ascii_case(&before.lang) {
        let message = format!(
            "the file says that its language is \"{lang}\", but \"{0}\" is expected. Use the file for {0}, or set that \
             language in your translation tool",
            before.lang
        );
        return Err(told("Language".to_owned(), message));
    }
    let row = |message: &dyn polib::message::MessageView| {
        let name = message.msgctxt().unwrap_or_default().to_owned();
        let comments = message.extracted_comments();
        let said = |start| comments.lines().find_map(|line| line.strip_prefix(start)).map(str::to_owned);
        let (was_stale, was) = (said(OF), said(WAS).unwrap_or_default());
        let is_confirmed = was_stale.is_some() && !message.is_fuzzy();
        let of = message.is_fuzzy().then(|| was_stale.as_deref().map(read).unwrap_or_default().to_owned());
        let text = one_line(message.msgstr().unwrap_or_default());
        let place = format!("msgctxt \"{name}\"");
        (place, Row { name, source: message.msgid().to_owned(), text, of, was, is_confirmed, damage: None })
    };
    let pack = Some(catalog.metadata.project_id_version.trim()).filter(|id| !id.is_empty());
    lay_over(pack, catalog.messages().map(row).collect(), source, before)
}
