//! A source as a letter, and as a chip of the bar.

use leptos::prelude::*;
use variorum_view::{Badge, frame::Chip};

/// The letter of a source in its hue.
pub fn badge(badge: &Badge) -> impl IntoView + use<> {
    let class = ["badge hue-", HUES[badge.hue % HUES.len()]].concat();
    view! {
        <span class=class title=badge.outlet.clone() data-source=badge.source.clone()>{badge.letter.clone()}</span>
    }
}

/// Names of the hues.
const HUES: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];

/// A source with its day and length, shown or left out.
pub fn source_chip(chip: Chip) -> impl IntoView {
    view! {
        <li>
            <a class="chip" href=chip.link data-toggle=chip.badge.source.clone() aria-label=chip.name
                role="switch" aria-checked="true">
                {badge(&chip.badge)}
                <span class="outlet">{chip.badge.outlet}</span>
                <span class="line">{chip.line}</span>
            </a>
        </li>
    }
}
