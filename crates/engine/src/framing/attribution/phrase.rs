//! Noun phrases: the holder to the left of a verb, or to the right of "said" and "according to".

use super::{
    Attribution,
    clause::{Clause, closes_quote, opens_quote},
    cues,
};
use crate::{
    lexicon::WordSet,
    text::{Article, NameKind, Pos, TokenKind},
};
use std::{ops::Range, sync::LazyLock};
use variorum_story::Span;

/// Tokens of a noun phrase at most; longer ones are lists or text without sentence ends.
const LONGEST: usize = 40;

/// The noun phrase that ends before `end`, with its qualifiers and apposition: "Ana Kovar, the mayor of Lome,".
pub fn left(clause: &Clause<'_, '_>, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(clause.range.start);
    if clause.lower_before(end) == "," {
        return apposition_left(clause, end - 1, floor);
    }
    let mut start = phrase_left(clause, end, floor)?;
    // "which lawyers called": the pronoun is what they call so.
    start += usize::from(matches!(clause.lower(start), "which" | "that" | "what" | "whom") && start + 1 < end);
    is_holder(clause, &(start..end)).then_some(start..end)
}

/// The phrase that ends before `end` with nothing but "of" in it: what "who" stands for.
pub fn near(clause: &Clause<'_, '_>, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(clause.range.start);
    let mut start = base_left(clause, end, floor)?;
    while start > floor + 1 && clause.lower(start - 1) == "of" {
        start = base_left(clause, start - 1, floor)?;
    }
    is_holder(clause, &(start..end)).then_some(start..end)
}

/// "Ana Kovar, the mayor of Lome," — the phrase before the comma that opens the apposition closed at `comma`.
fn apposition_left(clause: &Clause<'_, '_>, comma: usize, floor: usize) -> Option<Range<usize>> {
    let open = (floor..comma).rev().find(|&at| clause.lower(at) == ",")?;
    let quote = (open + 1..comma).any(|at| opens_quote(clause.lower(at)) && clause.pos(at) == Pos::Mark);
    let relative = matches!(clause.lower(open + 1), "who" | "whose" | "which");
    let clause_inside = (open + 1..comma).any(|at| matches!(clause.pos(at), Pos::Auxiliary | Pos::Verb));
    let opens = matches!(
        clause.pos(open + 1),
        Pos::Determiner
            | Pos::Noun
            | Pos::Adjective
            | Pos::Numeral
            | Pos::Name
            | Pos::Gerund
            | Pos::Participle
            | Pos::Preposition
            | Pos::Adverb
    );
    if quote || !(relative || opens && !clause_inside) {
        return None;
    }
    let start = phrase_left(clause, open, open.saturating_sub(LONGEST).max(clause.range.start))?;
    is_holder(clause, &(start..open)).then_some(start..comma)
}

/// The start of the noun phrase that ends before `end`.
fn phrase_left(clause: &Clause<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let mut start = base_left(clause, end, floor)?;
    while start > floor {
        match extend_left(clause, start, end, floor) {
            Some(at) if at < start => start = at,
            _ => break,
        }
    }
    Some(start)
}

/// The start of what goes on to the left of a phrase: "the head of", "Moscow and", "Mali's".
fn extend_left(clause: &Clause<'_, '_>, start: usize, end: usize, floor: usize) -> Option<usize> {
    let link = start - 1;
    match clause.pos(link) {
        Pos::Preposition if PHRASAL.contains(&clause.lower(link)) && link > floor => {
            // "officials based in Gao", "the junta currently in power"
            let between =
                usize::from(matches!(clause.pos(link - 1), Pos::Participle | Pos::Adverb) && link > floor + 1);
            let of = clause.lower(link) == "of";
            let nominal = is_head(clause, link - 1 - between) && (of || !is_calendar(clause, start, end));
            nominal.then(|| base_left(clause, link - between, floor)).flatten()
        }
        Pos::Conjunction if matches!(clause.lower(link), "and" | "or") && link > floor && is_head(clause, link - 1) => {
            coordinate_left(clause, link, floor)
        }
        Pos::Particle if clause.lower(link) != "to" => base_left(clause, link, floor),
        _ => relative_left(clause, link, floor),
    }
}

/// Prepositions that go on with a noun phrase: "of", and not "after", "since", "during".
const PHRASAL: [&str; 15] = [
    "of", "in", "for", "from", "at", "with", "on", "to", "within", "near", "against", "among", "behind", "under", "by",
];

