//! Two units → factors that bring their values to one. Knows fixed factors only, no exchange rates.

use crate::lexicon;
use std::{collections::BTreeMap, sync::OnceLock};

/// Factors for the first unit's values and the second's; `None` where the two do not convert.
pub(super) fn factors(a: Option<&str>, b: Option<&str>) -> Option<(f64, f64)> {
    if a == b {
        return Some((1.0, 1.0));
    }
    let ((x, from), (y, to)) = (table().get(a?)?, table().get(b?)?);
    (x == y).then_some((*from, *to))
}

/// Symbol → dimension and factor to the dimension's base unit.
fn table() -> &'static BTreeMap<&'static str, (&'static str, f64)> {
    static TABLE: OnceLock<BTreeMap<&str, (&str, f64)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = BTreeMap::new();
        for row in lexicon::rows("en/units") {
            let [name, symbols, _, dimension, factor, ..] = row[..] else { continue };
            let Ok(factor) = factor.parse() else { continue };
            for symbol in symbols.split([',', ' ']).chain([name]).map(str::trim).filter(|s| !s.is_empty()) {
                table.entry(symbol).or_insert((dimension, factor));
            }
        }
        table
    })
}
