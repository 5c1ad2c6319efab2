//! A reader follows a figure: the finding, its quotation, the table, and back.

use serde_json::json;
use variorum_journeys::{Page, Scripts, journey};

/// The finding on deaths; stories name it after who died.
const FINDING: &str = "#overview .finding[id^=deaths]";

/// Its heading, its verdict's reason and figures that differ are there to read; returns its id.
async fn reads_the_finding(page: &Page) -> String {
    let finding = page.find(FINDING).await;
    let id = finding.attr("id").await.expect("it is there").expect("a finding has an id");
    assert!(!page.text(&format!("#{id} h3")).await.is_empty());
    assert!(!page.text(&format!("#{id} .reason")).await.is_empty());
    let mut figures = Vec::new();
    for mark in page.all(&format!("#{id} .quotation summary mark")).await {
        figures.push(mark.text().await.expect("it is shown"));
    }
    assert!(figures.len() > 1, "one account alone says: {figures:?}");
    figures.sort();
    figures.dedup();
    assert!(figures.len() > 1, "every account says the same: {figures:?}");
    id
}

/// Opens the first quotation, which then shows where it comes from, and follows its link to the table.
async fn follows_a_quotation(page: &Page, id: &str) {
    let quotation = format!("#overview #{id} .quotation:first-child");
    page.click(&format!("{quotation} summary")).await;
    assert!(!page.text(&format!("{quotation} dl")).await.is_empty(), "what is known of the figure");
    page.click(&format!("{quotation} .ways a[href*='view=figures']")).await;
}

#[test]
fn from_the_finding_to_the_table_and_back() {
    journey(Scripts::On, async |page| {
        page.go("").await;
        page.until_hydrated().await;
        let id = reads_the_finding(page).await;
        follows_a_quotation(page, &id).await;
        page.find(&format!("#figures #row-{id}")).await;
        page.find(&format!("#figures #details-{id}")).await;
        let address = page.address().await;
        assert!(address.contains("view=figures") && address.contains(&format!("find={id}")), "{address}");
        page.until("the cards step aside", "return !!document.querySelector('#overview').hidden").await;
        page.back().await;
        page.find(FINDING).await;
        assert!(!page.address().await.contains("view=figures"));
        page.until("the table steps aside", "return !!document.querySelector('#figures').hidden").await;
    });
}

#[test]
fn the_same_with_scripts_off() {
    journey(Scripts::Off, async |page| {
        page.go("").await;
        let id = reads_the_finding(page).await;
        follows_a_quotation(page, &id).await;
        page.find(&format!("#figures #row-{id}")).await;
        assert!(page.address().await.contains("view=figures"));
        page.back().await;
        page.find(FINDING).await;
    });
}

#[test]
fn a_link_to_a_finding_opens_it() {
    journey(Scripts::On, async |page| {
        page.go("").await;
        page.until_hydrated().await;
        let id = reads_the_finding(page).await;
        page.go(&format!("?view=figures&find={id}")).await;
        page.find(&format!("#figures #details-{id}")).await;
    });
}

#[test]
fn what_is_found_behind_another_view_or_a_filter_comes_to_the_front() {
    journey(Scripts::On, async |page| {
        page.go("?lang=en").await;
        page.until_hydrated().await;
        // As its own search does, the browser goes to the place that an address names, wherever that is put aside.
        let agreed = "#figures tr.figure[data-group=agree]";
        let script = format!("return document.querySelector({agreed:?}).id");
        let row = page.eval(&script).await;
        page.eval(&format!("location.hash = {row}; return true")).await;
        page.find(&format!("#figures #{}", row.as_str().expect("an id"))).await;
        page.until("the cards step aside", "return !!document.querySelector('#overview').hidden").await;
        page.until("the address says so", "return location.search.includes('view=figures')").await;
        page.until("nothing is folded", "return !document.querySelector('tr.figure[hidden]')").await;
    });
}

#[test]
fn two_accounts_pinned_are_compared_alone() {
    /// A finding with a pair of accounts whose own verdict is another: its id, the two, the group of their verdict.
    const PAIR: &str = "const card = document.querySelector('.finding[data-pairs]'); \
        return [card.id, ...card.dataset.pairs.split(' ').slice(0, 3)]";
    /// How many findings each of two accounts or both have; how many the tally tells; the accounts that it tells.
    const COUNTS: &str = "const has = [...document.querySelectorAll('#overview [data-find]')].filter(one => \
            one.dataset.sources.split(' ').some(id => arguments_.includes(id))).length; \
        const told = [...document.querySelectorAll('.tally li:not([hidden]) a')].map(one => parseInt(one.textContent)); \
        return [has, told.slice(1).reduce((a, b) => a + b, 0), told[0]]";
    journey(Scripts::On, async |page| {
        page.go("?lang=en").await;
        page.until_hydrated().await;
        let found = page.eval(PAIR).await;
        let [card, a, b, group] = [0, 1, 2, 3].map(|at| found[at].as_str().expect("a word").to_owned());
        let all = page.text(".tally").await;
        let reason = page.text(&format!("#{card} .reason")).await;
        page.go(&format!("?pin={a},{b}&lang=en")).await;
        page.find(&format!("#{card} .verdict.is-{group}")).await;
        assert_eq!(page.all(&format!("#{card} .verdict:not([hidden])")).await.len(), 1, "one verdict is told");
        let counts = page.eval(&COUNTS.replace("arguments_", &format!("{:?}", [&a, &b]))).await;
        assert_eq!((&counts[0], counts[2].as_u64()), (&counts[1], Some(2)), "{counts}");
        assert!(page.text("#asked").await.contains("alone"));
        // The driver takes what stands in closed details for hidden, also where styles show it.
        page.eval("document.querySelector('.source [data-pin][aria-checked=true]').click(); return true").await;
        page.until("all are compared again", &format!("return document.querySelector('.tally').innerText === {all:?}"))
            .await;
        assert_eq!(page.text(&format!("#{card} .reason")).await, reason);
    });
}

#[test]
fn a_choice_shows_at_once_that_it_was_heard_and_choices_follow_in_their_order() {
    journey(Scripts::On, async |page| {
        page.go("?view=figures&only=all&lang=en").await;
        page.until_hydrated().await;
        let heard = "const by = set => document.querySelector(`#figures [data-set='${set}']`); const two = [by('only=conflict'), by('sort=topic')]; \
            two.forEach(one => one.click()); return two.map(one => one.hasAttribute('data-heard'))";
        assert_eq!(page.eval(heard).await, json!([true, true]));
        let made = "return !document.querySelector('[data-heard]') && location.search.includes('only=conflict') && location.search.includes('sort=topic')";
        page.until("both choices are made", made).await;
    });
}
