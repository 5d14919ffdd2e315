//! Every case in which a message may be sent or stays, as tables.

use quiz::{Action, Answer, Deck, Hex, Pack, Play, TallyKey};

use super::{Counting, CountingMode, CountingPolicy, SendStatus};

const REVISION: &str = "0123456789abcdef";

fn pack() -> Pack {
    wire::parse("en.json", include_bytes!("../../../packs/harm-reduction/en.json")).expect("the default pack is good")
}

/// What a page says, as its attributes without their `data-`, and an address behind its `#`.
fn policy(page: &str, fragment: &str, refused: bool) -> CountingPolicy {
    let attribute = |name: &str| {
        let name = name.strip_prefix("data-").expect("is the page's own");
        page.split(' ').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|it| it.1.to_owned())
    };
    CountingPolicy::new(&pack(), attribute, fragment, refused)
}

fn open(site: &str, asks: bool) -> CountingPolicy {
    let key = TallyKey::new(site, "harm-reduction", Hex::parse(REVISION).expect("digits"), "en").expect("is good");
    CountingPolicy::Open { key, cards: 3, asks }
}

#[test]
fn a_word_that_is_unknown_is_no_leave() {
    for (word, mode) in [
        ("on", CountingMode::On),
        ("ask", CountingMode::Ask),
        ("off", CountingMode::Off),
        ("", CountingMode::Off),
        ("ON", CountingMode::Off),
    ] {
        assert_eq!(CountingMode::named(word), mode, "{word}");
    }
}

#[test]
fn what_the_page_and_its_address_allow() {
    let (on, asks) = (open("unlisted", false), open("unlisted", true));
    let never = CountingPolicy::Never;
    let page = |counting: &str| format!("tally=../api/tally revision={REVISION} counting={counting} site=unlisted");
    let table = [
        (page("on"), "", &on),
        (page("ask"), "", &asks),
        (page("off"), "", &never),
        (page("sometimes"), "", &never),
        // An address may ask for less than its page, never for more.
        (page("on"), "#counting=on", &on),
        (page("on"), "#counting=ask", &asks),
        (page("on"), "#counting=off", &never),
        (page("on"), "#counting=", &never),
        (page("on"), "#counting=maybe", &never),
        (page("ask"), "#counting=on", &asks),
        (page("ask"), "#counting=off", &never),
        (page("off"), "#counting=on", &never),
        (page("on"), "#counting=off&counting=on", &never),
        (page("on"), "counting=on&counting=ask", &asks),
        (page("on"), "#theme=dark&counting=ask#?secret=AbC", &asks),
        (page("on"), "#counting=on#?secret=AbC", &on),
        // What the page must say.
        (format!("revision={REVISION} counting=on"), "", &never),
        (format!("revision={REVISION}"), "#counting=on", &never),
        (format!("tally=../api/tally revision={REVISION}"), "#counting=on", &never),
        ("tally=../api/tally counting=on".to_owned(), "", &never),
        ("tally=../api/tally counting=on revision=0123".to_owned(), "", &never),
        (format!("tally=../api/tally revision={REVISION} counting=on"), "", &on),
        // Other addresses mean nothing here.
        (page("on"), "#unmyth-about", &on),
        (page("on"), "#=&&a=b&counting", &on),
    ];
    for (page, fragment, expected) in &table {
        assert_eq!(policy(page, fragment, false), **expected, "{page} {fragment}");
        let refused = if **expected == never { CountingPolicy::Never } else { CountingPolicy::Refused };
        assert_eq!(policy(page, fragment, true), refused, "{page} {fragment}");
    }
}

#[test]
fn which_site_it_is() {
    let page = |site: &str| format!("tally=../api/tally revision={REVISION} counting=on site={site}");
    for (own, fragment, site) in [
        ("library", "", "library"),
        ("library", "#site=example", "example"),
        ("library", "#counting=on&site=example", "example"),
        ("library", "#site=Example", "library"),
        ("library", "#site=a%20b", "library"),
        ("library", "#site=", "library"),
        ("library", "#site=a--b&site=c", "c"),
    ] {
        assert_eq!(policy(&page(own), fragment, false), open(site, false), "{own} {fragment}");
    }
    assert_eq!(policy(&page("No"), "", false), CountingPolicy::Never);
}

/// A visit with one play of three cards.
struct Visit {
    counting: Counting,
    play: Play,
}

impl Visit {
    fn new(policy: CountingPolicy) -> Self {
        struct Last;
        impl quiz::Random for Last {
            fn below(&mut self, end: usize) -> usize {
                end - 1
            }
        }
        let play = Play::new(Deck::draw(3, 3, None, &mut Last));
        Self { counting: Counting::new(policy, Some(Hex([1; 16]))), play }
    }

    fn done(mut self, what: &str) -> Self {
        for step in what.chars() {
            let mut leaves = false;
            let play = |action| self.play.after(action).expect("means something");
            match step {
                'a' => self.play = play(Action::Answer(Answer::NotSure)),
                'n' => self.play = play(Action::Next),
                's' => {
                    self.play = play(Action::StartOver(self.play.deck().clone()));
                    self.counting.begin_anew(Some(Hex([2; 16])));
                }
                'y' => self.counting.agree(),
                'w' => self.counting.withhold(true),
                'c' => self.counting.withhold(false),
                'l' => leaves = true,
                'e' => self.counting.read_in("es"),
                _ => panic!("{step}"),
            }
            self.counting.settle(&self.play, leaves);
        }
        self
    }
}

