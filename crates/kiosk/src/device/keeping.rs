//! What the device keeps and sends: each sum is on its disk before anything else is done with it, and leaves it when the
//! server has it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::Array;
use quiz::kiosk::Account;
use quiz::{Random as _, Source, Tally};
use unmyth_widget::shell::{self, Random};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::watch::{LEDGER, ask};

/// About how long to wait before what is unsent is tried again, in milliseconds; chance makes it a quarter more or less,
/// so that kiosks of one hall do not all come at once.
const PAUSE: usize = 60_000;

/// How what was counted fares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    /// How many plays the device has kept in all.
    pub(crate) plays: usize,
    /// How many of them the server has not taken.
    pub(crate) unsent: usize,
    /// Whether the device has kept all that it was to keep.
    pub(crate) is_well: bool,
    /// When the server last took something, by [`super::now`].
    pub(crate) last_sent: Option<f64>,
}

/// See the module.
pub(crate) struct Keeping {
    tally: Option<String>,
    accounts: RefCell<Vec<(Source, Account)>>,
    /// Sums that are not on the disk yet, in order.
    arrived: RefCell<VecDeque<(Source, Tally)>>,
    last_sent: Cell<Option<f64>>,
    is_well: Cell<bool>,
    /// Somebody is at it; what comes meanwhile is done after that.
    is_busy: Cell<bool>,
    is_wanted: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    online: RefCell<Option<EventListener>>,
    on_change: Callback<Kept>,
}

impl Keeping {
    /// Reads what the device has kept, and begins to send it to the address `tally`; tells `on_change` how it fares.
    pub(crate) async fn open(tally: Option<String>, on_change: Callback<Kept>) -> Rc<Self> {
        let texts = ask(LEDGER, "accounts", &[]).await;
        let is_well = texts.is_ok();
        let keeping = Rc::new(Self {
            tally,
            accounts: RefCell::default(),
            arrived: RefCell::default(),
            last_sent: Cell::default(),
            is_well: Cell::new(is_well),
            is_busy: Cell::new(false),
            is_wanted: Cell::new(false),
            timer: RefCell::default(),
            online: RefCell::default(),
            on_change,
        });
        for text in texts.unwrap_or_default().unchecked_into::<Array>().iter().filter_map(|text| text.as_string()) {
            match wire::account::parse(&text) {
                Ok(account) => keeping.accounts.borrow_mut().push(account),
                // What cannot be read stays on the disk, beside what will be written in its place.
                Err(_) => drop(ask(LEDGER, "keep", &[format!("damaged: {text}").into(), text.into()]).await),
            }
        }
        let again = Rc::downgrade(&keeping);
        let online = EventListener::new(&window(), "online", move |_| {
            if let Some(keeping) = again.upgrade() {
                keeping.nudge();
            }
        });
        keeping.online.replace(Some(online));
        keeping.nudge();
        keeping
    }

    /// Takes in sums of plays.
    pub(crate) fn take(self: &Rc<Self>, sums: impl IntoIterator<Item = (Source, Tally)>) {
        self.arrived.borrow_mut().extend(sums);
        self.nudge();
    }

    /// Has what is unsent tried again, now.
    pub(crate) fn nudge(self: &Rc<Self>) {
        self.is_wanted.set(true);
        if !self.is_busy.replace(true) {
            let keeping = self.clone();
            spawn_local(async move {
                while keeping.is_wanted.replace(false) {
                    keeping.write().await;
                    keeping.send().await;
                    keeping.on_change.emit(keeping.fares());
                }
                keeping.is_busy.set(false);
                keeping.wait();
            });
        }
    }

    /// How it fares now.
    pub(crate) fn fares(&self) -> Kept {
        let accounts = self.accounts.borrow();
        let sum = |of: fn(&Account) -> usize| accounts.iter().map(|(_, account)| of(account)).sum();
        let (plays, unsent) = (sum(Account::plays), sum(Account::unsent));
        Kept { plays, unsent, is_well: self.is_well.get(), last_sent: self.last_sent.get() }
    }

    /// Deletes all that the device has kept; says whether it could.
    pub(crate) async fn clear(&self) -> bool {
        let cleared = ask(LEDGER, "clear", &[]).await.is_ok();
        if cleared {
            self.accounts.borrow_mut().clear();
            self.on_change.emit(self.fares());
        }
        cleared
    }

    /// Whether the server answers. It is sent nothing that it could count.
    pub(crate) async fn is_heard(&self) -> bool {
        match &self.tally {
            Some(tally) => shell::post(tally, "{}").await == Some(400),
            None => false,
        }
    }

    /// Puts what has arrived on the disk.
    async fn write(&self) {
        loop {
            let Some((source, sum)) = self.arrived.borrow().front().cloned() else { return };
            let Some(id) = shell::message_id() else { return };
            let mut account = self.account(&source);
            account.add(&source, sum, id);
            if !self.keep(&source, account).await {
                return;
            }
            self.arrived.borrow_mut().pop_front();
        }
    }

    /// Sends what there is enough of, oldest first; the rest of a source waits where one message does not get through.
    async fn send(&self) {
        let Some(tally) = &self.tally else { return };
        let sources: Vec<Source> = self.accounts.borrow().iter().map(|(source, _)| source.clone()).collect();
        for source in sources {
            let mut account = self.account(&source);
            let Some(id) = shell::message_id() else { return };
            // Under its id on the disk before it is anywhere else: so it is sent under that id alone.
            if account.seal(&source, id) && !self.keep(&source, account.clone()).await {
                return;
            }
            while let Some(message) = account.sealed().first().cloned() {
                if shell::post(tally, &message.to_json()).await != Some(204) {
                    break;
                }
                self.last_sent.set(Some(super::now()));
                account.acknowledge(message.id);
                if !self.keep(&source, account.clone()).await {
                    return;
                }
            }
        }
    }

    fn account(&self, of: &Source) -> Account {
        let accounts = self.accounts.borrow();
        accounts.iter().find(|(source, _)| source == of).map(|(_, account)| account.clone()).unwrap_or_default()
    }

    /// Puts an account on the disk, and only then in the place of the one before; says whether it could.
    async fn keep(&self, source: &Source, account: Account) -> bool {
        let key = [source.site(), source.pack(), &source.revision().digits(), source.lang()].join(" ");
        let text = wire::account::write(source, &account);
        let is_kept = ask(LEDGER, "keep", &[key.into(), text.into()]).await.is_ok();
        self.is_well.set(is_kept);
        if is_kept {
            let mut accounts = self.accounts.borrow_mut();
            match accounts.iter_mut().find(|(known, _)| known == source) {
                Some((_, known)) => *known = account,
                None => accounts.push((source.clone(), account)),
            }
        }
        is_kept
    }

    fn wait(self: &Rc<Self>) {
        let pause = PAUSE / 1000 * (750 + Random.below(501));
        let again = Rc::downgrade(self);
        let timer = super::after(u32::try_from(pause).unwrap_or(u32::MAX), move || {
            if let Some(keeping) = again.upgrade() {
                keeping.nudge();
            }
        });
        self.timer.replace(Some(timer));
    }
}
