//! A compiler for wasm: the one in use where it has, or rustup gives it, the target's standard library; otherwise Debian's
//! beside it, which builds the standard library from source. Native builds use the compiler in use either way.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::{have, packages};
use crate::{
    project::{self, cargo, command, output},
    step,
};

/// The target of the page.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// What Debian calls a current compiler, its cargo, the standard library's source and a linker.
const DEBIAN: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
/// Debian's linker for wasm, newest first: without a number, or of a release.
const LINKERS: &[&str] = &["wasm-ld", "wasm-ld-22", "wasm-ld-21", "wasm-ld-20", "wasm-ld-19"];
/// Where Debian keeps its compiler, whatever else is on `PATH`.
const SYSTEM: &str = "/usr/bin";

/// Who compiles for wasm.
#[derive(Debug)]
pub enum Toolchain {
    /// The compiler in use, with the target's standard library.
    InUse,
    /// Debian's, with this linker and a standard library built from source.
    System {
        /// `wasm-ld`, perhaps with a number.
        linker: PathBuf,
    },
}

impl Toolchain {
    /// Finds a compiler for wasm, or installs one.
    ///
    /// # Errors
    /// Where neither rustup nor the package manager can.
    pub fn set_up() -> Result<Self> {
        if let Some(found) = Self::in_use().or_else(Self::system) {
            have("compiler for wasm", &found.told());
            return Ok(found);
        }
        if project::program("rustup").is_some() {
            let add = step::run_quietly("rustup target add", command("rustup").args(["target", "add", TARGET]));
            match (add, Self::in_use()) {
                (Ok(()), Some(found)) => return Ok(found),
                (Err(error), _) => println!("  rustup cannot give the target: {error:#}"),
                (Ok(()), None) => println!("  rustup says so, but the compiler in use has no {TARGET}"),
            }
        }
        let by_hand = format!("or, with rustup and a network: rustup target add {TARGET}");
        match packages::install("compiler for wasm", DEBIAN) {
            Ok(()) => {}
            Err(error) => bail!("{error:#}\n{by_hand}"),
        }
        match Self::system() {
            Some(found) => Ok(found),
            None => bail!("Debian's packages are in but give no Rust that this project compiles on; {by_hand}"),
        }
    }

    fn in_use() -> Option<Self> {
        let folder = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
        Path::new(&folder).is_dir().then_some(Self::InUse)
    }

    fn system() -> Option<Self> {
        let rustc = Path::new(SYSTEM).join("rustc");
        let version = output(command(&rustc).arg("--version"))?;
        let wanted = env!("CARGO_PKG_RUST_VERSION");
        if super::cargo_tools::numbers(&version) < super::cargo_tools::numbers(wanted) {
            return None;
        }
        let sysroot = output(command(&rustc).args(["--print", "sysroot"]))?;
        let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock");
        let cargo = Path::new(SYSTEM).join("cargo");
        let linker = LINKERS.iter().find_map(|name| project::program(name))?;
        (source.is_file() && cargo.is_file()).then_some(Self::System { linker })
    }

    fn told(&self) -> String {
        let rustc = match self {
            Self::InUse => PathBuf::from("rustc"),
            Self::System { .. } => Path::new(SYSTEM).join("rustc"),
        };
        output(command(rustc).arg("--version")).unwrap_or_default()
    }

    /// Gives a command, and the cargo it may start, the environment of a build for wasm.
    pub fn environment(&self, command: &mut Command) {
        let Self::System { linker } = self else { return };
        let ours =
            std::env::join_paths([PathBuf::from(SYSTEM)].into_iter().chain(std::env::split_paths(&project::path())));
        command
            .env("PATH", ours.unwrap_or_else(|_| project::path()))
            .env("RUSTC", Path::new(SYSTEM).join("rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    }

    /// Cargo for wasm; the caller names the target.
    pub fn cargo<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = match self {
            Self::InUse => cargo([]),
            Self::System { .. } => command(Path::new(SYSTEM).join("cargo")),
        };
        self.environment(&mut command);
        command.args(args);
        command
    }

    /// Clippy for both compilers.
    ///
    /// # Errors
    /// Where it is missing and cannot be installed.
    pub fn set_up_clippy(&self) -> Result<()> {
        if output(&mut cargo(["clippy", "--version"])).is_none() {
            match command("rustup").args(["component", "add", "clippy", "rustfmt"]).status() {
                Ok(status) if status.success() => {}
                _ => bail!("clippy: missing. Run: rustup component add clippy rustfmt"),
            }
        }
        if matches!(self, Self::System { .. }) && !Path::new(SYSTEM).join("cargo-clippy").is_file() {
            packages::install("clippy for wasm", &["rust-web-clippy"])?;
        }
        have("clippy", "for both targets");
        Ok(())
    }
}
