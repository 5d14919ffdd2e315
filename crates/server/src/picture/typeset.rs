//! Sets a text in lines: SVG has no lines of its own, and a picture may use no font of the machine.

use std::fmt::Write as _;
use std::ops::Range;
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
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let (font, space, widths) = FONTS.iter().find_map(|(font, _)| {
            let (space, widths) = self.widths(&words, font)?;
            Some((*font, space, widths))
        })?;
        sizes.iter().find_map(|(size, most)| {
            let wrap = |width: f32| wrap(&widths, space, width / size);
            let lines = wrap(width).filter(|lines| !lines.is_empty() && lines.len() <= *most)?;
            let lines = balance(lines, width, wrap).into_iter().map(|line| words[line].join(" ")).collect();
            Some(Block { font, size: *size, lines })
        })
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

/// Which words come on which line; `None` where one is wider than a line.
fn wrap(widths: &[f32], space: f32, line: f32) -> Option<Vec<Range<usize>>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut used = f32::INFINITY;
    for (at, width) in widths.iter().enumerate() {
        if *width > line {
            return None;
        }
        used += space + width;
        match lines.last_mut() {
            Some(last) if used <= line => last.end = at + 1,
            _ => {
                lines.push(at..at + 1);
                used = *width;
            }
        }
    }
    Some(lines)
}

/// As many lines, as even as they can be: no word is left alone on the last one if another can join it.
fn balance(
    mut lines: Vec<Range<usize>>,
    width: f32,
    wrap: impl Fn(f32) -> Option<Vec<Range<usize>>>,
) -> Vec<Range<usize>> {
    let count = lines.len();
    let mut narrow = width;
    loop {
        narrow -= 8.0;
        match wrap(narrow) {
            Some(other) if other.len() == count => lines = other,
            _ => return lines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{balance, wrap};

    #[test]
    fn words_come_on_lines_that_hold_them() {
        let lines = |line: f32| wrap(&[4.0, 3.0, 2.0, 1.0], 1.0, line);
        assert_eq!(lines(13.0).map(|lines| lines.len()), Some(1));
        assert_eq!(lines(12.0), Some(vec![0..3, 3..4]), "ten of words and three of spaces are thirteen");
        assert_eq!(lines(4.0), Some(vec![0..1, 1..2, 2..4]));
        assert_eq!(lines(3.9), None, "the first word is wider");
    }

    #[test]
    fn the_last_word_is_not_alone() {
        let lines = |width: f32| wrap(&[40.0, 40.0, 40.0, 40.0], 10.0, width);
        let greedy = lines(150.0).expect("it fits");
        assert_eq!(greedy, [0..3, 3..4]);
        assert_eq!(balance(greedy, 150.0, lines), [0..2, 2..4]);
    }
}
