//! `variorum extract`: JSON lines in, JSON lines out, one line at a time.
//!
//! Memory is that of one line. A line that cannot be read is reported with its number, and the next is read.

mod line;
mod wire;

pub use line::{Problem, Request};
pub use wire::{Answer, answer};

use crate::Error;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Bytes kept between input, engine and output.
const BUFFER: usize = 1 << 16;

/// Answers every line of the files, or of standard input where there is none.
///
/// # Errors
/// A file that cannot be read, standard output that cannot be written.
pub fn run(files: &[PathBuf]) -> Result<ExitCode, Error> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    let stdin = [PathBuf::from("-")];
    let files = if files.is_empty() { &stdin } else { files };
    let mut bad = 0;
    for file in files {
        bad += if file == Path::new("-") {
            lines("standard input", io::stdin().lock(), &mut out, &mut io::stderr())?
        } else {
            let open = File::open(file).map_err(|e| Error::file(file, &e, "Name a file of JSON lines, or \"-\"."))?;
            lines(&file.display().to_string(), open, &mut out, &mut io::stderr())?
        };
    }
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Answers every line of `input`; returns how many could not be read. `name` stands before their reports.
///
/// Answers are handed on whenever more input has to be waited for, so that a program may ask line by line.
///
/// # Errors
/// Input that cannot be read, output that cannot be written.
pub fn lines(name: &str, input: impl Read, out: &mut impl Write, reports: &mut impl Write) -> Result<usize, Error> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let (mut buffer, mut number, mut bad) = (Vec::new(), 0, 0);
    loop {
        if input.buffer().is_empty() {
            out.flush().map_err(|e| Error::output(&e))?;
        }
        buffer.clear();
        let read = input.read_until(b'\n', &mut buffer).map_err(|e| Error::new(format!("{name}: {e}")))?;
        if read == 0 {
            return Ok(bad);
        }
        number += 1;
        match Request::read(&buffer, number == 1) {
            Ok(None) => {}
            Ok(Some(request)) => {
                serde_json::to_writer(&mut *out, &answer(&request)).map_err(|e| Error::output(&e.into()))?;
                out.write_all(b"\n").map_err(|e| Error::output(&e))?;
            }
            Err(problem) => {
                bad += 1;
                // What cannot be reported is still told by the exit code.
                let _ = writeln!(reports, "{name}, line {number}: {problem}");
            }
        }
    }
}
