//! The page of a finding by itself, and what it offers to whoever wants to show the finding elsewhere.

use super::cite::{Citation, cite};
use super::embed::{Codes, codes};
use super::place::{self, Site};
use crate::address::Address;
use crate::card::{Card, card};
use crate::find::Finder;
use crate::title::title;
use crate::wording::{Lang, join};
use variorum_story::{Question, Story};

/// The page of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingPage {
    /// Language of the page.
    pub lang: Lang,
    /// Language of the accounts: a BCP 47 tag.
    pub accounts_lang: String,
    /// The story's title.
    pub story: String,
    /// The way to the whole comparison, with this finding in front.
    pub home: String,
    /// The finding.
    pub card: Card,
    /// How to show it elsewhere.
    pub sheet: Sheet,
    /// The page in each language, and which is this one.
    pub languages: Vec<(Lang, String, bool)>,
}

/// Ways to show a finding elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The finding's question.
    pub title: String,
    /// The link to it; none where nobody said what the page's address is.
    pub link: Option<String>,
    /// How it is cited.
    pub citation: Citation,
    /// Codes for other people's pages; none where nobody said what the page's address is.
    pub codes: Option<Codes>,
    /// The page on which codes are put together.
    pub configure: Option<String>,
    /// Files to take away: name, address, and the name that it is kept under.
    pub files: Vec<(&'static str, String, String)>,
}

/// The page of a finding.
pub fn page(question: &Question, story: &Story, site: &Site, lang: Lang) -> FindingPage {
    let mut card = card(question, &Finder::new(story), lang);
    // The links of a card lead from the page; here they lead to it.
    let home = site.page(lang, &Address::default());
    card.link = join(&[&home, &card.link]);
    "#share".clone_into(&mut card.share);
    for quote in &mut card.quotes {
        quote.table = join(&[&home, &quote.table]);
    }
    let find = Address { find: Some(question.id.clone()), ..Address::default() };
    let here = |other| join(&["./", place::file(other)]);
    FindingPage {
        lang,
        accounts_lang: story.language.clone(),
        story: story.title.clone(),
        home: site.page(lang, &find),
        card,
        sheet: sheet(question, story, site, lang),
        languages: Lang::ALL.into_iter().map(|other| (other, here(other), other == lang)).collect(),
    }
}

/// Ways to show a finding elsewhere.
pub fn sheet(question: &Question, story: &Story, site: &Site, lang: Lang) -> Sheet {
    let find = Address { find: Some(question.id.clone()), ..Address::default() };
    let title = title(question, story, lang);
    // The finding's own page: link previews see it, and no script is needed to read it.
    let link = site.is_absolute().then(|| site.finding(&question.id, lang));
    let told = link.as_deref().unwrap_or(lang.say("share.address"));
    let file = |ending: &str| site.of_finding(&question.id, &place::card(lang, ending));
    let kept = |ending: &str| join(&[&story.slug, "-", &place::slug(&question.id), ".", ending]);
    Sheet {
        citation: cite(question, story, told, lang),
        codes: site.is_absolute().then(|| codes(site, lang, &find, &title, None)),
        configure: Some(join(&[&site.beside(place::EMBED), "/", place::file(lang), "?", &find.encode()])),
        files: vec![
            (lang.say("share.png"), file("png"), kept("png")),
            (lang.say("share.svg"), file("svg"), kept("svg")),
            (lang.say("share.csv"), site.beside(&place::figures(lang)), join(&[&story.slug, ".csv"])),
        ],
        title,
        link,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn links_of_a_finding_lead_to_the_page() {
        let story = fixture::flood();
        let page = page(&story.questions[0], &story, &Site::relative(2), Lang::Fr);
        assert_eq!(page.card.link, "../../index.fr.html?find=deaths-person#deaths-person");
        assert_eq!(page.card.quotes[0].table, "../../index.fr.html?view=figures&find=deaths-person#row-deaths-person");
        assert_eq!(page.home, "../../index.fr.html?find=deaths-person");
        assert_eq!((page.sheet.link, page.sheet.codes), (None, None));
        assert_eq!(page.sheet.files[0].1, "../../f/deaths-person/card.fr.png");
    }

    #[test]
    fn where_the_site_is_known_links_and_codes_hold_anywhere() {
        let story = fixture::flood();
        let sheet = sheet(&story.questions[0], &story, &Site::new("https://news.example/flood").unwrap(), Lang::En);
        assert_eq!(sheet.link.as_deref(), Some("https://news.example/flood/f/deaths-person/"));
        assert!(
            sheet
                .codes
                .unwrap()
                .element
                .contains("<variorum-story src=\"https://news.example/flood/?find=deaths-person\">")
        );
        assert!(sheet.citation.plain.contains("https://news.example/flood/f/deaths-person/"));
    }
}
