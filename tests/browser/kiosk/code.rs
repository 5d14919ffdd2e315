//! The code by which the server knows a kiosk: brought by the operator's link, tested at set-up, shown with each message.

use anyhow::{Result, ensure};

use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run_as;
use crate::support::site::{KIOSK_CODE, Site, booth};

/// What a form without a PIN says once it is saved.
const OPEN: &str = "Saved on this device. There is no PIN, so anyone who finds the corner can open the attendant menu. \
                    Enter a PIN above.";

impl Page {
    async fn test_the_line(&self, says: &str) -> Result<()> {
        self.press(Hand::Pointer, &self.text("[data-step=choose] form > button").await?).await?;
        self.until_step_says("choose", OPEN).await?;
        self.press(Hand::Pointer, &self.text("[data-step=send] button").await?).await?;
        self.until_step_says("send", says).await
    }
}

#[test]
fn it_is_brought_by_a_link_and_tested() -> Result<()> {
    run_as(Engine::Chromium, Setting::Usual, async |page| {
        let site = Site::keeping(&booth()).await?;
        page.goto(&format!("{}/kiosk/setup/#site=booth&code={KIOSK_CODE}", site.origin)).await?;
        page.until("the form to be filled", "document.querySelector('[name=code]').value").await?;
        let stands =
            page.text_of("[...document.querySelectorAll('[name=site], [name=code]')].map(it => it.value).join()");
        ensure!(stands.await? == format!("booth,{KIOSK_CODE}"), "{}", page.describe().await);
        ensure!(page.text_of("location.href").await?.ends_with("/kiosk/setup/"), "the code stays in the address");
        page.test_the_line("The server answers, and knows this kiosk's code.").await?;

        let other = KIOSK_CODE.replace('7', "8");
        for (code, says) in [
            (
                other.as_str(),
                "The server answers, but this is not the code of this site. Ask whoever runs the website for it, enter it above, save, and test again.",
            ),
            (
                "",
                "The server answers. Without a code it takes nothing from this kiosk. Ask whoever runs the website for the code of this site, enter it above, save, and test again.",
            ),
        ] {
            page.run("document.querySelector('[name=code]').value = arguments[0]", vec![code.into()]).await?;
            page.test_the_line(says).await?;
        }
        page.has_no_fault().await
    })
}
