//! The words that help with writing: days, sources, numbers, progress, reviews, files and what the browser promises.

/// The words in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "most texts say themselves what they are")]
pub struct Help {
    pub today: &'static str,
    pub in_a_year: &'static str,
    pub copy_source: fn(&str) -> String,
    pub source_copied: &'static str,
    pub no_year: fn(&str) -> String,
    pub no_number: fn(&str) -> String,
    pub cards_complete: fn(usize, usize) -> String,

    pub changed_since: &'static str,
    pub changed_count: fn(usize) -> String,
    pub review_all: &'static str,
    pub all_reviewed: &'static str,
    pub imported: fn(&str, usize) -> String,

    pub look_first: fn(usize) -> String,
    pub take_all: &'static str,
    pub take_all_hint: fn(&str) -> String,
    pub one_by_one: &'static str,

    pub stays: &'static str,
    pub promised: &'static str,
    pub not_promised: &'static str,

    pub play: &'static str,
    pub play_hint: &'static str,
    pub play_needs: &'static str,
    pub play_again: &'static str,
}

pub(super) const EN: Help = Help {
    today: "Today",
    in_a_year: "In a year",
    copy_source: |source| format!("Copy the last source: {source}"),
    source_copied: "The source was copied, with its days where this card had none.",
    no_year: |text| format!("“{text}” is not a year. Write four digits, such as 2019, or leave this empty."),
    no_number: |text| format!("“{text}” is not a number. Write digits, such as 7, or leave this empty."),
    cards_complete: |done, of| {
        if of == 1 { format!("{done} of 1 card complete") } else { format!("{done} of {of} cards complete") }
    },

    changed_since: "Changed since the review.",
    changed_count: |count| {
        if count == 1 {
            "1 text was changed since the review, and is marked above its field. Ask the reviewer to read it."
                .to_owned()
        } else {
            format!(
                "{count} texts were changed since the review. Each is marked above its field. Ask the reviewer to read \
                 them."
            )
        }
    },
    review_all: "All of it was reviewed",
    all_reviewed: "The review is now of all texts. Set its day if it has changed. Undo takes this back.",
    imported: |file, count| match count {
        0 => format!("{file} was imported. It changed no texts."),
        1 => format!("{file} was imported. It changed 1 text. Undo takes it out again."),
        count => format!("{file} was imported. It changed {count} texts. Undo takes them out again."),
    },

    look_first: |count| {
        if count == 1 {
            "No errors. There is 1 thing worth a look before you publish.".to_owned()
        } else {
            format!("No errors. There are {count} things worth a look before you publish.")
        }
    },
    take_all: "Download all files",
    take_all_hint: |id| {
        format!(
            "One archive with the folder “{id}”, which has all files with their right names. Unpack it in the folder \
             “packs”. You can also open it here again, on any device."
        )
    },
    one_by_one: "Or one file at a time:",

    stays: "Your quizzes stay in this browser, on this device, until you delete them. Nobody else can see them.",
    promised: "This browser has promised not to delete your quizzes by itself.",
    not_promised: "This browser has not promised to keep your quizzes: it may delete them if it needs room, and Safari does if \
                   you don't open this page for seven days. Download a copy of each quiz under “Check and export”.",

    play: "Play the whole quiz",
    play_hint: "As on a phone, from the first card to the result. Nothing is counted.",
    play_needs: "Fix the errors first. Then you can play the whole quiz here.",
    play_again: "Start again from the first card",
};
