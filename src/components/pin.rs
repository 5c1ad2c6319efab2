//! Switches that pin accounts.

use super::badge;
use leptos::prelude::*;
use variorum_view::read::Pin;

/// A switch for each account.
pub fn pins(list: Vec<Pin>) -> impl IntoView {
    let pin = |pin: Pin| {
        view! { <li>
            <a class="pin" href=pin.link data-pin=pin.badge.source.clone() role="switch" aria-checked="false" aria-label=pin.name>
                {badge(&pin.badge)}
            </a>
        </li> }
    };
    view! { <ul class="choices">{list.into_iter().map(pin).collect_view()}</ul> }
}
