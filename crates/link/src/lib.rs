//! A reader's own story as the fragment of a link, which browsers never send to a server.
//!
//! `v1.<length>.<checksum>.<body>`: how many characters the body has, FNV-1a of the body in hexadecimal, and the body, which
//! is the story's JSON, compressed (raw deflate), in base64url (RFC 4648). A version, once published, is read for good: what
//! changes gets another number. Compression itself is left to who calls, since browsers have their own.
//!
//! [`seal`] and [`unseal`] go between compressed bytes and fragment, [`write()`] and [`read()`] between story and bytes.

mod base64;
mod broken;
mod story;

pub use broken::Broken;
pub use story::{quotations_only, read, write};

/// The version written.
const VERSION: u32 = 1;
/// Characters of a checksum.
const CHECKSUM: usize = 16;
/// Longest fragment of another kind: the name of a finding. Every private link is longer.
const LONGEST_NAME: usize = 120;

/// Whether a fragment, without its `#`, is or was a private link. What is cut or damaged still is: it must never open
/// another story. As `web/page.js` has it.
pub fn is_private(fragment: &str) -> bool {
    let versioned =
        fragment.strip_prefix('v').is_some_and(|rest| rest.chars().next().is_none_or(|c| c.is_ascii_digit()));
    versioned || (fragment.len() > LONGEST_NAME && !fragment.contains("secret="))
}

/// The fragment, without its `#`, of a story's compressed bytes.
pub fn seal(compressed: &[u8]) -> String {
    let body = base64::encode(compressed);
    format!("v{VERSION}.{}.{:016x}.{body}", body.len(), checksum(&body))
}

/// The compressed bytes of a fragment.
///
/// # Errors
/// Where it is cut, damaged, or of a later version.
pub fn unseal(fragment: &str) -> Result<Vec<u8>, Broken> {
    let rest = fragment.strip_prefix('v').ok_or(Broken::Damaged)?;
    let cut = |of| Broken::Cut { have: fragment.chars().count(), of };
    let (version, rest) = rest.split_once('.').ok_or_else(|| unfinished(rest, cut(None)))?;
    match number(version) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Broken::Later),
        _ => return Err(Broken::Damaged),
    }
    let (length, rest) = rest.split_once('.').ok_or_else(|| unfinished(rest, cut(None)))?;
    let length = number(length).ok_or(Broken::Damaged)? as usize;
    let before = fragment.len() - rest.len();
    let whole = Some(before + CHECKSUM + 1 + length);
    let (sum, body) =
        rest.split_once('.').ok_or_else(|| if rest.len() <= CHECKSUM { cut(whole) } else { Broken::Damaged })?;
    let sound = sum.len() == CHECKSUM && u64::from_str_radix(sum, 16) == Ok(checksum(body));
    match (sound, body.len() < length) {
        (true, _) if body.len() == length => base64::decode(body).ok_or(Broken::Damaged),
        (false, true) => Err(cut(whole)),
        _ => Err(Broken::Damaged),
    }
}

/// What is wrong where the next dot is missing: cut in the middle of a number, or damaged.
fn unfinished(rest: &str, cut: Broken) -> Broken {
    if rest.len() <= 10 && rest.bytes().all(|byte| byte.is_ascii_digit()) { cut } else { Broken::Damaged }
}

/// A number without sign or leading zeros.
fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok())?
}

/// FNV-1a, 64 bits: no change of one character leaves it as it was.
fn checksum(body: &str) -> u64 {
    body.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
