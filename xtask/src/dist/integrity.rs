//! The checksum of the host script, for pages that ask browsers to refuse any other (subresource integrity).

use std::{
    fmt::{self, Write as _},
    fs,
    path::Path,
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha384};

use super::sizes::compressed;

/// Bytes after brotli that the script may have: other people's pages load it.
const BUDGET: usize = 2000;
/// The letters of base64 (RFC 4648).
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What is told of a script.
pub struct Script {
    /// Bytes after brotli.
    weight: usize,
    /// As the attribute `integrity` has it.
    pub checksum: String,
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes after brotli, integrity=\"{}\"", self.weight, self.checksum)
    }
}

/// Weight and checksum of the script.
///
/// # Errors
/// Where there is no script, or it weighs too much.
pub fn of(script: &Path) -> Result<Script> {
    let bytes = fs::read(script).with_context(|| script.display().to_string())?;
    let weight = compressed(&bytes)?;
    if weight > BUDGET {
        bail!("{}: {weight} bytes after brotli, {} more than it may have", script.display(), weight - BUDGET);
    }
    Ok(Script { weight, checksum: checksum(&bytes) })
}

/// As the attribute `integrity` has it.
fn checksum(bytes: &[u8]) -> String {
    let mut text = "sha384-".to_owned();
    // 48 bytes are whole threes: nothing is left over to fill up.
    for three in Sha384::digest(bytes).chunks(3) {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte));
        for shift in [18, 12, 6, 0] {
            let _ = write!(text, "{}", char::from(LETTERS[(bits >> shift & 63) as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::checksum;

    /// The example of the recommendation "Subresource Integrity", section 3.2.1.
    #[test]
    fn checksums_are_those_of_browsers() {
        assert_eq!(
            checksum(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
