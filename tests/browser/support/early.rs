//! The time before the player is there: the WebAssembly waits at a gate, and the visitor acts.

use anyhow::{Result, bail};

use crate::support::host::{Fault, Host, Plan};
use crate::support::page::Page;
use crate::support::wait::until;

/// How often the page is looked at before it is asked for again.
const PATIENCE: u32 = 100;

impl Page {
    /// Opens the quiz of a host that holds the WebAssembly back.
    pub(crate) async fn open_early(&self) -> Result<Host> {
        let host = Host::start(Plan::with(".wasm", Fault::Held)?).await?;
        self.arrive(&host.quiz()).await?;
        Ok(host)
    }

    /// Opens an address and waits for its first card, and for nothing that comes later.
    pub(crate) async fn arrive(&self, address: &str) -> Result<()> {
        self.goto(address).await?;
        let card =
            format!("return location.href === '{address}' && !!document.querySelector('#unmyth .unmyth-page__foot')");
        let mut looks = 0;
        let arrived = async || {
            looks += 1;
            // A driver that waits for no page may still be on its way to an empty one, and let this one fall for it.
            if looks % PATIENCE == 0 && self.session.client.current_url().await?.as_str() == "about:blank" {
                self.goto(address).await?;
            }
            // A script that is asked for while one page gives way to the next may fail.
            Ok(self.run(&card, vec![]).await.is_ok_and(|is| is == true).then_some(()))
        };
        match until("the first card", arrived).await {
            Ok(()) => Ok(()),
            Err(error) => bail!("{error:#}\n{}", self.describe().await),
        }
    }

    /// Runs a script at the end of the WebAssembly's compilation, right before the player begins.
    pub(crate) async fn just_before_the_player(&self, script: &str) -> Result<()> {
        let hook = include_str!("scripts/before_the_player.js").replace("SCRIPT", script);
        self.run(&hook, vec![]).await?;
        Ok(())
    }

    /// Opens the gate and waits for the player to have begun, whatever it then does.
    ///
    /// It is seen to begin only after [`Self::just_before_the_player`].
    pub(crate) async fn let_player_begin(&self, host: &Host) -> Result<()> {
        host.open_gate();
        self.until("the player to begin", "window.began").await?;
        self.rest().await
    }

    /// Waits for the player to have taken over, with whatever screen.
    pub(crate) async fn until_taken_over(&self) -> Result<()> {
        self.until("the quiz to be live", "document.querySelector('#unmyth[data-live]')").await
    }
}
