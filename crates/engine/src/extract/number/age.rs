//! Ages: "aged 45", "45-year-old", "the boy, 12, …", "in his 40s", "eight months old".

use super::amount::Amount;
use super::numeral::Form;
use super::piece::Pieces;
use crate::extract::{Figure, grammar, noun::is_a};
use crate::text::{Article, Pos};
use variorum_story::{Kind, Span};

/// Unit of ages unless another is stated.
pub const YEAR: &str = "year";
/// Greatest age of a person.
const OLDEST: f64 = 125.0;

/// An age.
pub struct Age {
    /// Its place, unit included: "45-year-old".
    pub span: Span,
    /// The piece after it.
    pub end: usize,
    /// Its unit.
    pub unit: &'static str,
    /// The rule that found it.
    pub rule: &'static str,
}

/// The age that a plain number is.
pub fn read(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    old(p, amount)
        .or_else(|| bounded(p, amount))
        .or_else(|| aged(p, amount))
        .or_else(|| apposed(p, amount))
        .or_else(|| paired(p, amount))
        .or_else(|| told(p, amount))
}

/// "He was 83.", "the actor was 97 and": all that is said of a person.
fn told(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    let subject = amount.start.checked_sub(2)?;
    let is = matches!(p.word(amount.start - 1), "was" | "is");
    let who = matches!(p.word(subject), "he" | "she" | "who")
        || p.token(subject).is_some_and(|t| is_a(&t.lemma, None, "person") && !grammar::is_plural(t));
    let digits = matches!(amount.number.form, Form::Digits(_));
    let closes =
        matches!(p.mark(amount.end), Some('.' | ',' | ';')) || matches!(p.word(amount.end), "and" | "when" | "at");
    let grown = amount.number.value >= 1.0 && amount.number.value.fract() == 0.0;
    (is && who && digits && grown && (closes || amount.end >= p.len()) && person(p, amount)).then(|| Age {
        span: amount.span(p),
        end: amount.end,
        unit: YEAR,
        rule: "age/told",
    })
}

/// "45-year-old", "45 years old", "eighteen months of age", "10 years of age".
fn old(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    let joint = |at: usize| at + usize::from(p.hyphen(at));
    let at = joint(amount.end);
    let unit = unit(p.word(at))?;
    let next = joint(at + 1);
    let (end, rule) = match (p.word(next), p.word(next + 1)) {
        ("old" | "olds", _) => (next + 1, "age/old"),
        ("of", "age") => (next + 2, "age/of-age"),
        _ => return None,
    };
    Some(Age { span: p.span(amount.start, end), end, unit, rule })
}

/// "anyone 16 or older", "children 12 and under", "people 65 and over".
fn bounded(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    let joined = matches!(p.word(amount.end), "or" | "and");
    let before = amount.start.checked_sub(1).map_or("", |at| p.word(at));
    let who = || {
        matches!(before, "anyone" | "everyone" | "those" | "someone" | "nobody")
            || amount.start > 0 && p.token(amount.start - 1).is_some_and(|t| is_a(&t.lemma, None, "person"))
    };
    let of_age = match p.word(amount.end + 1) {
        "older" | "younger" => true,
        "over" | "under" | "up" | "above" => who(),
        _ => false,
    };
    (joined && of_age && person(p, amount)).then(|| Age {
        span: amount.span(p),
        end: amount.end,
        unit: YEAR,
        rule: "age/bounded",
    })
}

/// "aged 45", "age 45", "at the age of 45", "turned 45", "in his 40s".
fn aged(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    let back = |n: usize| amount.start.checked_sub(n).map_or("", |at| p.word(at));
    let last = match (back(2), back(1)) {
        (_, "aged" | "ages" | "age")
        | ("age" | "ages", "of")
        | ("age" | "ages" | "aged", "about" | "just" | "only" | "around" | "between" | "from" | "over" | "under") => {
            true
        }
        (_, "turned" | "turns" | "turning") => ends(p, amount.end),
        (_, "and" | "or") => listed(p, amount.start),
        _ if amount.start > 0 && p.mark(amount.start - 1) == Some(',') => listed(p, amount.start),
        _ => false,
    };
    (last && person(p, amount)).then(|| Age { span: amount.span(p), end: amount.end, unit: YEAR, rule: "age/aged" })
}

/// "the mayor, 45, said": between commas after a name or person, and no list of numbers.
fn apposed(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    let before = amount.start.checked_sub(2)?;
    let commas = p.mark(amount.start - 1) == Some(',') && matches!(p.mark(amount.end), Some(',' | '.' | ';'));
    let brackets = p.mark(amount.start - 1) == Some('(') && p.mark(amount.end) == Some(')');
    let digits = matches!(amount.number.form, Form::Digits(_));
    let token = p.token(before)?;
    let told = tells_of(p, amount.end + 1) || token.pos == Pos::Name && p.word(amount.end + 1) == "on";
    let first = before == 0 && (token.pos == Pos::Name || token.pos == Pos::Noun) && told;
    let name = p.capital(before) && (before > 0 || first) && !p.word(before).is_empty();
    let person_word = is_a(&token.lemma, None, "person") && !grammar::is_plural(token);
    let place = month(p.word(before)) || p.digits(before).is_some() || amount.number.value < 1.0;
    (digits && (commas || (brackets && name)) && (name || person_word) && !place && person(p, amount)).then(|| Age {
        span: amount.span(p),
        end: amount.end,
        unit: YEAR,
        rule: "age/apposed",
    })
}

