//! Sets a text in lines: SVG has no lines of its own, and a picture may use no font of the machine.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;
use html_escape::encode_text;
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{FontResolver, Node, Options, Tree};

/// The fonts that the program brings, by their names. A text is set in the first one that has all of its letters, and
/// never in two: Arabic letters take their shape from their neighbors, which must be in the same font.
const FONTS: [(&str, &[u8]); 2] = [
    ("Literata", include_bytes!("../../../../assets/fonts/literata.ttf")),
    ("Noto Naskh Arabic", include_bytes!("../../../../assets/fonts/noto-naskh-arabic.ttf")),
];

/// From one line to the next, in sizes of the text, and where in it letters stand.
const LEADING: f32 = 1.2;
const BASELINE: f32 = 0.9;

/// See [`FONTS`].
pub(super) struct Fonts(Arc<Database>);

/// A text in lines.
pub(super) struct Block {
    font: &'static str,
    size: f32,
    lines: Vec<String>,
}

/// Where each line begins, in pixels from the left of the picture.
#[derive(Clone, Copy)]
pub(super) enum Start {
    /// Lines run from left to right.
    Left(f32),
    /// Lines run from right to left.
    Right(f32),
}

impl Fonts {
    pub(super) fn new() -> Self {
        let mut fonts = Database::new();
        for (_, font) in FONTS {
            fonts.load_font_source(Source::Binary(Arc::new(font)));
        }
        Self(Arc::new(fonts))
    }

    /// Reads a drawing, and says whether its fonts have every letter in it.
    pub(super) fn read(&self, svg: &str) -> Result<(Tree, bool)> {
        let is_whole = AtomicBool::new(true);
        let font_resolver = FontResolver {
            select_font: FontResolver::default_font_selector(),
            // It is asked when a font does not have a letter.
            select_fallback: Box::new(|_, _, _| {
                is_whole.store(false, Ordering::Relaxed);
                None
            }),
        };
        let tree = Tree::from_str(svg, &Options { fontdb: self.0.clone(), font_resolver, ..Options::default() })?;
        Ok((tree, is_whole.load(Ordering::Relaxed)))
    }

    /// The text in the first of these `sizes`, each with how many lines it may take, with which it fits a column of this
    /// `width`. `None` where it fits with none of them, or where no font has all of its letters.
    pub(super) fn set(&self, text: &str, sizes: &[(f32, usize)], width: f32) -> Option<Block> {
        let texts: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        if texts.is_empty() {
            return None;
        }
        let (font, space, widths) = FONTS.iter().find_map(|(font, _)| {
            let (space, widths) = self.widths(&texts, font)?;
            Some((*font, space, widths))
        })?;
        let words: Vec<Word> = texts.iter().zip(widths).map(|(text, width)| Word { text, width }).collect();
        // Many titles are a name, a colon, and what is asked about it.
        let phrases: Vec<&[Word]> = words.split_inclusive(|word| word.text.ends_with(':')).collect();
        let large = sizes.iter().filter(|(size, _)| *size >= 0.65 * sizes[0].0);
        let by_phrases =
            large.filter_map(|size| fit(&phrases, space, width, size)).find(|(_, lines)| is_even(lines, space));
        let (size, lines) = by_phrases.or_else(|| sizes.iter().find_map(|size| fit(&[&words], space, width, size)))?;
        let text = |line: &[Word<'_>]| line.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        Some(Block { font, size, lines: lines.into_iter().map(text).collect() })
    }

    /// The widths of a space and of each word in this font, in sizes of the text. `None` where it lacks a letter.
    fn widths(&self, words: &[&str], font: &str) -> Option<(f32, Vec<f32>)> {
        let mut svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">".to_owned();
        for word in ["n n", "nn"].iter().chain(words) {
            let _ = write!(svg, "<text font-family=\"{font}\" font-size=\"100\">{}</text>", encode_text(word));
        }
        let (tree, is_whole) = self.read(&(svg + "</svg>")).ok()?;
        let width = |node: &Node| match node {
            Node::Text(text) => Some(text.bounding_box().width() / 100.0),
            _ => None,
        };
        let widths: Vec<f32> = tree.root().children().iter().filter_map(width).collect();
        let (apart, together) = (*widths.first()?, *widths.get(1)?);
        (is_whole && widths.len() == words.len() + 2).then(|| (apart - together, widths[2..].to_vec()))
    }
}

impl Block {
    #[expect(clippy::cast_precision_loss, reason = "there are a few lines")]
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.size * LEADING
    }

