//! The page: everything shown for a story and an address.

use crate::address::{Address, Only, Unknown, View};
use crate::card::{Card, card, stands_alone};
use crate::filter;
use crate::find::Finder;
use crate::frame::{Foot, Head, foot, head};
use crate::table::{Table, table};
use crate::wording::Lang;
use variorum_story::Story;

/// Everything shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Language of the page.
    pub lang: Lang,
    /// Language of the accounts: a BCP 47 tag.
    pub accounts_lang: String,
    /// The view in front; none where no script runs and every view is shown.
    pub view: Option<View>,
    /// What stands above the views.
    pub head: Head,
    /// Findings as cards.
    pub overview: Overview,
    /// Findings as a table.
    pub figures: Table,
    /// What stands below.
    pub foot: Foot,
    /// What changed, in short, for those who do not see it.
    pub live: String,
}

/// Findings as cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Findings that two or more accounts have.
    pub cards: Vec<Card>,
    /// Findings of one account alone.
    pub alone: Vec<Card>,
    /// What is said where there is nothing to show.
    pub empty: Option<&'static str>,
}

/// What the reader looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// The address.
    pub address: Address,
    /// What in the address means nothing.
    pub unknown: Vec<Unknown>,
    /// Whether a script runs. Before it does, the page is complete: every view, nothing folded.
    pub running: bool,
    /// The reader's own language, where the address names none.
    pub own_lang: Lang,
}

/// Everything shown to a reader of a story.
pub fn page(story: &Story, reader: &Reader) -> Page {
    let finder = Finder::new(story);
    let address = &reader.address;
    let lang = address.lang.unwrap_or(reader.own_lang);
    let overview = overview(&finder, address, lang);
    let figures = table(&finder, address, lang, !reader.running);
    let live = match address.view {
        View::Overview => lang.count("live.shown", overview.cards.len() + overview.alone.len()),
        View::Figures => figures.caption.clone(),
    };
    Page {
        lang,
        accounts_lang: story.language.clone(),
        view: reader.running.then_some(address.view),
        head: head(&finder, address, &reader.unknown, lang),
        overview,
        figures,
        foot: foot(&finder, address, lang),
        live: if reader.running { live } else { String::new() },
    }
}

/// The cards for an address. Filters of the table do not touch them.
fn overview(finder: &Finder, address: &Address, lang: Lang) -> Overview {
    let address = &if address.view == View::Overview {
        address.clone()
    } else {
        Address { view: View::Overview, only: Some(Only::All), kind: None, ..address.clone() }
    };
    let base = address.but(|next| next.find = None);
    let questions = filter::shown(finder, address, address.only());
    let cards = questions.into_iter().map(|question| card(question, finder, &base, lang));
    let (alone, cards): (Vec<Card>, Vec<Card>) = cards.partition(stands_alone);
    let empty = (cards.is_empty() && alone.is_empty()).then(|| match finder.story.sources.len() {
        0 | 1 => lang.say("empty.one"),
        _ if finder.story.questions.is_empty() => lang.say("empty.none"),
        _ => lang.say("empty.filtered"),
    });
    Overview { cards, alone, empty }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn of(query: &str, running: bool) -> Page {
        let (address, unknown) = Address::decode(query);
        page(&fixture::flood(), &Reader { address, unknown, running, own_lang: Lang::En })
    }

    #[test]
    fn the_tally_is_a_sentence() {
        let parts: Vec<String> = of("", true).head.tally.into_iter().map(|part| part.choice.text).collect();
        assert_eq!(
            parts.join(" · "),
            "4 accounts · 6 figures agree · 1 counts different things · 3 conflict · 1 was counted later · \
             1 cannot be told · 2 are in one account only"
        );
    }

    #[test]
    fn a_number_of_the_tally_filters_the_view() {
        let page = of("only=conflict", true);
        assert_eq!(page.overview.cards.len(), 3);
        let part = page.head.tally.iter().find(|part| part.choice.current).unwrap();
        assert_eq!(part.choice.link, "?#overview", "and again shows all");
    }

    #[test]
    fn the_complete_page_holds_every_finding_in_both_views() {
        let page = of("", false);
        assert_eq!(page.view, None);
        assert_eq!(page.overview.cards.len() + page.overview.alone.len(), 14);
        assert_eq!(page.figures.lines.len(), 14);
    }

    #[test]
    fn what_an_address_asks_in_vain_is_told() {
        let page = of("find=nothing&with=z&sort=banana", true);
        assert_eq!(page.head.notes.len(), 4);
        assert!(page.overview.empty.is_some());
    }

    #[test]
    fn words_that_judge_a_source_occur_nowhere() {
        for query in ["", "lang=fr", "view=figures&only=all&find=deaths-person"] {
            let text = format!("{:?}", of(query, true)).to_lowercase();
            for word in ["biased", "slanted", "propaganda", " lean", "omitted", "hidden"] {
                assert!(!text.contains(word), "{word}");
            }
        }
    }

    #[test]
    fn stories_of_any_size_make_a_page() {
        let mut story = fixture::flood();
        story.questions.clear();
        assert!(page(&story, &Reader::default()).overview.empty.is_some());
        story.sources.clear();
        story.figures.clear();
        assert!(page(&story, &Reader::default()).overview.empty.is_some());
    }
}
