//! The `variorum` command.

fn main() {}
