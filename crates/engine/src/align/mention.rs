//! A figure → what tells which question it answers: what it counts, who is named beside it, when, and whether it speaks
//! of another event or of a part. Looks at one article; names are those of the whole story.

use super::{
    age, anchor, elsewhere,
    event::{self, Happens},
    extent, forecast, holder, hour, marks,
    names::{Names, Referent},
    origin,
    owner::{self, Owner},
    population::Population,
    quantity, terms, time, toll,
    topics::Topics,
};
use crate::{
    article::Part,
    extract::{Figure, WITH_KILLER},
    lexicon::{self, WordSet},
    measures,
    reading::Reading,
    text::{Article, Numbering, Pos, Sentence, Token},
};
use std::{collections::BTreeSet, ops::Range, sync::OnceLock};
use variorum_story::{Change, Day, Interval, Kind, QualifierKind, Span};

/// Figures of one sort can answer the same question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Number,
    Percent,
    Ratio,
    Money,
    Measure,
    Duration,
    Age,
    Rank,
    When,
    /// An hour of a day that is not told, or of what no word tells.
    Hour,
    Place,
}

/// A figure as the joining sees it.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a feature of its own, and any may hold with any")]
pub(crate) struct Mention<'r> {
    pub source: usize,
    /// Its place among the source's figures.
    pub figure: usize,
    pub of: &'r Figure,
    pub sort: Sort,
    pub measure: Option<&'static str>,
    /// The measure that stands for it and its kin; of a figure without one, that of its thing in other accounts.
    pub kin: Option<&'static str>,
    /// How dates of the measure are to be taken.
    pub happens: Happens,
    /// Whether the measure counts what grows.
    pub grows: bool,
    /// Who says so, as holders are compared.
    pub holder: Option<String>,
    /// Base form of the last word that says so: "withdrawal".
    pub measure_word: Option<&'r str>,
    pub population: Population,
    /// Words that say what a figure is whose measure no list has.
    pub anchors: Vec<&'r str>,
    /// What it is stated to have changed from, of the value changed to.
    pub from: Option<Interval>,
    /// Whether it is what the value was before a change.
    pub before: bool,
    /// Whether it is what is expected, and not what came: a profit forecast.
    pub forecast: bool,
    /// Whether it is the difference that a change made.
    pub by: bool,
    /// Whether it holds for each of many stretches of time: "a year".
    pub rate: bool,
    /// When its account was published, or the others were.
    pub day: Option<Day>,
    /// Whose it is, of votes and the like.
    pub owner: Option<Owner>,
    /// Whether its bearer is male or female, of ages.
    pub sex: Option<&'static str>,
    /// The words of the name of whose age it is, of ages beside a name.
    pub bearer: Vec<&'r str>,
    /// Whether it is the age by which an account calls somebody whom it knows already.
    pub anaphor: bool,
    /// How badly those were hurt whom it counts, where it says so.
    pub severity: Option<&'static str>,
    /// Who and what is named in its clause, sorted.
    pub names: Vec<Referent>,
    /// Those of them that not most articles are about.
    pub telling: Vec<Referent>,
    /// Base forms of the places that it holds for only.
    pub places: Vec<&'r str>,
    /// The words of the place from which it is told, of lengths.
    pub origin: Vec<&'r str>,
    /// The time that it holds for, of figures that are not dates themselves.
    pub time: Option<(Day, Day)>,
    /// Whether that time lies well before the account.
    pub past: bool,
    /// Whether it is a count of the month or year that the account stands in: "188 homicides this year".
    pub total: bool,
    /// Whether it counts a season or a career, and not one match.
    pub season: bool,
    /// Base forms of the words in its clause that carry meaning, sorted.
    pub words: Vec<&'r str>,
    /// The same as numbers, the same in every article, sorted.
    pub word_numbers: Vec<usize>,
    /// Words of its clause that tell what it is about, those of like meaning as one, sorted; names are not among them.
    pub marks: Vec<&'r str>,
    /// Those of them that say what it is: its anchors and the word of its measure.
    pub near: Vec<&'r str>,
    /// The marks as numbers, the same in every article, sorted.
    pub mark_numbers: Vec<usize>,
    /// The near ones as numbers.
    pub near_numbers: Vec<usize>,
    /// Whether it is a part of another figure, or added to one.
    pub part: bool,
    /// Whether it is a part since it counts some of those whom its own noun names: "three of the men".
    pub some: bool,
    /// Whether it is lower than the toll that its account begins with: a part of it, or an older count.
    pub lesser: bool,
    /// Whether it counts the one who killed the others too.
    pub with_killer: bool,
    /// The terms on which it is stated, of amounts: "operating".
    pub terms: Vec<&'r str>,
    /// What it is of, of amounts and shares: "[iphone] sales".
    pub of_what: Vec<&'r str>,
    /// Whether it is one of the figures that a sum adds up.
    pub summand: bool,
    /// Whether its sentence sets it apart from the account's own event.
    pub elsewhere: bool,
    /// Whether it is a date on which something was only said.
    pub said: bool,
    /// Whether it is the first of its sort and measure in the article, and opens it: what an account begins with is what it is
    /// about.
    pub first: bool,
    /// Whether it stands in a heading.
    pub heading: bool,
    /// Whether it stands in a heading or one of the first sentences.
    pub lead: bool,
}

