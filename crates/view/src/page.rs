//! The page: everything shown of a story, in one language.
//!
//! The page is written whole, with every view and every finding. What an address then shows of it is
//! [`Address::shows`](crate::Address::shows): it folds, orders and opens, and computes no words.

use crate::card::{Card, card, stands_alone};
use crate::coverage::coverage;
use crate::find::Finder;
use crate::frame::{Foot, Head, foot, head};
use crate::framing::framing;
use crate::matrix::Matrix;
use crate::read::{Read, read};
use crate::table::{Table, table};
use crate::verdict::{VerdictView, shorts};
use crate::wording::Lang;
use variorum_story::Story;

/// Everything shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Language of the page.
    pub lang: Lang,
    /// Language of the accounts: a BCP 47 tag.
    pub accounts_lang: String,
    /// What stands above the views.
    pub head: Head,
    /// Findings as cards.
    pub overview: Overview,
    /// Findings as a table.
    pub figures: Table,
    /// The texts beside each other.
    pub read: Read,
    /// How each account puts it: names, voices, acts, weight, hedges.
    pub framing: Vec<Matrix>,
    /// What each account has and has not: figures, actors, voices, themes.
    pub coverage: Vec<Matrix>,
    /// What stands below.
    pub foot: Foot,
    /// The verdicts in short, for those between two accounts.
    pub verdicts: Vec<VerdictView>,
    /// How many findings are shown, in short, with `{n}` to fill.
    pub live: &'static str,
}

/// Findings as cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Findings that two or more accounts have.
    pub cards: Vec<Card>,
    /// Findings of one account alone.
    pub alone: Vec<Card>,
    /// What is said where no finding fits the choice.
    pub none_fits: &'static str,
    /// What is said where the story has no finding.
    pub empty: Option<&'static str>,
}

/// Everything shown of a story.
pub fn page(story: &Story, lang: Lang) -> Page {
    let finder = Finder::new(story);
    Page {
        lang,
        accounts_lang: story.language.clone(),
        head: head(&finder, lang),
        overview: overview(&finder, lang),
        figures: table(&finder, lang),
        read: read(&finder, lang),
        framing: framing(&finder, lang),
        coverage: coverage(&finder, lang),
        foot: foot(&finder, lang),
        verdicts: shorts(lang),
        live: lang.say("live.shown"),
    }
}

/// The cards.
fn overview(finder: &Finder, lang: Lang) -> Overview {
    let cards = finder.story.questions.iter().map(|question| card(question, finder, lang));
    let (alone, cards): (Vec<Card>, Vec<Card>) = cards.partition(stands_alone);
    let empty = finder.story.questions.is_empty().then(|| match finder.story.sources.len() {
        0 | 1 => lang.say("empty.one"),
        _ => lang.say("empty.none"),
    });
    Overview { cards, alone, none_fits: lang.say("empty.filtered"), empty }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn the_tally_is_a_sentence() {
        let page = page(&fixture::flood(), Lang::En);
        assert_eq!(
            page.head.told().join(" · "),
            "4 accounts · 6 figures agree · 1 counts different things · 3 conflict · 1 was counted later · \
             1 cannot be told · 2 are in one account only"
        );
    }

    #[test]
    fn the_page_holds_every_finding_in_both_views() {
        let page = page(&fixture::flood(), Lang::En);
        assert_eq!(page.overview.cards.len() + page.overview.alone.len(), 14);
        assert_eq!(page.figures.rows.len(), 14);
    }

    #[test]
    fn words_that_judge_a_source_occur_nowhere() {
        for lang in Lang::ALL {
            let text = format!("{:?}", page(&fixture::flood(), lang)).to_lowercase();
            for word in ["biased", "slanted", "propaganda", " lean", "omitted", "hidden"] {
                assert!(!text.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn stories_of_any_size_make_a_page() {
        let mut story = fixture::flood();
        story.questions.clear();
        assert!(page(&story, Lang::En).overview.empty.is_some());
        story.sources.clear();
        story.figures.clear();
        assert!(page(&story, Lang::Fr).overview.empty.is_some());
    }
}
