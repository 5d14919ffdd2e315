//! What the device keeps and sends. One task alone changes what is on the disk, a step at a time; another sends what is
//! queued there, and tells the first what was acknowledged. So a line that hangs keeps nothing from the disk.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::Array;
use quiz::kiosk::Outbox;
use quiz::{Message, MessageId, Random as _, Tally, TallyKey};
use unmyth_widget::browser::{self, Random};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::kept::{Kept, LastSent};
use super::refusals::{Refusals, is_for_good};
use super::watch::{OUTBOX, ask};

/// About how long to wait before what is not done is tried again, in milliseconds; chance makes it a quarter more or
/// less, so that kiosks of one hall do not all come at once.
const PAUSE: usize = 60_000;

/// See the module.
pub(crate) struct Keeping {
    tally: Option<String>,
    /// What shows the server that the operator has set this kiosk up.
    code: Option<String>,
    /// As they are on the disk.
    outboxes: RefCell<Vec<(TallyKey, Outbox)>>,
    /// Steps that are not on the disk yet, in order.
    steps: RefCell<VecDeque<Step>>,
    /// Whether the disk has been read: before that, nothing may be written over what is there.
    is_read: Cell<bool>,
    is_well: Cell<bool>,
    is_writing: Cell<bool>,
    is_sending: Cell<bool>,
    last_sent: Cell<LastSent>,
    refusals: RefCell<Refusals>,
    timer: RefCell<Option<Timeout>>,
    online: RefCell<Option<EventListener>>,
    on_change: Callback<Kept>,
}

/// One change of what is kept.
#[derive(Clone)]
enum Step {
    /// A sum of plays comes in.
    Add(TallyKey, Tally),
    /// The server has acknowledged a message.
    Acknowledged(TallyKey, MessageId),
    /// All is deleted.
    Clear,
}

