//! CSV for spreadsheets: a row a text, with its name, the source, the translation, its state, and the marks behind it.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use wire::translation::mark;
use wire::{Problem, SourcePack, Translation};

use crate::code::{self, Code};
use crate::lay_over::{Taken, lay_over};
use crate::quotes::are_closed;
use crate::row::{Row, one_line, rows};

/// The column that says of which pack a row is.
const PACK: &str = "pack";

/// What stands in the column of states.
const STALE: &str = "stale";
const MISSING: &str = "missing";

/// A translation as CSV. It begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
pub fn to_csv(source: &SourcePack, translation: &Translation) -> String {
    let mut csv = "\u{feff}".to_owned();
    let head = ["text", &source.lang, &translation.lang, "state", "of", "was", PACK];
    write_row(&mut csv, head);
    let id = &source.id;
    for Row { name, source, text, of, was, .. } in rows(source, translation) {
        let state = match (&of, text.trim().is_empty()) {
            (Some(_), _) => STALE,
            (None, true) => MISSING,
            (None, false) => "",
        };
        let of = of.as_deref().map(code::written).unwrap_or_default();
        let was = if was.is_empty() { was } else { code::written(&was) };
        write_row(&mut csv, [&name, &guarded(&source), &guarded(&text), state, &of, &was, id]);
    }
    csv
}

/// Appends a row. Not by the library's writer, which also knows what a number is: 14 KB of the studio's program.
fn write_row(csv: &mut String, cells: [&str; 7]) {
    let is_plain = |cell: &str| !cell.contains([',', '"', '\n', '\r']);
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let cells = cells.map(|cell| if is_plain(cell) { Cow::from(cell) } else { quoted(cell).into() });
    csv.push_str(&cells.join(","));
    csv.push('\n');
}

/// Lays CSV over the translation `before`.
///
/// Commas, semicolons and tabs between the columns will do, as spreadsheets write them. A row whose state says "stale"
/// stays stale as long as its text is as it was; whoever has looked at it and changes nothing takes that word out. A line
/// break inside a cell becomes a space.
///
/// # Errors
///
/// A quotation mark that is not closed, a head that is none or has another language, a table of another pack, and every row that is wrong, with its line.
pub fn from_csv(text: &str, source: &SourcePack, before: &Translation) -> Result<Taken, Vec<Problem>> {
    let (text, between) = separated(text.strip_prefix('\u{feff}').unwrap_or(text));
    let text = &*text;
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(between).from_reader(text.as_bytes());
    let (mut rows, mut wrong) = (Vec::new(), Vec::new());
    let known = source.texts();
    let mut columns = None;
    let mut pack: Option<String> = None;
    for record in reader.records() {
        let record = record.map_err(|error| vec![Problem { place: String::new(), message: error.to_string() }])?;
        let at = record.position().map_or(0, csv::Position::byte);
        let place = format!("line {}", line(text, at));
        let row = usize::try_from(at).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
        if has_swallowed(&record, row, between, &known) {
            let message = "the text has more than one line. Perhaps a quotation mark in it is not closed. Close it, or \
                           remove it";
            // What follows is not what it seems.
            wrong.push(Problem { place, message: message.to_owned() });
            return Err(wrong);
        }
        let is_first = columns.is_none();
        if is_in_one_column(&record, is_first, &known) {
            wrong.push(Problem { place, message: ONE_COLUMN.to_owned() });
            return Err(wrong);
        }
        let Some(columns) = &columns else {
            columns = Some(Columns::find(&record, source, before)?);
            continue;
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let id = columns.pack.and_then(|at| record.get(at)).map(str::trim).filter(|id| !id.is_empty());
        // One that is of this pack among rows of another was put there by somebody: the others tell.
        if pack.as_ref().is_none_or(|pack| *pack == source.id) {
            pack = id.map(str::to_owned).or(pack);
        }
        match columns.row(&record, before) {
            Ok(row) => rows.push((place, row)),
            Err(message) => wrong.push(Problem { place, message }),
        }
    }
    if columns.is_none() {
        let message = format!(
            "the file is empty. The first line must name the columns, as in the export: text, {}, {}, state, of, was, pack",
            source.lang, before.lang
        );
        return Err(vec![Problem { place: "line 1".to_owned(), message }]);
    }
    match lay_over(pack.as_deref(), rows, source, before) {
        Err(problems) => Err([wrong, problems].concat()),
        Ok(_) if !wrong.is_empty() => Err(wrong),
        done => done,
    }
}

/// The table and what stands between its columns: what a first line such as `sep=;` says, which becomes an empty one, or what
/// the names of the columns have most of.
fn separated(text: &str) -> (Cow<'_, str>, u8) {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', between] = head.trim_end().trim_matches('"').as_bytes() {
        return (format!("\n{rest}").into(), *between);
    }
    let head = text.lines().next().unwrap_or_default();
    let between = [b',', b';', b'\t'].into_iter().max_by_key(|between| head.bytes().filter(|it| it == between).count());
    (text.into(), between.unwrap_or(b','))
}

const ONE_COLUMN: &str = "the whole row is in one column, so what was written beside it has no place. Open the exported \
                          file once more with commas between the columns: in Excel by \"Data\" and \"From Text/CSV\", in \
                          LibreOffice by \"Comma\" under \"Separator options\". Then copy the translations there";

/// Whether a spreadsheet that expects another separator has taken a whole row for one cell.
fn is_in_one_column(record: &StringRecord, is_head: bool, known: &[(String, String)]) -> bool {
    let Some((name, _)) = record.get(0).and_then(|cell| cell.split_once([',', ';', '\t'])) else { return false };
    let name = name.trim().trim_matches('"');
    record.iter().skip(1).filter(|cell| !cell.trim().is_empty()).count() < 2
        && if is_head { name == "text" } else { known.iter().any(|(known, _)| known == name) }
}

