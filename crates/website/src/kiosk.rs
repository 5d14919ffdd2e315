//! The kiosk as files: its page, its program, what keeps it without a network, and its packs.

mod setup;

use std::path::Path;

use anyhow::Result;
use document::{Document, digest, inline, policy, render, styles};
use html_escape::encode_double_quoted_attribute as attribute;
use quiz::Pack;
use serde_json::{Value, json};
use unmyth_kiosk::{Text, view};

use crate::contacts::Contacts;
use crate::counting::Counting;
use crate::packs::{self, Edition, Quiz};
use crate::player::{File, Player};
use crate::site::{KIOSK, MARK, PLAYER, Publication};
use crate::{files, scripts};

const ICON: &str = include_str!("../../../assets/kiosk/icon.svg");
/// For devices that take no drawing as an icon.
const ICON_LARGE: &[u8] = include_bytes!("../../../assets/kiosk/icon-512.png");
pub(crate) const ICON_SMALL: &[u8] = include_bytes!("../../../assets/kiosk/icon-192.png");

/// Puts the kiosk into the site `out`.
pub(crate) async fn install(
    out: &Path,
    old: &Path,
    player: &Path,
    quizzes: &[Quiz],
    publication: &Publication,
) -> Result<()> {
    let program = Player::find_kiosk(player)?;
    program.install(out, old)?;
    let watch = File::new("watch", "js", scripts::watch().into_bytes());
    files::put(&out.join(PLAYER).join(&watch.name), &watch.content)?;
    let home = out.join(KIOSK);
    let mut kept = Kept::default();
    for file in [&program.module, &program.wasm, &watch] {
        kept.list(&format!("../{PLAYER}/{}", file.name), &file.content);
    }
    let packs = write_packs(&home, quizzes, &publication.contacts, &mut kept)?;
    let fixed: [(&str, &[u8]); 4] = [
        ("manifest.webmanifest", MANIFEST.as_bytes()),
        ("icon.svg", ICON.as_bytes()),
        ("icon-192.png", ICON_SMALL),
        ("icon-512.png", ICON_LARGE),
    ];
    for (name, content) in fixed {
        files::put(&home.join(name), content)?;
        kept.list(name, content);
    }
    let style = styles::kiosk();
    let policy = policy::kiosk(&[&style, &styles::setup()], publication.counting.as_ref().and_then(Counting::origin));
    // As the attendant's menu has it, to tell builds of other packs and programs apart.
    let version = format!("{} ({:.8})", env!("CARGO_PKG_VERSION"), kept.version());
    let parts = Parts { version, program: &program, watch: &watch, packs: &packs, quizzes, publication };
    let page = page(&parts, &style, &policy).await;
    files::put(&home.join("index.html"), &page)?;
    kept.list("./", page.as_bytes());
    let script = File::new("setup", "js", scripts::setup().into_bytes());
    files::put(&out.join(PLAYER).join(&script.name), &script.content)?;
    kept.list(&format!("../{PLAYER}/{}", script.name), &script.content);
    let setup = setup_page(quizzes, &script, publication).await;
    files::put(&home.join("setup/index.html"), &setup)?;
    kept.list("setup/", setup.as_bytes());
    files::put(&home.join("worker.js"), scripts::worker(&kept.to_json()))?;
    files::write(&home.join(MARK), policy)
}

/// What a device needs to start without a network, and what each file must be.
#[derive(Default)]
struct Kept(Vec<Value>);

impl Kept {
    fn list(&mut self, path: &str, content: &[u8]) {
        self.0.push(json!({ "path": path, "integrity": digest::integrity(content) }));
    }

    /// It is new whenever anything in the list is.
    fn version(&self) -> String {
        let list = Value::from(self.0.clone()).to_string();
        digest::name("", list.as_bytes()).trim_matches('-').to_owned()
    }

    fn to_json(&self) -> Value {
        json!({ "version": self.version(), "files": self.0 })
    }
}

/// Writes each pack under a name of its own content; the list of them, as the page holds it.
fn write_packs(home: &Path, quizzes: &[Quiz], contacts: &Contacts, kept: &mut Kept) -> Result<Value> {
    let mut listed = Vec::new();
    for source in packs::in_order(quizzes).into_iter().flatten() {
        let Edition { pack, revision } = source;
        let json = contacts.json(&contacts.added_to(pack));
        let name = format!("packs/{}.json", digest::name(&format!("{}.{}", pack.id(), pack.lang()), json.as_bytes()));
        files::put(&home.join(&name), &json)?;
        kept.list(&name, json.as_bytes());
        listed.push(json!({
            "id": pack.id(),
            "lang": pack.lang(),
            "title": pack.title().as_str(),
            "revision": revision.digits(),
            "file": name,
        }));
    }
    Ok(listed.into())
}

