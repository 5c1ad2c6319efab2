//! Articles → the acts that two or more report, and how each puts them.

mod class;
mod find;
mod read;

use super::{
    attribution::{Attribution, Stance},
    context::{Context, to_quote},
    join::{self, Joined},
    phrase::span,
};
use crate::{
    align::slug,
    text::{Article, Pos},
};
use find::{Report, Tie, reports};
use std::{cmp::Reverse, collections::BTreeMap, ops::Range};
use variorum_story::{Act, Certainty, Deed, Presence, Telling};

/// Acts shown at most.
const MOST: usize = 40;
/// Reports of one act that one source's cell shows at most.
const TELLINGS: usize = 4;

/// The acts that two sources or more report, the most important first; quotations hold places only.
pub(crate) fn acts(context: &Context<'_, '_>) -> Vec<Act> {
    let all: Vec<Report> = (0..context.readings.len()).flat_map(|source| reports(context, source)).collect();
    let items: Vec<(usize, Vec<(&str, Tie)>)> = all
        .iter()
        .map(|report| (report.source, report.ties.iter().map(|tie| (report.class.id, tie.clone())).collect()))
        .collect();
    let mut found: Vec<Act> = join::join(&items, |_| true).iter().map(|joined| act(context, &all, joined)).collect();
    name_apart(&mut found);
    found.sort_by_cached_key(importance);
    found.truncate(MOST);
    found
}

/// What is surely one act first, then what most sources report, then what they put in most ways.
fn importance(act: &Act) -> (Certainty, Reverse<usize>, Reverse<usize>, String) {
    let tellings = || act.deeds.iter().flat_map(|d| &d.tellings);
    let mut ways: Vec<_> = tellings().map(|t| (t.form, &t.lemma, t.actor.is_some())).collect();
    ways.sort();
    ways.dedup();
    let sources = act.deeds.iter().filter(|d| d.presence == Presence::Found).count();
    let link = tellings().map(|t| t.link).max().unwrap_or(Certainty::Possible);
    (link, Reverse(sources), Reverse(ways.len()), act.id.clone())
}

fn name_apart(acts: &mut [Act]) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for act in acts {
        let number = numbers.entry(act.id.clone()).or_default();
        *number += 1;
        if *number > 1 {
            act.id = format!("{}-{number}", act.id);
        }
    }
}

fn act(context: &Context<'_, '_>, all: &[Report], joined: &Joined<(&str, Tie)>) -> Act {
    let (class, tie) = &joined.tie;
    let reports: Vec<&Report> = joined.items.iter().map(|&at| &all[at]).collect();
    let about = about(context, tie);
    let object = match tie {
        Tie::Object(object, _) => Some((*object).to_owned()),
        _ => None,
    };
    let sought = sought(context, &reports, tie);
    let deeds = context.ids().map(|(source, id)| deed(context, &reports, tie, &sought, (source, id))).collect();
    Act {
        id: slug(&[Some(class), object.as_deref(), Some(&about)]),
        act: (*class).to_owned(),
        object,
        about,
        sought,
        deeds,
    }
}

/// What ties the reports, in words.
fn about(context: &Context<'_, '_>, tie: &Tie) -> String {
    match tie {
        Tie::Name(name) | Tie::Object(_, Some(name)) => context.forms.name(*name),
        Tie::Question(question) => {
            let question = context.joined[*question];
            question.name.clone().or_else(|| question.noun.clone()).unwrap_or_default()
        }
        Tie::Patient(group) => context.group_name(*group),
        Tie::Object(_, None) => context.names.main().map(|main| context.forms.name(main)).unwrap_or_default(),
        Tie::Once => String::new(),
    }
}

/// What an act is looked for by: the names and numbers that tie it; where they are those of the whole story, its words.
fn sought(context: &Context<'_, '_>, reports: &[&Report], tie: &Tie) -> Vec<String> {
    match tie {
        Tie::Name(name) => context.forms.all(*name).map(str::to_owned).collect(),
        Tie::Question(question) => {
            let (mut words, telling) = context.sought(*question);
            if !telling {
                words.extend(reports[0].class.words.iter().map(|&word| word.to_owned()));
            }
            words
        }
        Tie::Object(..) | Tie::Once | Tie::Patient(_) => {
            reports[0].class.words.iter().map(|&word| word.to_owned()).collect()
        }
    }
}

fn deed(
    context: &Context<'_, '_>,
    reports: &[&Report],
    tie: &Tie,
    sought: &[String],
    (source, id): (usize, String),
) -> Deed {
    let own = reports.iter().filter(|r| r.source == source).take(TELLINGS);
    let tellings: Vec<Telling> = own.map(|report| telling(context, report, tie)).collect();
    let found = if tellings.is_empty() { context.search[source].found(sought) } else { Vec::new() };
    let number = matches!(tie, Tie::Question(question) if context.has_number(source, *question));
    let presence = match (tellings.is_empty(), found.is_empty() && !number) {
        (false, _) => Presence::Found,
        (true, false) => Presence::Touched,
        (true, true) => Presence::NotFound,
    };
    Deed { source: id, presence, tellings, found }
}

/// A phrase without what follows its noun, "of" and "and" excepted: "the junta currently in power" → "the junta".
fn short(article: &Article<'_>, tokens: &Range<usize>) -> Range<usize> {
    let goes_on = |at: &usize| {
        let token = &article.tokens[*at];
        !matches!(token.pos, Pos::Preposition | Pos::Adverb | Pos::Conjunction) && !token.is(",")
            || token.is("of")
            || token.is("and")
    };
    let end = tokens.clone().skip(1).find(|at| !goes_on(at)).unwrap_or(tokens.end);
    tokens.start..end
}

fn telling(context: &Context<'_, '_>, report: &Report, tie: &Tie) -> Telling {
    let article = &context.readings[report.source].article;
    let part = |tokens: &Range<usize>| context.part(report.source, tokens);
    let place = span(article, &report.word);
    // Who demands or hopes does not thereby report.
    let reports = |a: &&Attribution| !matches!(a.stance, Stance::Orders | Stance::Feels) && a.rule != "infinitive";
    let attribution = context.attribution(report.source, place).filter(reports);
    let (rule, link) = match tie {
        Tie::Question(_) => ("same-figure", Certainty::Sure),
        Tie::Name(_) => ("same-name", Certainty::Sure),
        Tie::Object(..) => ("same-object", Certainty::Sure),
        Tie::Patient(_) => ("same-patient", Certainty::Possible),
        Tie::Once => ("same-class", Certainty::Possible),
    };
    Telling {
        verb: part(&report.word),
        lemma: report.lemma.clone(),
        form: report.put.form,
        actor: report.put.actor.as_ref().map(|tokens| part(&short(article, tokens))),
        patient: report.put.patient.as_ref().map(|tokens| part(&short(article, tokens))),
        holder: attribution.and_then(|a| a.source).map(|holder| context.part_at(report.source, holder)),
        quotation: to_quote(place),
        rule: rule.to_owned(),
        link,
    }
}
