//! How a finding is cited: as a sentence, for `BibTeX`, and for programs that read CSL-JSON.
//!
//! No day of access is given: the page knows no clock. Who cites adds the day on which they looked.

use super::json;
use crate::calendar;
use crate::find::Finder;
use crate::title::title;
use crate::verdict::verdict;
use crate::wording::{Lang, join};
use std::fmt::Write as _;
use variorum_story::{Question, Story};

/// A finding's citation in three forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// As a sentence.
    pub plain: String,
    /// A `BibTeX` entry.
    pub bibtex: String,
    /// A list of one item of CSL-JSON.
    pub csl: String,
}

/// Cites a finding at its address.
pub fn cite(question: &Question, story: &Story, url: &str, lang: Lang) -> Citation {
    let finder = Finder::new(story);
    let asked = title(question, story, lang);
    let word = verdict(question, &finder, lang).word;
    let sources = sources(question, &finder, lang);
    let place: [(&str, &str); 5] =
        [("question", &asked), ("verdict", word), ("sources", &sources), ("story", &story.title), ("url", url)];
    let note = lang.fill("cite.note", &place);
    Citation {
        plain: lang.fill("cite.plain", &place),
        bibtex: bibtex(&key(question, story), &join(&[&asked, " — ", &story.title]), &note, url),
        csl: csl(&key(question, story), &asked, &story.title, &note, url, lang),
    }
}

/// Accounts that answer, with the day of each: "Reuters (30 June 2023)".
fn sources(question: &Question, finder: &Finder, lang: Lang) -> String {
    let one = |id: &String| {
        let (_, source) = finder.source(id)?;
        Some(match &source.published {
            Some(published) => join(&[&source.outlet, " (", &calendar::day(published.day, lang), ")"]),
            None => source.outlet.clone(),
        })
    };
    let list: Vec<String> = question.answers.iter().filter_map(|answer| one(&answer.source)).collect();
    lang.list(&list)
}

/// The name of an entry: ASCII letters, digits and hyphens.
fn key(question: &Question, story: &Story) -> String {
    let name = join(&["variorum-", &story.slug, "-", &question.id]);
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

fn bibtex(key: &str, title: &str, note: &str, url: &str) -> String {
    let mut out = join(&["@misc{", key, ",\n"]);
    for (name, text) in [("title", tex(title)), ("author", "{Variorum}".to_owned()), ("note", tex(note))] {
        let _ = writeln!(out, "  {name} = {{{text}}},");
    }
    let address: String = url.chars().filter(|c| !matches!(c, '{' | '}' | '\\')).collect();
    let _ = write!(out, "  howpublished = {{\\url{{{address}}}}}\n}}\n");
    out
}

/// A text as TeX reads it. Case is kept by the braces around every value.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_whitespace() => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

fn csl(key: &str, title: &str, container: &str, note: &str, url: &str, lang: Lang) -> String {
    let fields = [
        ("id", key),
        ("type", "webpage"),
        ("title", title),
        ("container-title", container),
        ("publisher", "Variorum"),
        ("URL", url),
        ("language", lang.tag()),
        ("note", note),
    ];
    let fields: Vec<String> = fields.iter().map(|(name, text)| join(&["    \"", name, "\": ", &json(text)])).collect();
    join(&["[\n  {\n", &fields.join(",\n"), "\n  }\n]\n"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    const URL: &str = "https://news.example/f/deaths-person/";

    #[test]
    fn a_citation_names_question_verdict_accounts_and_place() {
        let story = fixture::flood();
        let citation = cite(&story.questions[0], &story, URL, Lang::En);
        for part in ["Conflict", &story.title, &story.sources[0].outlet, URL] {
            assert!(citation.plain.contains(part), "{part}: {}", citation.plain);
        }
    }

    #[test]
    fn a_citation_can_be_read_back() {
        let story = fixture::flood();
        let citation = cite(&story.questions[0], &story, URL, Lang::En);
        let csl: serde_json::Value = serde_json::from_str(&citation.csl).unwrap();
        assert_eq!(csl[0]["URL"], URL);
        assert_eq!(csl[0]["type"], "webpage");
        assert!(citation.bibtex.starts_with("@misc{variorum-"));
        assert!(citation.bibtex.ends_with("howpublished = {\\url{https://news.example/f/deaths-person/}}\n}\n"));
    }

    #[test]
    fn tex_and_json_take_hostile_titles() {
        let mut story = fixture::flood();
        story.questions[0].title = Some("100 % of $5 & \\input{x} \"</script>\n~^_#".to_owned());
        let citation = cite(&story.questions[0], &story, URL, Lang::En);
        assert!(
            citation
                .bibtex
                .contains("100 \\% of \\$5 \\& \\textbackslash{}input\\{x\\} \"</script> \\textasciitilde{}")
        );
        let csl: serde_json::Value = serde_json::from_str(&citation.csl).unwrap();
        assert_eq!(csl[0]["title"], "100 % of $5 & \\input{x} \"</script>\n~^_#");
        assert!(!citation.csl.contains("</script>"));
    }
}
