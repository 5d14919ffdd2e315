//! Overlapping circles: common ground. Each principle has an arrangement of its own, which returns on its cards.

use yew::{Html, html};

/// A circle in a field of 48 by 48: center and radius.
pub type Circle = (u8, u8, u8);

const ARRANGEMENTS: [&[Circle]; 7] = [
    // Two that meet, and one that stands where it likes.
    &[(17, 19, 12), (29, 19, 12), (33, 38, 6)],
    // Two of one size, side by side.
    &[(17, 24, 14), (31, 24, 14)],
    // One that carries another.
    &[(24, 24, 20), (24, 31, 12)],
    // A voice that travels.
    &[(12, 24, 8), (21, 24, 13), (29, 24, 17)],
    // Large, smaller, small.
    &[(17, 20, 15), (30, 28, 11), (39, 37, 7)],
    // Three ways from the middle.
    &[(24, 16, 12), (16, 30, 12), (32, 30, 12)],
    // Four that change places.
    &[(24, 15, 11), (33, 24, 11), (24, 33, 11), (15, 24, 11)],
];

/// The arrangement of the principle at `place` in its pack; packs with more than seven begin again.
pub fn motif(place: usize) -> Html {
    let circle = |(x, y, r): &Circle| html! { <circle cx={x.to_string()} cy={y.to_string()} r={r.to_string()} /> };
    html! {
        <svg class="unmyth-motif" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            { for circles(place).iter().map(circle) }
        </svg>
    }
}

/// The same arrangement as circles, for who draws it elsewhere.
pub fn circles(place: usize) -> &'static [Circle] {
    ARRANGEMENTS[place % ARRANGEMENTS.len()]
}
