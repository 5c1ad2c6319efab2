//! A verdict in words, and its reason.

use leptos::prelude::*;
use variorum_view::{Lang, verdict::VerdictView};

/// The sign and the word of a verdict.
pub fn verdict(verdict: &VerdictView) -> impl IntoView + use<> {
    let class = ["verdict is-", verdict.group.name()].concat();
    view! {
        <span class=class><span class="sign" aria-hidden="true">{verdict.sign}</span>{verdict.word}</span>
    }
}

/// Why a verdict was given, and the slip that may explain it.
pub fn reason(verdict: &VerdictView, lang: Lang) -> impl IntoView + use<> {
    let slip = verdict.slip.map(|slip| view! { <p class="slip">{slip}</p> });
    view! { <p class="reason" data-all=lang.say("verdict.of-all")>{verdict.reason.clone()}</p>{slip} }
}
