//! Figure → the noun phrase that it counts: "310 UN peacekeepers", "hundreds of thousands of people", "187 of the 200
//! seats", "a 13,000-strong mission".
//!
//! The phrase stands after the figure, or was said just before (`elided`). A figure whose noun is left out otherwise ("187
//! were killed") counts nothing that is written, and gets none.

mod class;
mod elided;
mod numbered;
mod subject;

pub use class::is_a;
pub use elided::attach as attach_elided;

use super::{Figure, grammar, layout::Layout, number::VOTES};
use crate::text::{Article, Pos, Token, is_demonym};
use variorum_story::{Counted, Kind, Span};

/// Tokens that a noun phrase may have after its figure.
const LONGEST: usize = 10;

/// Gives every figure that counts something its noun.
pub fn attach(article: &Article<'_>, layout: &mut Layout, figures: &mut [Figure]) {
    for (index, figure) in figures.iter_mut().enumerate() {
        let Some(phrase) = phrase(article, layout, index, figure) else { continue };
        let place = &mut layout.places[index];
        place.end = phrase.end;
        place.head = Some(phrase.head);
        if figure.kind != Kind::Money {
            let span = article.tokens[phrase.start].span.join(article.tokens[phrase.end - 1].span);
            figure.counted = Some(Box::new(Counted { head: head_lemma(&article.tokens[phrase.head]), span }));
        }
    }
    share_in_lists(article, layout, figures);
    for figure in figures.iter_mut().filter(|figure| figure.kind == Kind::Count) {
        // "passed by a 4-0 margin"
        let result =
            |counted: &Counted| matches!(&*counted.head, "margin" | "majority" | "ruling" | "decision" | "split");
        if figure.rule == VOTES && figure.counted.as_deref().is_some_and(result) {
            figure.counted = None;
        }
        figure.counted = joined(article, figure.span.end as usize).map(Box::new).or(figure.counted.take());
    }
}

/// "ten, seven and three mandates": every number of a list counts by the noun behind its last, which "and" joins.
fn share_in_lists(article: &Article<'_>, layout: &mut Layout, figures: &mut [Figure]) {
    let between = |layout: &Layout, index: usize| {
        let places = &layout.places;
        article.tokens.get(places[index - 1].last..places[index].first)
    };
    let tied_by_comma =
        |layout: &Layout, index: usize| matches!(between(layout, index), Some([comma]) if grammar::is_comma(comma));
    let mut listed = false;
    for index in (1..figures.len()).rev() {
        let (first, second) = (&figures[index - 1], &figures[index]);
        let plain = |figure: &Figure| figure.kind == Kind::Count && figure.rule != VOTES;
        let open = plain(first) && first.counted.is_none() && plain(second) && first.sentence == second.sentence;
        let joined = match between(layout, index) {
            Some([joint]) => &*joint.lower == "and" || listed && grammar::is_comma(joint),
            // "seven, four, and three"; a comma of its own parts two clauses: "won by 46, and 43 seats were sold".
            Some([comma, and]) => {
                grammar::is_comma(comma) && &*and.lower == "and" && index > 1 && tied_by_comma(layout, index - 1)
            }
            _ => false,
        };
        // "The toll rose to 12 and 140 homes were destroyed": the noun is the subject of a clause of its own.
        let subject = || {
            let verb = article.tokens.get(layout.places[index].end).is_some_and(grammar::is_finite);
            verb && !layout.begins_clause(&article.tokens, &layout.places[index - 1])
        };
        listed = open && joined && layout.places[index].head.is_some() && (listed || !subject());
        if listed {
            let counted = figures[index].counted.clone();
            figures[index - 1].counted = counted;
            layout.places[index - 1].head = layout.places[index].head;
        }
    }
}

/// The noun that a hyphen joins to a number: the member of "a 12-member jury", the bed of "a 250-bed hospital"; "a
/// 13,000-strong mission" counts the mission.
fn joined(article: &Article<'_>, end: usize) -> Option<Counted> {
    let rest = article.text[end..].strip_prefix(['-', '\u{2011}'])?;
    let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let start = article.text.len() - rest.len();
    let span = Span::new(start, start + word.len());
    let listed = is_a(&word.to_lowercase(), None, "joined");
    (listed && !rest[word.len()..].starts_with('-')).then(|| Counted { head: word.to_lowercase(), span })
}

