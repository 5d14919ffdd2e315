//! Makes a static site: all of it in a folder beside the old one, which it then replaces.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use quiz::{Form, Today};
use views::AGAIN;

use crate::address::Address;
use crate::around::Around;
use crate::contacts::Contacts;
use crate::counting::Counting;
use crate::packs::{self, Quiz};
use crate::pages::Pages;
use crate::partners::{self, Partners};
use crate::player::Player;
use crate::{embed, files, hosting, kiosk, oembed, preview, studio};

/// Marks a folder as made here, and so as one that may be replaced; it holds the policy of the pages in it.
pub const MARK: &str = ".unmyth-site";

/// What editors check packs and translations against while they are written.
const SCHEMAS: [(&str, &str); 2] = [
    ("pack.schema.json", include_str!("../../../packs/pack.schema.json")),
    ("translation.schema.json", include_str!("../../../packs/translation.schema.json")),
];

/// The folder of the player's files.
pub const PLAYER: &str = "player";

/// The folder of the pages for partners.
pub const EMBED: &str = "embed";

/// The folder of the kiosk.
pub const KIOSK: &str = "kiosk";

/// The folder of the page about privacy.
const PRIVACY: &str = "privacy";

/// The folder of the studio.
pub const STUDIO: &str = "studio";

/// How a site is published.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// Where visitors reach it, if that is known.
    pub address: Option<Address>,
    /// How its pages count; without it they count nothing.
    pub counting: Option<Counting>,
    /// Where visitors turn for help, beside what the packs say.
    pub contacts: Contacts,
    /// The names under which the operator counts plays, if that is known: a kiosk is told where its own is none of them.
    pub sites: Option<Vec<String>>,
}

/// Builds the site of all packs in `packs` as they may be played `today`, with the player in `player`, as the folder
/// `out`; says how many pages it has.
///
/// # Errors
///
/// A broken pack, and those of [`make`]; in each case the old site stays as it was.
pub fn build(
    packs: &Path,
    today: Option<Today>,
    player: &Path,
    out: &Path,
    publication: &Publication,
) -> Result<usize> {
    let found = packs::read(packs, today)?;
    found.notices().for_each(|notice| eprintln!("unmyth: {notice}"));
    make(&found.all(packs)?, player, out, publication)
}

/// Makes the site of these quizzes.
///
/// # Errors
///
/// A missing player, a folder that is not ours to replace, or a disk that cannot be written; in each case the old site
/// stays as it was.
pub fn make(quizzes: &[Quiz], built: &Path, out: &Path, publication: &Publication) -> Result<usize> {
    let player = Player::find(built)?;
    let _alone = lock(out)?;
    let (fresh, old) = (beside(out, "new"), beside(out, "old"));
    for folder in [out, &fresh, &old] {
        ensure!(
            !folder.exists() || folder.join(MARK).exists() || files::names(folder)?.is_empty(),
            "{} has files that are not a website built by unmyth. Empty it yourself, or name another folder with --out",
            folder.display()
        );
    }
    clear(&fresh)?;
    // If this name is a symbolic link by now, that is an error, and nothing is written to where it points.
    std::fs::create_dir(&fresh).with_context(|| format!("cannot create the folder {}", fresh.display()))?;
    // Before all else: what is left of a build that breaks off is ours to clear.
    files::write(&fresh.join(MARK), "")?;
    player.install(&fresh, out)?;
    embed::install(&fresh, out)?;
    hosting::install(&fresh)?;
    for (name, schema) in SCHEMAS {
        files::put(&fresh.join(name), schema)?;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let count = runtime.block_on(write_pages(quizzes, &player, publication, &fresh))?;
    runtime.block_on(kiosk::install(&fresh, out, built, quizzes, publication))?;
    runtime.block_on(studio::install(&fresh, out, built))?;
    replace(out, &fresh, &old)?;
    Ok(count + 3)
}

/// Whether a whole site was made in `folder`.
pub fn is_site(folder: &Path) -> bool {
    folder.join(MARK).is_file() && folder.join("index.html").is_file()
}

/// Waits until nobody else builds this site, and keeps others from it for as long as the file is open.
fn lock(out: &Path) -> Result<File> {
    let path = beside(out, "lock");
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
    }
    let file = files::open_lock(&path)?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        eprintln!("unmyth: another unmyth is building {}. Waiting for it to finish.", out.display());
    }
    file.lock().with_context(|| format!("cannot lock {}. Check that its disk can lock files", path.display()))?;
    Ok(file)
}

