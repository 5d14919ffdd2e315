//! A visitor's hand: a pointer on the page's controls, or keys for whatever has the focus.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::actions::{
    Actions, InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;

use crate::support::page::Page;
use crate::support::wait::until;

/// More presses of Tab than any screen has stops.
const STOPS: usize = 40;

/// How long and how far apart two taps of one double tap are at the most, as `assets/taps.js` has it with less to spare.
const DOUBLE_TAP: (Duration, f64) = (Duration::from_millis(500), 40.0);

/// To the control before.
pub(crate) const BACK: [Key; 2] = [Key::Shift, Key::Tab];

/// How a visitor works the controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    /// A pointer.
    Pointer,
    /// Tab to the control, then Enter.
    Enter,
    /// Tab to the control, then the space bar.
    Space,
    /// A click by script, for tests of something else: it takes a tenth of the time.
    Script,
}

impl Page {
    /// Works the control that reads `label`.
    pub(crate) async fn press(&self, hand: Hand, label: &str) -> Result<()> {
        match hand {
            Hand::Pointer => {
                let control = self.control(label).await?;
                // The driver would scroll to it too.
                let there = serde_json::to_value(control.clone())?;
                self.run("arguments[0].scrollIntoView({ block: 'nearest' })", vec![there]).await?;
                let at = self.middle(label).await?;
                self.is_no_double_tap(at).await?;
                control.click().await.with_context(|| format!("cannot click {label:?}"))?;
                self.pressed.set(Some((Instant::now(), at)));
            }
            Hand::Script => {
                let control = serde_json::to_value(self.control(label).await?)?;
                self.run("arguments[0].click()", vec![control]).await?;
            }
            Hand::Enter | Hand::Space => {
                self.tab_to(label).await?;
                self.key(if hand == Hand::Enter { Key::Enter } else { Key::Space }).await?;
            }
        }
        Ok(())
    }

    /// Waits where the last press was at the same place just now: the page takes that for the second tap of a double tap
    /// (`assets/taps.js`), and no visitor is that fast.
    async fn is_no_double_tap(&self, (x, y): (f64, f64)) -> Result<()> {
        if let Some((then, (before_x, before_y))) = self.pressed.get()
            && (x - before_x).hypot(y - before_y) < DOUBLE_TAP.1
        {
            until("a double tap to be over", async || Ok((then.elapsed() > DOUBLE_TAP.0).then_some(()))).await?;
        }
        Ok(())
    }

    /// The one visible control that reads `label`.
    pub(crate) async fn control(&self, label: &str) -> Result<Element> {
        let found = self.run(include_str!("scripts/controls.js"), vec![label.into()]).await?;
        match found.as_array().map(Vec::as_slice) {
            Some([control]) => self.session.element(control),
            Some([]) => bail!("there is no control {label:?}\n{}", self.describe().await),
            _ => bail!("several controls read {label:?}\n{}", self.describe().await),
        }
    }

    /// Moves the focus to the control that reads `label`, by Tab, or by Shift and Tab where it lies behind.
    ///
    /// Never around the end: there the focus passes through the browser's own controls.
    pub(crate) async fn tab_to(&self, label: &str) -> Result<()> {
        let control = serde_json::to_value(self.control(label).await?)?;
        let behind = "const behind = document.activeElement.compareDocumentPosition(arguments[0]);
            return Boolean(behind & Node.DOCUMENT_POSITION_PRECEDING)";
        let step = if self.run(behind, vec![control]).await? == true { &BACK[..] } else { &[Key::Tab] };
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            let focused = self.focused().await?;
            if focused == label {
                return Ok(());
            }
            passed.push(focused);
            self.keys(step).await?;
        }
        bail!("{step:?} does not reach {label:?}; it passed {passed:?}\n{}", self.describe().await)
    }

    /// Presses a key and lets it go.
    pub(crate) async fn key(&self, key: Key) -> Result<()> {
        self.keys(&[key]).await
    }

    /// Presses keys together, the first ones held, and lets them all go.
    pub(crate) async fn keys(&self, keys: &[Key]) -> Result<()> {
        let down = keys.iter().map(|key| KeyAction::Down { value: char::from(*key) });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: char::from(*key) });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.session.client.perform_actions(actions).await.with_context(|| format!("cannot press {keys:?}"))
    }

    /// Presses a letter with keys held.
    pub(crate) async fn chord(&self, held: &[Key], letter: char) -> Result<()> {
        let keys: Vec<char> = held.iter().map(|key| char::from(*key)).chain([letter]).collect();
        let down = keys.iter().map(|value| KeyAction::Down { value: *value });
        let up = keys.iter().rev().map(|value| KeyAction::Up { value: *value });
        self.act(down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then)).await
    }

    /// Presses a key and keeps it down.
    pub(crate) async fn key_down(&self, key: Key) -> Result<()> {
        self.act(KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: char::from(key) })).await
    }

    /// Lets a key go.
    pub(crate) async fn key_up(&self, key: Key) -> Result<()> {
        self.act(KeyActions::new("keyboard".to_owned()).then(KeyAction::Up { value: char::from(key) })).await
    }

    /// Where in the window the control that reads `label` has its middle.
    pub(crate) async fn middle(&self, label: &str) -> Result<(f64, f64)> {
        let script = "const { x, y, width, height } = arguments[0].getBoundingClientRect();
            return [x + width / 2, y + height / 2]";
        let place = self.run(script, vec![serde_json::to_value(self.control(label).await?)?]).await?;
        let side = |side: usize| place[side].as_f64().with_context(|| format!("{label:?} is at {place}"));
        Ok((side(0)?, side(1)?))
    }

    /// Puts the pointer down somewhere in the window, whatever is there.
    pub(crate) async fn pointer_down(&self, (x, y): (f64, f64)) -> Result<()> {
        let there = PointerAction::MoveTo { duration: None, x, y };
        let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        self.act(MouseActions::new("pointer".to_owned()).then(there).then(down)).await
    }

    /// Lifts the pointer where it is.
    pub(crate) async fn pointer_up(&self) -> Result<()> {
        self.act(MouseActions::new("pointer".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })).await
    }

    /// Moves the pointer away and lifts it there.
    pub(crate) async fn pointer_up_at(&self, (x, y): (f64, f64)) -> Result<()> {
        let there = PointerAction::MoveTo { duration: None, x, y };
        let up = PointerAction::Up { button: MOUSE_BUTTON_LEFT };
        self.act(MouseActions::new("pointer".to_owned()).then(there).then(up)).await
    }

    /// Puts the pointer down and up on what reads `label`, whether that takes it or not.
    pub(crate) async fn tap(&self, label: &str) -> Result<()> {
        self.pointer_down(self.middle(label).await?).await?;
        self.pointer_up().await
    }

    async fn act(&self, actions: impl Into<Actions>) -> Result<()> {
        self.session.client.perform_actions(actions).await.context("the driver cannot act")
    }

    /// Presses Tab and expects the focus to come to the control that reads `label`.
    pub(crate) async fn tab_expecting(&self, keys: &[Key], label: &str) -> Result<()> {
        self.keys(keys).await?;
        let focused = self.focused().await?;
        ensure!(focused == label, "{keys:?} leads to {focused:?}, not to {label:?}\n{}", self.describe().await);
        Ok(())
    }
}
