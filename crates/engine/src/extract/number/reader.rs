//! Pieces of a sentence → its figures: which reader is asked at which piece, and what becomes of its answer.

use super::amount::{self, Amount, Of};
use super::piece::{Pieces, Sort};
use super::range::{self, Range};
use super::{age, designation, magnitude, not_figure, noun_like, numeral, pronoun, race, rank, ratio, score, vague};
use crate::extract::{Figure, MOST, Number};
use variorum_story::{Bound, Interval, Kind};

/// The rule of the two sides of a vote, which say by themselves what they count.
pub const VOTES: &str = "count/votes";

/// Most figures that may follow one another without a word between: longer runs are tables, and state nothing to a reader.
const ROW: usize = 30;

/// Reads one sentence's figures at the end of `found`.
pub fn read(p: &Pieces<'_>, found: &mut Vec<Figure>) {
    let (mut at, mut row, mut asked) = (0, 0, 0);
    while at < p.len() && asked < MOST {
        let before = found.len();
        let asks = row < ROW && begins(p, at);
        let next = if asks { figure(p, at, found).max(at + 1) } else { at + 1 };
        asked += usize::from(asks);
        // The words inside a figure ("5 km") part nothing.
        let word = found.len() == before && !p.word(at).is_empty();
        row = if word { 0 } else { row + found.len() - before };
        at = next;
    }
}

/// Whether a figure can begin at a piece; most cannot, and this is what keeps the search fast.
fn begins(p: &Pieces<'_>, i: usize) -> bool {
    match p.get(i).map(|piece| piece.sort) {
        Some(Sort::Digits(_) | Sort::Fraction(_) | Sort::Word(_, Some(_))) => true,
        Some(Sort::Word(word, None)) => match word.len() {
            1..=2 => matches!(word, "a" | "an" | "rs" | "no" | "us" | "dm" | "tk" | "rp" | "c" | "r") || may_lead(p, i),
            3..=8 => may_lead(p, i) || vague::begins(word) || matches!(word, "minus" | "negative" | "number"),
            _ => word == "magnitude",
        },
        Some(Sort::Mark(mark)) => {
            let leads = p.digits(i + 1).is_some() || p.mark(i + 1).is_some() || mark == '$' && may_lead(p, i + 1);
            leads && !matches!(mark, ',' | '.' | '"' | '(' | ')')
        }
        _ => false,
    }
}

/// Whether the word at `i` may lead digits as a currency or a sign: they stand next, or after a mark of the same form
/// ("US$5", "Rs. 500").
fn may_lead(p: &Pieces<'_>, i: usize) -> bool {
    let part = |mark| !matches!(mark, ',' | ';' | ':' | '?' | '!' | '"' | '“' | '”' | '’' | '(' | ')');
    p.digits(i + 1).is_some() || p.mark(i + 1).is_some_and(part) && p.get(i + 2).is_some()
}

/// Asks the readers at piece `i`; the piece to go on from.
fn figure(p: &Pieces<'_>, i: usize, found: &mut Vec<Figure>) -> usize {
    if let Some(sides) = score::votes(p, i) {
        let side = |at: usize| Figure { rule: VOTES, ..plain(p, at, at + 1, Kind::Count, p.digits(at)?.value?) }.into();
        found.extend(sides.into_iter().filter_map(side));
        return sides[1] + 1;
    }
    if let Some(race) = race::read(p, i) {
        let precision = Some(race.precision).into();
        found.push(Figure { precision, rule: "duration/race", ..plain(p, i, race.end, Kind::Duration, race.seconds) });
        return race.end;
    }
    if let Some(end) = score::read(p, i).or_else(|| not_figure::telephone(p, i)) {
        return end;
    }
    if let Some(places) = rank::between(p, i) {
        found.push(ranks(p, i, &places));
        return places.end;
    }
    if let Some(rank) = rank::read(p, i) {
        found.push(Figure { rule: rank.rule, ..plain(p, i, rank.end, Kind::Rank, rank.value) });
        return rank.end;
    }
    if let Some((first, end)) = age::decade(p, i) {
        found.push(decade(p, i, end, first));
        return end;
    }
    if let Some(vague) = vague::read(p, i) {
        let end = vague.end;
        found.push(self::vague(p, &vague));
        return end;
    }
    if let Some(magnitude) = magnitude::read(p, i) {
        found.push(single(p, &magnitude, "measure/magnitude"));
        return magnitude.end;
    }
    if let Some(part) = amount::part_of_unit(p, i) {
        found.push(single(p, &part, "measure/part"));
        return part.end;
    }
    if numeral::read_scaled(p, i).is_none()
        && let Some(ratio) = ratio::read(p, i)
    {
        found.push(Figure {
            rule: ratio.rule,
            precision: Number::NONE,
            ..plain(p, i, ratio.end, Kind::Ratio, ratio.value)
        });
        return ratio.end;
    }
    match amount::read(p, i) {
        Some(amount) => self::amount(p, &amount, found),
        None => i + 1,
    }
}

