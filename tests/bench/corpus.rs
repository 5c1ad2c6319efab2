//! Texts to measure on: news prose out of the case files, and inputs made to be slow.

use std::fmt::Write as _;
use variorum_tests::numbers::Numbers;
use variorum_tests::prose;

/// Sentences of news without figures, one a line.
const FILLER: &str = include_str!("filler.txt");
/// Of so many sentences one is a case's: the case files are full of figures, and news has about four in a thousand bytes.
const ONE_CASE_IN: usize = 4;

/// Articles of about `words` words, out of the cases' prose in changing order, until `bytes` are reached.
pub fn news(bytes: usize, words: usize, seed: u64) -> String {
    let (prose, mut numbers, mut text) = (prose(), Numbers::new(seed), String::new());
    while text.len() < bytes {
        article(&prose, &mut numbers, words, &mut text);
    }
    text
}

fn article(prose: &[String], numbers: &mut Numbers, words: usize, text: &mut String) {
    let filler: Vec<&str> = FILLER.lines().collect();
    let mut written = 0;
    while written < words {
        let case = numbers.below(ONE_CASE_IN) == 0;
        let piece = if case { &prose[numbers.below(prose.len())] } else { filler[numbers.below(filler.len())] };
        written += piece.split_whitespace().count();
        text.push_str(piece);
        text.push_str(if numbers.below(3) == 0 { "\n\n" } else { " " });
    }
    text.push('\n');
}

/// Accounts of one event: each states the same things with figures of its own, between other prose.
pub fn accounts(count: usize, words: usize) -> Vec<String> {
    let (prose, mut numbers) = (prose(), Numbers::new(7));
    (0..count)
        .map(|_| {
            let mut text = event(&mut numbers);
            article(&prose, &mut numbers, words.saturating_sub(text.split_whitespace().count()), &mut text);
            text
        })
        .collect()
}

fn event(numbers: &mut Numbers) -> String {
    let mut text = String::new();
    let (dead, hurt) = (160 + numbers.below(30), 300 + numbers.below(50));
    let (homes, day) = (13_000 + 100 * numbers.below(9), 3 + numbers.below(3));
    write!(
        text,
        "At least {dead} people were killed and {hurt} injured when the Orlen river burst its banks on {day} May 2021. \
         The flood began on {day} May and destroyed about {homes} homes in Westmark province. Officials said {}.{} \
         million euros were needed for repairs. Some {} soldiers were sent to the valley, and more than {} people left it.\n\n",
        1 + numbers.below(4),
        numbers.below(10),
        1200 + numbers.below(300),
        40_000 + 1000 * numbers.below(9),
    )
    .expect("writing to a string");
    text
}

/// Inputs that make careless scanners slow, each of about `bytes` bytes.
pub fn adversaries(bytes: usize) -> Vec<(&'static str, String)> {
    let repeat = |piece: &str| piece.repeat(bytes / piece.len());
    vec![
        ("nested brackets", "(".repeat(bytes / 2) + &")".repeat(bytes / 2)),
        ("open quotation marks", repeat("“")),
        ("quotation marks and words", repeat("“a ")),
        ("a million digits", repeat("7")),
        ("digits and commas", repeat("1,")),
        ("digits and stops", repeat("1.")),
        ("digits and slashes", repeat("1/")),
        ("digits and hyphens", repeat("1-")),
        ("one-digit numbers", repeat("1 ")),
        ("number words", repeat("two hundred million and ")),
        ("scales", repeat("million ")),
        ("between and between", repeat("between 1 and ")),
        ("from to from to", repeat("from 3 to ")),
        ("vague numbers", repeat("several ")),
        ("per cents", repeat("5%")),
        ("words of bound", repeat("more than about at least ")),
        ("coordination", repeat("12 men and 3 women and ")),
        ("one endless line", repeat("Twelve of the 300 people had left by 3 May 2021, and ")),
        ("one endless sentence of names", repeat("Mali ")),
        ("initials", repeat("U.N. ")),
        ("no spaces", repeat("a")),
        ("no spaces, capitals", repeat("A")),
        ("no spaces, hyphens", repeat("a-")),
        ("apostrophes", repeat("'s")),
        ("line ends", repeat("\n")),
        ("short lines", repeat("a\n")),
        ("spaces", repeat(" ")),
        ("months", repeat("May 2 ")),
        ("clocks in brackets", repeat("15:30 (")),
        ("weekdays", repeat("last Friday, ")),
        ("currency signs", repeat("$€")),
        ("prepositions", repeat("of the in the ")),
        ("who said who said", repeat("he said that ")),
        ("joiners", repeat("\u{200d}\u{301}")),
        ("not Latin", repeat("五十二人が死亡した。")),
    ]
}
