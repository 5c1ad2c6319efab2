//! Tools from crates.io, built once into `target/tools`.

use std::fs;

use anyhow::{Context, Result, bail};

use super::have;
use crate::{
    project::{self, cargo, command, output},
    step,
};

/// A command that crates.io has.
pub struct Tool {
    /// The command.
    name: &'static str,
    /// The package that gives it.
    package: &'static str,
    /// How it tells its version.
    ask: &'static [&'static str],
    version: Version,
    /// What `cargo install` is told beyond name, version and place.
    args: &'static [&'static str],
}

/// Which version is right.
enum Version {
    /// This and no other.
    Exactly(&'static str),
    /// That of this library in `Cargo.lock`: what the two write to each other has no stable form.
    Of(&'static str),
    /// This, or anything later.
    From(&'static str),
}

/// Writes the module's script. Its own lock file asks for a crate's version that was withdrawn, so not `--locked`.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    ask: &["--version"],
    version: Version::Of("wasm-bindgen"),
    args: &[],
};

/// Builds the page. Version 0.22 asks for a later compiler than ours.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    package: "trunk",
    ask: &["--version"],
    version: Version::Exactly("0.21.14"),
    args: &["--locked", "--no-default-features", "--features", "rustls"],
};

/// Checks licences and origins of dependencies.
pub const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    package: "cargo-deny",
    ask: &["--version"],
    version: Version::From("0.20.2"),
    args: &["--locked"],
};

/// Built quickly rather than well: they run for a second, and a build as published takes three times as long.
const QUICK: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_PANIC", "unwind"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl Tool {
    /// Takes the tool from `PATH` or `target/tools` when its version is right, installs it otherwise.
    ///
    /// # Errors
    /// Where it cannot be installed.
    pub fn set_up(&self) -> Result<()> {
        let wanted = self.version.wanted()?;
        let found = output(command(self.name).args(self.ask)).unwrap_or_default();
        if self.version.fits(&found, &wanted) {
            have(&found, &project::program(self.name).map_or_else(String::new, |path| project::shown(&path)));
            return Ok(());
        }
        let wrong = if found.is_empty() { "missing".to_owned() } else { format!("here is {found}") };
        let what = format!("{} {wanted} ({wrong}): building it, some minutes", self.name);
        let place = project::tools();
        let build = place.join("build");
        let mut install = cargo(["install", self.package, "--version", &wanted, "--root"]);
        install.arg(&place).args(self.args).envs(QUICK.iter().copied()).env("CARGO_TARGET_DIR", &build);
        let outcome = step::run(&what, &mut install);
        // Gigabytes that nothing reads again.
        let _ = fs::remove_dir_all(build);
        if let Err(error) = outcome {
            let args = self.args.join(" ");
            bail!("{error:#}\nInstall by hand: cargo install {} --version {wanted} {args}", self.package);
        }
        Ok(())
    }
}

impl Version {
    fn wanted(&self) -> Result<String> {
        match self {
            Self::Exactly(version) | Self::From(version) => Ok((*version).to_owned()),
            Self::Of(library) => project::locked(library).with_context(|| format!("Cargo.lock names no {library}")),
        }
    }

    fn fits(&self, found: &str, wanted: &str) -> bool {
        match self {
            Self::Exactly(_) | Self::Of(_) => numbers(found) == numbers(wanted),
            Self::From(_) => numbers(found) >= numbers(wanted),
        }
    }
}

/// The first version number of a text: "trunk 0.21.14" → 0, 21, 14. Empty where there is none.
pub fn numbers(text: &str) -> Vec<u32> {
    let word = text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    word.into_iter().flat_map(|word| word.split(['.', '-', '+'])).map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Version, numbers};

    #[test]
    fn versions_are_read_from_what_programs_print() {
        assert_eq!(numbers("trunk 0.21.14"), [0, 21, 14]);
        assert_eq!(numbers("wasm-opt version 116 (version_116)"), [116]);
        assert_eq!(numbers("rustc 1.96.0 (ac68faa20 2026-05-25)"), [1, 96, 0]);
        assert_eq!(numbers("Chromium 156.0.8078.79 built on Debian"), [156, 0, 8078, 79]);
        assert!(numbers("none").is_empty());
    }

    #[test]
    fn a_missing_or_other_tool_does_not_fit() {
        assert!(!Version::Exactly("0.21.14").fits("", "0.21.14"));
        assert!(!Version::Exactly("0.21.14").fits("trunk 0.21.1", "0.21.14"));
        assert!(!Version::From("0.18.0").fits("cargo-deny 0.9.9", "0.18.0"));
        assert!(Version::From("0.18.0").fits("cargo-deny 0.20.2", "0.18.0"));
    }
}
