//! Gathers `wording/<language>.tsv` into sorted tables, so that a language is one file and a missing text stops the
//! build instead of showing as a gap on the page.

use std::{collections::BTreeMap, env, error::Error, fmt::Write as _, fs, path::Path};

/// Texts by key.
type Texts = BTreeMap<String, String>;

/// The language that has every text; a key of another language that is not here is a mistake.
const FIRST: &str = "en";
/// Texts that belong to a language alone: plurals of nouns, names of measures, themes
/// and classes.
const OWN: [&str; 9] = ["plural.", "title.", "measure.", "restates.", "month.", "theme.", "class.", "claim.", "act."];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=wording");
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir("wording")? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        languages.insert(name, read(&path)?);
    }
    let first = languages.get(FIRST).ok_or("wording/en.tsv is missing")?.clone();
    let mut code = String::new();
    for (name, texts) in &languages {
        compare(name, &first, texts)?;
        writeln!(code, "pub(super) static {}: &[(&str, &str)] = &[", name.to_uppercase())?;
        for (key, text) in texts {
            writeln!(code, "    ({key:?}, {text:?}),")?;
        }
        writeln!(code, "];")?;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("wording.rs"), code)?;
    Ok(())
}

/// The texts of one file: key, tab, text; `#` begins a remark.
fn read(path: &Path) -> Result<Texts, Box<dyn Error>> {
    let mut texts = Texts::new();
    for (number, line) in fs::read_to_string(path)?.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{}:{}", path.display(), number + 1);
        let (key, text) = line.split_once('\t').ok_or(format!("{place}: no tab between key and text"))?;
        if texts.insert(key.to_owned(), text.to_owned()).is_some() {
            return Err(format!("{place}: {key} stands twice").into());
        }
    }
    Ok(texts)
}

/// Fails where a language lacks a text that the first one has, or has one that nobody asks for.
fn compare(name: &str, first: &Texts, texts: &Texts) -> Result<(), String> {
    let shared = |key: &&String| !OWN.iter().any(|prefix| key.starts_with(prefix));
    if let Some(key) = first.keys().filter(shared).find(|key| !texts.contains_key(*key)) {
        return Err(format!("wording/{name}.tsv lacks {key}"));
    }
    if let Some(key) = texts.keys().filter(shared).find(|key| !first.contains_key(*key)) {
        return Err(format!("wording/{name}.tsv has {key}, which wording/{FIRST}.tsv has not"));
    }
    Ok(())
}
