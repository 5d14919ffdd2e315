//! Tables from translators that do not belong to the translation, or only in part.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::plain;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::words;

/// Files that are no table of the quiz about harm reduction in Spanish, with what is said of them.
const OTHERS: [(&str, &str, &str); 5] = [
    ("pack.csv", "text,en,es,pack\ntitle,What studies found,Otro,evidence\n", "it belongs to \"evidence\""),
    ("french.csv", "text,en,fr\ntitle,Harm reduction: myth or fact?,Mythe\n", "no column \"es\""),
    (
        "french.po",
        "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n",
        "is \"fr\"",
    ),
    ("excel.csv", "PK\x03\x04 and so on", "This is an Excel workbook."),
    ("columns.csv", "one,two\n1,2\n", "no column"),
];

const PART: &str =
    "text,en,es\ntitle,Harm reduction: myth or fact?,Mito o dato\ncards.gone.myth,Gone,Ido\nsummary,As it was,Otro\n";

#[test]
fn other_tables_change_nothing_and_rows_that_do_not_fit_are_listed() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json"), &own("harm-reduction/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part("Spanish", "translation-0").await?;
        let title = page.read_in("0:texts.title").await?;
        let bring = async |name: &str, content: &str, heading: &str| -> Result<String> {
            let file = scratch.folder().join(name);
            fs::write(&file, content)?;
            page.bring("unmyth-studio-table", &[&file]).await?;
            let focus = "document.activeElement.matches('.unmyth-refused h2') && document.activeElement.innerText";
            page.until("the focus on the report", &format!("({focus}) === {heading:?}")).await?;
            page.text(".unmyth-refused").await
        };
        for (name, content, words) in OTHERS {
            let report = bring(name, content, &(text.cannot_open)(name)).await.context(name)?;
            ensure!(report.contains(words), "{report}");
            ensure!(page.read_in("0:texts.title").await? == title, "{name} was taken");
        }
        let report = bring("part.csv", PART, &(text.taken_but)("part.csv")).await?;
        for words in
            ["line 3", "no text named \"cards.gone.myth\"", "line 4", "\"summary\" has changed", &plain(text.and_taken)]
        {
            ensure!(report.contains(words), "{words:?} is not in {report}");
        }
        page.until_written("0:texts.title", "Mito o dato").await?;
        page.skip_message().await?;
        page.has_no_fault().await?;
        page.press(Hand::Pointer, text.undo).await?;
        page.until_written("0:texts.title", &title).await?;
        page.is_quiet().await
    })
}