/// Days after which a time is no longer that of the account's own event.
const PAST: i32 = 30;
/// Sentences at the head of an article that speak of its own event.
const LEAD: usize = 4;

/// Numbers the words of all mentions, so that pairs of them are compared without their letters.
pub(super) fn number_words<'r>(mentions: &mut [Mention<'r>]) {
    for mention in mentions.iter_mut() {
        let own = mention.anchors.iter().copied().chain(mention.measure_word);
        mention.near = own.map(marks::class).collect();
    }
    let mut numbering = Numbering::new();
    let mut numbers = |words: &[&'r str]| {
        let mut numbers: Vec<usize> = words.iter().map(|&word| numbering.of(word) as usize).collect();
        numbers.sort_unstable();
        numbers
    };
    for mention in mentions.iter_mut() {
        mention.word_numbers = numbers(&mention.words);
        mention.mark_numbers = numbers(&mention.marks);
        mention.near_numbers = numbers(&mention.near);
    }
}

/// What a mention is read against.
pub(super) struct Context<'c> {
    /// The names of the whole story.
    pub names: &'c Names,
    /// What the whole story is about.
    pub topics: &'c Topics,
    /// Whether an account tells of a vote.
    pub votes: bool,
    /// When the article's event is told, where that is known.
    pub day: Option<Day>,
}

/// The mentions of an article.
pub(super) fn mentions<'r>(source: usize, reading: &'r Reading<'_>, context: &Context<'_>) -> Vec<Mention<'r>> {
    let summands: BTreeSet<usize> =
        reading.figures.iter().filter(|f| f.parts.len() > 1).flat_map(|f| f.parts.iter().copied()).collect();
    let mut found: Vec<Mention<'r>> = Vec::new();
    for at in 0..reading.figures.len() {
        let mention = mention((source, reading, at), &found, context);
        found.push(Mention { summand: summands.contains(&at), ..mention });
    }
    event::before_the_incident(&mut found);
    toll::lessen(&mut found);
    found
}

