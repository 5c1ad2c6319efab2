//! The verbs everybody uses, continuous integration included: `cargo xtask <verb>`.
//!
//! A verb is a module with a `run`, and a line in [`Verb`].

mod bench;
mod check;
mod project;
mod score;
mod step;
mod test;

use std::process::ExitCode;

use clap::Parser;

/// Sets up, builds, shows, tests and measures Variorum.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Verb {
    /// How fast a part is, and how much memory it takes.
    Bench(bench::Options),
    /// Formatting, lints and the tidy test.
    Check(check::Options),
    /// The engine measured on development sets, and its questions printed for reading.
    Score(score::Options),
    /// Every test.
    Test(test::Options),
}

fn main() -> ExitCode {
    let done = match Verb::parse() {
        Verb::Bench(options) => bench::run(&options),
        Verb::Check(options) => check::run(&options),
        Verb::Score(options) => score::run(&options),
        Verb::Test(options) => test::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
