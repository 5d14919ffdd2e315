//! Every screen, in every size, color scheme and direction.

mod axe;
