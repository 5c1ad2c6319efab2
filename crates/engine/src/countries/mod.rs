//! Country names, demonyms and capitals → the country; a country → the part of the world that it lies in. The tables are
//! `countries.tsv` and `regions.tsv`.

mod region;

pub(crate) use region::{Subregions, is_near, subregions};

use crate::{
    lexicon::{self, WordHasher},
    text::undotted,
};
use std::{collections::HashMap, hash::BuildHasherDefault, sync::OnceLock};

/// Countries by forms in lower case, as indices; the forms are the crate's own.
type Forms = HashMap<String, usize, BuildHasherDefault<WordHasher>>;

/// The table. Never iterated, so the order of its forms cannot reach the output.
#[derive(Default)]
struct Countries {
    /// Each country's name in lower case.
    all: Vec<String>,
    /// Names, other names and demonyms.
    names: Forms,
    capitals: Forms,
    /// Each country's name as written, and its subregion.
    rows: Vec<(&'static str, &'static str)>,
}

/// The country that a name or demonym stands for, in lower case.
pub(crate) fn of(form: &str) -> Option<&'static str> {
    let table = table();
    let singular = || form.strip_suffix('s').and_then(|one| table.names.get(one));
    table.names.get(form).or_else(singular).map(|&at| table.all[at].as_str())
}

/// The country that a city is the capital of.
pub(crate) fn capital_of(form: &str) -> Option<&'static str> {
    table().capitals.get(form).map(|&at| table().all[at].as_str())
}

/// A country's name as written and its subregion, by its name in lower case.
fn row(country: &str) -> Option<(&'static str, &'static str)> {
    table().names.get(country).map(|&at| table().rows[at])
}

/// The subregion that a country lies in.
pub(crate) fn subregion(country: &str) -> Option<&'static str> {
    row(country).map(|(_, subregion)| subregion).filter(|s| !s.is_empty())
}

/// A country's name as written.
pub(crate) fn written(country: &str) -> Option<&'static str> {
    row(country).map(|(name, _)| name)
}

fn table() -> &'static Countries {
    static TABLE: OnceLock<Countries> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Countries::default();
        for row in lexicon::rows("en/countries") {
            let column = |at: usize| row.get(at).copied().unwrap_or_default();
            let [name, others, demonyms, capitals] = std::array::from_fn(column);
            let at = table.all.len();
            table.all.push(name.to_lowercase());
            table.rows.push((name, column(4)));
            for form in [name, others, demonyms].into_iter().flat_map(forms) {
                table.names.entry(form).or_insert(at);
            }
            for form in forms(capitals) {
                table.capitals.entry(form).or_insert(at);
            }
        }
        table
    })
}

/// The forms in a column.
fn forms(column: &str) -> impl Iterator<Item = String> {
    column.split(',').map(str::trim).filter(|form| !form.is_empty()).map(|form| undotted(&form.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_its_country() {
        for row in lexicon::rows("en/countries") {
            assert!(of(&undotted(&row[0].to_lowercase())).is_some(), "{row:?}");
        }
        assert!(lexicon::rows("en/countries").count() >= 193);
    }

    #[test]
    fn demonyms_and_capitals() {
        assert_eq!(of("malians"), Some("mali"));
        assert_eq!(of("us"), Some("united states"));
        assert_eq!(of(&undotted("u.s.")), Some("united states"));
        assert_eq!(capital_of("bamako"), Some("mali"));
        assert_eq!(of("central african"), Some("central african republic"));
        assert_eq!(of("orrin"), None);
    }
}
