//! The check: all is well on a good site, and on others it says what is not and what to do.

use anyhow::{Result, ensure};

use crate::support::engine::Engine;
use crate::support::host::{Fault, Host, Plan};
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::site::Site;

in_each_engine! {
    all_is_well_on_a_good_site: Usual differs in Frames,
    without_webassembly_the_quiz_is_plain: NoWebAssembly differs in Loading,
    a_host_that_sends_no_header: Usual differs in Policies,
}

in_chromium! {
    a_wrong_pack: Usual,
    a_language_that_is_not_there: Usual,
    files_that_are_not_there_or_not_what_they_were: Usual,
    a_policy_that_keeps_pages_out: Usual,
    a_base_without_its_scheme_is_told: Usual,
    a_base_needs_no_slash: Usual,
    another_site_is_checked_there: Usual,
}

impl Page {
    /// Opens the check of the built site, and waits until it has found all that it will.
    pub(crate) async fn open_check(&self, fragment: &str) -> Result<()> {
        self.open_check_of(self.origin(), fragment).await
    }

    async fn open_check_of(&self, site: &str, fragment: &str) -> Result<()> {
        self.goto("about:blank").await?;
        self.goto(&format!("{site}/embed/check/{fragment}")).await?;
        self.until("the check to end", "document.querySelector('[data-sum]:not([hidden]):not([data-sum=running])')")
            .await
    }

    /// What came of one check.
    async fn found(&self, check: &str) -> Result<String> {
        self.text(&format!("[data-check={check}] [data-outcome]:not([hidden])")).await
    }

    /// Fails where what came of a check does not have these words.
    async fn finds(&self, check: &str, words: &str) -> Result<()> {
        let found = self.found(check).await?;
        ensure!(found.contains(words), "{check}: {found:?} has no {words:?}\n{}", self.describe().await);
        Ok(())
    }
}

