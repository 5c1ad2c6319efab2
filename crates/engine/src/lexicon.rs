//! The word lists, as data. Knows files, rows and columns, and no meaning.
//!
//! A list is `lexicon/<language>/<name>.tsv`: UTF-8, tab between columns, `#` starts a comment line.

/// Every list of the crate: its name ("en/measures") and its text, sorted by name.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The rows of a list, each as its columns. Empty where there is no such list; a test asks for each by name.
pub fn rows(name: &str) -> impl Iterator<Item = Vec<&'static str>> + use<> {
    text(name)
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::trim).collect())
}

fn text(name: &str) -> &'static str {
    FILES.binary_search_by_key(&name, |(n, _)| n).map_or("", |at| FILES[at].1)
}
