//! A Chromium and the driver that belongs to it.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Result, bail};

use super::{cargo_tools::numbers, have, packages};
use crate::project::{self, command, output};

/// What the browser may be called, ours first.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A browser that tests can drive.
#[derive(Debug)]
pub struct Browser {
    /// Chromium or Chrome: `CHROME`, or from `PATH`.
    pub program: PathBuf,
    /// `chromedriver`: `CHROMEDRIVER`, or from `PATH`.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds a browser and a driver of the same version, or installs Debian's.
    ///
    /// # Errors
    /// Where there are none and they cannot be installed.
    pub fn set_up() -> Result<Self> {
        if let Some(found) = Self::find() {
            have(&found.told(), &project::shown(&found.driver));
            return Ok(found);
        }
        packages::install("Chromium and its driver", &["chromium", "chromium-driver"])?;
        match Self::find() {
            Some(found) => Ok(found),
            None => bail!(
                "Chromium and chromedriver are installed but their versions differ. \
                 Name two that belong together: CHROME=… CHROMEDRIVER=… cargo xtask test"
            ),
        }
    }

    fn find() -> Option<Self> {
        let named = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
        let program = named("CHROME").or_else(|| BROWSERS.iter().find_map(|name| project::program(name)))?;
        let driver = named("CHROMEDRIVER").or_else(|| project::program("chromedriver"))?;
        let release = |path| output(command(path).arg("--version")).and_then(|v| numbers(&v).first().copied());
        (release(&program)? == release(&driver)?).then_some(Self { program, driver })
    }

    /// Tells tests which browser and driver to use.
    pub fn environment(&self, command: &mut Command) {
        command.env("CHROME", &self.program).env("CHROMEDRIVER", &self.driver);
    }

    fn told(&self) -> String {
        output(command(&self.program).arg("--version")).unwrap_or_default()
    }
}
