//! A word as tables look for it: its letters in one number.

use super::WordHasher;

/// Words of so many bytes are told by their number and their length alone.
pub(super) const EXACT: usize = 8;

/// The bytes of a word in one number, the first one lowest; of a longer word than [`EXACT`] its first and its last eight,
/// mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Letters(u64);

impl Letters {
    /// Those of a word.
    pub fn of(word: &str) -> Self {
        let word = word.as_bytes();
        Self(match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
            (Some(first), Some(_)) if word.len() == EXACT => u64::from_le_bytes(*first),
            (Some(first), Some(last)) => mixed(u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => short(word),
        })
    }

    /// Those of a word and one letter more.
    pub fn with(word: &str, letter: u8) -> Self {
        let (bytes, letter) = (word.as_bytes(), u64::from(letter));
        Self(match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) => {
                mixed(u64::from_le_bytes(*first), u64::from_le_bytes(*last) >> 8 | letter << 56)
            }
            _ => short(bytes) | letter << (8 * bytes.len()),
        })
    }

    /// The place in a table whose hashes are shifted by so many bits.
    pub(super) fn place(self, shift: u32) -> usize {
        (self.0.wrapping_mul(WordHasher::FACTOR) >> shift) as usize
    }
}

fn mixed(first: u64, last: u64) -> u64 {
    first.wrapping_mul(WordHasher::FACTOR) ^ last
}

/// Of seven bytes or less.
fn short(word: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        // Where the two lap over each other, they are the same.
        u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (word.len() - 4))
    } else {
        word.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
    }
}

/// The plain letters, A to Z and small ones, that a text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainWord {
    /// How many they are.
    pub length: usize,
    /// Whether a capital is among them.
    pub capital: bool,
    /// They themselves, all of them small.
    pub letters: Letters,
}

/// A byte in all eight places.
const fn all(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// What the byte of a small letter has and its capital's has not.
const SMALL: u64 = all(0x20);

/// The highest bit of every byte, which no plain letter has.
const HIGHEST: u64 = all(0x80);

impl PlainWord {
    /// Those at the start of a text, which may go on: eight bytes are looked at together.
    #[inline]
    pub fn at_start(text: &[u8]) -> Self {
        let first = eight(text);
        let length = plain_letters(first);
        if length == 8 {
            return Self::long(text, first);
        }
        let told = !(u64::MAX << (8 * length));
        let (written, small) = (first & told, (first | SMALL) & told);
        Self { length, capital: written != small, letters: Letters(small) }
    }

    /// Of eight or more, which begin with `first`. Apart, so that the look at short ones has no call.
    #[inline(never)]
    fn long(text: &[u8], first: u64) -> Self {
        let mut length = 8;
        loop {
            let more = plain_letters(eight(&text[length..]));
            length += more;
            if more < 8 {
                break;
            }
        }
        let capital = text[..length].iter().any(u8::is_ascii_uppercase);
        let last = eight(&text[length - 8..]) | SMALL;
        let number = if length == EXACT { last } else { mixed(first | SMALL, last) };
        Self { length, capital, letters: Letters(number) }
    }
}

/// The first eight bytes of a text, zeros where it has fewer.
fn eight(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => text.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte)),
    }
}

/// How many of eight bytes are plain letters, up to the first that is none.
fn plain_letters(eight: u64) -> usize {
    // Every letter small, and no sum reaches the byte beside it.
    let small = (eight | SMALL) & !HIGHEST;
    let from_a = small + (HIGHEST - all(b'a'));
    let beyond_z = small + (HIGHEST - all(b'z' + 1));
    let others = (!from_a | beyond_z | eight) & HIGHEST;
    others.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_are_those_of_a_word_in_lower_case() {
        for word in
            ["", "a", "the", "Mali", "seven", "people", "killed,", "soldiers", "hundreds", "Security", "nineteenth"]
                .into_iter()
                .chain(["UNDERSECRETARY", "internationalisation", "internationalisations"])
        {
            for end in ["", " ", "’s", "@", "[", "`", "{", "\u{e9}", "9", ", and so on and on"] {
                let text = format!("{word}{end}");
                let plain = PlainWord::at_start(text.as_bytes());
                let letters = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap();
                let capital = letters.contains(|c: char| c.is_uppercase());
                let of = Letters::of(&letters.to_ascii_lowercase());
                assert_eq!(plain, PlainWord { length: letters.len(), capital, letters: of }, "{text}");
            }
        }
    }

    #[test]
    fn a_letter_more_makes_the_letters_of_the_longer_word() {
        for word in ["", "b", "tak", "carr", "mobilis", "escalat", "manoeuvr", "rationaliz", "internationaliz"] {
            assert_eq!(Letters::with(word, b'e'), Letters::of(&format!("{word}e")), "{word}");
        }
    }
}
