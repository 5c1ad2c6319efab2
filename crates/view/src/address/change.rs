//! From one address to the next: what a choice on the page does, and which findings an address shows.
//!
//! A choice is written `name=value`; without a value it goes back to where the page starts.

use super::{Address, Group, KindGroup, Named, Only, Order, Param, Sort, View};

/// Sources that can be pinned, which is how many texts stand beside each other at most.
const MOST_PINS: usize = 5;
/// Texts that stand beside each other where nobody chose.
const COLUMNS: usize = 2;

/// What decides whether a finding is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Id of its question.
    pub find: String,
    /// Group of its verdict.
    pub group: Group,
    /// Kind of its figures.
    pub kind: Option<KindGroup>,
    /// Sources that answer.
    pub sources: Vec<String>,
    /// Pairs of them whose own verdict is of another group.
    pub pairs: Vec<(String, String, Group)>,
}

impl Facts {
    /// The group of the verdict between two sources, of all where no two are compared; none where neither answers.
    pub fn between(&self, pair: Option<[&str; 2]>) -> Option<Group> {
        let Some(pair) = pair else { return Some(self.group) };
        match pair.map(|id| self.sources.iter().any(|source| source == id)) {
            [false, false] => None,
            [true, true] => {
                let own = self.pairs.iter().find(|(a, b, _)| [a.as_str(), b] == pair || [b.as_str(), a] == pair);
                Some(own.map_or(self.group, |(.., group)| *group))
            }
            _ => Some(Group::Single),
        }
    }
}

impl Address {
    /// The address after a choice; the same where the choice means nothing.
    #[must_use]
    pub fn choose(&self, choice: &str) -> Self {
        let (name, value) = choice.split_once('=').unwrap_or((choice, ""));
        let Some(param) = Param::from_name(name) else { return self.clone() };
        self.but(|next| {
            next.reset(param);
            if !value.is_empty() {
                let _ = next.set(param, value);
            }
        })
    }

    /// Whether a choice is made already.
    pub fn has(&self, choice: &str) -> bool {
        let chosen = self.choose(choice);
        // A finding that is opened does not make its view another one.
        if choice.starts_with(Param::View.name()) { chosen.view == self.view } else { chosen == self.but(|_| {}) }
    }

    /// Puts a parameter back to where the page starts. Another view starts without filters.
    fn reset(&mut self, param: Param) {
        match param {
            Param::View => {
                self.view = View::default();
                (self.find, self.only, self.kind) = (None, None, None);
                self.texts.clear();
            }
            Param::Find => self.find = None,
            Param::With => self.with.clear(),
            Param::Only => self.only = None,
            Param::Kind => self.kind = None,
            Param::Sort => self.sort = Sort::default(),
            Param::Pin => self.pin.clear(),
            Param::Texts => self.texts.clear(),
            Param::Order => self.order = Order::default(),
            Param::Free => self.free = false,
            Param::Lang => self.lang = None,
            Param::Theme => self.theme = None,
            Param::Plain => self.plain = false,
            Param::Static => self.still = false,
            Param::Transparent => self.transparent = false,
        }
    }

    /// The address after a link to a view or finding. Sources and look stay; filters stay where the view stays.
    #[must_use]
    pub fn follow(&self, query: &str) -> Self {
        let link = Self::decode(query.split('#').next().unwrap_or_default()).0;
        self.but(|next| {
            if next.view != link.view {
                next.reset(Param::View);
                next.view = link.view;
            }
            next.find = link.find;
        })
    }

    /// The address with a source shown or not; all where none or every one would be left.
    #[must_use]
    pub fn toggle(&self, source: &str, all: &[String]) -> Self {
        let shown = |id: &String| self.shows_source(id) != (id == source);
        let with: Vec<String> = all.iter().filter(|id| shown(id)).cloned().collect();
        let whole = with.is_empty() || with.len() == all.len();
        self.but(|next| next.with = if whole { Vec::new() } else { with })
    }

    /// The address with a source pinned or not; the first pin gives way where there are too many.
    #[must_use]
    pub fn pin(&self, source: &str) -> Self {
        self.but(|next| {
            next.texts.clear();
            if let Some(place) = next.pin.iter().position(|id| id == source) {
                next.pin.remove(place);
            } else {
                next.pin.push(source.to_owned());
                next.pin.drain(..next.pin.len().saturating_sub(MOST_PINS));
            }
        })
    }