    /// The block below `top`, in pixels.
    pub(super) fn to_svg(&self, start: Start, top: f32, color: &str) -> String {
        let Self { font, size, lines } = self;
        // The lines of a drawing run from left to right; marks say where one does not.
        let (x, anchor, marks) = match start {
            Start::Left(x) => (x, "start", ["", ""]),
            Start::Right(x) => (x, "end", ["\u{2067}", "\u{2069}"]),
        };
        let mut all =
            format!("<g font-family=\"{font}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{color}\">");
        let mut y = top + BASELINE * size;
        for line in lines {
            let _ = write!(all, "<text x=\"{x}\" y=\"{y}\">{}{}{}</text>", marks[0], encode_text(line), marks[1]);
            y += LEADING * size;
        }
        all + "</g>"
    }
}

/// A word, and how wide it is in sizes of the text.
struct Word<'a> {
    text: &'a str,
    width: f32,
}

/// A text of this size, each of its phrases on lines of its own; `None` where it is too wide, or takes too many lines.
fn fit<'a, 'w>(
    phrases: &[&'a [Word<'w>]],
    space: f32,
    width: f32,
    &(size, most): &(f32, usize),
) -> Option<(f32, Vec<&'a [Word<'w>]>)> {
    let lines: Option<Vec<_>> = phrases.iter().map(|phrase| balanced(phrase, space, width / size)).collect();
    Some((size, lines?.concat())).filter(|(_, lines)| lines.len() <= most)
}

/// The words in lines that are no wider than `line`; `None` where one word is.
fn wrapped<'a, 'w>(words: &'a [Word<'w>], space: f32, line: f32) -> Option<Vec<&'a [Word<'w>]>> {
    let mut lines = Vec::new();
    let (mut first, mut used) = (0, 0.0);
    for (at, word) in words.iter().enumerate() {
        if word.width > line {
            return None;
        }
        used += word.width + space;
        if used - space > line {
            lines.push(&words[first..at]);
            (first, used) = (at, word.width + space);
        }
    }
    lines.push(&words[first..]);
    Some(lines)
}

/// The same in as many lines, as even as they can be.
fn balanced<'a, 'w>(words: &'a [Word<'w>], space: f32, line: f32) -> Option<Vec<&'a [Word<'w>]>> {
    let mut lines = wrapped(words, space, line)?;
    let mut narrow = line;
    loop {
        narrow -= 0.1;
        match wrapped(words, space, narrow) {
            Some(other) if other.len() == lines.len() => lines = other,
            _ => return Some(lines),
        }
    }
}

/// Whether no line is much shorter than the longest one.
fn is_even(lines: &[&[Word<'_>]], space: f32) -> bool {
    let width = |line: &&[Word<'_>]| line.iter().map(|word| word.width + space).sum::<f32>();
    let longest = lines.iter().map(width).fold(0.0, f32::max);
    lines.iter().all(|line| width(line) >= 0.4 * longest)
}

#[cfg(test)]
mod tests {
    use super::{Word, balanced, is_even, wrapped};

    const WORDS: [Word<'_>; 4] = [
        Word { text: "salt", width: 4.0 },
        Word { text: "and", width: 3.0 },
        Word { text: "no", width: 2.0 },
        Word { text: "I", width: 1.0 },
    ];

    fn counts(lines: Option<Vec<&[Word<'_>]>>) -> Option<Vec<usize>> {
        lines.map(|lines| lines.iter().map(|line| line.len()).collect())
    }

    #[test]
    fn words_come_on_lines_that_hold_them() {
        let lines = |line: f32| counts(wrapped(&WORDS, 1.0, line));
        assert_eq!(lines(13.0), Some(vec![4]), "ten of words and three of spaces are thirteen");
        assert_eq!(lines(12.0), Some(vec![3, 1]));
        assert_eq!(lines(4.0), Some(vec![1, 1, 2]));
        assert_eq!(lines(3.9), None, "the first word is wider");
    }

    #[test]
    fn the_last_word_is_not_alone() {
        let greedy = wrapped(&WORDS, 1.0, 12.0).expect("it fits");
        assert!(!is_even(&greedy, 1.0));
        let balanced = balanced(&WORDS, 1.0, 12.0).expect("it fits");
        assert!(is_even(&balanced, 1.0));
        assert_eq!(counts(Some(balanced)), Some(vec![2, 2]));
    }
}
