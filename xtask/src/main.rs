//! The verbs everybody uses, continuous integration included: `cargo xtask <verb>`.
//!
//! A verb is a module with `Options` and a `run`, and a line in each list below.

mod bench;
mod check;
mod dist;
mod project;
mod score;
mod screenshots;
mod serve;
mod setup;
mod step;
mod test;

use std::process::ExitCode;

use clap::Parser;

/// Sets up, builds, shows, tests and measures Variorum.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Verb {
    /// Installs what the other verbs need; they do it themselves.
    Setup(setup::Options),
    /// Builds the page and shows it in a browser.
    Serve(serve::Options),
    /// Every view as pictures, wide and narrow, light and dark.
    Screenshots(screenshots::Options),
    /// How fast a part is, and how much memory it takes.
    Bench(bench::Options),
    /// The engine measured on development sets, and its questions printed for reading.
    Score(score::Options),
    /// Every test.
    Test(test::Options),
    /// The page in `dist/`, for any static host.
    Dist(dist::Options),
    /// Formatting, lints, licences and the tidy test.
    Check(check::Options),
}

fn main() -> ExitCode {
    let done = match Verb::parse() {
        Verb::Setup(options) => setup::run(&options),
        Verb::Serve(options) => serve::run(&options),
        Verb::Screenshots(options) => screenshots::run(&options),
        Verb::Bench(options) => bench::run(&options),
        Verb::Score(options) => score::run(&options),
        Verb::Test(options) => test::run(&options),
        Verb::Dist(options) => dist::run(&options),
        Verb::Check(options) => check::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
