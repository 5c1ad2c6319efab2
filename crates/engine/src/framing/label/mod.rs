//! Articles → referents and what each article calls them.
//!
//! Noun phrases become mentions (by name, class or words), mentions are grouped over all articles, and the groups that two
//! articles or more have are written down with their labels. Knows no acts and no claims.

mod apposition;
mod bearers;
mod class;
mod group;
mod mention;
mod publish;

pub(crate) use group::{Group, Referents};
pub(crate) use mention::{Key, Mention};
pub(crate) use publish::{Forms, Published, publish, with_slots};
