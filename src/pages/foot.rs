//! How this works, the editor's corrections, keys, language, appearance.

use crate::components::choices;
use leptos::prelude::*;
use variorum_view::{Lang, frame::Foot};

/// What stands below the views.
pub fn foot(foot: Foot, lang: Lang) -> impl IntoView {
    let edits = if foot.edits.is_empty() { vec![lang.say("ui.no-edits").to_owned()] } else { foot.edits };
    view! {
        <footer id="foot" class="foot">
            <section class="how">
                <h2>{lang.say("ui.how")}</h2>
                <p>{lang.say("ui.how-1")}</p>
                <p>{lang.say("ui.how-2")}</p>
                <p>{lang.say("ui.how-3")}</p>
                <p>{lang.say("ui.how-4")}</p>
            </section>
            <section class="edits">
                <h2>{lang.say("ui.edits")}</h2>
                <ul>{edits.into_iter().map(|edit| view! { <li>{edit}</li> }).collect_view()}</ul>
            </section>
            {keys(lang)}
            <section class="look">
                <h2>{lang.say("ui.language")}</h2>
                {languages(foot.languages)}
                <h2>{lang.say("ui.theme")}</h2>
                {choices(foot.themes, "true")}
                <button type="button" class="print" data-do="print">{lang.say("ui.print")}</button>
            </section>
            <p class="made">{lang.say("ui.made")}</p>
        </footer>
    }
}

/// The page in its languages, each a file beside the others.
fn languages(list: Vec<(Lang, bool)>) -> impl IntoView {
    let item = |(lang, current): (Lang, bool)| {
        let (tag, current) = (lang.tag(), current.then_some("true"));
        view! { <li><a href=crate::file(lang) lang=tag hreflang=tag data-lang=tag aria-current=current>{lang.say("language.name")}</a></li> }
    };
    view! { <ul class="choices">{list.into_iter().map(item).collect_view()}</ul> }
}

/// The keys of the page.
fn keys(lang: Lang) -> impl IntoView {
    view! {
        <section class="keys" id="keys" tabindex="-1">
            <h2>{lang.say("ui.keys")}</h2>
            <dl>
                <div><dt><kbd>"j"</kbd></dt><dd>{lang.say("ui.key-next")}</dd></div>
                <div><dt><kbd>"k"</kbd></dt><dd>{lang.say("ui.key-previous")}</dd></div>
                <div><dt><kbd>"↑"</kbd><kbd>"→"</kbd></dt><dd>{lang.say("ui.key-arrows")}</dd></div>
                <div><dt><kbd>"␣"</kbd></dt><dd>{lang.say("ui.key-space")}</dd></div>
                <div><dt><kbd>"Esc"</kbd></dt><dd>{lang.say("ui.key-escape")}</dd></div>
                <div><dt><kbd>"?"</kbd></dt><dd>{lang.say("ui.key-help")}</dd></div>
            </dl>
        </section>
    }
}
