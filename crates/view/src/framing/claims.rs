//! Whose a claim is in each account: its own, somebody's, nobody's in particular.

use super::{title, why};
use crate::address::View;
use crate::find::Finder;
use crate::matrix::{Cell, Item, Matrix, Nothing, Row, columns, place, row, who};
use crate::wording::{Lang, join};
use variorum_story::{Certainty, Claim, Statement, Voice};

/// Claims.
pub fn claims(finder: &Finder, lang: Lang) -> Matrix {
    Matrix {
        id: "says",
        title: lang.say("claims.title"),
        lead: lang.say("claims.lead"),
        empty: lang.say("claims.empty"),
        columns: columns(finder),
        rows: finder.story.framing.claims.iter().map(|claim| claimed(claim, finder, lang)).collect(),
        alike: None,
    }
}

/// One claim.
fn claimed(claim: &Claim, finder: &Finder, lang: Lang) -> Row {
    let title = match &claim.class {
        Some(class) => title(&claim.about, Some(class), "claim", lang),
        None => lang.fill("claims.words", &[("words", &claim.words.join(", "))]),
    };
    row(View::Framing, join(&["claim-", &claim.id]), title, None, finder, |source| {
        let Some(position) = claim.positions.iter().find(|position| position.source == *source) else {
            return Cell::of(source, Vec::new(), Nothing::plain(lang), finder);
        };
        let nothing = Nothing::of(position.presence, &claim.sought, &position.found, lang);
        Cell::of(source, position.statements.iter().map(|one| stated(one, lang)).collect(), nothing, finder)
    })
}

/// One place where it is claimed.
fn stated(statement: &Statement, lang: Lang) -> Item {
    let holders: Vec<String> = statement.holders.iter().map(|holder| who(&holder.words, lang)).collect();
    let cue = statement
        .cue
        .as_ref()
        .filter(|cue| !cue.words.is_empty())
        .map(|cue| lang.fill("claims.cue", &[("cue", &cue.words)]));
    let voice = match statement.voice {
        Voice::Own => lang.say("claims.own").to_owned(),
        Voice::Attributed if !holders.is_empty() => lang.list(&holders),
        Voice::Attributed | Voice::Unnamed => lang.say("claims.unnamed").to_owned(),
    };
    let mut beside = cue.map_or_else(|| voice.clone(), |cue| join(&[&voice, " ", &cue]));
    if statement.negated {
        beside = join(&[&beside, ", ", lang.say("claims.negated")]);
    }
    let possible = statement.link == Certainty::Possible;
    if possible {
        beside = join(&[&beside, ", ", lang.say("matrix.possible")]);
    }
    Item {
        words: statement.quotation.surface.clone(),
        quoted: false,
        possible,
        beside,
        place: place(&statement.quotation),
        why: why(&statement.rule, statement.link, lang),
    }
}