/// Whether a cell holds what was to be rows of their own, since a quotation mark is not closed where it should be. `row` is
/// the file from that row on. A line break that somebody has put into a cell is no sign of that.
fn has_swallowed(record: &StringRecord, row: &[u8], between: u8, known: &[(String, String)]) -> bool {
    let is_row = |line: &str| {
        let cell = line.split_once(char::from(between)).map(|(first, _)| first.trim());
        cell.is_some_and(|cell| known.iter().any(|(name, _)| name == cell))
    };
    let mut lines = record.iter().flat_map(|cell| cell.split(['\n', '\r']).skip(1)).peekable();
    lines.peek().is_some() && (!are_closed(row, between) || lines.any(is_row))
}

/// The line of a row as an editor counts it, whatever ends the lines: the library counts no "\r", and blank lines before the
/// row as the row's.
fn line(text: &str, at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(text.len()).min(text.len());
    let (before, after) = text.as_bytes().split_at(at);
    let blank = after.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let before = text.as_bytes().get(..before.len() + blank).unwrap_or(before);
    let ends = before.iter().enumerate().filter(|(i, byte)| match byte {
        b'\n' => true,
        b'\r' => before.get(i + 1) != Some(&b'\n'),
        _ => false,
    });
    ends.count() + 1
}

/// Where the columns stand, wherever somebody has moved them.
struct Columns {
    name: usize,
    source: usize,
    text: usize,
    state: Option<usize>,
    of: Option<usize>,
    was: Option<usize>,
    pack: Option<usize>,
    /// How many there are.
    count: usize,
}

impl Columns {
    fn find(head: &StringRecord, source: &SourcePack, translation: &Translation) -> Result<Self, Vec<Problem>> {
        let place = |name: &str| head.iter().position(|cell| cell.trim() == name);
        let needed = |name: &str| {
            place(name).ok_or_else(|| {
                let there: Vec<&str> = head.iter().map(str::trim).collect();
                Problem {
                    place: "line 1".to_owned(),
                    message: format!(
                        "there is no column \"{name}\". The columns are: {}. The first line must name them, as in the \
                         export: text, {}, {}, state, of, was, pack",
                        there.join(", "),
                        source.lang,
                        translation.lang
                    ),
                }
            })
        };
        let (name, source, text) = (needed("text"), needed(&source.lang), needed(&translation.lang));
        match (name, source, text) {
            (Ok(name), Ok(source), Ok(text)) => Ok(Self {
                name,
                source,
                text,
                state: place("state"),
                of: place("of"),
                was: place("was"),
                pack: place(PACK),
                count: head.len(),
            }),
            (name, source, text) => Err([name, source, text].into_iter().filter_map(Result::err).collect()),
        }
    }

    /// The row, or what is wrong with it.
    fn row(&self, record: &StringRecord, before: &Translation) -> Result<Row, String> {
        let cell = |place: usize| record.get(place).unwrap_or_default();
        let state = self.state.map(|state| cell(state).trim().to_lowercase());
        let is_state = state.as_deref().is_none_or(|state| ["", STALE, MISSING].contains(&state));
        // A comma behind the last cell does no harm; one inside a text moves all that follows.
        let is_more = record.iter().skip(self.count).any(|cell| !cell.trim().is_empty());
        if is_more || record.len() > self.count && !is_state {
            return Err(format!(
                "this row has {} cells, but there are {} columns. Perhaps a text with a comma or a semicolon in it is \
                 not in quotation marks. Put one before and one after it",
                record.len(),
                self.count
            ));
        }
        let name = cell(self.name).trim().to_owned();
        let text = one_line(bare(cell(self.text)));
        let there = before.texts.get(&name).filter(|there| there.text == text);
        let [of, was] = [self.of, self.was].map(|place| place.map_or(Code::Nothing, |place| code::read(cell(place))));
        let is_unknown = matches!(was, Code::Damaged(_));
        let damage = damage("of", &of).or_else(|| damage("was", &was));
        let was = match was {
            Code::Hash(was) => was,
            // Without it, what is there already was there before.
            Code::Nothing if self.was.is_some() => String::new(),
            Code::Nothing | Code::Damaged(_) => there.map(|_| mark(&text)).unwrap_or_default(),
        };
        let was_stale = of != Code::Nothing;
        let (of, is_confirmed) = match state.as_deref() {
            // Whoever has written another text has looked at the source. A damaged hash does not tell who has.
            Some(STALE) if is_unknown || was.is_empty() || was == mark(&text) => (
                match of {
                    Code::Hash(of) => Some(of),
                    // Nobody knows any more, but what is there.
                    _ => Some(there.map(|there| there.of.clone()).unwrap_or_default()),
                },
                false,
            ),
            Some(STALE) => (None, false),
            Some("" | MISSING) => (None, was_stale),
            Some(state) => {
                return Err(format!(
                    "the state \"{state}\" does not exist. Write \"{STALE}\" or \"{MISSING}\", or nothing if the text is good"
                ));
            }
            None => (there.map(|there| there.of.clone()), false),
        };
        Ok(Row { name, source: bare(cell(self.source)).to_owned(), text, of, was, is_confirmed, damage })
    }
}

/// What is wrong with the hash in a column.
fn damage(column: &str, code: &Code) -> Option<String> {
    let Code::Damaged(cell) = code else { return None };
    Some(format!("a spreadsheet has changed the code in the column \"{column}\" to \"{cell}\""))
}

/// A spreadsheet takes what begins like a formula for one, and does what it says. With an apostrophe it is a text.
fn guarded(text: &str) -> String {
    if is_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

fn bare(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_like_a_formula(rest)).unwrap_or(text)
}

fn is_like_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}
