//! What the configurator gives works where it is pasted, and looks well there: see `pasted-*` in target/shots.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::partner::Partner;
use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::in_each_engine;
use crate::support::site::{Site, project};

in_each_engine! {
    what_is_pasted_works: Usual differs in Policies,
}

/// On a page of another origin: a blank one, one with a strict policy, pinned with integrity, without a script, and in
/// WordPress.
async fn what_is_pasted_works(page: &Page) -> Result<()> {
    let site = Site::counting("on").await?.0;
    page.open_configurator_of(&site, "#accent=b3261e&site=library").await?;
    let policy = page.code("policy").await?.replace('\n', " ");
    let frames = policy.split_once(' ').and_then(|(_, rest)| rest.split_once("; ")).context("two lists")?.1;
    let scratch = Scratch::new()?;
    for (name, code, policy) in [
        ("blank", "line", None),
        ("strict", "line", Some(policy.as_str())),
        ("pinned", "pinned", Some(&policy)),
        ("frame", "frame", Some(frames)),
    ] {
        let policy = policy.map_or_else(String::new, |policy| {
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; {policy}\">\n")
        });
        let html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{policy}<link rel=\"icon\" href=\"data:,\">\n\
             <title>Pasted</title>\n<h1>A partner’s page</h1>\n<p>What comes before it.</p>\n{}\n<p>What comes after it.</p>\n",
            page.code(code).await?
        );
        fs::write(scratch.folder().join(format!("{name}.html")), html)?;
    }
    let post = fs::read_to_string(project().join("tests/hosts/wordpress.html"))?;
    let address = page.code("wordpress").await?.replace('&', "&amp;");
    let pasted = post.replacen("http://127.0.0.1:8080/harm-reduction/#theme=dark&amp;site=library", &address, 1);
    ensure!(pasted.contains(&address) && address.contains("accent=b3261e"), "nothing is pasted: {address}");
    fs::write(scratch.folder().join("post.html"), pasted)?;

    let partner = Partner::with(scratch.folder().to_owned()).await?;
    for name in ["blank", "strict", "pinned"] {
        page.open_partner(&partner, &format!("{name}.html")).await?;
        page.within(0, async || has_the_accent(page).await).await?;
        page.shoot_pasted(name).await?;
    }
    for name in ["frame", "post"] {
        page.goto(&partner.at(&format!("{name}.html"))).await?;
        page.until("the frame", "document.querySelector('iframe')").await?;
        page.in_wordpress(async || has_the_accent(page).await).await?;
        page.shoot_pasted(name).await?;
    }
    Ok(())
}

async fn has_the_accent(page: &Page) -> Result<()> {
    page.until_live().await?;
    let brand = page.text_of("document.documentElement.style.getPropertyValue('--unmyth-brand')").await?;
    ensure!(brand.starts_with("light-dark(#b3261e, "), "the accent is {brand:?}");
    page.rest().await
}

impl Page {
    /// Keeps pictures of a page that a code was pasted into, small and large, light and dark.
    async fn shoot_pasted(&self, name: &str) -> Result<()> {
        if self.session.engine != Engine::Chromium {
            return Ok(());
        }
        for (width, height) in [(1280, 800), (360, 740)] {
            self.resize(width, height).await?;
            for scheme in Scheme::ALL {
                self.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                self.shoot(&format!("pasted-{name}-{width}-{}", scheme.name())).await?;
            }
        }
        self.is_quiet().await
    }
}
