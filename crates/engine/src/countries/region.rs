//! Regions in words → the subregions that they can cover. The table is `regions.tsv`.

use crate::lexicon::{self, Words};
use std::{collections::BTreeSet, sync::OnceLock};

/// Subregions by their names.
pub(crate) type Subregions = BTreeSet<&'static str>;

/// The subregions that a region's name or adjective can cover: lower case, no hyphens.
pub(crate) fn subregions(form: &str) -> Option<&'static Subregions> {
    static TABLE: OnceLock<Words<Subregions>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Words::default();
        for row in lexicon::rows("en/regions") {
            let covered: Subregions = row[1].split(',').map(str::trim).collect();
            table.extend(row[0].split(',').map(|form| (form.trim(), covered.clone())));
        }
        table
    });
    table.get(form)
}

/// Whether a subregion lies in the same part of the world as one of several: "africa" in "western africa".
pub(crate) fn is_near(subregion: &str, others: &Subregions) -> bool {
    let part = |name: &str| name.rsplit(' ').next().map(str::to_owned);
    others.iter().any(|other| part(other) == part(subregion))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_covers_subregions_that_countries_lie_in() {
        let known: BTreeSet<&str> = lexicon::rows("en/countries").filter_map(|row| row.get(4).copied()).collect();
        for row in lexicon::rows("en/regions") {
            for form in row[0].split(',') {
                let covered = subregions(form).expect("a form of the table");
                assert!(!covered.is_empty() && covered.is_subset(&known), "{row:?}");
            }
        }
        assert_eq!(subregions("west elbonian"), None);
    }

    #[test]
    fn parts_of_the_world_are_told_by_their_last_word() {
        let africa = subregions("central africa").expect("a region");
        assert!(is_near("western africa", africa) && !is_near("western europe", africa));
    }
}
