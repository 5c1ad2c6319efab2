//! A chromedriver on a free port, ended when dropped.

use std::{
    env,
    io::{BufRead, BufReader, Lines},
    process::{Child, ChildStdout, Command, Stdio},
};

/// What chromedriver says before the port that it chose.
const STARTED: &str = "started successfully on port ";

/// The running driver.
pub(crate) struct Driver {
    process: Child,
    /// Where it listens.
    pub(crate) address: String,
    /// Kept open: a driver that cannot write ends.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts `CHROMEDRIVER`, or the one on `PATH`.
    ///
    /// # Panics
    /// Where there is none or it does not say its port.
    pub(crate) fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("{program}: {e}. Run: cargo xtask setup"));
        let mut output = BufReader::new(process.stdout.take().expect("piped")).lines();
        let port = output.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once(STARTED)?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let address = format!("http://127.0.0.1:{}", port.unwrap_or_else(|| panic!("{program} says no port")));
        Self { process, address, _output: output }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