/// The mention of one figure of an article, by source, reading and place; `found` are those before it.
fn mention<'r>(
    (source, reading, at): (usize, &'r Reading<'_>, usize),
    found: &[Mention<'r>],
    context: &Context<'_>,
) -> Mention<'r> {
    let (article, figure) = (&reading.article, &reading.figures[at]);
    let (sort, clause) = (sort(figure), clause(article, figure));
    let tokens = &article.tokens[clause.clone()];
    let time = time::time(reading, at, &clause);
    let quantity::Quantity { measure, part, some, severity } = quantity::quantity(reading, at, found, context.votes);
    let first = opens(article, figure) && found.iter().all(|m| m.heading || m.measure != measure || m.sort != sort);
    let names = named(article, source, context.names, figure.sentence, &clause);
    let incident = event::of_the_incident(measure, figure, context.day).filter(|_| figure.sentence < LEAD);
    // Whatever it was that happened then: one account tells of the shots, the other of the call.
    let (dated, measure) = (measure, measure.filter(|_| sort != Sort::Hour));
    Mention {
        source,
        figure: at,
        of: figure,
        sort,
        measure,
        kin: incident.or_else(|| measures::base(measure)),
        happens: event::happens(dated),
        grows: measure.is_some_and(measures::running),
        holder: figure.holder.as_ref().map(|h| holder::form(&h.name)),
        measure_word: figure.measure.as_ref().and_then(|m| word(article, m.span)),
        population: population(article, figure),
        anchors: if measure.is_none() { anchor::anchors(article, figure) } else { Vec::new() },
        from: from(reading, at),
        by: figure.change == Some(Change::By)
            || anchor::is_change(article, figure)
            || anchor::is_difference(article, figure, measure),
        before: figure.change == Some(Change::From) || is_from(article, figure),
        forecast: forecast::is_forecast(article, figure, &clause),
        rate: anchor::is_rate(article, figure),
        day: context.day,
        owner: measure.and_then(|measure| owner::owner(source, reading, figure, measure, context.names)),
        sex: if sort == Sort::Age { age::sex(article, figure) } else { None },
        bearer: if sort == Sort::Age { age::bearer(article, figure) } else { Vec::new() },
        anaphor: sort == Sort::Age && age::is_anaphor(article, figure),
        severity,
        telling: telling(reading, source, figure, context.names, &names),
        names,
        with_killer: figure.scope.iter().any(|q| q.kind == QualifierKind::Population && q.lemma == WITH_KILLER),
        terms: terms::terms(reading, at),
        of_what: terms::of_what(article, figure, |token| is_subject(source, article, token, context.names)),
        places: places(article, figure, context.topics),
        origin: origin::origin(article, figure),
        past: !first && time.zip(context.day).is_some_and(|(time, day)| time.1.plus(PAST) < day),
        total: sort == Sort::Number && time.zip(context.day).is_some_and(|(time, day)| time::is_total(time, day)),
        season: extent::of_a_season(tokens),
        time,
        words: words(tokens),
        word_numbers: Vec::new(),
        marks: marks::marks(tokens, sort == Sort::Age),
        near: Vec::new(),
        mark_numbers: Vec::new(),
        near_numbers: Vec::new(),
        part,
        some,
        lesser: false,
        summand: false,
        elsewhere: is_elsewhere((reading, at), found, &clause, measure, context.topics),
        said: sort == Sort::When && time::is_said_then(article, figure, clause.start),
        first,
        heading: article.sentences.get(figure.sentence).is_some_and(|s| is_heading(article, s)),
        lead: figure.sentence < LEAD,
    }
}

/// Whether words set a figure apart from its account's own event; `found` are the mentions before it.
fn is_elsewhere(
    (reading, at): (&Reading<'_>, usize),
    found: &[Mention<'_>],
    clause: &Range<usize>,
    measure: Option<&str>,
    topics: &Topics,
) -> bool {
    let (article, figure) = (&reading.article, &reading.figures[at]);
    let start = article.token_at(figure.phrase.start).clamp(clause.start, clause.end);
    let victims = measure.is_some_and(measures::running);
    let new = || {
        elsewhere::brings_in_another(&article.tokens[clause.clone()])
            || victims && elsewhere::brings_in_a_killer(&article.tokens[clause.start..start])
    };
    // What was told before is the account's own count, whatever place it is told of again.
    let again = || found.iter().any(|m| m.lead && m.measure == measure && m.of.value == figure.value);
    elsewhere::elsewhere(article, figure, clause)
        || figure.sentence >= LEAD && new()
        || victims && elsewhere::tells_of_that_one(article, figure.sentence, &article.tokens[clause.clone()])
        || figure.sentence >= LEAD
            && victims
            && sort(figure) == Sort::Number
            && elsewhere::is_in_another_place(article, clause, LEAD, topics)
            && !again()
        || elsewhere::continues(article, figure)
            && found.last().is_some_and(|m| m.elsewhere && m.of.sentence == figure.sentence)
        || topics.is_one_event() && elsewhere::of_several_events(article, figure, clause)
}

/// What the value beside a figure was before a change to it.
fn from(reading: &Reading<'_>, at: usize) -> Option<Interval> {
    let figure = &reading.figures[at];
    let before = |f: &&Figure| f.change == Some(Change::From) && sort(f) == sort(figure);
    let mut all = beside(&reading.figures, at).filter(before).filter(|_| figure.change == Some(Change::To));
    all.next().map(|f| f.interval.get())
}

/// Whether a figure stands in the first sentence below the headings: what an account begins with is what it is about, however
/// long ago that was.
fn opens(article: &Article<'_>, figure: &Figure) -> bool {
    article.sentences.iter().position(|s| !is_heading(article, s)) == Some(figure.sentence)
}

fn is_heading(article: &Article<'_>, sentence: &Sentence) -> bool {
    article.paragraphs[sentence.paragraph].part == Part::Heading
}

/// The sort that a figure is of.
pub(super) fn sort(figure: &Figure) -> Sort {
    let currency = figure.unit.is_some_and(|u| u.len() == 3 && u.bytes().all(|b| b.is_ascii_uppercase()));
    match figure.kind {
        Kind::Date | Kind::Period if hour::is_hour(figure) => Sort::Hour,
        Kind::Date | Kind::Period => Sort::When,
        Kind::Percent => Sort::Percent,
        Kind::Ratio => Sort::Ratio,
        Kind::Rank => Sort::Rank,
        Kind::Age => Sort::Age,
        Kind::Duration => Sort::Duration,
        Kind::Place => Sort::Place,
        Kind::Money => Sort::Money,
        Kind::Count | Kind::Measure | Kind::Range | Kind::Vague => match figure.unit {
            Some(_) if currency => Sort::Money,
            Some("%") => Sort::Percent,
            Some("s") => Sort::Duration,
            Some(_) => Sort::Measure,
            None => Sort::Number,
        },
    }
}

/// The places that a figure holds for only; where everything happens is none.
fn places<'r>(article: &'r Article<'_>, figure: &'r Figure, topics: &Topics) -> Vec<&'r str> {
    let own = figure.kind == Kind::Place;
    let place = figure.scope.iter().filter(|q| !own && q.kind == QualifierKind::Place && !topics.is_event(q));
    let opening =
        extent::opening_place(article, figure).filter(|place| sort(figure) == Sort::Percent && !topics.names(place));
    place.map(|q| q.lemma.as_str()).chain(opening).collect()
}

