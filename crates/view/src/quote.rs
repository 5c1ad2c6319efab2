//! A figure's own words, with whose they are and where they stand.

use crate::address::{Address, View, escape};
use crate::calendar;
use crate::find::{Badge, Finder};
use crate::label::label;
use crate::verdict::figure_scope;
use crate::wording::{Lang, join};
use variorum_story::{Answer, Figure, PassageKind, Source};

/// A quotation as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Name of its element: "q-a200".
    pub id: String,
    /// Whose words.
    pub badge: Badge,
    /// The figure in short.
    pub label: String,
    /// Words before the figure, the figure's own, and words after.
    pub words: (String, String, String),
    /// Who wrote them and when: "Ines Maartens, 8 March 2021".
    pub line: String,
    /// Facts about the figure, each a name and what it is.
    pub facts: Vec<(&'static str, String)>,
    /// The source at these words, where it has an address.
    pub url: Option<String>,
    /// The same finding in the table.
    pub table: String,
    /// Other figures of the same text on the same question.
    pub also: Vec<(String, String, String)>,
}

/// The quotation of an answer.
pub fn quote(answer: &Answer, question: &str, finder: &Finder, lang: Lang) -> Option<Quote> {
    let figure = finder.figure(&answer.figure)?;
    let (_, source) = finder.source(&answer.source)?;
    let table = Address { view: View::Figures, find: Some(question.to_owned()), ..Address::default() };
    Some(Quote {
        id: join(&["q-", &figure.id]),
        badge: finder.badge(&source.id),
        label: label(figure, lang),
        words: words(figure),
        line: line(source, lang),
        facts: facts(figure, source, lang),
        url: source.url.as_deref().and_then(|url| link_to_words(url, figure)),
        table: table.link(&join(&["row-", question])),
        also: answer.also.iter().filter_map(|id| finder.figure(id)).map(words).collect(),
    })
}

/// The three parts of a quotation.
fn words(figure: &Figure) -> (String, String, String) {
    let quotation = &figure.quotation;
    (quotation.before.clone(), quotation.surface.clone(), quotation.after.clone())
}

/// Author, where the outlet is not called like that, and day.
fn line(source: &Source, lang: Lang) -> String {
    let day = match &source.published {
        Some(published) if published.inferred.is_some() => {
            lang.fill("source.about-day", &[("day", &calendar::day(published.day, lang))])
        }
        Some(published) => calendar::day(published.day, lang),
        None => lang.say("source.no-day").to_owned(),
    };
    let outlet = |author: &str| source.outlet.split([',', '/', '·', '(']).any(|part| part.trim() == author);
    match &source.author {
        Some(author) if !outlet(author) => join(&[author, ", ", &day]),
        _ => day,
    }
}

/// What else is known of a figure.
fn facts(figure: &Figure, source: &Source, lang: Lang) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(holder) = &figure.holder {
        facts.push((lang.say("fact.holder"), holder.name.clone()));
    }
    let scope = figure_scope(figure, lang);
    if !scope.is_empty() {
        facts.push((lang.say("fact.scope"), scope.join(", ")));
    }
    if let Some((place, of)) = paragraph(figure, source) {
        facts.push((
            lang.say("fact.place"),
            lang.fill("fact.paragraph", &[("n", &place.to_string()), ("of", &of.to_string())]),
        ));
    }
    if let Some(why) = source.published.as_ref().and_then(|published| published.inferred.clone()) {
        facts.push((lang.say("fact.day"), why));
    }
    facts.push((lang.say("fact.rule"), figure.rule.clone()));
    facts
}

/// Which paragraph of the article a figure stands in, from 1, and of how many.
fn paragraph(figure: &Figure, source: &Source) -> Option<(usize, usize)> {
    let of = |kind: PassageKind| move |passage: &&variorum_story::Passage| passage.kind == kind;
    let bodies = || source.passages.iter().filter(of(PassageKind::Body));
    let place = bodies().position(|passage| passage.span.contains(figure.quotation.span))?;
    Some((place + 1, bodies().count()))
}

/// A source's address that opens it at the words quoted (a text fragment: `prefix-,start,-suffix`); the address alone where
/// those words are not known to stand there once. Only addresses of the web are links.
pub fn link_to_words(url: &str, figure: &Figure) -> Option<String> {
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return None;
    }
    let quotation = &figure.quotation;
    let Some(context) = &quotation.context else { return Some(url.to_owned()) };
    let words = [quotation.before.as_str(), &quotation.surface, &quotation.after].concat();
    let start = if url.contains('#') { ":~:text=" } else { "#:~:text=" };
    let part = |words: &str| escape(words.trim(), true);
    let prefix = if context.before.is_empty() { String::new() } else { join(&[&part(&context.before), "-,"]) };
    let suffix = if context.after.is_empty() { String::new() } else { join(&[",-", &part(&context.after)]) };
    Some(join(&[url, start, &prefix, &part(&words), &suffix]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn a_quotation_opens_its_source_at_its_words() {
        let story = fixture::flood();
        let finder = Finder::new(&story);
        let question = &story.questions[0];
        let quote = quote(&question.answers[0], &question.id, &finder, Lang::En).unwrap();
        assert_eq!(
            quote.url.as_deref(),
            Some(
                "https://courier.example/orr-flood#:~:text=the%20flood%20killed%2012%20people%2C%20the%20mayor%20said"
            )
        );
        assert_eq!(quote.table, "?view=figures&find=deaths-person#row-deaths-person");
        assert_eq!(quote.line, "Ines Maartens, 8 March 2021");
    }

    #[test]
    fn words_around_a_quotation_tell_its_place() {
        let story = fixture::flood();
        let link =
            |id: &str| link_to_words("https://a.example/#top", story.figures.iter().find(|f| f.id == id).unwrap());
        assert_eq!(
            link("a476").as_deref(),
            Some(
                "https://a.example/#top:~:text=In%20Velden-,the%20gates%20were%20opened%20on%207%20March%20shortly%20before%20dawn,-%2C%20by"
            )
        );
        assert_eq!(
            link("a332").as_deref(),
            Some("https://a.example/#top"),
            "its place is not known to be the only one"
        );
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let story = fixture::flood();
        for url in ["javascript:alert(1)", "data:text/html,x", "//x", "JavaScript:1", ""] {
            assert_eq!(link_to_words(url, &story.figures[0]), None, "{url}");
        }
    }
}
