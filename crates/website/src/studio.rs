//! The studio as files: the page where an educator writes, checks and translates a pack, and its program.

use std::path::Path;

use anyhow::Result;
use document::{Document, policy, render, styles};
use unmyth_studio::{Text, view};

use crate::player::{File, Player};
use crate::site::{MARK, PLAYER, STUDIO};
use crate::{files, scripts};

/// Puts the studio into the site `out`. Its page is the same for every site: it knows none of the packs there.
pub(crate) async fn install(out: &Path, old: &Path, player: &Path) -> Result<()> {
    let program = Player::find_studio(player)?;
    program.install(out, old)?;
    let script = File::new("draft", "js", scripts::studio().into_bytes());
    files::put(&out.join(PLAYER).join(&script.name), &script.content)?;
    let style = styles::studio();
    let policy = policy::studio(&style);
    let home = out.join(STUDIO);
    files::put(&home.join("index.html"), page(&program, &script, &style, &policy).await)?;
    files::write(&home.join(MARK), policy)
}

async fn page(program: &Player, script: &File, style: &str, policy: &str) -> String {
    let text = Text::of("en");
    let template =
        async |name: &str, notice| format!("<template id=\"unmyth-{name}\">{}</template>", render(notice).await);
    let body = format!(
        "<div id=\"unmyth-studio\" class=\"unmyth-studio\">{}</div>\n{}\n{}\n\
         <script id=\"unmyth-studio-start\" src=\"../{PLAYER}/{}\" integrity=\"{}\" \
         data-player=\"../{PLAYER}/{}\" data-wasm=\"../{PLAYER}/{}\" data-integrity=\"{}\"></script>",
        render(view::waiting(text)).await,
        template("elsewhere", view::elsewhere(text)).await,
        template("halted", view::halted(text)).await,
        script.name,
        script.integrity,
        program.module.name,
        program.wasm.name,
        program.wasm.integrity,
    );
    Document { lang: text.lang, title: text.title, summary: text.about, policy, style, head: "", body: &body }.to_html()
}
