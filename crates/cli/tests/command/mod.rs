//! Runs the command as built, with input, and gives back all that it says.

#![allow(dead_code, reason = "every test of the command uses a part of it")]

use serde_json::Value;
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    thread,
};

/// How much smaller large inputs are where the code is not optimised.
pub const SLOWER: usize = if cfg!(debug_assertions) { 10 } else { 1 };

/// What a run of the command left.
#[derive(Debug)]
pub struct Ran {
    /// Whether its exit status was 0.
    pub success: bool,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// Standard output as lines of JSON.
    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }
}

/// Runs it without input.
pub fn variorum(arguments: &[&str]) -> Ran {
    variorum_with(arguments, b"")
}

/// Runs it with standard input.
pub fn variorum_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(arguments).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    let feeding = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the command ends");
    // A command that has failed does not read its input to the end.
    let _ = feeding.join().expect("no panic");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Ran { success: output.status.success(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs it, reads one byte of what it says and closes the pipe. Whether it ended well, and standard error.
pub fn closed_early(arguments: &[&str], input: &[u8]) -> (bool, String) {
    let mut child = command(arguments).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    let feeding = thread::spawn(move || stdin.write_all(&input));
    let mut stdout = child.stdout.take().expect("piped");
    stdout.read_exact(&mut [0]).expect("it says something");
    drop(stdout);
    let mut err = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut err).expect("UTF-8");
    let status = child.wait().expect("the command ends");
    let _ = feeding.join().expect("no panic");
    (status.success(), err)
}

/// A run that is kept waiting for its input.
pub struct Asked {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Asked {
    /// Starts it.
    pub fn start(arguments: &[&str]) -> Self {
        let mut child = command(arguments).spawn().expect("the command starts");
        let stdin = child.stdin.take().expect("piped");
        let stdout = BufReader::new(child.stdout.take().expect("piped"));
        Self { child, stdin, stdout }
    }

    /// Gives it a line and waits for one.
    pub fn ask(&mut self, line: &str) -> String {
        self.stdin.write_all(line.as_bytes()).expect("it reads");
        let mut answer = String::new();
        self.stdout.read_line(&mut answer).expect("it answers");
        answer
    }

    /// Ends its input. Whether it ended well.
    pub fn end(mut self) -> bool {
        drop(self.stdin);
        self.child.wait().expect("the command ends").success()
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_variorum"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// An empty folder of a test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder under target/");
    folder
}

/// A story's folder with its accounts, by file name without ending, all of one day and quoted only.
pub fn folder_of(name: &str, accounts: &[(&str, &str)]) -> PathBuf {
    let folder = folder(name);
    let mut story = "title = \"A story\"\nsummary = \"Accounts of one night.\"\nlanguage = \"en\"\n".to_owned();
    for (account, text) in accounts {
        fs::write(folder.join(account).with_extension("txt"), text).expect("written");
        let source = ["file = \"", account, ".txt\"\noutlet = \"The ", account, "\"\npublished = \"2024-05-20\"\n"];
        story.push_str(&["\n[[source]]\n", &source.concat(), "rights = \"quote\"\n"].concat());
    }
    fs::write(folder.join("story.toml"), story).expect("written");
    folder
}
