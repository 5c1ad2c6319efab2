//! One step of a verb: says what it does, runs it, says how long it took and, where it fails, what to do.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::project;

/// Between two signs of life of a command that prints nothing.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How often a quiet command is asked whether it has ended.
const POLL: Duration = Duration::from_millis(50);

/// Runs a command whose output is its progress.
///
/// # Errors
/// Where the command cannot start or fails.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    println!("▸ {what}");
    let start = Instant::now();
    let status = command.status().with_context(|| cannot_start(what, command))?;
    if !status.success() {
        bail!("{what}: failed after {} ({status}): {}", elapsed(start), line(command));
    }
    println!("  {what}: {}", elapsed(start));
    Ok(())
}

/// Runs tests: passes their output through and adds up what their runners count.
///
/// # Errors
/// Where the command cannot start or fails, or no test ran.
pub fn run_tests(what: &str, command: &mut Command) -> Result<u32> {
    println!("▸ {what}");
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(what, command))?;
    let mut passed = 0;
    for line in BufReader::new(child.stdout.take().expect("piped")).lines() {
        let line = line?;
        println!("{line}");
        passed += count_of_passed(&line).unwrap_or(0);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{what}: failed after {} ({status}): {}", elapsed(start), line(command));
    }
    if passed == 0 {
        bail!("{what}: no test ran: {}", line(command));
    }
    println!("  {what}: {passed} passed, {}", elapsed(start));
    Ok(passed)
}

/// What a runner's closing line counts: "test result: ok. 11 passed; 0 failed; …".
fn count_of_passed(line: &str) -> Option<u32> {
    let (_, counts) = line.split_once("test result: ")?;
    let (before, _) = counts.split_once(" passed")?;
    before.rsplit(' ').next()?.parse().ok()
}

/// Runs a command that has nothing to tell: its output goes to a file and is shown where it fails.
///
/// # Errors
/// Where the command cannot start or fails.
pub fn run_quietly(what: &str, command: &mut Command) -> Result<()> {
    println!("▸ {what}");
    let log = project::tools().join("step.log");
    fs::create_dir_all(project::tools())?;
    let file = File::create(&log)?;
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::from(file.try_clone()?))
        .stderr(Stdio::from(file))
        .spawn()
        .with_context(|| cannot_start(what, command))?;
    let mut told = start;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if told.elapsed() >= HEARTBEAT {
            told = Instant::now();
            println!("  still at it: {}", elapsed(start));
        }
        thread::sleep(POLL);
    };
    if !status.success() {
        eprint!("{}", fs::read_to_string(&log).unwrap_or_default());
        bail!("{what}: failed after {} ({status}): {}", elapsed(start), line(command));
    }
    println!("  {what}: {}", elapsed(start));
    Ok(())
}

/// Time since a start, as shown: "8.4 s", "2 min 05 s".
pub fn elapsed(start: Instant) -> String {
    let seconds = start.elapsed().as_secs_f32();
    if seconds < 60.0 {
        return format!("{seconds:.1} s");
    }
    format!("{} min {:02} s", seconds as u32 / 60, seconds as u32 % 60)
}

fn cannot_start(what: &str, command: &Command) -> String {
    format!("{what}: cannot start {}", command.get_program().display())
}

/// A command as one would type it, without its environment.
fn line(command: &Command) -> String {
    let mut line = command.get_program().display().to_string();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::count_of_passed;

    #[test]
    fn closing_lines_are_counted() {
        assert_eq!(count_of_passed("test result: ok. 11 passed; 0 failed; 0 ignored"), Some(11));
        assert_eq!(count_of_passed("test result: FAILED. 2 passed; 1 failed"), Some(2));
        assert_eq!(count_of_passed("test count ... ok"), None);
    }
}
