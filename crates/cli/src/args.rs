//! The command line: verbs, their arguments, and the help that they print.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Several accounts of one event, side by side: their figures, where they part, and the words that say so.
#[derive(Debug, Parser)]
#[command(name = "variorum", version, arg_required_else_help = true)]
pub struct Command {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Find the figures and dates of texts: JSON lines in, JSON lines out
    #[command(after_long_help = EXTRACT_EXAMPLES)]
    Extract {
        /// Files of JSON lines; standard input where none is named, or for "-"
        files: Vec<PathBuf>,
    },
    /// Print the JSON Schema of what `extract` reads and writes
    #[command(after_long_help = SCHEMA_EXAMPLES)]
    Schema,
    /// Compare the accounts of a story: reads DIR/story.toml and the originals, writes DIR/story.json
    #[command(after_long_help = COMPARE_EXAMPLES)]
    Compare {
        /// The story's folder, which holds story.toml
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// Folder of the originals that story.toml names; without it, DIR
        #[arg(long, value_name = "FOLDER")]
        originals: Option<PathBuf>,
        /// Write nothing; fail where DIR/story.json is not what would be written
        #[arg(long)]
        check: bool,
    },
    /// Say why the figures of a question were joined and others not, and which rule gave the verdict
    #[command(after_long_help = EXPLAIN_EXAMPLES)]
    Explain {
        /// The story's folder, which holds story.json
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// Id of the question, as story.json names it: "deaths-peacekeeper"
        question: String,
    },
}

const EXTRACT_EXAMPLES: &str = r#"A line of input:
  {"id": "1", "text": "Flooding killed at least 12 people on Friday.", "published": "2024-05-20"}
"id" and "text" are needed. "published" is the day that "Friday" is reckoned from; without it such dates stay unplaced.
"title" may be given; other keys are passed over. Every line of input has one line of output, in the same order.
A line that cannot be read is reported on standard error with its number and has no output; the exit status is then 1.

Examples:
  variorum extract < articles.jsonl > figures.jsonl
  variorum extract monday.jsonl tuesday.jsonl | head -1
  echo '{"id":"1","text":"About 12,000 people voted."}' | variorum extract"#;

const SCHEMA_EXAMPLES: &str = "\
The schema describes a line of output; `$defs/request` in it describes a line of input.

Example:
  variorum schema > extract.schema.json";

const COMPARE_EXAMPLES: &str = r#"story.toml:
  title    = "The harbour fire"
  summary  = "Three accounts of one night differ on the number of injured."
  language = "en"

  [[source]]
  file      = "courier.txt"          # UTF-8 text, in the folder of the originals
  outlet    = "The Courier"
  published = "2024-05-20"           # leave it out where it is not known
  url       = "https://courier.example/fire"
  rights    = "quote"                # "quote": short quotations only; "full": the whole text travels

  # Corrections are applied after the engine, kept apart in the story and shown as the editor's.
  [[edit]]
  action   = "dismiss"               # question, why
  question = "injuries-firefighter"
  why      = "Two different fires."
  # retitle: title · merge: with, why · split: sources, into, why · reorder: place
  # scope: source, kind (cause, place, population, time, status, actor), scope, why

Examples:
  variorum compare stories/harbour-fire
  variorum compare stories/harbour-fire --originals ~/clippings
  variorum compare stories/harbour-fire --originals ~/clippings --check"#;

const EXPLAIN_EXAMPLES: &str = "\
Example:
  variorum explain stories/harbour-fire injuries-person";
