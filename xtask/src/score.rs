//! `cargo xtask score`: the engine measured on development sets, and its questions printed for reading.
//!
//! The sets are not part of the project. What the engine finds is written in the sets' terms ([`gold`]) and given to the
//! sets' own `score.py`, so that every engine measured with them is measured alike: over whole sets first, then over the
//! cases that news could hold ([`news`]), of which the wrong answers are printed.

mod gold;
mod news;
mod questions;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    env, fs,
    io::{BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{project, step};

/// What is measured, and how much is shown.
#[derive(Args)]
pub struct Options {
    /// Folder of development sets, which holds figures/*.dev.jsonl and figures/score.py; else `VARIORUM_DEVSETS` names it
    #[arg(long, value_name = "FOLDER")]
    devsets: Option<PathBuf>,
    /// Folder of the originals of seeds/; else `VARIORUM_SEEDS` names it
    #[arg(long, value_name = "FOLDER")]
    originals: Option<PathBuf>,
    /// Measure the sets alone whose names contain this
    #[arg(long, value_name = "NAME", default_value = "")]
    set: String,
    /// Print this many wrong answers, drawn at random but always the same
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: u32,
}

/// Measures what there is to measure, and says what there is not.
///
/// # Errors
/// Sets that cannot be read, a build or a scorer that fails.
pub fn run(options: &Options) -> Result<()> {
    if let Some(devsets) = folder(options.devsets.as_ref(), "VARIORUM_DEVSETS")? {
        score(&devsets.join("figures"), options)?;
    } else {
        println!("Development sets: none named (--devsets FOLDER, or VARIORUM_DEVSETS); nothing is measured.");
    }
    if let Some(originals) = folder(options.originals.as_ref(), "VARIORUM_SEEDS")? {
        questions::print(&originals)
    } else {
        println!("Originals: none named (--originals FOLDER, or VARIORUM_SEEDS); no questions are printed.");
        Ok(())
    }
}

/// A folder from the command line, else from the environment; whole, since commands run in the project's root.
fn folder(argument: Option<&PathBuf>, variable: &str) -> Result<Option<PathBuf>> {
    let named = argument.cloned().or_else(|| env::var_os(variable).map(PathBuf::from));
    named.map(|path| fs::canonicalize(&path).with_context(|| path.display().to_string())).transpose()
}

fn score(folder: &Path, options: &Options) -> Result<()> {
    let sets = sets(folder, &options.set)?;
    let work = project::target().join("score");
    fs::create_dir_all(&work).with_context(|| work.display().to_string())?;
    let cases = sets.iter().map(|set| read(set)).collect::<Result<Vec<_>>>()?.concat();
    let (requests, answers, predictions) =
        (work.join("requests.jsonl"), work.join("answers.jsonl"), work.join("predictions.jsonl"));
    write(&requests, cases.iter().map(request))?;
    extract(&requests, &answers)?;
    let answers = read(&answers)?;
    if answers.len() != cases.len() {
        bail!("{} cases and {} answers: the command did not answer every line", cases.len(), answers.len());
    }
    write(&predictions, cases.iter().zip(&answers).map(|(case, answer)| gold::predictions(case, answer)))?;
    scorer("Scoring whole sets (python3, the sets' own scorer)", folder, &predictions, &sets, 0)?;
    let left_out = news::left_out();
    let kept = cases.iter().filter(|case| news::holds(case, &left_out)).count();
    let sets = sets.iter().map(|set| news_of(set, &work.join("news"), &left_out)).collect::<Result<Vec<_>>>()?;
    let what = format!("Scoring what news could hold ({kept} of {} cases; xtask/src/score/not_news.tsv)", cases.len());
    scorer(&what, folder, &predictions, &sets, options.errors)
}

fn scorer(what: &str, folder: &Path, predictions: &Path, sets: &[PathBuf], errors: u32) -> Result<()> {
    let mut scorer = Command::new("python3");
    scorer.arg(folder.join("score.py")).args(["--offsets", "byte", "--errors", &errors.to_string()]);
    scorer.arg("--pred").arg(predictions).arg("--gold").args(sets);
    step::run(what, &mut scorer)
}

/// Writes the cases of a set that news could hold: where they are.
fn news_of(set: &Path, work: &Path, left_out: &HashSet<String>) -> Result<PathBuf> {
    fs::create_dir_all(work).with_context(|| work.display().to_string())?;
    let part = work.join(set.file_name().unwrap_or_default());
    write(&part, read(set)?.into_iter().filter(|case| news::holds(case, left_out)))?;
    Ok(part)
}

/// The development sets of a folder, sorted.
fn sets(folder: &Path, part: &str) -> Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).with_context(|| format!("{}: no such folder", folder.display()))?;
    let mut sets: Vec<PathBuf> = listed
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".dev.jsonl") && name.contains(part)
        })
        .collect();
    sets.sort();
    if sets.is_empty() {
        bail!("{}: no *.dev.jsonl whose name contains {part:?}", folder.display());
    }
    Ok(sets)
}

fn request(case: &Value) -> Value {
    let published = case["reference_date"].as_str().and_then(|date| date.get(..10));
    json!({ "id": case["id"], "text": case["text"], "published": published })
}

/// Runs `variorum extract` over a file.
fn extract(requests: &Path, answers: &Path) -> Result<()> {
    let out = fs::File::create(answers).with_context(|| answers.display().to_string())?;
    let mut command = project::cargo(["run", "--quiet", "--package", "variorum-cli", "--", "extract"]);
    command.arg(requests).stdout(Stdio::from(out));
    step::run("Reading the sets", &mut command)
}

fn read(path: &Path) -> Result<Vec<Value>> {
    let file = fs::File::open(path).with_context(|| path.display().to_string())?;
    BufReader::new(file)
        .lines()
        .enumerate()
        .map(|(at, line)| serde_json::from_str(&line?).with_context(|| format!("{}:{}", path.display(), at + 1)))
        .collect()
}

fn write(path: &Path, lines: impl Iterator<Item = Value>) -> Result<()> {
    let mut file = BufWriter::new(fs::File::create(path).with_context(|| path.display().to_string())?);
    for line in lines {
        writeln!(file, "{line}")?;
    }
    Ok(file.flush()?)
}
