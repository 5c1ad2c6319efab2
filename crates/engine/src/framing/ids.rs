//! Names in addresses that stand twice are told apart by a number, in the order given.

use std::collections::BTreeMap;

/// Gives every id after the first of its name a number.
pub(crate) fn name_apart<'i>(ids: impl Iterator<Item = &'i mut String>) {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for id in ids {
        let number = numbers.entry(id.clone()).or_default();
        *number += 1;
        if *number > 1 {
            *id = format!("{id}-{number}");
        }
    }
}
