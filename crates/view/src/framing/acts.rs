//! Who is said to have done an act, and in what form.

use super::{title, why};
use crate::address::View;
use crate::find::Finder;
use crate::matrix::{Cell, Item, Matrix, Nothing, Row, columns, named, place, row, who};
use crate::wording::{Lang, join};
use variorum_story::{Act, ActForm, Certainty, Telling};

/// Acts.
pub fn acts(finder: &Finder, lang: Lang) -> Matrix {
    Matrix {
        id: "acts",
        title: lang.say("acts.title"),
        lead: lang.say("acts.lead"),
        empty: lang.say("acts.empty"),
        columns: columns(finder),
        rows: finder.story.framing.acts.iter().map(|act| done(act, finder, lang)).collect(),
        alike: None,
    }
}

/// One act.
fn done(act: &Act, finder: &Finder, lang: Lang) -> Row {
    let title = title_of(act, lang);
    row(View::Framing, join(&["act-", &act.id]), title, None, finder, |source| {
        let Some(deed) = act.deeds.iter().find(|deed| deed.source == *source) else {
            return Cell::of(source, Vec::new(), Nothing::plain(lang), finder);
        };
        let nothing = Nothing::of(deed.presence, &act.sought, &deed.found, lang);
        Cell::of(source, deed.tellings.iter().map(|one| told(one, lang)).collect(), nothing, finder)
    })
}

/// "MINUSMA: demand (departure)".
pub(super) fn title_of(act: &Act, lang: Lang) -> String {
    let title = title(&act.about, Some(&act.act), "act", lang);
    match &act.object {
        Some(object) => lang.fill("acts.object", &[("act", &title), ("object", &named("class", object, lang))]),
        None => title,
    }
}

/// One report of it.
fn told(telling: &Telling, lang: Lang) -> Item {
    let possible = telling.link == Certainty::Possible;
    let mut beside = match &telling.actor {
        Some(actor) => lang.fill("acts.by", &[("actor", &who(&actor.words, lang))]),
        None => join(&[form(telling.form, lang), ", ", lang.say("acts.nobody")]),
    };
    if let Some(holder) = &telling.holder {
        beside = join(&[&beside, ", ", &lang.fill("acts.holder", &[("holder", &who(&holder.words, lang))])]);
    }
    if possible {
        beside = join(&[&beside, ", ", lang.say("matrix.possible")]);
    }
    Item {
        words: telling.verb.words.clone(),
        quoted: false,
        possible,
        beside,
        place: place(&telling.quotation),
        why: why(&telling.rule, telling.link, lang),
    }
}

/// A form in words.
fn form(form: ActForm, lang: Lang) -> &'static str {
    match form {
        ActForm::Active => lang.say("form.active"),
        ActForm::PassiveAgent | ActForm::Passive => lang.say("form.passive"),
        ActForm::Participle => lang.say("form.participle"),
        ActForm::Noun => lang.say("form.noun"),
        ActForm::Middle => lang.say("form.middle"),
    }
}