async fn write_pages(quizzes: &[Quiz], player: &Player, publication: &Publication, out: &Path) -> Result<usize> {
    let quizzes = packs::in_order(quizzes);
    let langs: Vec<&str> = quizzes.iter().filter_map(|quiz| quiz.first()).map(|main| main.pack.lang()).collect();
    let around = Around::new(publication, &langs);
    let pages = Pages::new(player, publication, &around);
    files::write(&out.join(MARK), pages.policy())?;
    let mut list = Vec::new();
    for (place, quiz) in quizzes.iter().enumerate() {
        let langs: Vec<&str> = quiz.iter().map(|source| source.pack.lang()).collect();
        let (main, id) = (quiz[0], quiz[0].pack.id());
        let main_page = (format!("{id}/"), main);
        let of_languages = quiz.iter().map(|source| (format!("{id}/{}/", source.pack.lang()), *source));
        for (path, source) in of_languages.clone().chain([main_page]) {
            let others = packs::after(&quizzes, place, source.pack.lang());
            let page = pages.quiz(source, &path, Form::Myth, &langs, &others).await;
            files::put(&out.join(&path).join("index.html"), page)?;
            if let Some(address) = &publication.address {
                oembed::install(out, address, &path, &source.pack)?;
            }
        }
        for (path, source) in of_languages.map(|(path, source)| (path + AGAIN, source)) {
            let others = packs::after(&quizzes, place, source.pack.lang());
            let page = pages.quiz(source, &path, Form::Fact, &langs, &others).await;
            files::put(&out.join(&path).join("index.html"), page)?;
        }
        let languages = langs.iter().map(|lang| (*lang, format!("{id}/{lang}/"))).collect();
        list.push(views::Entry { pack: &main.pack, address: format!("{id}/"), languages });
    }
    files::put(&out.join("index.html"), around.home(&list).await)?;
    files::put(&out.join(PRIVACY).join("index.html"), around.privacy().await)?;
    files::put(&out.join("404.html"), around.missing().await)?;
    files::write(&out.join(preview::TOUCH_ICON), kiosk::ICON_SMALL)?;
    if publication.address.is_some() {
        preview::install(out, &quizzes, around.title())?;
    }
    let packs: Vec<partners::Quiz<'_>> =
        quizzes.iter().map(|quiz| quiz.iter().map(|source| &source.pack).collect()).collect();
    let partners = Partners::new(publication);
    files::write(&out.join(EMBED).join(MARK), partners.policy())?;
    files::put(&out.join(EMBED).join("index.html"), partners.configurator(&packs).await)?;
    files::put(&out.join(EMBED).join("check/index.html"), partners.check(&packs).await)?;
    Ok(2 * quizzes.iter().map(Vec::len).sum::<usize>() + quizzes.len() + 5)
}

/// A folder beside `out`, on the same disk, with a name that only this program makes.
pub fn beside(out: &Path, end: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}.unmyth-{end}"))
}

/// Puts `fresh` in the place of `out`: in one step where the disk can do that, and else in two, between which there is no
/// site for a moment.
fn replace(out: &Path, fresh: &Path, old: &Path) -> Result<()> {
    let said = || format!("cannot replace {} with the new website", out.display());
    clear(old)?;
    let had = out.exists();
    if had && exchange(fresh, out) {
        return told_of_the_rest(clear(fresh));
    }
    if had {
        std::fs::rename(out, old).with_context(said)?;
    }
    if let Err(error) = std::fs::rename(fresh, out) {
        if had {
            std::fs::rename(old, out).with_context(said)?;
        }
        return Err(error).with_context(said);
    }
    told_of_the_rest(clear(old))
}

/// Each of the two becomes the other, at once.
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[expect(clippy::unnecessary_wraps, reason = "it is the end of what can fail before")]
fn told_of_the_rest(cleared: Result<()>) -> Result<()> {
    if let Err(error) = cleared {
        eprintln!("unmyth: the new website is in place, but the old one could not be removed: {error:#}");
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<()> {
    // Of a symbolic link only the link is removed, also of one that leads nowhere.
    if folder.exists() || folder.is_symlink() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests;
