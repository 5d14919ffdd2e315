//! Pictures in several scripts, and of titles that no font has.

use resvg::tiny_skia::Pixmap;

use super::{Painter, SIZE, Subject};

fn subject(title: &str) -> Subject<'_> {
    Subject { title, line: "3 cards, about a minute", is_rtl: false, motif: 0 }
}

#[test]
fn a_picture_has_the_size_that_networks_ask_for_and_is_small() {
    let picture = Painter::new().paint(&subject("Harm reduction: myth or fact?")).expect("is drawn");
    let read = Pixmap::decode_png(&picture).expect("is a PNG");
    assert_eq!((read.width(), read.height()), SIZE);
    assert!(picture.len() < 100_000, "{} bytes", picture.len());
}

/// Messengers show a title at a third of its size.
#[test]
fn a_title_of_any_length_that_a_pack_may_have_is_shown_in_large_letters() {
    let painter = Painter::new();
    let longest = "Vacunas, medicamentos y aguas: lo que encontraron los estudios en veinte países.";
    assert_eq!(longest.chars().count(), 80);
    for title in
        ["Salt", "Harm reduction: what studies found", longest, "Reducción de daños", "Εμβόλια", "Прививки: миф?"]
    {
        let svg = painter.svg(&subject(title));
        let size = svg.split_once("font-size=\"").and_then(|(_, rest)| rest.split_once('"')).expect("has words").0;
        assert!(size.parse::<f32>().expect("is a number") >= 56.0, "{title}: {size}");
    }
}

#[test]
fn arabic_begins_at_the_right_in_a_font_of_its_own() {
    let arabic = Subject {
        title: "الحد من الضرر: خرافة أم حقيقة؟", line: "3 بطاقات", is_rtl: true, motif: 0
    };
    let svg = Painter::new().svg(&arabic);
    assert!(svg.contains("font-family=\"Noto Naskh Arabic\"") && svg.contains("text-anchor=\"end\""), "{svg}");
    assert!(!svg.contains("Literata"), "{svg}");
}

/// One letter that is missing is enough, and so is a word that is wider than the picture.
#[test]
fn a_title_that_cannot_be_set_leaves_the_motif_without_words() {
    let painter = Painter::new();
    let wide = "m".repeat(80);
    for title in ["减少伤害", "Harm 减少伤害", "ลดอันตราย", &wide] {
        let svg = painter.svg(&subject(title));
        assert!(svg.contains("<circle") && !svg.contains("<text"), "{title}: {svg}");
    }
    let line = Subject { line: "三张卡片", ..subject("Salt") };
    let svg = painter.svg(&line);
    assert!(svg.contains("Salt") && !svg.contains("三"), "{svg}");
    let svg = painter.svg(&Subject { line: " ", ..subject("Salt") });
    assert_eq!(svg.matches("<text").count(), 1, "{svg}");
}

#[test]
fn markup_in_a_title_stays_text() {
    let svg = Painter::new().svg(&subject("Salt & <b>water</b>"));
    assert!(svg.contains("&amp;") && svg.contains("&lt;b&gt;"), "{svg}");
}

/// The words are drawn, not only asked for: without a font the reader would leave them out.
#[test]
fn words_change_the_picture() {
    let painter = Painter::new();
    let paint = |title: &str| painter.paint(&subject(title)).expect("is drawn");
    assert_ne!(paint("Salt"), paint("Sand"));
}
