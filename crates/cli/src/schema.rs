//! The JSON Schema of what `variorum extract` reads and writes, kept by hand beside the types that it documents.

/// The schema (draft 2020-12): one line of output at its root, one line of input under `$defs/request`.
pub const EXTRACT: &str = include_str!("../schema/extract.schema.json");
