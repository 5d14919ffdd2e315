//! A kiosk's words in English.

use super::Text;

pub(super) const EN: Text = Text {
    lang: "en",
    title: "Myth or fact? A kiosk",
    about: "The quiz for a tablet or a screen that many people use, one after the other.",

    begin: "Touch the screen to play",
    begin_heard: "Touch the screen to play, or press Enter",
    pause: "Pause",
    go_on: "Go on",
    paused: "Paused. This fact or principle stays.",
    goes_on: "Another one comes every few seconds.",
    fact: "Fact",
    principle: "Principle",
    no_program: "A kiosk needs a browser that runs scripts and WebAssembly. The quiz itself needs neither:",

    tools: "For reading",
    languages: "Language",
    larger: "Larger text",
    usual: "Usual text",
    aloud: "Read aloud",
    hush: "Stop reading",
    answers: "Myth, Fact or Not sure?",
    done: "I'm done",

    still_there: "Still there?",
    still_there_about: |seconds| {
        format!(
            "Touch the screen or press a key within {seconds} seconds. Otherwise your answers are cleared and the next \
                 person can begin."
        )
    },
    still_here: "I'm still here",

    again: "Play again",
    take_along: "Take it along",
    take_along_about: "Point your phone's camera at a square. Nothing on this screen knows your phone.",
    take_quiz: "This quiz",
    code_of: |what| format!("A code that leads to: {what}"),

    counted: "What is counted",
    promise: "We count answers, not people.",
    counts_nothing: "Nothing is counted here.",
    nothing_counted: "This kiosk keeps and sends nothing of your answers. They are gone when you are.",
    terms: [
        ("What is counted", "Which cards were told right, missed or not sure, once every card has your first answer."),
        (
            "What never is",
            "Your name, your face, a time, the order of your answers, or any answer after the first. Leave before the \
             last card, and nothing is counted.",
        ),
    ],
    sent_label: "What is sent",
    sent_sums: "Sums of ten plays or more, when there is a network. What is shown of them are sums of 22 plays or more.",
    sent_nowhere: "Nothing, by itself: whoever looks after this kiosk can take the sums from it.",
    kept: |group| match group {
        1 => "On this device, as a sum. This kiosk writes each play down by itself.".to_owned(),
        _ => {
            format!("In memory, until {group} plays can be written down as one sum. No play is written down by itself.")
        }
    },
    kept_label: "How it is kept",
    leave_out: "Leave my answers out",
    left_out: "Your answers are left out. This holds until you are done.",
    in_sum: |group| {
        match group {
        1 => "Your answers are counted now, and stay so.".to_owned(),
        _ => "Your answers are in a sum with those of others, or wait in memory for that. They cannot be taken out again.".to_owned(),
    }
    },

    keeper: "For the keeper",
    keeper_door: "For the keeper: hold for three seconds",
    pin: "PIN",
    pin_about: "Enter the PIN that was chosen when this kiosk was set up.",
    pin_missed: "That is not the PIN.",
    pin_wait: "That was not the PIN, five times. Try again in a minute.",
    open: "Open",
    back: "Back to the kiosk",
    plays_kept: "Plays on this device",
    plays_unsent: "Not sent yet",
    plays_open: "In memory alone",
    last_sent: "Last sent",
    never_sent: "Nothing yet",
    ago: |minutes| match minutes {
        0 => "Less than a minute ago".to_owned(),
        1 => "A minute ago".to_owned(),
        2..120 => format!("{minutes} minutes ago"),
        _ => format!("{} hours ago", minutes / 60),
    },
    starts_ago: |starts| match starts {
        1 => "Before this start".to_owned(),
        _ => format!("{starts} starts ago"),
    },
    refused_label: "Refused",
    refused: |status| {
        let why = match status {
            400 => "It knows no such quiz, or this one in another version or other languages",
            404 | 405 => "There is nothing at its address that counts plays",
            413 => "It finds them too large",
            _ => "It says no",
        };
        format!(
            "The server does not take these plays. {why} (answer {status}). Tell whoever runs this site, and export the \
             counts. It is tried again at least once an hour, and with \"Send now\"."
        )
    },
    nowhere_to_send: "This site's pages send nothing",
    storage: "Storage",
    storage_persists: "The browser keeps it",
    storage_may_go: "The browser may clear it when it needs room",
    storage_fails: "It fails: new plays are in memory alone. Export what is here and make room on the device; it is tried again \
                    every minute. Do not leave this page before it works.",
    offline: "Without a network",
    offline_ready: "Ready",
    offline_not_ready: "Not ready: open this page once with a network",
    version: "Version",
    site: "Site",
    export_csv: "Export as CSV",
    export_json: "Export as JSON",
    export_fails: "The storage cannot be read just now. Try again in a minute.",
    try_line: "Test the connection",
    line_works: "The server answers.",
    line_fails: "The server does not answer. Plays wait here until it does.",
    send_now: "Send now",
    setup: "Set up",
    reset: "Start from zero",
    reset_about: |plays| {
        format!(
            "This deletes all counts on this device, sent or not. Export them first. To go on, type the number of plays \
                 on this device, {plays}:"
        )
    },
    reset_number: "The number of plays on this device",
    delete_digit: "Delete the last digit",
    reset_do: "Delete all counts",
    reset_done: "All counts are deleted.",
    reset_fails: "The counts are not deleted yet: the storage does not work just now. It is tried again every minute, as long as \
                  this page stays open.",

    elsewhere: "The kiosk is open in another tab",
    elsewhere_about: "Close that one, and this one goes on by itself. Two would count apart from each other.",
    unfit: "This browser cannot run the kiosk",
    unfit_about: "It has no WebAssembly: it is too old, or that is switched off, as in a lockdown mode. Bring it up to date, \
                  leave lockdown for this page, or take another browser; then open this page again. What was counted on this \
                  device before can be taken from here.",
    halted: "This kiosk has stopped",
    halted_about: "It stopped several times in two minutes. What was counted is on this device: a keeper can take it from \
                   here, and start again.",
    start_again: "Start again",
};
