//! The `variorum` command: reads its arguments, runs one verb, answers with an exit code.

use clap::Parser as _;
use std::process::ExitCode;
use variorum_cli::{args::Command, run};

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(code) => code,
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("variorum: {error}");
            ExitCode::FAILURE
        }
    }
}