/// What the page is made of.
struct Parts<'a> {
    version: String,
    program: &'a Player,
    watch: &'a File,
    packs: &'a Value,
    quizzes: &'a [Quiz],
    publication: &'a Publication,
}

async fn page(parts: &Parts<'_>, style: &str, policy: &str) -> String {
    let Parts { version, program, watch, packs, quizzes, publication } = parts;
    let Some(first) = packs::in_order(quizzes).first().and_then(|quiz| quiz.first().copied()) else {
        return String::new();
    };
    let pack = &first.pack;
    let text = Text::of(pack.lang());
    let quiz = format!("../{}/", pack.id());
    let screen = render(view::attract(text, pack, &view::Attract::default(), Some(&quiz))).await;
    let mut notices = String::new();
    for (name, notice) in [
        ("elsewhere", view::elsewhere(text)),
        ("halted", view::halted(text)),
        ("unfit", view::unfit(text, pack, &quiz)),
    ] {
        notices.extend(["<template id=\"unmyth-", name, "\">", &render(notice).await, "</template>\n"]);
    }
    let counting = publication.counting.as_ref().map(|counting| {
        let (tally, mode) = (counting.address("../"), counting.mode_name());
        let sites = sites(publication).map(|sites| format!(" data-sites=\"{sites}\""));
        format!(" data-tally=\"{}\" data-counting=\"{mode}\"{}", attribute(&tally), sites.unwrap_or_default())
    });
    let body = format!(
        "<div id=\"unmyth-kiosk\" class=\"notranslate\" translate=\"no\" data-version=\"{version}\"{}><div class=\"unmyth-kiosk\"><div class=\"unmyth-kiosk__all\">\
         <div class=\"unmyth-kiosk__screen\">{screen}</div></div></div></div>\n{notices}\
         <script type=\"application/json\" id=\"unmyth-kiosk-packs\">{}</script>\n\
         <script id=\"unmyth-kiosk-watch\" src=\"../{PLAYER}/{}\" integrity=\"{}\" data-worker=\"worker.js\" \
         data-player=\"../{PLAYER}/{}\" data-wasm=\"../{PLAYER}/{}\" data-integrity=\"{}\"></script>",
        counting.unwrap_or_default(),
        inline(&packs.to_string()),
        watch.name,
        watch.integrity,
        program.module.name,
        program.wasm.name,
        program.wasm.integrity,
    );
    // Chromium's question whether to translate lies over the attendant's corner. Nothing else keeps it away, and whoever
    // wants another language has it in the bar below.
    let head = "<meta name=\"google\" content=\"notranslate\">\n<link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
                <link rel=\"apple-touch-icon\" href=\"icon-192.png\">\n";
    Document { lang: pack.lang(), title: text.title, summary: text.about, policy, style, head, body: &body }.to_html()
}

/// Digests of the names under which plays count, as `assets/kiosk/sites.js` makes them; none where they are not known.
fn sites(publication: &Publication) -> Option<String> {
    let digests = publication.sites.as_ref()?.iter().map(|site| digest::name("", site.as_bytes()).split_off(1));
    Some(digests.collect::<Vec<_>>().join(" "))
}

/// The page that sets a kiosk up; it has the policy of the kiosk's folder, but for its own styles.
async fn setup_page(quizzes: &[Quiz], script: &File, publication: &Publication) -> String {
    let packs: Vec<&Pack> = packs::in_order(quizzes).into_iter().flatten().map(|source| &source.pack).collect();
    let tally = publication.counting.as_ref().filter(|counting| counting.counts()).map(|it| it.address("../../"));
    let body = format!(
        "{}\n<script src=\"../../{PLAYER}/{}\" integrity=\"{}\"></script>",
        render(setup::view(&packs, tally.as_deref(), tally.as_ref().and_then(|_| sites(publication)))).await,
        script.name,
        script.integrity
    );
    let style = styles::setup();
    let policy = policy::kiosk(&[&style], publication.counting.as_ref().and_then(Counting::origin));
    let head = "<link rel=\"manifest\" href=\"../manifest.webmanifest\">\n";
    Document {
        lang: "en",
        title: setup::TITLE,
        summary: setup::ABOUT,
        policy: &policy,
        style: &style,
        head,
        body: &body,
    }
    .to_html()
}

/// What a device needs to install the kiosk. Its address has no site in it: that is the device's own.
const MANIFEST: &str = r##"{
  "id": "./",
  "start_url": "./",
  "scope": "./",
  "name": "Myth or fact?",
  "short_name": "Myth or fact?",
  "display": "fullscreen",
  "background_color": "#faf5ec",
  "theme_color": "#faf5ec",
  "icons": [
    { "src": "icon.svg", "type": "image/svg+xml", "sizes": "any" },
    { "src": "icon-192.png", "type": "image/png", "sizes": "192x192" },
    { "src": "icon-512.png", "type": "image/png", "sizes": "512x512", "purpose": "any maskable" }
  ]
}
"##;
