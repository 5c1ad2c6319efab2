//! The accounts beside each other.

use crate::components::{column, pins};
use leptos::prelude::*;
use variorum_view::{Lang, read::Read};

/// Which texts, whether they scroll together, what is chosen, and the texts.
pub fn read(read: Read, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let columns = read.columns.into_iter().map(|one| column(one, accounts_lang, lang)).collect_view();
    view! {
        <div class="above">
            <p class="lead">{lang.say("read.lead")}</p>
            <div class="filters">
                <nav class="pins" aria-label=lang.say("read.columns")>
                    <span aria-hidden="true">{lang.say("read.columns")}</span>{pins(read.pins)}
                </nav>
                <a class="switch" href=read.together.link data-free="" role="switch" aria-checked="true">{read.together.text}</a>
            </div>
        </div>
        <section class="chosen" aria-label=lang.say("read.chosen") hidden=true>
            <p class="hint">{lang.say("read.choose")}</p>
            <div class="about"></div>
            <a class="link" href="?" data-card="">{lang.say("read.card")}</a>
        </section>
        <div class="columns">
            {columns}
            <svg id="ties" class="ties" aria-hidden="true"></svg>
        </div>
    }
}
