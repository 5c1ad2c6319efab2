//! What a compiler does not see: every module says what it is for, files stay small, and layers import downwards only.

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "tidy/words.rs"]
mod words;