/// "Moscow and", where what stands before is no object of another verb.
fn coordinate_left(clause: &Clause<'_, '_>, and: usize, floor: usize) -> Option<usize> {
    let start = base_left(clause, and, floor)?;
    let before = clause.before(start).map(|t| t.pos);
    let free = start == clause.range.start
        || clause.lower_before(start) == ","
        || matches!(before, Some(Pos::Conjunction | Pos::Adverb | Pos::Mark));
    let of = clause.lower_before(start) == "of";
    (free || of).then_some(start)
}

/// "the man who fled the town" when the phrase found is "the town": the phrase before "who".
fn relative_left(clause: &Clause<'_, '_>, verb: usize, floor: usize) -> Option<usize> {
    if !matches!(clause.pos(verb), Pos::Verb | Pos::Participle | Pos::Auxiliary) {
        return None;
    }
    let floor = floor.max(verb.saturating_sub(12));
    let who = (floor..verb)
        .rev()
        .take_while(|&at| clause.pos(at) != Pos::Mark)
        .find(|&at| matches!(clause.lower(at), "who" | "that" | "which"))?;
    (who > floor && is_head(clause, who - 1)).then(|| base_left(clause, who, floor)).flatten()
}

/// The start of the noun with its modifiers that ends before `end`: "the former French colony".
fn base_left(clause: &Clause<'_, '_>, end: usize, floor: usize) -> Option<usize> {
    let mut at = end;
    // A quotation mark may stand around a label: "armed white men".
    if at > floor && !is_head(clause, at - 1) {
        return None;
    }
    while at > floor {
        let before = at - 1;
        let modifier = match clause.pos(before) {
            Pos::Noun | Pos::Name | Pos::Adjective | Pos::Numeral => true,
            Pos::Participle | Pos::Gerund => {
                at < end
                    && clause.pos(at) != Pos::Determiner
                    && before > floor
                    && matches!(
                        clause.pos(before - 1),
                        Pos::Determiner | Pos::Adjective | Pos::Particle | Pos::Preposition
                    )
            }
            Pos::Particle => matches!(clause.lower(before), "'s" | "’s") || clause.lower(before) == "'" && at < end,
            Pos::Pronoun => at == end || clause.lower(before) == "one",
            Pos::Mark => {
                matches!(clause.lower(before), "-" | "&" | "$" | "€" | "£") || clause.lower(before) == "’" && at < end
            }
            Pos::Determiner => {
                at = before;
                // "all the men", "some of the men" are read by the caller.
                if at > floor && clause.pos(at - 1) == Pos::Determiner {
                    at -= 1;
                }
                break;
            }
            _ => false,
        };
        if !modifier {
            break;
        }
        at = before;
        if clause.pos(at) == Pos::Pronoun {
            break;
        }
    }
    (at < end).then_some(at)
}

/// Whether a token can be the head of a noun phrase.
fn is_head(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Numeral)
        || clause
            .token(at)
            .is_some_and(|t| t.kind == TokenKind::Word && t.pos == Pos::Adjective && clause.pos(at + 1) != Pos::Noun)
}

/// Whether a phrase holds a word that can speak: a noun, a name, a pronoun; and is no day.
fn is_holder(clause: &Clause<'_, '_>, phrase: &Range<usize>) -> bool {
    let speaks = phrase
        .clone()
        .any(|at| matches!(clause.pos(at), Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Numeral | Pos::Adjective));
    speaks
        && !is_calendar(clause, phrase.start, phrase.end)
        && !(phrase.len() == 1 && matches!(clause.lower(phrase.start), "what" | "which" | "that" | "this" | "there"))
}

/// Words of days and times.
static CALENDAR: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::from_iter([
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tomorrow",
        "week",
        "month",
        "year",
        "morning",
        "evening",
        "afternoon",
        "night",
        "day",
        "weekend",
        "midnight",
    ])
});

/// Whether a phrase is a day, month or year.
pub fn is_calendar(clause: &Clause<'_, '_>, start: usize, end: usize) -> bool {
    let last = clause.token(end.saturating_sub(1));
    (start..end).take(3).any(|at| CALENDAR.contains(clause.lower(at)))
        || last.is_some_and(|t| CALENDAR.contains(&*t.lower) || t.kind == TokenKind::Number && end - start == 1)
}