/// "Two brothers, 9 and 11, drowned": a list between commas after persons, which none of its numbers counts.
fn paired(p: &Pieces<'_>, amount: &Amount) -> Option<Age> {
    let number = |at: usize| p.digits(at).is_some_and(|d| d.count <= 3 && !d.decimal && !d.grouped);
    let joint = |at: usize| p.mark(at) == Some(',') || p.word(at) == "and";
    let mut first = amount.start;
    for _ in 0..LIST {
        if first < 2 || !joint(first - 1) || !number(first - 2) {
            break;
        }
        first -= 2;
    }
    let mut last = amount.start;
    for _ in 0..LIST {
        if !joint(last + 1) || !number(last + 2) {
            break;
        }
        last += 2;
    }
    let persons = first
        .checked_sub(2)
        .and_then(|at| p.token(at))
        .is_some_and(|token| token.pos == Pos::Noun && is_a(&token.lemma, None, "person") && grammar::is_plural(token));
    let apart = first > 0 && p.mark(first - 1) == Some(',') && matches!(p.mark(last + 1), Some(',' | '.' | ';'));
    let several = first < last && p.word(last - 1) == "and";
    (persons && apart && several && number(amount.start) && person(p, amount)).then(|| Age {
        span: amount.span(p),
        end: amount.end,
        unit: YEAR,
        rule: "age/paired",
    })
}

/// Whether what is told of a person stands at a piece: "Carter, 58, was", "Carter, 58, of Leeds", "Carter, 58, a clerk".
fn tells_of(p: &Pieces<'_>, at: usize) -> bool {
    p.token(at).is_some_and(|t| grammar::is_verb(t) || t.pos == Pos::Auxiliary)
        || matches!(p.word(at), "who" | "whose" | "of" | "from" | "a" | "an" | "the" | "also" | "has" | "and")
}

/// Whether nothing that could be counted follows: "turned 50 in May".
fn ends(p: &Pieces<'_>, at: usize) -> bool {
    p.token(at).is_none_or(|t| matches!(t.pos, Pos::Mark | Pos::Preposition | Pos::Conjunction | Pos::Adverb))
        || p.word(at).is_empty()
}

/// Whether the ages before "and" are led by "aged": "aged four and seven", "aged 12, 14 and 17", "the ages of 40 and 50".
fn listed(p: &Pieces<'_>, start: usize) -> bool {
    let mut at = start;
    for _ in 0..LIST {
        let Some(before) = at.checked_sub(2) else { return false };
        let number = p.digits(before).is_some() || p.class(before).is_some();
        let joint = p.mark(before + 1) == Some(',') || matches!(p.word(before + 1), "and" | "or");
        if !number || !joint {
            return false;
        }
        let led = |back: usize| before.checked_sub(back).map_or("", |at| p.word(at));
        if matches!((led(2), led(1)), (_, "aged" | "ages") | ("ages", "of")) {
            return true;
        }
        at = before;
    }
    false
}

/// Longest list of ages.
const LIST: usize = 6;

fn person(p: &Pieces<'_>, amount: &Amount) -> bool {
    let value = amount.number.value;
    (0.0..=OLDEST).contains(&value) && amount.number.scale == 1.0 && !p.measured(amount.end)
}

/// Decades of a life: "in his 40s", "in her mid-50s". The first year of it, and the piece after.
pub fn decade(p: &Pieces<'_>, i: usize) -> Option<(f64, usize)> {
    let digits = p.digits(i).filter(|d| d.count == 2 && p.glued(i + 1) && p.word(i + 1) == "s")?;
    let third =
        |at: usize| i.checked_sub(at).is_some_and(|at| matches!(p.word(at), "his" | "her" | "their" | "my" | "our"));
    let part = |at: usize| i.checked_sub(at).is_some_and(|at| matches!(p.word(at), "mid" | "early" | "late"));
    let owned = third(1) || (part(1) && third(2)) || (part(2) && third(3));
    digits.value.filter(|_| owned).map(|value| (value, i + 2))
}

fn unit(word: &str) -> Option<&'static str> {
    Some(match word {
        "year" | "years" | "yr" | "yrs" => YEAR,
        "month" | "months" => "month",
        "week" | "weeks" => "week",
        "day" | "days" => "day",
        _ => return None,
    })
}

pub fn month(word: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    word.len() >= 3 && MONTHS.iter().any(|month| word.starts_with(month)) && word.trim_end_matches('.').len() <= 9
}

/// Whether a length of time found before is none: an age, or the share "three quarters". Its tokens are given back to the
/// numbers.
pub fn claims(article: &Article<'_>, figure: &Figure) -> bool {
    figure.kind == Kind::Duration && (is_age(article, figure) || is_share(article, figure))
}

/// "three-quarters", "three quarters of voters": three months thrice only after a word of time.
fn is_share(article: &Article<'_>, figure: &Figure) -> bool {
    let words = figure.span.of(article.text);
    let length = words.len();
    if length != "three quarters".len() || !words.ends_with("quarters") {
        return false;
    }
    let before = article.token_at(figure.span.start).checked_sub(1).map_or("", |at| &*article.tokens[at].lower);
    !matches!(
        before,
        "past" | "last" | "first" | "next" | "previous" | "for" | "in" | "consecutive" | "straight" | "these"
    )
}

/// Whether a length of time found before is an age: "ten years" of "ten years old".
fn is_age(article: &Article<'_>, figure: &Figure) -> bool {
    let after = article.text[figure.span.end as usize..].trim_start_matches([' ', '-', '\u{2011}']);
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let of_age = word == "of" && after[2..].trim_start().starts_with("age");
    matches!(word, "old" | "olds") || of_age || figure.span.of(article.text).ends_with("old")
}