/// A noun phrase, as tokens.
struct Phrase {
    start: usize,
    end: usize,
    head: usize,
}

fn phrase(article: &Article<'_>, layout: &Layout, index: usize, figure: &Figure) -> Option<Phrase> {
    if matches!(figure.kind, Kind::Date | Kind::Period | Kind::Age) {
        return None;
    }
    let place = &layout.places[index];
    let sentence = &article.tokens[..place.sentence.end];
    let start = match sentence.get(place.last) {
        Some(of) if &*of.lower == "of" => {
            let far = figure.unit.is_some_and(|unit| matches!(unit, "km" | "mi" | "m"));
            let determined = sentence.get(place.last + 1).is_some_and(|t| t.pos == Pos::Determiner);
            // "within 30 miles of the border": from there, and none of it.
            if far && determined {
                return None;
            }
            after_of(sentence, layout, place.last + 1)?
        }
        // "1,720 (93%) patients"
        Some(bracket) if &*bracket.lower == "(" => behind_share(sentence, layout, place.last + 1)?,
        // "30 more of the planes"
        Some(more) if &*more.lower == "more" && sentence.get(place.last + 1).is_some_and(|t| &*t.lower == "of") => {
            after_of(sentence, layout, place.last + 2)?
        }
        _ => place.last,
    };
    // "1,000 Malians", "45 Chinese": peoples are counted, and "12GB of RAM" measures it; other names are not.
    let measured = figure.kind == Kind::Measure && start > place.last;
    let is_counted = |&head: &usize| {
        let token = &sentence[head];
        let name = token.span.of(article.text);
        let acronym = || measured && name.len() < 6 && !name.contains(|c: char| c.is_lowercase());
        token.pos != Pos::Name || is_demonym(name) || acronym()
    };
    let several = figure.kind == Kind::Count && figure.value.get().is_some_and(|value| value >= 2.0);
    let head = head(sentence, layout, start, several).filter(is_counted)?;
    let begins = layout.begins_clause(sentence, place);
    let end = coordinated(sentence, layout, head, begins);
    Some(Phrase { start, end, head })
}

