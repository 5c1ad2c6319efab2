//! Articles → the acts that two or more report, and how each puts them.

mod class;
mod find;
mod read;
mod slot;

use super::{
    attribution::{Attribution, Stance},
    context::{Context, to_quote},
    ids::name_apart,
    join::{self, Joined},
    label::Key,
    phrase::span,
};
use crate::{
    align::{NameId, slug},
    text::{Article, Pos},
};
use find::{Report, Tie, reports};
pub(crate) use slot::{Slot, slots};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};
use variorum_story::{Act, Certainty, Deed, Presence, Telling};

/// Acts shown at most.
const MOST: usize = 25;
/// Reports of one act that one source's cell shows at most.
const TELLINGS: usize = 4;

/// Whether figures of a measure tell an act: what they count is who it was done to.
pub(crate) fn tells_act(measure: &str) -> bool {
    class::of_measure(measure).is_some()
}

/// Reports of one act: those of one class with one name, by whatever tie each was joined.
struct Found {
    class: &'static str,
    about: String,
    object: Option<&'static str>,
    ties: Vec<Tie>,
    /// Reports as indices, each with its tie as an index.
    reports: Vec<(usize, usize)>,
}

impl Found {
    /// How sure it is that it is one act, then how many sources report it: what acts are ordered by first.
    fn rank<K>(&self, items: &[(usize, K)]) -> (Certainty, Reverse<usize>) {
        let reports: Vec<usize> = self.reports.iter().map(|(at, _)| *at).collect();
        let link = self.reports.iter().map(|(_, tie)| link(&self.ties[*tie]).1).max();
        (link.unwrap_or(Certainty::Possible), Reverse(join::sources(items, &reports)))
    }
}

/// The rule that a tie is, and how sure it makes it that two reports are of one act.
fn link(tie: &Tie) -> (&'static str, Certainty) {
    match tie {
        Tie::Question(_) => ("same-figure", Certainty::Sure),
        Tie::Name(_) => ("same-name", Certainty::Sure),
        Tie::Object(..) => ("same-object", Certainty::Sure),
        Tie::Patient(_) | Tie::Topic(_) => ("same-patient", Certainty::Possible),
        Tie::Once => ("same-class", Certainty::Possible),
    }
}

/// The acts that two sources or more report, the most important first; quotations hold places only.
pub(crate) fn acts(context: &Context<'_, '_>) -> Vec<Act> {
    let all: Vec<Report> = (0..context.readings.len()).flat_map(|source| reports(context, source)).collect();
    let items: Vec<(usize, Vec<(&str, Tie)>)> = all
        .iter()
        .map(|report| (report.source, report.ties.iter().map(|tie| (report.class.id, tie.clone())).collect()))
        .collect();
    let joined = join::join(&items, |_| true);
    let mut united = united(context, &all, joined);
    join::retain_best(&mut united, MOST, |found| found.rank(&items));
    let mut found: Vec<Act> = united.iter().map(|found| act(context, &all, found)).collect();
    name_apart(found.iter_mut().map(|act| &mut act.id));
    found.sort_by_cached_key(importance);
    found.truncate(MOST);
    found
}

