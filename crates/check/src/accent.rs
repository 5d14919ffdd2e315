//! Whether an accent color can be read on the light and the dark page, and the color that pages show if it cannot:
//! `assets/accent.js` does the same.

use crate::diagnostic::Diagnostic;
use crate::problem::Problem;

/// The contrast that text needs to its background: WCAG 2.2, success criterion 1.4.3.
const ENOUGH: f64 = 4.5;
/// The backgrounds of the light and the dark page, as in `assets/styles/tokens.css` (where there are two, the one that is
/// harder to read on), and to which end a color is mixed there.
const PAPERS: [(&str, Color, u8); 2] = [("light", [250, 245, 236], 0), ("dark", [34, 45, 58], 255)];
/// In how many steps a color becomes black or white.
const STEPS: i32 = 64;

/// Red, green and blue.
type Color = [u8; 3];

/// Measures an accent color on the light and the dark page: six hexadecimal digits, with "#" or without.
pub fn accent(text: &str) -> Vec<Diagnostic> {
    let Some(color) = parse(text) else {
        return vec![Diagnostic::error("", Problem::BadColor)];
    };
    let measured = |(look, paper, end): (&'static str, Color, u8)| {
        // Cut, not rounded: 4.49 is not 4.5.
        let ratio = (contrast(color, paper) * 10.0).floor() / 10.0;
        let read = readable(color, paper, end);
        if read == color {
            return Diagnostic::info("", Problem::Contrast { look, ratio });
        }
        let [red, green, blue] = read;
        let shown = format!("#{red:02x}{green:02x}{blue:02x}");
        Diagnostic::warning("", Problem::LowContrast { look, ratio, needs: ENOUGH, shown })
    };
    PAPERS.into_iter().map(measured).collect()
}

fn parse(text: &str) -> Option<Color> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

/// As little of black or white as is needed, in steps that nobody sees.
fn readable(color: Color, paper: Color, end: u8) -> Color {
    let mixed = |step: i32| {
        color.map(|part| {
            let (part, end) = (i32::from(part), i32::from(end));
            let whole = part * STEPS + (end - part) * step;
            u8::try_from((whole + STEPS / 2) / STEPS).unwrap_or(u8::MAX)
        })
    };
    (0..STEPS).map(mixed).find(|mixed| contrast(*mixed, paper) >= ENOUGH).unwrap_or_else(|| mixed(STEPS))
}

/// WCAG 2.2, contrast ratio: from 1 to 21.
fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, relative luminance: from 0 to 1.
fn luminance(color: Color) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::accent;

    #[test]
    fn an_accent_is_measured_on_both_papers() {
        let said = |text: &str| accent(text).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            said("#000000"),
            [
                "info: its contrast on the light page is 19.3 : 1",
                "warning: its contrast on the dark page is 1.5 : 1, but text needs 4.5. Pages show #939393 instead. \
                 Use that color, or choose one with more contrast",
            ]
        );
        assert_eq!(said("0C5C63"), said("#0c5c63"));
        assert!(said("ffcc00")[0].starts_with("warning: its contrast on the light page is 1.3 : 1"));
        for bad in ["", "#", "blue", "#fff", "#0c5c6g", "#0c5c633", "0c5c6é", "+c5c63"] {
            assert_eq!(said(bad), ["error: this is not a color. Write six hex digits, such as 0c5c63"], "{bad:?}");
        }
    }
}