    /// The sources whose texts stand beside each other: those pinned; else those that did; else two, those first that have
    /// what is looked for. `all` are the sources in their order, `having` those that have the finding that is opened.
    pub fn columns(&self, all: &[String], having: &[String]) -> Vec<String> {
        let shown = |id: &&String| self.shows_source(id);
        let chosen = if self.pin.is_empty() { &self.texts } else { &self.pin };
        let mut columns: Vec<String> = chosen.iter().filter(|id| all.contains(id)).filter(shown).cloned().collect();
        if columns.is_empty() {
            let (first, then): (Vec<&String>, Vec<&String>) =
                all.iter().filter(shown).partition(|id| having.contains(id));
            columns = first.into_iter().chain(then).take(COLUMNS).cloned().collect();
        }
        columns
    }

    /// The address after a mark was chosen in one of the texts shown, `columns`: none moves. Where the reader pinned none, a
    /// text without the finding, which `having` lists the sources of, gives way to one that has it.
    #[must_use]
    pub fn beside(&self, query: &str, columns: &[String], having: &[String]) -> Self {
        let mut next = self.follow(query);
        if self.pin.is_empty() {
            let mut others = having.iter().filter(|id| !columns.contains(id) && self.shows_source(id));
            let stay = |id: String| if having.contains(&id) { id } else { others.next().cloned().unwrap_or(id) };
            next.texts = columns.iter().cloned().map(stay).collect();
        }
        next
    }

    /// The two sources that are compared: those left in, else those pinned, where there are others.
    pub fn pair<'a>(&'a self, all: &[String]) -> Option<[&'a str; 2]> {
        let lists = [&self.with, &self.pin];
        let [a, b] = lists.into_iter().find(|list| !list.is_empty())?.as_slice() else { return None };
        (all.len() > 2 && a != b && all.contains(a) && all.contains(b)).then_some([a, b])
    }

    /// Whether a source is shown.
    pub fn shows_source(&self, id: &str) -> bool {
        self.with.is_empty() || self.with.iter().any(|with| with == id)
    }

    /// Whether a view shows a finding. One that is opened always is: a link to it never misses. A view that is not in
    /// front is not filtered. `pair` are the two sources compared, where verdicts are told of those alone.
    pub fn shows(&self, facts: &Facts, pair: Option<[&str; 2]>, view: View) -> bool {
        if self.view != view || self.find.as_ref() == Some(&facts.find) {
            return true;
        }
        let by_source = facts.sources.iter().any(|id| self.shows_source(id));
        let by_kind = self.kind.is_none() || self.kind == facts.kind;
        by_source && by_kind && facts.between(pair).is_some_and(|group| self.only().holds(group))
    }
}

