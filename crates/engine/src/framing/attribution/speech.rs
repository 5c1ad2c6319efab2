//! Speech over several sentences: quotations without a cue of their own belong to the attribution before them.

use super::Attribution;
use crate::text::Article;
use variorum_story::Span;

/// Attributions looked back at for the one whose speech runs on.
const REACH: usize = 8;

/// Widens contents to the beginning of their quotation, and joins quotations that run on.
pub fn run_on(article: &Article<'_>, found: &mut [Attribution]) {
    for &quote in &article.quoted {
        let (first, last) = article.sentences_of(quote);
        let from = found.partition_point(|a| a.sentence < first);
        let to = found.partition_point(|a| a.sentence <= last + 1);
        let marks = with_marks(article, quote);
        let own = found[from..to].iter().position(|a| a.content.iter().any(|c| c.overlaps(quote)));
        if let Some(own) = own {
            widen(article, &mut found[from + own], marks);
        } else if opens_sentence(article, first, marks)
            && let Some(before) = speaker(article, &found[from.saturating_sub(REACH)..from], first)
        {
            found[from.saturating_sub(REACH) + before].content.push(marks);
        }
    }
}

/// “A. B,” he said: what he said begins with A. He said, “A. B.”: it ends with B.
fn widen(article: &Article<'_>, attribution: &mut Attribution, marks: Span) {
    if let Some(content) = attribution.content.iter_mut().find(|c| c.overlaps(marks))
        && marks.start < content.start
        && marks.end <= content.end
    {
        content.start = marks.start;
    } else if marks.of(article.text).ends_with(['”', '"', '»'])
        && let Some(content) = attribution.content.iter_mut().find(|c| c.start <= marks.start && c.end > marks.start)
    {
        content.end = content.end.max(marks.end);
    }
}

/// A quotation with its marks.
fn with_marks(article: &Article<'_>, quote: Span) -> Span {
    let inner = article.token_at(quote.start);
    let start = inner.checked_sub(1).map_or(quote.start, |i| article.tokens[i].span.start);
    let end = article
        .tokens
        .get(article.token_at(quote.end))
        .filter(|t| t.span.start == quote.end)
        .map_or(quote.end, |t| t.span.end);
    Span { start, end }
}

/// Whether a quotation is a sentence of its own and not words in one.
fn opens_sentence(article: &Article<'_>, sentence: usize, marks: Span) -> bool {
    let sentence = &article.sentences[sentence];
    sentence.span.start == marks.start && sentence.span.end <= marks.end + 1
}

/// Whose speech goes on in a sentence: of the attributions before it, the last that quotes, else the last.
fn speaker(article: &Article<'_>, before: &[Attribution], sentence: usize) -> Option<usize> {
    let can = |a: &&Attribution| runs_into(article, a, sentence);
    let near = before.iter().rposition(|a| can(&a))?;
    let same = |a: &Attribution| a.sentence == before[near].sentence;
    Some(before.iter().rposition(|a| same(a) && can(&a) && quotes(article, a)).unwrap_or(near))
}

fn quotes(article: &Article<'_>, attribution: &Attribution) -> bool {
    attribution.content.iter().any(|c| c.of(article.text).contains(['“', '"', '”', '«']))
}

/// Whether what an attribution holds can go on in a later sentence: it quoted, and stands in this paragraph or closed the
/// one before.
fn runs_into(article: &Article<'_>, attribution: &Attribution, sentence: usize) -> bool {
    let (here, there) = (article.sentences[sentence].paragraph, article.sentences[attribution.sentence].paragraph);
    let last = attribution.content.last().is_some_and(|c| c.end + 2 >= article.paragraphs[there].span.end);
    attribution.source.is_some()
        && !article.is_quoted(attribution.cue)
        && (here == there || last && here == there + 1 && quotes(article, attribution))
}
