//! Debian's packages, where we may install them.

use anyhow::{Result, bail};

use crate::{
    project::{self, command, output},
    step,
};

/// Installs packages, as root or through a `sudo` that asks for no password.
///
/// # Errors
/// Where there is no `apt-get`, no right to use it, or it fails; the error names the packages.
pub fn install(what: &str, packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if project::program("apt-get").is_none() {
        bail!("{what}: missing, and this is no Debian. Install by hand what Debian calls: {}", packages.join(" "));
    }
    let root = output(command("id").arg("-u")).is_some_and(|id| id == "0");
    if !root && output(command("sudo").args(["-n", "true"])).is_none() {
        bail!("{what}: missing, and installing it needs root. Run: sudo {by_hand}");
    }
    for args in [vec!["update"], [&["install", "-y", "--no-install-recommends"], packages].concat()] {
        let mut apt = if root { command("apt-get") } else { command("sudo") };
        if !root {
            apt.args(["-n", "apt-get"]);
        }
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        let step = format!("{what}: apt-get {}", args.join(" "));
        if let Err(error) = step::run_quietly(&step, apt.args(&args)) {
            bail!("{error:#}\nInstall by hand: {by_hand}");
        }
    }
    Ok(())
}