impl Only {
    /// Whether findings of a group are among those asked for.
    pub fn holds(self, group: Group) -> bool {
        match self {
            Self::All => true,
            Self::Differences => !matches!(group, Group::Agree | Group::Single),
            Self::Group(asked) => asked == group,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(query: &str, choice: &str) -> String {
        Address::decode(query).0.choose(choice).encode()
    }

    #[test]
    fn choices_change_one_thing() {
        assert_eq!(after("with=a,b&theme=dark", "only=conflict"), "with=a,b&only=conflict&theme=dark");
        assert_eq!(after("only=conflict", "only="), "");
        assert_eq!(after("only=conflict", "only=all"), "", "where the view starts is left out");
        assert_eq!(after("view=figures", "only=differences"), "view=figures");
        assert_eq!(after("only=conflict&find=x&sort=topic", "view=figures"), "view=figures&sort=topic");
        assert_eq!(after("sort=topic", "banana=1"), "sort=topic");
    }

    #[test]
    fn a_choice_that_is_made_is_known() {
        let address = Address::decode("view=figures&kind=dates&find=x").0;
        for (choice, made) in [
            ("view=figures", true),
            ("view=overview", false),
            ("kind=dates", true),
            ("kind=", false),
            ("only=differences", true),
            ("only=", true),
        ] {
            assert_eq!(address.has(choice), made, "{choice}");
        }
    }

    #[test]
    fn links_keep_sources_and_look_and_the_filters_of_their_view() {
        let address = Address::decode("view=figures&only=all&with=a&lang=fr").0;
        assert_eq!(address.follow("view=figures&find=x").encode(), "view=figures&find=x&with=a&only=all&lang=fr");
        assert_eq!(address.follow("find=x").encode(), "find=x&with=a&lang=fr");
    }

    #[test]
    fn sources_are_toggled_and_never_all_gone() {
        let all: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        let without = Address::default().toggle("b", &all);
        assert_eq!(without.with, ["a", "c"]);
        assert_eq!(without.toggle("b", &all), Address::default());
        assert_eq!(without.toggle("a", &all).toggle("c", &all), Address::default());
    }

    #[test]
    fn pins_are_toggled_and_stay_few() {
        let pinned = ["a", "b", "c", "d", "e", "f"].iter().fold(Address::default(), |address, id| address.pin(id));
        assert_eq!(pinned.pin, ["b", "c", "d", "e", "f"]);
        assert_eq!(pinned.pin("c").pin, ["b", "d", "e", "f"]);
    }

    #[test]
    fn two_texts_stand_beside_each_other_until_the_reader_chooses() {
        let all: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
        let columns = |query: &str, having: &[String]| Address::decode(query).0.columns(&all, having).concat();
        assert_eq!(columns("", &[]), "ab");
        assert_eq!(columns("", &all[2..]), "cd", "those that have the finding come first");
        assert_eq!(columns("", &all[3..]), "da");
        assert_eq!(columns("with=b,c,d", &[]), "bc");
        assert_eq!(columns("pin=d,a,b", &all[2..]), "dab");
        assert_eq!(columns("pin=x", &[]), "ab", "a pin of another story is passed over");
        assert_eq!(columns("texts=d,b", &all[2..]), "db");
        assert_eq!(columns("pin=a,c&texts=d,b", &[]), "ac");
    }

    #[test]
    fn a_mark_brings_in_a_text_that_answers_it_too() {
        let list = |ids: &str| ids.split(',').map(str::to_owned).collect::<Vec<_>>();
        let beside = |query: &str, having: &str| {
            let address = Address::decode(query).0;
            address.beside("view=read&find=x", &list("a,b"), &list(having)).encode()
        };
        assert_eq!(beside("view=read", "a,b,c"), "view=read&find=x&texts=a,b");
        assert_eq!(beside("view=read", "a,c,d"), "view=read&find=x&texts=a,c");
        assert_eq!(beside("view=read", "b"), "view=read&find=x&texts=a,b", "no other has it");
        assert_eq!(beside("view=read&with=a,b,d", "a,c,d"), "view=read&find=x&with=a,b,d&texts=a,d");
        assert_eq!(beside("view=read&pin=a,b", "a,c"), "view=read&find=x&pin=a,b", "pinned texts stay");
        assert_eq!(Address::decode("view=read&find=x&texts=a,b").0.follow("find=x").encode(), "find=x");
    }

    #[test]
    fn filters_hold_in_front_alone_and_never_for_what_is_opened() {
        let shows = |query: &str, view| Address::decode(query).0.shows(&agreed(&[]), None, view);
        assert!(shows("", View::Overview));
        assert!(!shows("view=figures", View::Figures), "agreement is folded at first");
        assert!(shows("view=figures&only=all", View::Figures));
        assert!(shows("view=figures", View::Overview));
        assert!(shows("only=conflict&find=x", View::Overview));
        assert!(!shows("with=b", View::Overview));
        assert!(!shows("kind=dates", View::Overview));
    }

    /// A finding on which a and its two others agree, but for some pairs.
    fn agreed(pairs: &[(&str, &str, Group)]) -> Facts {
        let pairs: Vec<_> = pairs.iter().map(|(a, b, group)| ((*a).to_owned(), (*b).to_owned(), *group)).collect();
        let sources = if pairs.is_empty() { &["a"][..] } else { &["a", "b", "c"] };
        let sources = sources.iter().map(|id| (*id).to_owned()).collect();
        Facts { find: "x".into(), group: Group::Agree, kind: None, sources, pairs }
    }

    #[test]
    fn two_of_more_are_a_pair_whether_left_in_or_pinned() {
        let all: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        let pair = |query: &str, all: &[String]| Address::decode(query).0.pair(all).map(|pair| pair.concat());
        assert_eq!(pair("pin=c,a", &all).as_deref(), Some("ca"));
        assert_eq!(pair("with=a,b&pin=c", &all).as_deref(), Some("ab"));
        for query in ["", "pin=a", "pin=a,b,c", "pin=a,x", "with=a&pin=a,b"] {
            assert_eq!(pair(query, &all), None, "{query}");
        }
        assert_eq!(pair("pin=a,b", &all[..2]), None, "they are all there are");
    }

    #[test]
    fn between_two_sources_their_own_verdict_counts() {
        let facts = agreed(&[("a", "c", Group::Scope)]);
        assert_eq!(facts.between(None), Some(Group::Agree));
        assert_eq!(facts.between(Some(["a", "b"])), Some(Group::Agree));
        assert_eq!(facts.between(Some(["c", "a"])), Some(Group::Scope));
        assert_eq!(facts.between(Some(["c", "d"])), Some(Group::Single));
        assert_eq!(facts.between(Some(["d", "e"])), None);
        let shows = |pair| Address::decode("only=scope").0.shows(&facts, pair, View::Overview);
        assert!(shows(Some(["a", "c"])) && !shows(Some(["a", "b"])) && !shows(None));
    }
}
