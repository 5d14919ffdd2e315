//! The fonts that a browser of the tests has, so that no machine's own decide how wide a text is.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

/// A set of fonts, as one kind of visitor has it. All sets take Arabic and signs from `DejaVu Sans`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fonts {
    /// A Palatino, as Apple's systems and Windows have it, beside a wide sans: what tests have that ask for nothing else.
    Palatino,
    /// Wider than most, as on many Linux desktops.
    DejaVu,
    /// Narrow: of the same widths as Times New Roman and Arial, as on Windows.
    Liberation,
}

impl Fonts {
    /// Each set.
    pub(crate) const ALL: [Self; 3] = [Self::Palatino, Self::DejaVu, Self::Liberation];

    /// What stands for `serif`, `sans-serif` and `monospace`.
    fn families(self) -> [(&'static str, &'static str); 3] {
        let [serif, sans, mono] = match self {
            Self::Palatino => ["P052", "DejaVu Sans", "DejaVu Sans Mono"],
            Self::DejaVu => ["DejaVu Serif", "DejaVu Sans", "DejaVu Sans Mono"],
            Self::Liberation => ["Liberation Serif", "Liberation Sans", "Liberation Mono"],
        };
        [("serif", serif), ("sans-serif", sans), ("monospace", mono)]
    }

    /// Writes the configuration for fontconfig that lets a program see these fonts alone, into a folder.
    pub(crate) fn configure(self, folder: &Path) -> Result<PathBuf> {
        let own = self.families();
        let is =
            |family: &str| format!("<pattern><patelt name=\"family\"><string>{family}</string></patelt></pattern>");
        let accepted = own.map(|(_, family)| is(family)).concat() + &is("DejaVu Sans");
        // By what they are: a font whose file is rejected by its name is not looked at again.
        let all = ["true", "false"]
            .map(|is| format!("<pattern><patelt name=\"scalable\"><bool>{is}</bool></patelt></pattern>"))
            .concat();
        let stands_for = |generic: &str, family: &str| {
            format!("<alias><family>{generic}</family><prefer><family>{family}</family></prefer></alias>")
        };
        let aliases = own.map(|(generic, family)| stands_for(generic, family)).concat();
        let system = stands_for("system-ui", own[1].1);
        let text = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>
            <dir>/usr/share/fonts</dir><cachedir>/var/cache/fontconfig</cachedir>
            <cachedir prefix=\"xdg\">fontconfig</cachedir>
            <selectfont><acceptfont>{accepted}</acceptfont><rejectfont>{all}</rejectfont></selectfont>
            <match target=\"pattern\"><edit name=\"hintstyle\" mode=\"append\"><const>hintslight</const></edit></match>
            {aliases}{system}</fontconfig>"
        );
        let file = folder.join("fonts.conf");
        fs::write(&file, text)?;
        Ok(file)
    }
}
