//! Every screen as a function from values to Html; nothing here touches the browser.

mod about;
mod back;
mod card;
mod click;
mod closing;
mod consent;
mod counted;
mod feedback;
mod handout;
mod home;
mod icon;
mod motif;
mod onward;
mod page;
mod principles;
mod progress;
mod results;
mod room;
mod still;
mod trouble;

pub use about::about;
pub use back::back;
pub use card::{Asked, card, id, spoken};
pub use closing::words as closing_words;
pub use consent::{Consent, consent};
pub use counted::{Counted, counted};
pub use handout::handout;
pub use home::{home, missing};
pub use motif::motif;
pub use onward::{Onward, onward};
pub use page::{Frame, Menu, page};
pub use principles::{Leaf, principles};
pub use progress::progress;
pub use results::{Results, Shared, facts, results, score, share_text};
pub use still::still;
pub use trouble::trouble;
