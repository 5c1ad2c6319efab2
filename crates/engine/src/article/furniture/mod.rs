//! Which paragraphs of a page are no article: buttons, forms, links, prices, the author's box, teasers of other articles.
//!
//! Rules ask for words and form, never for a subject. A paragraph that is long and ends as sentences do is only ever
//! taken by a rule that knows it by its words or place: to lose a paragraph is worse than to keep a button.

mod ending;
mod form;
mod page;
mod words;

use page::Page;
use variorum_story::Span;

/// For each paragraph, the rule that calls it furniture, where one does.
pub fn rules(text: &str, paragraphs: &[Span]) -> Vec<Option<&'static str>> {
    let mut page = Page::new(text, paragraphs);
    words::mark(&mut page);
    form::prices(&mut page);
    form::repeated(&mut page);
    form::bylines(&mut page);
    ending::author(&mut page);
    ending::teasers(&mut page);
    ending::menus(&mut page);
    ending::foot(&mut page);
    let mut rules: Vec<_> = page.lines.into_iter().map(|line| line.rule).collect();
    // They were put where the lines lay, which took more room.
    rules.shrink_to_fit();
    rules
}