/// An amount, unless it is none, with its other end where it has one.
fn amount(p: &Pieces<'_>, amount: &Amount, found: &mut Vec<Figure>) -> usize {
    if let Some(end) = designation::end(p, amount) {
        return end;
    }
    if let Some(range) = range::read(p, amount) {
        found.push(self::range(p, &range));
        return range.end;
    }
    if amount.of == Of::Nothing
        && let Some(age) = age::read(p, amount)
    {
        found.push(Figure {
            span: age.span,
            phrase: age.span,
            unit: Some(age.unit),
            rule: age.rule,
            ..plain(p, amount.start, age.end, Kind::Age, amount.number.value)
        });
        return age.end;
    }
    let amount = &amount::sharing(p, amount);
    let refused = not_figure::end(p, amount).or_else(|| pronoun::end(p, amount));
    if let Some(end) = refused {
        return end;
    }
    let mut figure = single(p, amount, rule(amount));
    if let Some(unit) = compared(p, amount, found) {
        (figure.kind, figure.unit, figure.rule) = (Kind::Money, Some(unit), "money/compared");
    }
    found.push(figure);
    amount.end
}

/// The currency of a bare amount beside one with a currency: "$3.2 billion, up from 2.9 billion".
fn compared(p: &Pieces<'_>, amount: &Amount, found: &[Figure]) -> Option<&'static str> {
    let before = p.word(amount.start.checked_sub(1)?);
    let joined = matches!(before, "from" | "against" | "to" | "with" | "versus" | "and");
    let alone = amount.of == Of::Nothing && amount.number.scale >= 1e6 && !noun_like::is_counted(p, amount.end);
    let other = found.last().filter(|last| last.sentence == p.sentence && last.kind == Kind::Money)?;
    let large = other.value.get().is_some_and(|value| value >= 1e5);
    other.unit.filter(|_| joined && alone && large && p.word(amount.end) != "of")
}

fn rule(amount: &Amount) -> &'static str {
    match (amount.of, amount.number.form) {
        (Of::Nothing, numeral::Form::Words) => "count/words",
        (Of::Nothing, _) => "count/digits",
        (Of::Percent(_), _) => "percent",
        (Of::Money(_), _) => "money",
        (Of::Unit(_), _) => "measure",
    }
}

/// One amount.
fn single(p: &Pieces<'_>, amount: &Amount, rule: &'static str) -> Figure {
    Figure {
        unit: amount.unit(),
        precision: Some(amount.precision()).into(),
        rule,
        ..plain(p, amount.start, amount.end, amount.kind(), amount.value())
    }
}

/// Two ends: a range where they are plain numbers or ages, else of the kind of their unit.
fn range(p: &Pieces<'_>, range: &Range) -> Figure {
    let span = p.span(range.low.start, range.end);
    let plain_kind = matches!(range.high.kind(), Kind::Count);
    let age = age::read(p, &range.high).or_else(|| age::read(p, &range.low)).filter(|_| plain_kind);
    let (kind, unit) = match &age {
        Some(age) => (Kind::Age, Some(age.unit)),
        None if plain_kind => (Kind::Range, None),
        None => (range.high.kind(), range.high.unit()),
    };
    let span = age.map_or(span, |age| span.join(age.span));
    Figure {
        span,
        phrase: span.join(p.span(range.opens, range.end)),
        bound: Bound::Between,
        value: Number::NONE,
        interval: Interval { low: Some(range.low.value()), high: Some(range.high.value()) }.into(),
        precision: Some(range.high.precision().min(range.low.precision())).into(),
        unit,
        rule: range.rule,
        ..plain(p, range.low.start, range.end, kind, 0.0)
    }
}

/// Two places between which one is.
fn ranks(p: &Pieces<'_>, i: usize, places: &rank::Places) -> Figure {
    Figure {
        phrase: p.span(places.opens, places.end),
        bound: Bound::Between,
        value: Number::NONE,
        interval: Interval { low: Some(places.low), high: Some(places.high) }.into(),
        rule: "range/ranks",
        ..plain(p, i, places.end, Kind::Range, 0.0)
    }
}

fn decade(p: &Pieces<'_>, i: usize, end: usize, first: f64) -> Figure {
    Figure {
        bound: Bound::Between,
        value: Number::NONE,
        interval: Interval { low: Some(first), high: Some(first + 9.0) }.into(),
        unit: Some(age::YEAR),
        rule: "age/decade",
        ..plain(p, i, end, Kind::Age, 0.0)
    }
}

fn vague(p: &Pieces<'_>, vague: &vague::Vague) -> Figure {
    let one = |value: f64| vague.currency.map_or(value, |currency| value * currency.factor);
    Figure {
        span: vague.span,
        phrase: vague.span,
        value: vague.value.map(one).into(),
        interval: Interval { low: vague.interval.low.map(one), high: vague.interval.high.map(one) }.into(),
        unit: vague.currency.map(|currency| currency.code),
        precision: Number::NONE,
        rule: "vague",
        ..plain(p, 0, 0, Kind::Vague, 0.0)
    }
}

/// A figure of which only place, kind and value are known.
fn plain(p: &Pieces<'_>, from: usize, to: usize, kind: Kind, value: f64) -> Figure {
    Figure { value: Some(value).into(), precision: Some(1.0).into(), ..Figure::new(p.span(from, to), p.sentence, kind) }
}

#[cfg(test)]
mod tests {
    use super::{MOST, ROW};
    use crate::{extract::figures, text::Article};

    #[test]
    fn of_tables_no_more_is_read_than_a_row_and_a_sentence_hold() {
        let count = |text: &str| figures(&Article::new(text, None)).len();
        assert_eq!((count(&"7 ".repeat(200)), count(&"7 ".repeat(12))), (ROW, 12));
        let parted = |times: usize| "from 3 tents to ".repeat(times);
        assert_eq!(count(&parted(150)), 150);
        // A figure may be looked for at more than one of its words.
        assert!(count(&parted(2000)) <= 4 * MOST, "a sentence of ten thousand bytes holds no more");
    }
}
