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
    no_program: "The kiosk needs a browser with JavaScript and WebAssembly. The quiz itself needs neither:",

    tools: "For reading",
    languages: "Language",
    larger: "Larger text",
    usual: "Normal text",
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
    take_along: "Take it with you",
    take_along_about: "Point your phone's camera at a code. This screen learns nothing about your phone.",
    take_quiz: "This quiz",
    code_of: |what| format!("QR code for: {what}"),

    counted: "What is counted",
    promise: "We count answers, not people.",
    counts_nothing: "Nothing is counted here.",
    nothing_counted: "This kiosk does not keep or send your answers. They are cleared when you finish.",
    terms: [
        ("What is counted", "Your first answer to each card: right, wrong or not sure, once all cards are answered."),
        (
            "What is never counted",
            "Your name, your face, the time, the order of your answers, or any answer after the first. If you leave \
             before the last card, nothing is counted.",
        ),
    ],
    sent_label: "What is sent",
    sent_sums: "Sums of ten plays or more, when there is a network. Reports show only sums of 22 plays or more.",
    sent_nowhere: "Nothing is sent automatically. The kiosk's attendant can export the sums.",
    kept: |group| match group {
        1 => "On this device, after every single play. The disk can show one person's answers.".to_owned(),
        _ => format!("In memory, until {group} plays can be saved as one sum. No play is saved by itself."),
    },
    kept_label: "How it is saved",
    leave_out: "Don't count my answers",
    left_out: "Your answers are not counted. This lasts until you are done.",
    in_sum: |group| match group {
        1 => "Your answers are counted and can no longer be removed.".to_owned(),
        _ => "Your answers are in a sum with others', or wait to be added. They can no longer be removed.".to_owned(),
    },

    attendant: "Attendant menu",
    attendant_corner: "Attendant menu: hold for three seconds",
    pin: "PIN",
    pin_about: "Enter the PIN chosen when this kiosk was set up.",
    pin_missed: "Wrong PIN.",
    pin_wait: "Wrong PIN five times. Try again in one minute.",
    open: "Open",
    back: "Back to the kiosk",
    plays_kept: "Plays on this device",
    plays_unsent: "Not sent yet",
    plays_open: "Not saved yet",
    last_sent: "Last sent",
    never_sent: "Nothing yet",
    ago: |minutes| match minutes {
        0 => "Less than a minute ago".to_owned(),
        1 => "A minute ago".to_owned(),
        2..120 => format!("{minutes} minutes ago"),
        _ => format!("{} hours ago", minutes / 60),
    },
    starts_ago: |starts| match starts {
        1 => "Before the last restart".to_owned(),
        _ => format!("Before the last {starts} restarts"),
    },
    refused_label: "Refused",
    refused: |status| {
        let why = match status {
            400 => "It does not have this quiz, or not in this version or language",
            404 | 405 => "Nothing at its address counts plays",
            413 => "They are too large",
            _ => "It gave no reason",
        };
        format!(
            "The server refused these plays. {why} (status {status}). Export the counts and tell whoever runs this \
             website. The kiosk tries again at least once an hour, and when you press \"Send now\"."
        )
    },
    nowhere_to_send: "This website does not send plays",
    storage: "Storage",
    storage_persists: "The browser keeps the counts",
    storage_may_go: "The browser may delete the counts when space runs low",
    storage_fails: "Saving fails: new plays are only in memory. Export the counts and free up space on the device. The \
                    kiosk tries again every minute. Keep this page open until it works.",
    offline: "Offline use",
    offline_ready: "Ready",
    offline_not_ready: "Not ready: open this page once while online",
    version: "Version",
    site: "Site",
    export_csv: "Export as CSV",
    export_json: "Export as JSON",
    export_fails: "The storage cannot be read right now. Try again in a minute.",
    try_line: "Test the connection",
    line_works: "The server answers.",
    line_fails: "The server does not answer. Plays wait here until it does.",
    send_now: "Send now",
    setup: "Set up",
    reset: "Start from zero",
    reset_about: |plays| {
        format!(
            "This deletes all counts on this device, sent or not. Export them first. To confirm, type the number of \
             plays on this device, {plays}:"
        )
    },
    reset_number: "The number of plays on this device",
    delete_digit: "Delete the last digit",
    reset_do: "Delete all counts",
    reset_done: "All counts are deleted.",
    reset_fails: "The counts are not deleted yet: the storage is not working. Keep this page open. The kiosk tries \
                  again every minute.",

    elsewhere: "The kiosk is open in another tab",
    elsewhere_about: "Close the other tab, and this one continues by itself. Two tabs would keep separate counts.",
    unfit: "This browser cannot run the kiosk",
    unfit_about: "It is too old, or WebAssembly is switched off, as in a lockdown mode. Update the browser, turn \
                  lockdown off for this page, or use another browser. Then open this page again. You can still export \
                  this device's counts here.",
    halted: "This kiosk has stopped",
    halted_about: "It stopped several times in two minutes. The saved counts are on this device. An attendant can \
                   export them here and start again.",
    start_again: "Start again",
};