/// The token behind a figure that fills the brackets begun before `at`.
fn behind_share(tokens: &[Token<'_>], layout: &Layout, at: usize) -> Option<usize> {
    let share = layout.owner(at)?;
    let close = layout.places[share].last;
    tokens.get(close).filter(|t| &*t.lower == ")").map(|_| close + 1)
}

/// The first token after "of the", "of its 200", "of the city's 200": determiners, who has the whole and its figure are
/// stepped over.
fn after_of(tokens: &[Token<'_>], layout: &Layout, from: usize) -> Option<usize> {
    let limit = tokens.len().min(from + LONGEST);
    let modifies = |at: usize| {
        matches!(&*tokens[at].lower, "last" | "first" | "next" | "past" | "previous") && layout.owner(at + 1).is_some()
    };
    let first =
        (from..limit).find(|&at| tokens[at].pos != Pos::Determiner && layout.owner(at).is_none() && !modifies(at))?;
    let holder = (first..limit)
        .take_while(|&at| {
            matches!(tokens[at].pos, Pos::Noun | Pos::Name | Pos::Adjective) || grammar::is_possessive(&tokens[at])
        })
        .find(|&at| grammar::is_possessive(&tokens[at]) && layout.owner(at + 1).is_some());
    // "22 of his season-high 50 points"
    let last_modifier = || {
        let inside = |at: &usize| matches!(tokens[*at].pos, Pos::Adjective | Pos::Noun) && layout.owner(*at).is_none();
        (first..limit).take_while(inside).last().filter(|&last| layout.owner(last + 1).is_some())
    };
    match holder.or_else(last_modifier) {
        Some(holder) => (holder + 1..limit).find(|&at| layout.owner(at).is_none()),
        None => Some(first),
    }
}

/// The head of the noun phrase that begins at `start`: the last noun of the run. `several` are counted, or perhaps one.
fn head(tokens: &[Token<'_>], layout: &Layout, start: usize, several: bool) -> Option<usize> {
    let mut head = None;
    let mut at = start;
    while at < tokens.len().min(start + LONGEST) && layout.owner(at).is_none() {
        let token = &tokens[at];
        match token.pos {
            Pos::Noun if is_direction(token) => break,
            // "7cm deep"
            Pos::Noun
                if at == start && matches!(&*token.lower, "deep" | "long" | "wide" | "tall" | "high" | "thick") =>
            {
                break;
            }
            // "2.3 tonnes of cocaine worth $60 million", "12 men each"
            _ if head.is_some() && matches!(&*token.lower, "worth" | "each" | "apiece") => break,
            // "had 11 rebounds": no verb in -s follows a number of things.
            Pos::Verb if at == start && several && token.lower.ends_with('s') && token.lower.len() > 3 => {
                head = Some(at);
            }
            // "38 appearances last season", "nine points clear"
            _ if head.is_some_and(|h: usize| grammar::is_plural(&tokens[h])) && &*token.lower == "clear" => break,
            // "40,000 homes lost power", "20 towers carrying power lines"
            Pos::Participle | Pos::Gerund if head.is_some_and(|h: usize| grammar::is_plural(&tokens[h])) => break,
            // "28 posted higher profits"
            Pos::Participle if at == start && tokens.get(at + 1).is_some_and(compares) => break,
            // "50 sustained injuries"
            Pos::Participle if at == start && matches!(&*token.lower, "sustained" | "suffered" | "received") => break,
            // "1 killed, 2 hurt", "another 158 hit by the slide"; but "seven hit singles"
            Pos::Noun if at == start && &*token.lower == "hurt" => break,
            Pos::Noun if at == start && &*token.lower == "hit" && !tokens.get(at + 1).is_some_and(is_modifier) => break,
            _ if head.is_some() && matches!(&*token.lower, "last" | "next" | "past") => break,
            Pos::Name if head.is_some_and(|h: usize| grammar::is_plural(&tokens[h])) => break,
            Pos::Noun | Pos::Name => head = Some(at),
            // "eight 3-pointers"
            Pos::Numeral if token.lower.contains('-') && token.lower.ends_with('s') => head = Some(at),
            // "the tomb also held pottery"
            Pos::Adverb if head.is_some() => break,
            _ if !goes_on(tokens, at) => break,
            _ => {}
        }
        if &*token.lower == "people" {
            break;
        }
        // "two of the 12 workers' unions", but "called the '60 protesters' violence"
        let owner = || {
            tokens.get(at + 1).is_some_and(grammar::is_possessive) && tokens.get(at + 2).is_some_and(grammar::is_plural)
        };
        if token.pos == Pos::Noun && grammar::is_plural(token) && is_a(&token.lemma, None, "person") && !owner() {
            break;
        }
        at += 1;
    }
    head.map(|head| if several { shared(tokens, layout, head).unwrap_or(head) } else { head })
}

/// "1,000 emergency and rescue workers": where several are counted, a noun of one that "and" joins to another before a noun of
/// several describes that noun, as the other does.
fn shared(tokens: &[Token<'_>], layout: &Layout, first: usize) -> Option<usize> {
    let [noun, joint, other, head] = tokens.get(first..first + 4)? else { return None };
    // "40 police", "120 aircraft", "2,000 infantry", "six headquarters": one form for one and for several.
    let counted = ["person", "aircraft", "animal", "one form"].iter().any(|class| is_a(&noun.lemma, None, class));
    let describes = noun.pos == Pos::Noun && !noun.lower.ends_with('s') && !grammar::is_plural(noun) && !counted;
    // An adjective would begin a phrase of its own: "300 cavalry and heavy guns".
    let joined = &*joint.lower == "and" && matches!(other.pos, Pos::Noun | Pos::Gerund);
    let own = (first + 1..first + 4).all(|at| layout.owner(at).is_none());
    (describes && joined && !grammar::is_plural(other) && grammar::is_plural(head) && own).then_some(first + 3)
}

/// "higher", "lower", "better": what follows a verb rather than another modifier.
fn compares(token: &Token<'_>) -> bool {
    token.pos == Pos::Adjective && token.lower.len() > 4 && token.lower.ends_with("er") && &*token.lower != "other"
}

/// Whether a token that is no noun can stand before the head.
fn goes_on(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    let next_is = |test: fn(&Token<'_>) -> bool| next.is_some_and(test);
    match token.pos {
        Pos::Adjective => {
            next_is(|t| is_modifier(t) || is_quote(t) || grammar::joins(t) || grammar::is_comma(t))
                || next_is(|t| t.pos == Pos::Adverb && t.lower.ends_with("ly"))
                    && tokens.get(at + 2).is_some_and(is_adjectival)
        }
        Pos::Determiner => matches!(&*token.lower, "more" | "other" | "further" | "additional" | "fewer" | "such"),
        Pos::Adverb => &*token.lower == "more" || next_is(|t| matches!(t.pos, Pos::Adjective | Pos::Participle)),
        Pos::Participle | Pos::Gerund => {
            next_is(|t| matches!(t.pos, Pos::Noun | Pos::Adjective) && !is_direction(t))
                || joins_modifiers(tokens, at + 1)
        }
        Pos::Particle => grammar::is_possessive(token),
        Pos::Conjunction => joins_modifiers(tokens, at),
        Pos::Mark if grammar::is_comma(token) => {
            at > 0
                && tokens[at - 1].pos == Pos::Adjective
                && next_is(is_adjectival)
                && tokens.get(at + 2).is_some_and(is_modifier)
        }
        // "two “productive” meetings": what is said in quotation marks describes.
        Pos::Mark if is_quote(token) => next_is(is_modifier),
        Pos::Mark => grammar::is_possessive(token) && next_is(is_modifier),
        _ => false,
    }
}

/// "uniformed and civilian personnel": a conjunction between two modifiers of one noun.
fn joins_modifiers(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, test: fn(&Token<'_>) -> bool| tokens.get(at).is_some_and(test);
    at > 0
        && is(at, grammar::joins)
        && is_adjectival(&tokens[at - 1])
        && is(at + 1, is_adjectival)
        && is(at + 2, is_modifier)
}

fn is_adjectival(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Adjective | Pos::Participle)
}

fn is_modifier(token: &Token<'_>) -> bool {
    matches!(token.pos, Pos::Noun | Pos::Name | Pos::Adjective | Pos::Participle | Pos::Gerund)
}

fn is_quote(token: &Token<'_>) -> bool {
    matches!(&*token.lower, "\"" | "“" | "”" | "‘" | "’" | "'")
}

fn is_direction(token: &Token<'_>) -> bool {
    matches!(
        &*token.lower,
        "north"
            | "south"
            | "east"
            | "west"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "north-east"
            | "north-west"
            | "south-east"
            | "south-west"
            | "away"
            | "ago"
    )
}

/// The end of the phrase: "soldiers and police" is counted as one where a bare noun of the same sort follows "and", and
/// that noun is no subject of its own. `begins`: no verb stands before the figure in its clause.
fn coordinated(tokens: &[Token<'_>], layout: &Layout, head: usize, begins: bool) -> usize {
    let alone = head + 1;
    let mut other = alone + 1;
    if !tokens.get(alone).is_some_and(grammar::joins) {
        return alone;
    }
    while tokens.get(other).is_some_and(|t| t.pos == Pos::Adjective) && layout.owner(other).is_none() {
        other += 1;
    }
    let same_sort = tokens.get(other).is_some_and(|t| {
        t.pos == Pos::Noun
            && layout.owner(other).is_none()
            && is_a(&t.lemma, None, "person") == is_a(&tokens[head].lemma, None, "person")
    });
    // "shot three people and wounded 4 more"; but "500 women and men marched" has no verb before.
    let subject = !begins && tokens.get(other + 1).is_some_and(grammar::is_finite) || layout.owner(other + 1).is_some();
    if same_sort && !subject { other + 1 } else { alone }
}

fn head_lemma(token: &Token<'_>) -> String {
    match token.pos {
        Pos::Name | Pos::Numeral => token.lower.strip_suffix('s').unwrap_or(&token.lower).to_owned(),
        _ => token.lemma.to_string(),
    }
}