/// The noun phrase that starts at `start`: "the mayor of Lome, a former judge".
pub fn right(clause: &Clause<'_, '_>, start: usize) -> Option<Range<usize>> {
    let ceiling = (start + LONGEST).min(clause.range.end);
    let mut end = base_right(clause, start, ceiling)?;
    let common = clause.pos(end - 1) == Pos::Noun;
    let mut parted = false;
    loop {
        let next = match clause.pos(end) {
            Pos::Preposition if clause.lower(end) == "of" || common && links(clause, end) => {
                base_right(clause, end + 1, ceiling)
            }
            Pos::Participle if common => participle_right(clause, end, ceiling),
            Pos::Conjunction if clause.lower(end) == "and" || clause.lower(end) == "or" => {
                base_right(clause, end + 1, ceiling).filter(|&after| !is_verbal(clause, after))
            }
            // "Jon Ruiz, 35, a teacher," but not "the suspect, a teacher, acted alone".
            Pos::Mark
                if clause.lower(end) == ","
                    && !(parted && clause.pos(end + 1) != Pos::Determiner && clause.lower(end + 1) != "who") =>
            {
                parted = true;
                apposition_right(clause, end, ceiling)
            }
            _ => None,
        };
        match next {
            Some(at) if at > end => end = at,
            _ => break,
        }
    }
    is_holder(clause, &(start..end)).then_some(start..end)
}

/// "documents filed with the court", "people briefed on the talks": a participle behind a noun, with its prepositions.
fn participle_right(clause: &Clause<'_, '_>, participle: usize, ceiling: usize) -> Option<usize> {
    let mut end = participle + 1;
    while clause.pos(end) == Pos::Preposition && !is_calendar(clause, end + 1, end + 3) {
        match base_right(clause, end + 1, ceiling) {
            Some(after) => end = after,
            None => break,
        }
    }
    // A finite verb is a participle by its form: only what is followed by a preposition, or ends the phrase, is one.
    (end > participle + 1).then_some(end)
}

/// ", chief economist at the bank" after a name: to the next comma or the end of the sentence.
fn apposition_right(clause: &Clause<'_, '_>, comma: usize, ceiling: usize) -> Option<usize> {
    let after = comma + 1;
    let role = match clause.pos(after) {
        Pos::Determiner => {
            matches!(clause.lower(after), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "another" | "one")
        }
        Pos::Noun | Pos::Adjective | Pos::Participle => !is_calendar(clause, after, after + 1),
        Pos::Numeral => clause.lower(after + 1) == ",",
        _ => clause.lower(after) == "who",
    };
    if !role || clause.lower_before(comma) == "”" {
        return None;
    }
    let mut end = after;
    while end < ceiling
        && !matches!(clause.lower(end), "," | ";" | ":" | "." | "–" | "—")
        && !opens_quote(clause.lower(end))
    {
        end += 1;
    }
    let finite = (after..end).any(|at| matches!(clause.pos(at), Pos::Auxiliary | Pos::Verb));
    (clause.lower(after) == "who" || !finite).then_some(end)
}

/// Whether a preposition after a common noun goes on with its phrase: "a spokesman for the port", not "… in a statement".
fn links(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(
        clause.lower(at),
        "for" | "by" | "from" | "at" | "with" | "in" | "on" | "to" | "within" | "close" | "near" | "behind" | "against"
    ) && !is_occasion(clause, at + 1)
}

/// "Monday", "a statement", "an interview with the paper": when and where something was said.
pub fn is_occasion(clause: &Clause<'_, '_>, at: usize) -> bool {
    const OCCASIONS: [&str; 28] = [
        "statement",
        "interview",
        "conference",
        "letter",
        "speech",
        "briefing",
        "email",
        "e-mail",
        "message",
        "tweet",
        "post",
        "telephone",
        "phone",
        "address",
        "note",
        "meeting",
        "hearing",
        "broadcast",
        "filing",
        "television",
        "twitter",
        "facebook",
        "court",
        "testimony",
        "response",
        "time",
        "press",
        "news",
    ];
    let end = (at..at + 5)
        .take_while(|&i| {
            matches!(
                clause.pos(i),
                Pos::Determiner | Pos::Adjective | Pos::Noun | Pos::Numeral | Pos::Participle | Pos::Name
            )
        })
        .count()
        + at;
    is_calendar(clause, at, end.max(at + 1)) || (at..end).any(|i| OCCASIONS.contains(&clause.lower(i)))
}

fn is_verbal(clause: &Clause<'_, '_>, at: usize) -> bool {
    matches!(clause.pos(at), Pos::Verb | Pos::Auxiliary | Pos::Participle)
}