/// What a visitor does: answers, next, leaves, says yes, withholds, counts again, starts over; then how many messages
/// there are to be sent, and where the play's own stands.
#[test]
fn when_a_message_goes() {
    use SendStatus::{Asking, Ready, Sent, SoFar, Withheld};
    let table = [
        (false, "", 0, SoFar),
        (false, "anan", 0, SoFar),
        (false, "ananl", 0, SoFar),
        (false, "anana", 0, Ready),
        (false, "ananal", 1, Sent),
        (false, "ananan", 1, Sent),
        (false, "anananl", 1, Sent),
        (false, "ananalnananan", 1, Sent),
        (false, "anananananan", 1, Sent),
        (false, "wananan", 0, Withheld),
        (false, "wananal", 0, Withheld),
        (false, "anawnan", 0, Withheld),
        (false, "wanananc", 1, Sent),
        (false, "anawncan", 1, Sent),
        (false, "anananw", 1, Sent),
        (false, "anananwc", 1, Sent),
        (false, "anananscanan", 1, SoFar),
        (false, "anananananansananan", 2, Sent),
        (false, "ananansananan", 2, Sent),
        (false, "wanananswananan", 0, Withheld),
        (false, "ananansl", 1, SoFar),
        (true, "anana", 0, Ready),
        (true, "ananal", 0, Ready),
        (true, "ananan", 0, Asking),
        (true, "anananananan", 0, Asking),
        (true, "anananananany", 1, Sent),
        (true, "anananananayn", 1, Sent),
        (true, "anananananays", 1, SoFar),
        (true, "ananananananw", 0, Withheld),
        (true, "ananananananwc", 0, Asking),
        (true, "ananananananwcy", 1, Sent),
        (true, "ananananananysananan", 1, Asking),
        (true, "ananananananwsananan", 0, Withheld),
        (true, "ywananan", 0, Withheld),
        (true, "ywcananan", 0, Asking),
    ];
    for (asks, what, out, send_status) in table {
        let Visit { counting, play } = Visit::new(open("library", asks)).done(what);
        assert_eq!((counting.out().len(), counting.send_status(&play)), (out, send_status), "asks: {asks}, {what}");
    }
}

#[test]
fn nothing_goes_without_leave_or_chance() {
    for (policy, id, send_status) in [
        (CountingPolicy::Never, Some(Hex([1; 16])), SendStatus::Never),
        (CountingPolicy::Refused, Some(Hex([1; 16])), SendStatus::Refused),
        (open("library", false), None, SendStatus::Never),
    ] {
        let visit = Visit { counting: Counting::new(policy, id), ..Visit::new(CountingPolicy::Never) };
        let Visit { counting, play } = visit.done("anaylnanycl");
        assert_eq!((counting.out().len(), counting.send_status(&play)), (0, send_status));
        assert_eq!(counting.message(&play), None);
    }
}

/// The letters are those of the table above; `e` reads on in Spanish.
#[test]
fn a_play_counts_once_in_the_language_in_which_its_message_goes() {
    for (asks, what, langs) in [
        (false, "ananan", &["en"][..]),
        (false, "eananan", &["es"]),
        (false, "anaenan", &["es"]),
        (false, "ananael", &["es"]),
        (false, "anananeana", &["en"]),
        (false, "ananaleweclnan", &["en"]),
        (false, "wanananec", &["es"]),
        (false, "anananesananan", &["en", "es"]),
        (true, "anananeanananey", &["es"]),
    ] {
        let Visit { counting, play } = Visit::new(open("library", asks)).done(what);
        let message = |text: &std::rc::Rc<str>| wire::tally::parse(text.as_bytes()).expect("is one");
        let sent: Vec<_> = counting.out().iter().map(message).collect();
        assert_eq!(sent.iter().map(|message| message.key.lang()).collect::<Vec<_>>(), langs, "{what}");
        assert!(sent.iter().all(|message| message.tally.plays() == 1 && message.key.site() == "library"), "{what}");
        assert_eq!(counting.message(&play).as_deref(), counting.out().last().map(|it| &**it), "{what}: as it was sent");
    }
}

#[test]
fn another_language_gives_no_leave_to_count() {
    for policy in [CountingPolicy::Never, CountingPolicy::Refused] {
        let Visit { counting, play } = Visit::new(policy).done("aeneanan");
        assert_eq!((counting.out().len(), counting.message(&play)), (0, None));
    }
}

#[test]
fn what_is_shown_is_what_goes_and_never_changes() {
    let visit = Visit::new(open("library", false)).done("anana");
    let shown = visit.counting.message(&visit.play).expect("there is one");
    let sent = visit.done("nananan");
    assert_eq!(sent.counting.out(), [shown.as_str().into()]);
    assert_eq!(sent.counting.message(&sent.play), Some(shown.clone()), "second looks change nothing");
    let again = sent.done("sananan");
    let [first, second] = again.counting.out() else { panic!("two plays, two messages") };
    assert!(**first == shown && **second != shown && first.len() == second.len(), "{first} {second}");
    assert!(wire::tally::parse(second.as_bytes()).is_ok(), "{second}");
}
