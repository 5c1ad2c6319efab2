//! Who says a figure → a form in which two accounts' words for one holder are the same: "Kamar's health ministry", "the
//! health ministry of Kamar".

/// The words of a holder in lower case, without article, and without whose or where it is; a single word left is kept
/// whole, since "the ministry of health" is not any ministry.
pub(super) fn form(name: &str) -> String {
    let lower = name.to_lowercase().replace('’', "'");
    let whole = lower.strip_prefix("the ").unwrap_or(&lower);
    let behind = whole.rsplit_once("'s ").map_or(whole, |(_, behind)| behind);
    let before = [" of ", " in ", " for "].iter().filter_map(|joint| behind.find(joint)).min();
    let core = before.map_or(behind, |at| &behind[..at]);
    if core.contains(' ') || core == "police" { core.to_owned() } else { whole.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::form;

    #[test]
    fn whose_and_where_a_holder_is_are_left_out() {
        for name in ["Kamar's health ministry", "the health ministry of Kamar", "The health ministry in Adel"] {
            assert_eq!(form(name), "health ministry");
        }
        assert_eq!(form("police in Karsk"), "police");
    }

    #[test]
    fn what_would_be_any_holder_is_kept_whole() {
        assert_ne!(form("the ministry of health"), form("the ministry of defence"));
        assert_ne!(form("Zarran's army"), form("Kamar's army"));
    }
}
