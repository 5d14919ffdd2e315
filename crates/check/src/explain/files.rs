//! Explains the codes about files and folders.

use super::Explanation;

/// One entry per code.
pub(super) const FILES: &[Explanation] = &[
    Explanation {
        code: "invalid-json",
        meaning: "The file is not JSON, or a field is missing, unknown or of the wrong type.",
        example: "\"deck\": \"five\"",
        remedy: "Go to the line and column in the message. Often a comma, quote or bracket is missing there.",
    },
    Explanation {
        code: "unreadable-file",
        meaning: "The file or folder cannot be read.",
        example: "a file that belongs to another user",
        remedy: "Check that it exists and that you may read it.",
    },
    Explanation {
        code: "name-ending",
        meaning: "The file's name does not end in .json in lowercase.",
        example: "en.JSON",
        remedy: "Rename the file: en.json.",
    },
    Explanation {
        code: "file-language",
        meaning: "The file is named for another language than the one in it.",
        example: "\"lang\": \"es\" in fr.json",
        remedy: "Rename the file, or correct the language.",
    },
    Explanation {
        code: "folder-name",
        meaning: "The folder has another name than the pack's id.",
        example: "\"id\": \"our-quiz\" in packs/quiz/en.json",
        remedy: "Rename the folder to the id.",
    },
    Explanation {
        code: "two-source-packs",
        meaning: "Two files in the folder have cards of their own, but a pack has only one source pack.",
        example: "en.json and es.json, both with \"cards\"",
        remedy: "Keep the one that the pack was written in, and turn the other into a translation.",
    },
    Explanation {
        code: "source-pack-broken",
        meaning: "The source pack of this translation cannot be read, so the translation was not checked.",
        example: "es.json beside an en.json with a missing bracket",
        remedy: "Fix the source pack first.",
    },
    Explanation {
        code: "source-pack-missing",
        meaning: "The source pack of this translation is not in the folder.",
        example: "es.json in a folder without en.json",
        remedy: "Put the source pack beside it.",
    },
    Explanation {
        code: "pack-inside-pack",
        meaning: "A pack's folder has a folder with another pack in it, which no quiz uses.",
        example: "packs/our-quiz/old/en.json",
        remedy: "Move the files directly into the pack's folder, or remove them.",
    },
    Explanation {
        code: "broken-link",
        meaning: "A link in the file system leads to a file or folder that does not exist.",
        example: "packs/our-quiz, linked to ../draft, which is gone",
        remedy: "Fix the link, or remove it.",
    },
    Explanation {
        code: "link-outside",
        meaning: "A link leads out of the folder of packs. The quiz website does not follow it: whoever may write packs \
                  could otherwise have it read any file.",
        example: "packs/our-quiz, linked to ../draft",
        remedy: "Put a copy in the place of the link, or move what it leads to into the folder of packs.",
    },
    Explanation {
        code: "file-without-folder",
        meaning: "A pack's file is directly in the folder of all packs.",
        example: "packs/en.json",
        remedy: "Move it into a folder of its own: packs/our-quiz/en.json.",
    },
    Explanation {
        code: "folder-too-deep",
        meaning: "A pack's folder is one folder too deep, so no quiz uses it.",
        example: "packs/group/our-quiz/en.json",
        remedy: "Move the folder up: packs/our-quiz/en.json.",
    },
];
