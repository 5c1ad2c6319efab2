//! A source as a letter, and as a chip of the bar.

use super::dotted;
use leptos::prelude::*;
use variorum_view::{Badge, Lang, frame::Chip};

/// The letter of a source in its hue.
pub fn badge(badge: &Badge) -> impl IntoView + use<> {
    let class = ["badge ", &hue(badge)].concat();
    view! {
        <span class=class title=badge.outlet.clone() data-source=badge.source.clone()>{badge.letter.clone()}</span>
    }
}

/// Class of a cell that says whose it is where its column's head is not in sight, beside the account's letter.
pub fn hue(badge: &Badge) -> String {
    ["hue-", HUES[badge.hue % HUES.len()]].concat()
}

/// Names of the hues.
const HUES: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];

/// A source with its day and length, shown or left out.
pub fn source_chip(chip: Chip, lang: Lang) -> impl IntoView {
    let place = |order: &str| chip.places.iter().find(|(name, _)| *name == order).map(|(_, place)| place.to_string());
    let (published, length, name) = (place("published"), place("length"), place("name"));
    let pin = chip.pin;
    view! {
        <li class="source" data-order-name=name data-order-length=length data-order-published=published>
            <a class="chip" href=chip.link data-toggle=chip.badge.source.clone() aria-label=chip.name
                role="switch" aria-checked="true">
                {badge(&chip.badge)}
                <span class="outlet">{chip.badge.outlet}</span>
                <span class="line dots">{dotted(chip.line)}</span>
            </a>
            <a class="pin-first" href=pin.link data-pin=pin.badge.source role="switch" aria-checked="false" aria-label=pin.name>
                {lang.say("source.pin-short")}
            </a>
        </li>
    }
}
