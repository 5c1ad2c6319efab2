//! The originals: files of the author's own machine, read whole and checked to be texts.

use crate::Error;
use sha2::{Digest, Sha256};
use std::{fmt::Write as _, fs, io, path::Path};

/// Reads a file as UTF-8; errors say at which byte it is not, and in which line.
///
/// # Errors
/// A file that is missing, cannot be read or is not UTF-8.
pub fn text(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|e| {
        let help = match e.kind() {
            io::ErrorKind::NotFound => "There is no such file.",
            _ => "The file must be readable.",
        };
        Error::file(path, &e, help)
    })?;
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = String::from_utf8_lossy(&e.as_bytes()[..at]).matches('\n').count() + 1;
        Error::new(format!("{}:{line}: not UTF-8 at byte {at}\n  Save the file as UTF-8.", path.display()))
    })
}

/// SHA-256 of a text's bytes, in lower-case hexadecimal.
pub fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("writing to a string");
        hex
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_digest_is_that_of_the_standard_s_example() {
        // FIPS 180-4, one-block message.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(super::digest("abc"), abc);
    }
}
