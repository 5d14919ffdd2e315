//! The way back in two weeks: a calendar file with the quiz's address, and nothing of the play's answers.

use quiz::{Deck, Form, Pack, Question};
use yew::{Html, html};

use crate::Text;

/// In how many days to come back. What is asked again after a pause is remembered longer (Latimier et al. 2021, g = 0.74).
pub const DAYS: u32 = 14;

/// How somebody can come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// Where each card is asked in its other form.
    pub address: String,
    /// The calendar file, as an address.
    pub file: String,
}

/// Where, below a quiz's page in a language, the page is that begins with the first card as its fact: whoever comes back
/// there is asked each card in its other form.
pub const AGAIN: &str = "again/";

/// The page above the page `again`; it begins with its first card as the myth.
pub fn above_again(again: &str) -> &str {
    again.strip_suffix(AGAIN).unwrap_or(again)
}

/// Where the cards of `deck` are asked in their other forms. `page` begins with its first card as the fact, the page above
/// it with the myth.
pub fn address_again(page: &str, pack: &Pack, deck: &Deck) -> String {
    let was_fact = deck.questions().contains(&Question { card: 0, form: Form::Fact });
    let page = if was_fact { above_again(page) } else { page };
    format!("{page}#again={}", deck.to_earlier(pack.cards().len()))
}

/// The offer to come back. A frame may not hand out files; there it is a link.
pub fn again(text: &Text, again: &Again) -> Html {
    html! {
        <section class="unmyth-again">
            <p class="unmyth-again__about">{ text.again_about() }</p>
            <a class="unmyth-button unmyth-again__file" href={again.file.clone()} download="reminder.ics">{ text.remind() }</a>
            <p class="unmyth-again__note">{ text.remind_note() }</p>
            <a class="unmyth-again__link" href={again.address.clone()} rel="noreferrer" target="_blank">{ text.again_link() }</a>
        </section>
    }
}

/// The calendar file: an evening's five minutes on that day, by the clock of wherever the calendar is, that say where the
/// quiz is (RFC 5545). `day` is written as 20261215, `now` as 20261201T180000Z; `id` names the entry.
pub fn calendar(text: &Text, address: &str, day: &str, now: &str, id: &str) -> String {
    let title = escaped(text.reminder());
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//unmyth//unmyth//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{id}"),
        format!("DTSTAMP:{now}"),
        format!("DTSTART:{day}T180000"),
        "DURATION:PT5M".to_owned(),
        format!("SUMMARY:{title}"),
        format!("DESCRIPTION:{}", escaped(address)),
        format!("URL:{address}"),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{title}"),
        "TRIGGER:PT0M".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|line| folded(line)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// A line with its end; lines of more than 75 bytes go on in a next one, behind a space.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > 75 {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(character);
        length += character.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::calendar;
    use crate::Text;

    #[test]
    fn a_calendar_can_read_it() {
        let address = format!("https://quiz.example.org/evidence/en/again/#again={}", "mf-".repeat(30));
        for lang in ["en", "es", "ar"] {
            let file = calendar(Text::of(lang), &address, "20261215", "20261201T180000Z", "0a");
            assert!(file.ends_with("END:VCALENDAR\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "{file}");
            assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
            let whole = file.replace("\r\n ", "");
            for line in [format!("URL:{address}"), "DTSTART:20261215T180000".to_owned(), "UID:0a".to_owned()] {
                assert!(whole.lines().any(|it| it == line), "{line}: {whole}");
            }
        }
    }
}