impl Keeping {
    /// Reads what the device has kept, and begins to send it to the address `tally`, with the `code` of its site;
    /// tells `on_change` how it fares.
    pub(crate) fn open(tally: Option<String>, code: Option<String>, on_change: Callback<Kept>) -> Rc<Self> {
        let keeping = Rc::new(Self {
            tally,
            code,
            outboxes: RefCell::default(),
            steps: RefCell::default(),
            is_read: Cell::default(),
            is_well: Cell::new(true),
            is_writing: Cell::default(),
            is_sending: Cell::default(),
            last_sent: Cell::default(),
            refusals: RefCell::default(),
            timer: RefCell::default(),
            online: RefCell::default(),
            on_change,
        });
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
    pub(crate) fn take(self: &Rc<Self>, sums: impl IntoIterator<Item = (TallyKey, Tally)>) {
        self.steps.borrow_mut().extend(sums.into_iter().map(|(key, sum)| Step::Add(key, sum)));
        self.begin();
    }

    /// Deletes all that is kept, and what is on its way there.
    pub(crate) fn clear(self: &Rc<Self>) {
        self.steps.borrow_mut().push_back(Step::Clear);
        self.begin();
    }

    /// Begins what was added, and tells of it before the disk has done it: until then it must not be taken for done.
    fn begin(self: &Rc<Self>) {
        self.on_change.emit(self.fares());
        self.nudge();
    }

    /// Has all that is queued sent now, whatever the server said of it before.
    pub(crate) fn send_now(self: &Rc<Self>) {
        self.refusals.borrow_mut().wake();
        self.nudge();
    }

    /// Has what is not done tried again, now.
    pub(crate) fn nudge(self: &Rc<Self>) {
        if self.is_writing.replace(true) {
            return;
        }
        let keeping = self.clone();
        spawn_local(async move {
            let mut is_well = keeping.is_read.get() || keeping.read().await;
            // Between the last look and the end nothing else runs.
            while is_well && !keeping.steps.borrow().is_empty() {
                is_well = keeping.write().await;
            }
            keeping.is_well.set(is_well);
            keeping.is_writing.set(false);
            keeping.on_change.emit(keeping.fares());
            keeping.send();
            keeping.wait();
        });
    }

    /// How it fares now.
    pub(crate) fn fares(&self) -> Kept {
        let outboxes = self.outboxes.borrow();
        let sum = |of: fn(&Outbox) -> usize| outboxes.iter().map(|(_, outbox)| of(outbox)).sum();
        let plays = |step: &Step| if let Step::Add(_, sum) = step { sum.plays() } else { 0 };
        Kept {
            plays: sum(Outbox::plays),
            unsent: sum(Outbox::unsent),
            unkept: self.steps.borrow().iter().map(plays).sum(),
            is_well: self.is_well.get(),
            last_sent: self.last_sent.get(),
            refused: self.refusals.borrow().last(),
            clears: self.steps.borrow().iter().any(|step| matches!(step, Step::Clear)),
        }
    }

    /// Whether the server answers. It is sent nothing that it could count.
    pub(crate) async fn is_heard(&self) -> bool {
        match &self.tally {
            Some(tally) => browser::post(tally, "{}", None).await == Some(400),
            None => false,
        }
    }

    /// Reads the disk; says whether it could.
    async fn read(&self) -> bool {
        let Ok(texts) = ask(OUTBOX, "outboxes", &[]).await else { return false };
        let mut outboxes = Vec::new();
        for text in texts.unchecked_into::<Array>().iter().filter_map(|text| text.as_string()) {
            match wire::outbox::parse(&text) {
                Ok(outbox) => outboxes.push(outbox),
                // What cannot be read stays on the disk, apart from what will be written in its place.
                Err(_) if ask(OUTBOX, "setAside", &[text.into()]).await.is_err() => return false,
                Err(_) => {}
            }
        }
        let Ok(starts) = ask(OUTBOX, "started", &[]).await else { return false };
        if let Some(starts) = starts.as_f64() {
            // A number that the outbox counted, one by one.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            self.last_sent.set(LastSent::Starts(starts as u32));
        }
        self.outboxes.replace(outboxes);
        self.is_read.set(true);
        true
    }

    /// Takes the first step, and only then forgets it; says whether the disk took it.
    async fn write(&self) -> bool {
        let Some(step) = self.steps.borrow().front().cloned() else { return true };
        let is_done = match &step {
            Step::Clear => {
                let is_done = ask(OUTBOX, "clear", &[]).await.is_ok();
                if is_done {
                    self.outboxes.borrow_mut().clear();
                    self.refusals.take();
                }
                is_done
            }
            Step::Add(key, sum) => self.change(key, |outbox, id| outbox.add(key, sum.clone(), id)).await,
            // What was cleared while its message was on the way is not written back.
            Step::Acknowledged(key, _) if !self.outboxes.borrow().iter().any(|(known, _)| known == key) => true,
            Step::Acknowledged(key, id) => {
                let change = |outbox: &mut Outbox, _| {
                    outbox.acknowledge(*id);
                };
                ask(OUTBOX, "sent", &[]).await.is_ok() && self.change(key, change).await
            }
        };
        if is_done {
            self.steps.borrow_mut().pop_front();
        }
        is_done
    }

    /// Changes an outbox, and queues what there is enough of then: in one step, so that a message is on the disk under its
    /// id before it is anywhere else, and is sent under that id alone.
    async fn change(&self, key: &TallyKey, change: impl FnOnce(&mut Outbox, MessageId)) -> bool {
        let (Some(id), Some(next)) = (browser::message_id(), browser::message_id()) else { return false };
        let known = |outboxes: &[(TallyKey, Outbox)]| outboxes.iter().position(|(known, _)| known == key);
        let place = known(&self.outboxes.borrow());
        let mut outbox = place.map(|place| self.outboxes.borrow()[place].1.clone()).unwrap_or_default();
        change(&mut outbox, id);
        outbox.queue(key, next);
        let name = [key.site(), key.pack(), &key.revision().digits(), key.lang()].join(" ");
        let text = wire::outbox::write(key, &outbox);
        let is_kept = ask(OUTBOX, "keep", &[name.into(), text.into()]).await.is_ok();
        if is_kept {
            let mut outboxes = self.outboxes.borrow_mut();
            match place {
                Some(place) => outboxes[place].1 = outbox,
                None => outboxes.push((key.clone(), outbox)),
            }
        }
        is_kept
    }

    /// Begins to send what is queued, oldest first, if nobody does; the rest of a tally key waits where one message does not
    /// get through.
    fn send(self: &Rc<Self>) {
        let Some(tally) = self.tally.clone() else { return };
        if self.is_sending.replace(true) {
            return;
        }
        let keeping = self.clone();
        spawn_local(async move {
            let mut stuck = Vec::new();
            while let Some(message) = keeping.next(&stuck) {
                let status = browser::post(&tally, &message.to_json(), keeping.code.as_deref()).await;
                let Message { id, key, .. } = message;
                if status == Some(204) {
                    keeping.last_sent.set(LastSent::At(super::now()));
                    keeping.refusals.borrow_mut().forget(id);
                    keeping.steps.borrow_mut().push_back(Step::Acknowledged(key, id));
                    keeping.nudge();
                } else {
                    if let Some(status) = is_for_good(status) {
                        keeping.refusals.borrow_mut().add(id, status, super::now());
                        keeping.on_change.emit(keeping.fares());
                    }
                    stuck.push(key);
                }
            }
            keeping.is_sending.set(false);
        });
    }

    /// The next message to send, of no tally key that is stuck.
    fn next(&self, stuck: &[TallyKey]) -> Option<Message> {
        let steps = self.steps.borrow();
        let is_taken = |id: MessageId| {
            steps.iter().any(|step| matches!(step, Step::Acknowledged(_, acknowledged) if *acknowledged == id))
        };
        let outboxes = self.outboxes.borrow();
        // What comes after a refused message of a tally key is of the same quiz.
        let (refusals, now) = (self.refusals.borrow(), super::now());
        let waits = |outbox: &Outbox| outbox.queued().iter().any(|message| refusals.hold(message.id, now));
        let free = outboxes.iter().filter(|(key, outbox)| !stuck.contains(key) && !waits(outbox));
        free.flat_map(|(_, outbox)| outbox.queued()).find(|message| !is_taken(message.id)).cloned()
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
