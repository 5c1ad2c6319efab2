//! A figure as a short label: "≈ 170", "> 13,000", "€1.2 million", "June 2023".
//!
//! The label says what the words denote; the words themselves always stand in the quotation.

use crate::{
    calendar,
    number::number,
    wording::{Lang, filled, join},
};
use variorum_story::{Bound, Figure, Kind};

/// Characters of a label made of the source's own words.
const LONGEST: usize = 22;

/// The label of a figure.
pub fn label(figure: &Figure, lang: Lang) -> String {
    let words = || own_words(figure);
    match figure.kind {
        Kind::Date | Kind::Period => {
            figure.date.as_ref().and_then(|date| calendar::dated(date, figure.bound, lang)).unwrap_or_else(words)
        }
        Kind::Rank | Kind::Duration | Kind::Vague | Kind::Ratio | Kind::Place => words(),
        Kind::Count | Kind::Percent | Kind::Money | Kind::Measure | Kind::Age | Kind::Range => {
            amount(figure, lang).unwrap_or_else(words)
        }
    }
}

/// Number, unit and sign of the bound.
fn amount(figure: &Figure, lang: Lang) -> Option<String> {
    let ends = (figure.interval.low, figure.interval.high);
    let text = match (figure.bound, figure.value, ends) {
        (bound, Some(value), _) if bound != Bound::Between => number(value, lang),
        (_, _, (Some(low), Some(high))) => join(&[&number(low, lang), "–", &number(high, lang)]),
        (_, Some(value), _) => number(value, lang),
        _ => return None,
    };
    Some(join(&[sign(figure.bound, lang), &with_unit(&text, figure, lang)]))
}

/// What stands before a number for its bound.
fn sign(bound: Bound, lang: Lang) -> &'static str {
    match bound {
        Bound::Exact | Bound::Between => "",
        Bound::About => "≈\u{a0}",
        Bound::MoreThan => ">\u{a0}",
        Bound::AtLeast => "≥\u{a0}",
        Bound::LessThan => "<\u{a0}",
        Bound::AtMost => "≤\u{a0}",
        Bound::UpTo => lang.say("label.up-to"),
    }
}

/// A number with its unit as the language writes it.
fn with_unit(text: &str, figure: &Figure, lang: Lang) -> String {
    match (figure.kind, figure.unit.as_deref()) {
        (Kind::Percent, _) | (_, Some("%")) => filled(lang.say("label.percent"), &[("n", text)]),
        (Kind::Money, Some(code)) => match symbol(code) {
            Some(symbol) => filled(lang.say("label.money"), &[("n", text), ("symbol", symbol)]),
            None => join(&[code, "\u{a0}", text]),
        },
        (Kind::Measure, Some(unit)) => join(&[text, "\u{a0}", unit]),
        _ => text.to_owned(),
    }
}

/// Signs of currencies that stand for one currency alone, or nearly so in news.
fn symbol(code: &str) -> Option<&'static str> {
    Some(match code {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "ILS" => "₪",
        "KRW" => "₩",
        "NGN" => "₦",
        "UAH" => "₴",
        _ => return None,
    })
}

/// The figure's own words, cut at a word.
fn own_words(figure: &Figure) -> String {
    let words =
        figure.quotation.surface.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':'));
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let cut: String = words.chars().take(LONGEST).collect();
    join(&[cut.rsplit_once(' ').map_or(cut.as_str(), |(start, _)| start), "…"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn check(surface: &str, text: &str) {
        let story = fixture::flood();
        let figure = story.figures.iter().find(|figure| figure.quotation.surface == surface).expect(surface);
        assert_eq!(label(figure, Lang::En), text);
    }

    #[test]
    fn labels_say_what_the_words_denote() {
        check("12", "12");
        check("about 20", "≈\u{a0}20");
        check("€1.2 million", "€1.2 million");
        check("more than €500 million", ">\u{a0}€500 million");
        check("231 mm", "231\u{a0}mm");
        check("20 percent", "20%");
        check("one in five", "one in five");
        check("hundreds", "hundreds");
        check("around two thousand", "≈\u{a0}2,000");
        check("Saturday, March 6,", "6 March 2021");
        check("since 2018", "since 2018");
        check("March", "March");
    }

    #[test]
    fn a_label_of_many_words_is_cut_at_a_word() {
        let mut figure = fixture::flood().figures[0].clone();
        figure.kind = Kind::Rank;
        figure.quotation.surface = "the second most destructive flood ever seen,".into();
        assert_eq!(label(&figure, Lang::En), "the second most…");
    }
}