/// The end of the noun with its modifiers that starts at `start`.
pub fn base_right(clause: &Clause<'_, '_>, start: usize, ceiling: usize) -> Option<usize> {
    let mut end = start;
    let mut head = None;
    while end < ceiling {
        match clause.pos(end) {
            Pos::Determiner if end == start || clause.pos(end - 1) == Pos::Determiner => {}
            Pos::Adjective | Pos::Gerund if head.is_none() => {}
            Pos::Participle if head.is_none() && is_head(clause, end + 1) => {}
            Pos::Noun | Pos::Name => {
                if end > start && is_calendar(clause, end, end + 1) {
                    break;
                }
                head = Some(end);
            }
            Pos::Numeral => head = Some(end),
            Pos::Adjective if is_head(clause, end + 1) && clause.pos(end + 1) != Pos::Pronoun => {}
            Pos::Pronoun if clause.lower(end) == "one" && clause.pos(end + 1) == Pos::Noun => {}
            Pos::Pronoun => {
                return if head.is_none() { Some(end + 1) } else { head.map(|h| h + 1) };
            }
            Pos::Particle if clause.lower(end) == "'s" && head.is_some() => head = None,
            Pos::Mark if matches!(clause.lower(end), "'" | "’") && head.is_some() && is_head(clause, end + 1) => {
                head = None;
            }
            Pos::Mark if clause.lower(end) == "-" => {}
            _ => break,
        }
        end += 1;
    }
    head.map(|h| h + 1)
}

/// The holders of a source one by one: split at "and" between phrases that each begin with a name or a determiner.
pub fn holders(clause: &Clause<'_, '_>, source: &Range<usize>) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = source.start;
    for at in source.clone() {
        let joins = matches!(clause.lower(at), "and" | ",") && at > start;
        let parts = matches!(clause.pos(at + 1), Pos::Name | Pos::Determiner) && at + 1 < source.end;
        let apposition = clause.lower(at) == ","
            && !source
                .clone()
                .skip(at - source.start)
                .any(|i| clause.lower(i) == "and" && matches!(clause.pos(i + 1), Pos::Name));
        if joins && parts && !apposition && is_head(clause, at - 1) {
            found.push(clause.span(&(start..at)));
            start = at + 1;
        }
    }
    found.push(clause.span(&(start..source.end)));
    found
}

/// Sentences back that a pronoun is followed.
const REACH: usize = 3;

/// Attributions and names looked back at for a pronoun's: more in three sentences are a text without sentence ends.
const NEAR: usize = 24;

/// Gives attributions with a pronoun for a source the last person named before it, if not too far back.
pub fn antecedents(article: &Article<'_>, attributions: &mut [Attribution]) {
    for at in 0..attributions.len() {
        let Some(source) = attributions[at].source else { continue };
        let words = source.of(article.text).to_lowercase();
        if !matches!(&*words, "he" | "she" | "they") {
            continue;
        }
        let sentence = attributions[at].sentence;
        let earlier = attributions[..at].iter().rev().take(NEAR).take_while(|a| a.sentence + REACH >= sentence);
        let named = |a: &Attribution| a.antecedent.or(a.source.filter(|s| !is_pronoun(s.of(article.text))));
        let holder = earlier.filter(|a| a.cue.end <= source.start).find_map(named);
        attributions[at].antecedent = holder.or_else(|| person_before(article, source, sentence));
    }
}

fn is_pronoun(words: &str) -> bool {
    matches!(
        &*words.to_lowercase(),
        "he" | "she" | "they" | "it" | "i" | "we" | "who" | "that" | "which" | "others" | "some"
    )
}

/// The last name of two words or more before a place, not far back.
fn person_before(article: &Article<'_>, place: Span, sentence: usize) -> Option<Span> {
    let end = article.names.partition_point(|name| name.span.start < place.start);
    let near = article.names[..end].iter().rev().take(NEAR).take_while(|name| name.sentence + REACH > sentence);
    near.filter(|name| name.kind == NameKind::Plain && name.tokens.len() >= 2).map(|name| name.span).next()
}

/// Whether a quotation closes just before `at`.
pub fn after_quote(clause: &Clause<'_, '_>, at: usize) -> bool {
    clause.before(at).is_some_and(|t| t.pos == Pos::Mark && closes_quote(&t.lower))
}

/// Whether a holder can speak or want: a name, a pronoun, people, an organisation, a document.
pub fn can_speak(clause: &Clause<'_, '_>, source: &Range<usize>) -> bool {
    source.clone().any(|at| match clause.pos(at) {
        Pos::Name => true,
        Pos::Pronoun => !matches!(clause.lower(at), "this" | "that" | "these" | "which" | "what"),
        Pos::Noun | Pos::Adjective | Pos::Participle => clause.token(at).is_some_and(|t| cues::is_speaker(&t.lemma)),
        _ => false,
    })
}
