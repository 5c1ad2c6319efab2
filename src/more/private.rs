//! A reader's own story as a link, where it is short enough to be one.

use super::{deflate, dom, open};
use crate::components::text;
use leptos::mount::mount_to;
use leptos::prelude::*;
use variorum_link::{quotations_only, seal, write};
use variorum_story::Story;
use variorum_view::Lang;
use web_sys::{HtmlElement, window};

/// Characters from which chat programs begin to cut links.
const LONG: usize = 4000;
/// Characters above which a file is offered in the link's place.
const TOO_LONG: usize = 8000;

/// Shows the story's links in an element: whole, and with quotations alone where that is another.
pub async fn links(story: &Story, place: HtmlElement, lang: Lang) {
    let short = quotations_only(story);
    let mut made = Vec::new();
    if let Some(whole) = link(story).await {
        made.push((lang.say("private.whole"), whole));
    }
    if short != *story
        && let Some(link) = link(&short).await
    {
        made.push((lang.say("private.quotations"), link));
    }
    mount_to(place.clone(), move || made.into_iter().map(|(name, link)| one(name, link, lang)).collect_view()).forget();
    dom::copies(&place);
}

/// The link of a story.
async fn link(story: &Story) -> Option<String> {
    let packed = deflate::deflate(&write(story)).await?;
    let place = window()?.location().href().ok()?;
    let plain = place.split(['?', '#']).next().unwrap_or_default();
    Some([plain, "#", &seal(&packed)].concat())
}

/// A link with its length; one that is too long is folded away.
fn one(name: &'static str, link: String, lang: Lang) -> AnyView {
    let length = link.chars().count();
    let told = lang.fill("private.length", &[("n", &open::grouped(length, lang))]);
    let advice = (length > LONG).then(|| view! { <p class="advice">{lang.say("private.long")}</p> });
    if length > TOO_LONG {
        view! { <details class="part"><summary>{name}" "{told}</summary>{advice}{text(name, link)}</details> }
            .into_any()
    } else {
        view! { <div class="part">{text(name, link)}<p class="length">{told}</p>{advice}</div> }.into_any()
    }
}
