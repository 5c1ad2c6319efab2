//! A source's own page, opened at the words that a finding quotes.

use variorum_engine::{Account, Comparison, compare, contexts};
use variorum_journeys::{Page, Scripts, journey};
use variorum_story::Rights;
use variorum_view::quote::link_to_words;

/// Two paragraphs that hold the same words, and one figure of the second that stands alone.
const ARTICLE: [&str; 2] = [
    "A storm in May killed 41 people near Orrin, and that was long the worst that anybody there could remember.",
    "The flood on Monday killed 41 people near Orrin, the mayor said, and left 300 families without a home.",
];

fn compared(text: &str) -> Comparison {
    let account = Account { id: "a", text, published: None, rights: Rights::Quote };
    let mut comparison = compare(&[account]);
    contexts(&account, &mut comparison);
    comparison
}

/// The number of the paragraph that stands in the window once the link was followed.
async fn opened(page: &Page, link: &str) -> serde_json::Value {
    // Far apart, so that only one is ever seen.
    let body = format!(
        "<style>p {{ margin: 200vh 0 }}</style><a href='{link}'>The source</a><p>{}</p><p>{}</p>",
        ARTICLE[0], ARTICLE[1]
    );
    page.go_hosted(&body, None).await;
    page.click("a").await;
    page.until("the page is at the words", "return location.pathname === '/article' && scrollY > 0").await;
    page.eval(
        "return [...document.querySelectorAll('p')].findIndex(p => {
            const {top, bottom} = p.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
        })",
    )
    .await
}

#[test]
fn a_link_to_words_opens_the_source_where_they_are_meant() {
    let text = ARTICLE.join("\n\n");
    let comparison = compared(&text);
    let second = text.find(ARTICLE[1]).expect("it is there");
    let contexts: Vec<_> = comparison.figures.iter().filter_map(|f| f.quotation.context.as_ref()).collect();
    assert!(contexts.len() >= 3 && contexts.iter().any(|c| !c.before.is_empty()), "{:#?}", comparison.figures);
    journey(Scripts::On, async |page| {
        for figure in &comparison.figures {
            let link = link_to_words("https://a.example/article", figure).expect("an address of the web");
            let link = link.strip_prefix("https://a.example").expect("its own");
            let paragraph = usize::from(figure.quotation.span.start as usize >= second);
            assert!(link.contains(":~:text="), "{figure:?}");
            assert_eq!(opened(page, link).await, paragraph, "{link}");
        }
    });
}