/// What is joined by several ties and is one act by its name: a deployment by its date here and by who was sent there.
fn united(context: &Context<'_, '_>, all: &[Report], joined: Vec<Joined<(&'static str, Tie)>>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for Joined { tie: (class, tie), items } in joined {
        let reports: Vec<&Report> = items.iter().map(|&at| &all[at]).collect();
        let about = about(context, &reports, &tie);
        let object = match tie {
            Tie::Object(object, _) => Some(object),
            _ => None,
        };
        let same = |f: &&mut Found| (f.class, &f.about, f.object) == (class, &about, object) && !about.is_empty();
        if let Some(known) = found.iter_mut().find(same) {
            known.ties.push(tie);
            known.reports.extend(items.into_iter().map(|item| (item, known.ties.len() - 1)));
            known.reports.sort_unstable();
        } else {
            let reports = items.into_iter().map(|item| (item, 0)).collect();
            found.push(Found { class, about, object, ties: vec![tie], reports });
        }
    }
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

fn act(context: &Context<'_, '_>, all: &[Report], found: &Found) -> Act {
    let reports: Vec<(&Report, &Tie)> = found.reports.iter().map(|&(at, tie)| (&all[at], &found.ties[tie])).collect();
    let mut sought: Vec<String> = Vec::new();
    for word in found.ties.iter().flat_map(|tie| self::sought(context, reports[0].0, tie)) {
        if !sought.contains(&word) {
            sought.push(word);
        }
    }
    let deeds = deeds(context, &reports, &found.ties, &sought);
    Act {
        id: slug(&[Some(found.class), found.object, Some(&found.about)]),
        act: found.class.to_owned(),
        object: found.object.map(str::to_owned),
        about: found.about.clone(),
        sought,
        deeds,
    }
}

/// What ties the reports, in words.
fn about(context: &Context<'_, '_>, reports: &[&Report], tie: &Tie) -> String {
    match tie {
        Tie::Name(name) | Tie::Topic(name) | Tie::Object(_, Some(name)) => context.forms.name(*name),
        Tie::Question(question) => {
            let question = context.joined[*question];
            question.name.clone().or_else(|| question.noun.clone()).unwrap_or_default()
        }
        Tie::Patient(group) => context.group_name(*group),
        Tie::Object(_, None) => addressed(context, reports).map(|name| context.forms.name(name)).unwrap_or_default(),
        Tie::Once => String::new(),
    }
}

/// Whom most of the demands are made of, where two sources name one: no country, which is the scene.
fn addressed(context: &Context<'_, '_>, reports: &[&Report]) -> Option<NameId> {
    let mut sources: BTreeMap<NameId, BTreeSet<usize>> = BTreeMap::new();
    for report in reports {
        let patient = report.put.patient.clone().unwrap_or(report.word.end..report.word.end);
        for (_, group) in context.referents.within(report.source, patient) {
            if let Key::Name(name) = context.referents.groups[group].key {
                sources.entry(name).or_default().insert(report.source);
            }
        }
    }
    let told_of = sources.into_iter().filter(|(name, of)| of.len() > 1 && !context.names.is_country(*name));
    told_of.max_by_key(|(name, of)| (of.len(), Reverse(*name))).map(|(name, _)| name)
}

/// What an act is looked for by: the names and numbers that tie it; where they are those of the whole story, its words.
fn sought(context: &Context<'_, '_>, report: &Report, tie: &Tie) -> Vec<String> {
    match tie {
        Tie::Name(name) => context.forms.all(*name).map(str::to_owned).collect(),
        Tie::Question(question) => {
            let (mut words, telling) = context.sought(*question);
            if !telling {
                words.extend(report.class.words.iter().map(|&word| word.to_owned()));
            }
            words
        }
        Tie::Object(..) | Tie::Once | Tie::Patient(_) | Tie::Topic(_) => {
            report.class.words.iter().map(|&word| word.to_owned()).collect()
        }
    }
}

/// What each source tells of an act.
fn deeds(context: &Context<'_, '_>, reports: &[(&Report, &Tie)], ties: &[Tie], sought: &[String]) -> Vec<Deed> {
    let mut found = context.search.found(sought, |source| !reports.iter().any(|(report, _)| report.source == source));
    let question = |tie: &Tie| if let Tie::Question(question) = tie { Some(*question) } else { None };
    let numbers: Vec<Vec<bool>> = ties.iter().filter_map(question).map(|q| context.have_number(q)).collect();
    let deed = |(source, id): (usize, String)| {
        let own = reports.iter().filter(|(report, _)| report.source == source).take(TELLINGS);
        let tellings: Vec<Telling> = own.map(|(report, tie)| telling(context, report, tie)).collect();
        let found = std::mem::take(&mut found[source]);
        let presence = match (tellings.is_empty(), found.is_empty() && !numbers.iter().any(|have| have[source])) {
            (false, _) => Presence::Found,
            (true, false) => Presence::Touched,
            (true, true) => Presence::NotFound,
        };
        Deed { source: id, presence, tellings, found }
    };
    context.ids().map(deed).collect()
}

/// A phrase without what follows its noun, "of" and "and" excepted: "the junta currently in power" → "the junta".
fn short(article: &Article<'_>, tokens: &Range<usize>) -> Range<usize> {
    let joins = |at: usize| {
        let pos = article.tokens.get(at).map(|t| t.pos);
        matches!(pos, Some(Pos::Determiner | Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral | Pos::Mark))
    };
    let goes_on = |&at: &usize| {
        let token = &article.tokens[at];
        !matches!(token.pos, Pos::Preposition | Pos::Adverb | Pos::Conjunction) && !token.is(",")
            || token.is("of")
            || token.is("and") && joins(at + 1)
    };
    let end = tokens.clone().skip(1).find(|at| !goes_on(at)).unwrap_or(tokens.end);
    // A name is never cut: "Tinder & Oak".
    let names = &article.names[article.names.partition_point(|n| n.tokens.end <= tokens.start)..];
    let inside = names.iter().take_while(|n| n.tokens.start < end);
    tokens.start..inside.map(|n| n.tokens.end).fold(end, usize::max)
}

fn telling(context: &Context<'_, '_>, report: &Report, tie: &Tie) -> Telling {
    let article = &context.readings[report.source].article;
    let part = |tokens: &Range<usize>| context.part(report.source, tokens);
    let place = span(article, &report.word);
    // Who demands or hopes does not thereby report.
    let reports = |a: &&Attribution| !matches!(a.stance, Stance::Orders | Stance::Feels) && a.rule != "infinitive";
    let attribution = context.attribution(report.source, place).filter(reports);
    let (rule, link) = link(tie);
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