/// The tokens of a sentence around a figure, up to where another clause begins.
fn clause(article: &Article<'_>, figure: &Figure) -> Range<usize> {
    let Some(sentence) = article.sentences.get(figure.sentence) else { return 0..0 };
    let own = article.token_at(figure.phrase.start)..article.token_at(figure.phrase.end);
    let start = (sentence.tokens.start..own.start.min(sentence.tokens.end)).rev().find(|&t| parts(article, t));
    let end = (own.end.max(sentence.tokens.start)..sentence.tokens.end).find(|&t| parts(article, t));
    start.unwrap_or(sentence.tokens.start)..end.unwrap_or(sentence.tokens.end)
}

/// Whether a clause ends before a token: a semicolon, "while", a comma with a word that joins clauses, or the next of
/// several figures ("12 in Orrin and 9 in Larn").
fn parts(article: &Article<'_>, at: usize) -> bool {
    let word = |at: usize| article.tokens.get(at).map_or("", |t| t.lower.as_ref());
    let joins = |at: usize| ["and", "but", "who", "which", "when", "where", "after", "before"].contains(&word(at));
    let numeral = |at: usize| article.tokens.get(at).is_some_and(|t| t.pos == Pos::Numeral);
    match word(at) {
        ";" | "while" | "whereas" | "whilst" | "compared" => true,
        "," => joins(at + 1) || word(at + 1) == "but",
        "and" => numeral(at + 1),
        _ => false,
    }
}

