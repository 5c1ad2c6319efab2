//! Letters in lower case, as tokens hold them: two machine words, where a string of its own would take three.

use std::{
    borrow::Borrow,
    fmt,
    hash::{Hash, Hasher},
    ops::Deref,
    sync::Arc,
};

/// A word in lower case: a stretch of the text, a word of the lists, or letters made of the text's. Reads as a `str`.
#[derive(Clone)]
pub struct Lower<'t>(Letters<'t>);

#[derive(Clone)]
enum Letters<'t> {
    Borrowed(&'t str),
    /// Shared by a token's two forms where they are one. A string behind one more pointer, since two words have no room for
    /// a third kind of length.
    Made(Arc<Box<str>>),
}

impl Lower<'_> {
    /// The stretch of these letters up to byte `end`.
    pub(super) fn up_to(&self, end: usize) -> Self {
        match &self.0 {
            Letters::Borrowed(letters) => letters[..end].into(),
            Letters::Made(letters) => letters[..end].to_owned().into(),
        }
    }
}

impl<'t> From<&'t str> for Lower<'t> {
    fn from(letters: &'t str) -> Self {
        Self(Letters::Borrowed(letters))
    }
}

impl From<String> for Lower<'_> {
    fn from(letters: String) -> Self {
        Self(Letters::Made(Arc::new(letters.into())))
    }
}

impl Deref for Lower<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Letters::Borrowed(letters) => letters,
            Letters::Made(letters) => letters,
        }
    }
}

impl AsRef<str> for Lower<'_> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for Lower<'_> {
    fn borrow(&self) -> &str {
        self
    }
}

impl Hash for Lower<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl Eq for Lower<'_> {}

impl PartialEq for Lower<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl PartialEq<str> for Lower<'_> {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Lower<'_> {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl PartialEq<Lower<'_>> for &str {
    fn eq(&self, other: &Lower<'_>) -> bool {
        **self == **other
    }
}

impl fmt::Display for Lower<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for Lower<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
