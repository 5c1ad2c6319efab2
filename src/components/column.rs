//! One account's text: its shape, its words, its marks, and the whole of it small.

use super::{badge, dotted};
use leptos::either::Either;
use leptos::prelude::*;
use variorum_story::PassageKind;
use variorum_view::read::{Column, Gap, Map, Mark, Part, PassageView, Piece};
use variorum_view::{Badge, Lang};

/// A column.
pub fn column(column: Column, accounts_lang: &str, lang: Lang) -> impl IntoView + use<> {
    let source = column.badge.source.clone();
    let id = ["text-", &source].concat();
    let labelled = id.clone();
    let name = lang.fill("read.text-of", &[("outlet", &column.badge.outlet)]);
    let words = accounts_lang.to_owned();
    let passages = column.passages.into_iter().map(|one| passage(one, lang)).collect_view();
    let own = column.digest.map(|digest| own_copy(digest, &column.badge, lang));
    view! {
        <article class="column" data-column=source aria-labelledby=labelled>
            <header>
                <h3 id=id>{badge(&column.badge)}<span class="outlet">{column.badge.outlet.clone()}</span></h3>
                {column.title.map(|title| view! { <p class="headline" lang=words.clone() dir="auto">{title}</p> })}
                <p class="line dots">{dotted(column.line)}</p>
                <p class="note" data-mine=lang.say("read.mine") data-note=column.note>{column.note}</p>
                <p class="without" hidden=true>{lang.say("ui.not-found")}</p>
                {own}
            </header>
            <div class="paper">
                <div class="scroll" role="region" tabindex="0" aria-label=name lang=words.clone() dir="auto">{passages}</div>
                {map(column.map)}
            </div>
        </article>
    }
}

/// A passage.
fn passage(passage: PassageView, lang: Lang) -> impl IntoView {
    let class = match passage.kind {
        PassageKind::Body => "passage",
        PassageKind::Heading => "passage is-heading",
        PassageKind::Furniture if passage.parts.iter().any(|part| matches!(part, Part::Said(_))) => {
            "passage is-furniture is-said"
        }
        PassageKind::Furniture => "passage is-furniture",
    };
    let furniture = passage
        .parts
        .is_empty()
        .then(|| view! { <span class="unseen" lang=lang.tag()>{lang.say("read.furniture")}</span> });
    let parts = passage.parts.into_iter().map(|part| match part {
        Part::Gap(one) => Either::Left(gap(one)),
        Part::Said(pieces) => {
            Either::Right(view! { <p class="said">{pieces.into_iter().map(piece).collect_view()}</p> })
        }
    });
    view! {
        <div class=class data-start=passage.span.start.to_string() data-end=passage.span.end.to_string()>
            {furniture}{parts.collect_view()}
        </div>
    }
}

/// Words left out, as lines.
fn gap(gap: Gap) -> impl IntoView {
    let lines = gap.lines.into_iter().map(|line| {
        view! { <rect y=line.y.to_string() width=line.width></rect> }
    });
    view! {
        <svg class="gap" role="img" aria-label=gap.name width="100%" height=gap.height.to_string()>{lines.collect_view()}</svg>
    }
}

/// Words or a mark.
fn piece(piece: Piece) -> impl IntoView {
    match piece {
        Piece::Words(words) => Either::Left(words),
        Piece::Mark(one) => Either::Right(mark(one)),
    }
}

/// A mark: a button that is a link where no script runs.
fn mark(mark: Mark) -> impl IntoView {
    let inner = if mark.inner.is_some() { " is-inner" } else { "" };
    let class = ["mark is-", mark.group.name(), inner].concat();
    let span = mark.span();
    let words = mark.inner.unwrap_or(mark.quotation.surface);
    view! {
        <a class=class id=mark.id href=mark.link data-mark=mark.find data-start=span.start.to_string()
            data-end=span.end.to_string() role="button" aria-pressed="false" aria-label=mark.name>
            {words}<span class="sign" aria-hidden="true">{mark.sign}</span>
        </a>
    }
}

/// The column seen small. What it shows can be reached through the marks themselves.
fn map(map: Map) -> impl IntoView {
    let stretches = map
        .stretches
        .into_iter()
        .map(|one| view! { <rect class="stretch" x="3" width="6" y=one.y height=one.height></rect> });
    let ticks = map
        .ticks
        .into_iter()
        .map(|tick| view! { <rect class="tick" data-to=tick.id x="0" width="12" y=tick.y height="3"></rect> });
    view! {
        <svg class="map" aria-hidden="true" width="12" height="100%">
            {stretches.collect_view()}{ticks.collect_view()}
            <rect class="window" x="0.5" width="11" y="0" height="0"></rect>
        </svg>
    }
}

/// A place for the reader's own copy of the original.
fn own_copy(digest: String, badge: &Badge, lang: Lang) -> impl IntoView + use<> {
    let id = ["copy-", &badge.source].concat();
    let (file, status) = ([id.as_str(), "-file"].concat(), [id.as_str(), "-status"].concat());
    view! {
        <details class="copy" data-digest=digest data-other=lang.say("copy.other") data-empty=lang.say("copy.empty")
            data-right=lang.say("copy.right") data-failed=lang.say("copy.failed")>
            <summary>{lang.say("copy.use")}</summary>
            <div class="asks">
                <p>{lang.say("copy.lead")}</p>
                <label for=id.clone()>{lang.say("copy.paste")}</label>
                <textarea id=id rows="4" spellcheck="false" autocomplete="off"></textarea>
                <label for=file.clone()>{lang.say("copy.file")}</label>
                <input type="file" id=file accept=".txt,.md,text/plain"/>
                <button type="button" data-do="check">{lang.say("copy.check")}</button>
            </div>
            <button type="button" data-do="away" hidden=true>{lang.say("copy.away")}</button>
            <p class="status" id=status role="status"></p>
        </details>
    }
}
