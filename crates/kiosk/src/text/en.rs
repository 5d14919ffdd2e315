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
    pin_gone: "The browser's storage was cleared while the kiosk was running, and the PIN is gone. This menu stays closed \
               until the kiosk is set up again, with a new PIN, on the set-up page.",
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
            401 => "This kiosk has no code of its site, or an old one",
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
    storage_unread: "The storage could not be read when the kiosk started. Nothing is counted",
    offline: "Offline use",
    offline_ready: "Ready",
    offline_loading: "Not ready yet. Stay online. The kiosk tries again every minute",
    offline_insecure: "Not possible: the address begins with http:. It has to begin with https:",
    offline_blocked: "Not possible: this browser does not let the kiosk keep its files. Leave private browsing, or allow \
                      site data for this website in the browser's settings",
    offline_missing: |path| {
        format!(
            "Not ready: the file {path} cannot be loaded. Check the network. If it works, tell whoever runs this website. \
             The kiosk tries again every minute"
        )
    },
    offline_altered: |path| {
        format!(
            "Not ready: the file {path} is changed on its way here, for example by the website's host, which adds a \
             script, or by a filter in the network. Tell whoever runs this website. The kiosk tries again every minute"
        )
    },
    offline_full: "Not ready: the device is full. Free up space on it. The kiosk tries again every minute",
    missing: "Missing on this device",
    missing_storage: "Saving. People can play, but nothing is counted, and a PIN cannot be checked. Leave private \
                      browsing, allow site data for this website in the browser's settings, or free up space on the \
                      device. Then load this page again.",
    missing_locks: "Noticing a second window. Make sure that the kiosk is open only once, or counts can be lost.",
    missing_awake: "Keeping the screen on. Switch off auto-lock and power saving in the device's settings.",
    missing_voice: "Reading aloud: this device has no voice of its own for this language. Install one in the device's \
                    settings. The guide says how.",
    missing_screen: "Filling the screen. Start the kiosk from its own icon, or start the browser for a kiosk. The guide \
                     says how.",
    version: "Version",
    site: "Site",
    site_unknown: |site| {
        format!(
            "{site}: this website does not know this name. Its server takes no plays. Press \"Set up\" and correct it"
        )
    },
    export_csv: "Export as CSV",
    export_json: "Export as JSON",
    export_fails: "The storage cannot be read right now. Try again in a minute.",
    export_asked: |file| {
        format!(
            "The browser was asked to save {file}. It does not say whether it did. Find the file and open it before you \
             delete anything. If there is none, use \"Show the counts\"."
        )
    },
    sums: "Show the counts",
    sums_about: "If no file can be saved, scan each code with a phone, or take a picture of the lines. The first line has \
                 site, quiz, version, language, whether the plays were sent, and how many there are. \"scores\" says how \
                 many plays had 0, 1, 2 and more right answers. A card has six numbers: right, wrong and not sure when it \
                 was asked as its myth, then the same as its fact.",
    sums_none: "Nothing is saved yet.",
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
    reset_sure: "I have the counts: I opened the file, or I scanned the codes.",
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
