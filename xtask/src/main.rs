//! The verbs everybody uses.

fn main() {}
