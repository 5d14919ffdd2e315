//! The picture that a shared link shows: a title beside its motif, as a PNG, drawn without any font of the machine.

mod typeset;

use std::fmt::Write as _;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};

use typeset::{Block, Fonts, Start};

/// How large a picture is, in pixels: what social networks ask for.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

/// The page's light look: a picture cannot know whether its reader prefers a dark one.
const PAPER: &str = "#faf5ec";
const INK: &str = "#1b2432";
const SOFT: &str = "#4b5565";
const ACCENT: &str = "#0c5c63";

/// The title's column, at the side where its language begins: its distance from the edge, and its width.
const EDGE: f32 = 80.0;
const COLUMN: f32 = 620.0;

/// Sizes of the title, the best one first, each with the most lines that it may take: large letters on few lines are
/// read best.
const TITLE: [(f32, usize); 7] = [(96.0, 3), (88.0, 3), (80.0, 3), (72.0, 4), (64.0, 5), (56.0, 6), (48.0, 7)];

/// The same of the line below it, and the space between the two.
const LINE: [(f32, usize); 2] = [(34.0, 1), (28.0, 2)];
const GAP: f32 = 36.0;

/// What a picture shows.
pub(crate) struct Subject<'a> {
    pub(crate) title: &'a str,
    /// A line below the title. It may be empty.
    pub(crate) line: &'a str,
    /// Whether both run from right to left.
    pub(crate) is_rtl: bool,
    /// The place of its arrangement of circles.
    pub(crate) motif: usize,
}

/// Draws pictures.
pub(crate) struct Painter(Fonts);

impl Painter {
    pub(crate) fn new() -> Self {
        Self(Fonts::new())
    }

    /// The picture of `subject` as a PNG. Where no font has all letters of the title, it is the motif without words:
    /// better than boxes in the place of letters.
    pub(crate) fn paint(&self, subject: &Subject<'_>) -> Result<Vec<u8>> {
        let svg = self.svg(subject);
        let (tree, _) = self.0.read(&svg)?;
        let mut picture = Pixmap::new(SIZE.0, SIZE.1).context("a picture has a size")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        Ok(picture.encode_png()?)
    }

    /// The same as a drawing.
    fn svg(&self, subject: &Subject<'_>) -> String {
        let (width, height) = SIZE;
        let drawn = match self.0.set(subject.title, &TITLE, COLUMN) {
            Some(title) => {
                circles(subject.motif, if subject.is_rtl { 282 } else { 918 }) + &self.words(&title, subject)
            }
            None => circles(subject.motif, width / 2),
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>{drawn}</svg>"
        )
    }

    /// The title and its line, in the middle of the picture's height.
    fn words(&self, title: &Block, subject: &Subject<'_>) -> String {
        let start = if subject.is_rtl { Start::Right(1200.0 - EDGE) } else { Start::Left(EDGE) };
        let line = self.0.set(subject.line, &LINE, COLUMN);
        let below = line.as_ref().map_or(0.0, |line| GAP + line.height());
        let top = (630.0 - title.height() - below) / 2.0;
        let mut all = title.to_svg(start, top, INK);
        if let Some(line) = line {
            all += &line.to_svg(start, top + title.height() + GAP, SOFT);
        }
        all
    }
}

/// The motif around the middle of the picture's height, `x` from the left.
fn circles(place: usize, x: u32) -> String {
    // Its field is 48 by 48.
    let mut all = format!(
        "<g transform=\"translate({x} 315) scale(9.5) translate(-24 -24)\" fill=\"{ACCENT}\" fill-opacity=\".14\" \
         stroke=\"{ACCENT}\" stroke-width=\".6\">"
    );
    for (x, y, r) in views::circles(place) {
        let _ = write!(all, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>");
    }
    all + "</g>"
}

#[cfg(test)]
mod tests;