fn named(article: &Article<'_>, source: usize, names: &Names, sentence: usize, clause: &Range<usize>) -> Vec<Referent> {
    let first = article.names.partition_point(|n| n.sentence < sentence);
    let last = article.names.partition_point(|n| n.sentence <= sentence);
    let of = |inside: bool| -> Vec<Referent> {
        let kept = (first..last).filter(|&at| !inside || clause.contains(&article.names[at].tokens.start));
        kept.flat_map(|at| names.referents(source, at)).copied().collect()
    };
    let mut found = of(true);
    if found.is_empty() {
        found = of(false);
    }
    if let Some(main) = names.main().filter(|_| is_told_of(&article.tokens[clause.clone()])) {
        found.push(main);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a token is of a name that most articles are about.
fn is_subject(source: usize, article: &Article<'_>, token: usize, names: &Names) -> bool {
    let at = article.names.partition_point(|name| name.tokens.end <= token);
    let inside = article.names.get(at).is_some_and(|name| name.tokens.contains(&token));
    inside && names.referents(source, at).iter().any(|&referent| names.is_topic(referent))
}

/// Those of the names that tell events apart: neither what most articles are about, nor who speaks in the sentence.
fn telling(reading: &Reading<'_>, source: usize, figure: &Figure, names: &Names, beside: &[Referent]) -> Vec<Referent> {
    /// More in one sentence are of no sentence.
    const SPEAKERS: usize = 8;
    let article = &reading.article;
    let attributions = &reading.attributions;
    let first = attributions.partition_point(|a| a.sentence < figure.sentence);
    let speakers = attributions[first..].iter().take_while(|a| a.sentence == figure.sentence).take(SPEAKERS);
    let speakers = speakers.filter_map(|a| a.source);
    let mut spoken: Vec<Referent> = Vec::new();
    for speaker in speakers {
        let from = article.names.partition_point(|n| n.span.end <= speaker.start);
        let of = article.names[from..].iter().take_while(|n| n.span.start < speaker.end);
        spoken.extend(of.enumerate().flat_map(|(at, _)| names.referents(source, from + at)));
    }
    beside.iter().copied().filter(|name| !names.is_topic(*name) && !spoken.contains(name)).collect()
}

/// Whether a clause tells of "the mission", "its force": a noun of the list, and an article or possessive before it.
pub(super) fn is_told_of(clause: &[Token<'_>]) -> bool {
    /// Words between the article and the noun: "the 13,000-strong UN mission".
    const BETWEEN: usize = 4;
    static ANAPHORS: OnceLock<WordSet> = OnceLock::new();
    let anaphors = ANAPHORS.get_or_init(|| lexicon::rows("en/anaphors").map(|row| row[0]).collect());
    clause.iter().enumerate().any(|(at, token)| {
        let definite = |t: &Token<'_>| ["the", "its", "this", "their"].contains(&t.lower.as_ref());
        token.pos == Pos::Noun
            && clause[at.saturating_sub(BETWEEN)..at].iter().any(definite)
            && anaphors.contains(token.lemma.as_ref())
    })
}

/// What a figure counts: the words of its noun phrase, and of a second one beside it ("soldiers and police").
fn population(article: &Article<'_>, figure: &Figure) -> Population {
    let Some(counted) = &figure.counted else { return Population::default() };
    if sort(figure) != Sort::Number {
        return Population::of_noun(&counted.head);
    }
    let start = article.token_at(counted.span.start);
    let mut end = article.token_at(counted.span.end).max(start);
    let word = |at: usize| article.tokens.get(at).map_or("", |t| t.lower.as_ref());
    let noun = |at: usize| article.tokens.get(at).is_some_and(|t| t.pos == Pos::Noun);
    if ["and", "or"].contains(&word(end)) && noun(end + 1) {
        end += 2;
    }
    Population::of(&article.tokens[start..end], Some(&counted.head))
}

/// The figures that stand in the sentence of one; no more than a few on either side, however long the sentence.
pub(super) fn beside(figures: &[Figure], at: usize) -> impl Iterator<Item = &Figure> {
    /// Figures on either side.
    const NEAR: usize = 16;
    // Sums stand behind all others: they are where their first part is.
    let own = figures[at].parts.first().copied().unwrap_or(at);
    let sentence = figures[at].sentence;
    let near = &figures[own.saturating_sub(NEAR)..(own + NEAR + 1).min(figures.len())];
    near.iter().filter(move |f| f.sentence == sentence)
}

/// The base form of the last word of a stretch.
fn word<'r>(article: &'r Article<'_>, span: Span) -> Option<&'r str> {
    let last = article.token_at(span.end).checked_sub(1)?;
    article.tokens.get(last).map(|t| t.lemma.as_ref())
}

/// Base forms of nouns, verbs, adjectives and names, sorted, each once.
fn words<'r>(tokens: &'r [Token<'_>]) -> Vec<&'r str> {
    use Pos::{Adjective, Gerund, Name, Noun, Participle, Verb};
    let mut words: Vec<&str> = tokens
        .iter()
        .filter(|t| matches!(t.pos, Adjective | Gerund | Name | Noun | Participle | Verb))
        .map(|t| t.lemma.as_ref())
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether an amount or a share follows "from": "raised the reward to $25,000 from [$10,000]".
fn is_from(article: &Article<'_>, figure: &Figure) -> bool {
    let before = article.token_at(figure.phrase.start).checked_sub(1).and_then(|at| article.tokens.get(at));
    matches!(sort(figure), Sort::Money | Sort::Percent) && before.is_some_and(|t| t.lower == "from")
}

impl Mention<'_> {
    /// The part that it plays in a stated change.
    pub fn change(&self) -> Option<Change> {
        self.of.change
    }
}