async fn all_is_well_on_a_good_site(page: &Page) -> Result<()> {
    let site = Site::counting("on").await?.0;
    page.open_check_of(&site, "#lang=en&accent=0c5c63&page=https%3A%2F%2Flibrary.example.org").await?;
    // The site of this test has no certificate.
    page.finds("place", "Your page has an https: address").await?;
    page.open_check_of(&site, "#lang=en&accent=ffcc00").await?;
    let sum = page.text("[data-sum]").await?;
    ensure!(sum == "Everything works: the quiz can be shown.", "{sum}\n{}", page.describe().await);
    let all = page.texts("[data-outcome]").await?;
    ensure!(all.len() == 12, "{all:#?}");
    let good = all.iter().filter(|found| found.starts_with("Good.")).count();
    ensure!(good == 11, "the accent alone is to be known: {all:#?}");
    page.finds("accent", "#ffcc00 is shown as #876c00 in light and #ffcc00 in dark").await?;
    page.finds("height", "The quiz needs").await?;
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

async fn without_webassembly_the_quiz_is_plain(page: &Page) -> Result<()> {
    page.open_check_of(&Site::counting("on").await?.0, "").await?;
    page.finds("player", "It shows the static page instead").await?;
    page.finds("frame", "It is ready.").await?;
    page.finds("height", "The quiz needs").await
}

async fn a_wrong_pack(page: &Page) -> Result<()> {
    page.open_check("#pack=harm-reducton").await?;
    ensure!(page.text("[data-sum]").await?.starts_with("There is one problem."));
    page.finds(
        "pack",
        "There is no quiz harm-reducton on this website. It has: harm-reduction, evidence. Set pack to one of them.",
    )
    .await?;
    page.finds("frame", "Fix the problems above first.").await
}

async fn a_language_that_is_not_there(page: &Page) -> Result<()> {
    page.open_check("#pack=harm-reduction&lang=fr").await?;
    page.finds("lang", "The quiz has no page in fr. It has en, es. Set lang to one of them, or leave lang out.")
        .await?;
    // Put right in the page's own field.
    page.run("document.querySelector('[name=lang]').value = 'en'", vec![]).await?;
    page.run("document.querySelector('form button').click()", vec![]).await?;
    page.until("the frame", "document.querySelector('[data-check=frame] [data-outcome=fine]:not([hidden])')").await?;
    page.finds("lang", "The quiz is available in en.").await?;
    ensure!(page.run("return location.hash", vec![]).await? == "#pack=harm-reduction&lang=en");
    Ok(())
}

/// As plain hosts are, until somebody tells them.
async fn a_host_that_sends_no_header(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.open_check_of(&host.root, "").await?;
    page.finds("script", "without the header Access-Control-Allow-Origin: *").await?;
    page.finds("player", "The files lack the header Access-Control-Allow-Origin: *").await?;
    page.finds(
        "policy",
        &format!(
            "In Safari, frames show the static page, with all cards at once. Safari needs a policy that names \
            this website. The website's operator can build it with --address {}.",
            host.root
        ),
    )
    .await?;
    page.finds("frame", "It is ready.").await?;
    ensure!(page.text("[data-sum]").await?.starts_with("2 problems."));
    Ok(())
}

async fn files_that_are_not_there_or_not_what_they_were(page: &Page) -> Result<()> {
    for wrong in [
        [
            ("/embed.js", Fault::Missing, "script", "/embed.js (404)"),
            (".wasm", Fault::Missing, "player", ".wasm, so visitors see the static page"),
        ],
        [
            ("/embed.js", Fault::Untyped, "script", "as application/octet-stream"),
            (".wasm", Fault::Changed, "player", "was changed after the build"),
        ],
        [
            ("/embed.js", Fault::Cut, "script", "It loaded but did not run."),
            ("harm-reduction/en/", Fault::Missing, "lang", "no page in en"),
        ],
    ] {
        let faults = wrong.iter().map(|(end, fault, ..)| (*end, *fault)).collect();
        let host = Host::start(Plan { faults, ..Plan::site()? }).await?;
        page.open_check_of(&host.root, "#pack=harm-reduction&lang=en").await?;
        for (_, _, check, words) in wrong {
            page.finds(check, words).await?;
        }
    }
    Ok(())
}

async fn a_policy_that_keeps_pages_out(page: &Page) -> Result<()> {
    for (policy, fragment, found) in [
        (
            "frame-ancestors 'self' https://a.example; frame-src 'none'",
            "#page=https://b.example/x",
            [
                (
                    "ancestors",
                    "https://b.example may not show it. Only pages at these addresses may: https://a.example",
                ),
                ("blocked", "frame-src http://127.0.0.1"),
            ],
        ),
        (
            "frame-ancestors 'self' https://*.a.example",
            "#page=https://www.a.example/x",
            [("ancestors", "Your page may show it."), ("frame", "It is ready.")],
        ),
        (
            "frame-ancestors 'self' https://a.example; img-src 'none'",
            "",
            [
                ("ancestors", "Only pages at these addresses may show it: https://a.example"),
                ("policy", "a policy of its own, which can block the quiz: img-src 'none'"),
            ],
        ),
    ] {
        let host = Host::start(Plan::with_policy(policy)?).await?;
        page.open_check_of(&host.root, fragment).await?;
        for (check, words) in found {
            page.finds(check, words).await?;
        }
    }
    Ok(())
}

/// It is an address, of a kind that no browser loads; and the check can be asked again.
async fn a_base_without_its_scheme_is_told(page: &Page) -> Result<()> {
    page.open_check("#base=localhost:8080&pack=harm-reduction").await?;
    page.finds("place", "The base localhost:8080 is not an address.").await?;
    page.run("document.querySelector('[name=base]').value = ''", vec![]).await?;
    page.run("document.querySelector('form').requestSubmit()", vec![]).await?;
    page.until("the end", "document.querySelector('[data-sum=running]').hidden").await?;
    page.finds("frame", "It is ready.").await
}

/// As the element takes it, in the folder of somebody else's site.
async fn a_base_needs_no_slash(page: &Page) -> Result<()> {
    let host = Host::start(Plan { prefix: "/some/where", ..Plan::site()? }).await?;
    page.open_check_of(&host.root, &format!("#base={}", host.root)).await?;
    page.finds("frame", "It is ready.").await?;
    page.finds("place", "/some/where/").await
}

async fn another_site_is_checked_there(page: &Page) -> Result<()> {
    page.open_check("#base=https%3A%2F%2Fquiz.example.org%2Fhere%2F&pack=harm-reduction").await?;
    page.finds("place", "Open the check there: https://quiz.example.org/here/embed/check/#base=").await?;
    page.is_quiet().await
}
