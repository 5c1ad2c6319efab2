//! What stands where there is little room, where there is much, and where there is nothing to show.

use serde_json::json;
use variorum_journeys::{Scripts, journey};

use crate::access::width;
use crate::odd;
use crate::own::flood;

#[test]
fn on_a_phone_the_accounts_stand_behind_their_letters_and_the_first_finding_comes_soon() {
    /// How far down the window, in pixels, the first finding may begin: below a title of two lines and a tally of six parts.
    const SOON: f64 = 500.0;
    journey(Scripts::On, async |page| {
        width(page, 360).await;
        page.go("?lang=en").await;
        page.until_hydrated().await;
        let top = page.eval("return document.querySelector('.finding h3').getBoundingClientRect().top").await;
        assert!(top.as_f64().is_some_and(|top| top < SOON), "{top}");
        let seen = "return document.querySelector('.chip').checkVisibility({ contentVisibilityAuto: true })";
        assert_eq!(page.eval(seen).await, json!(false), "chips take room");
        page.click(".sources summary").await;
        page.click(".source:nth-child(2) .chip").await;
        page.until("one is left out", "return location.search.includes('with=')").await;
        let off = "return [...document.querySelectorAll('.letters .badge')].map(one => one.hasAttribute('data-off'))";
        assert_eq!(page.eval(off).await, json!([false, true, false, false, false]), "its letter stands back");
        width(page, 1280).await;
        page.go("?lang=en").await;
        assert_eq!(page.eval(seen).await, json!(true), "where there is room the accounts stand open");
    });
}

#[test]
fn on_a_phone_a_row_shows_what_every_account_says() {
    journey(Scripts::On, async |page| {
        for pixels in [320, 360] {
            width(page, pixels).await;
            page.go("?view=figures&only=all&lang=en").await;
            page.until_hydrated().await;
            let cut = "const table = document.querySelector('#figures .table'); const row = table.querySelector('tr.figure'); \
                const out = [...row.children].filter(one => one.getBoundingClientRect().right > innerWidth); \
                return [table.scrollWidth > table.clientWidth, out.length]";
            assert_eq!(page.eval(cut).await, json!([false, 0]), "{pixels}");
        }
    });
}

#[test]
fn heads_of_tables_stay_in_sight() {
    /// How far the first shown table's head is below the edge it should stand at, once the reader has gone down.
    const BELOW: &str = "const table = [...document.querySelectorAll('.view:not([hidden]) .table')].find(one => one.getClientRects().length); \
        if (table.scrollHeight > table.clientHeight + 1) table.scrollTop = 150; else scrollTo(0, table.getBoundingClientRect().top + scrollY + 150); \
        const edge = table.scrollTop ? table.getBoundingClientRect().top : 0; \
        return Math.round(table.querySelector('thead').getBoundingClientRect().top - edge)";
    journey(Scripts::On, async |page| {
        width(page, 1280).await;
        for view in ["figures&only=all", "framing", "coverage"] {
            page.go(&format!("?view={view}&lang=en")).await;
            page.until_hydrated().await;
            assert_eq!(page.eval(BELOW).await, 0, "{view}");
        }
        let mut story = flood();
        odd::thirty(&mut story);
        odd::open(page, &story).await;
        page.click(".tabs [data-set='view=figures']").await;
        page.until("it is in front", "return !document.querySelector('#figures').hidden").await;
        page.click("#figures .switch").await;
        page.until("nothing is folded", "return !document.querySelector('#figures tr.figure[hidden]')").await;
        assert_eq!(page.eval(BELOW).await, 0, "thirty accounts");
    });
}

#[test]
fn where_a_filter_leaves_nothing_the_page_says_so_and_leads_back() {
    journey(Scripts::On, async |page| {
        for view in ["overview", "figures"] {
            page.go(&format!("?view={view}&only=conflict&kind=money&with=e&lang=en")).await;
            page.until_hydrated().await;
            let note = format!("#{view} .none-fits");
            assert!(page.text(&note).await.contains("No finding fits"), "{view}");
            let rows = format!(
                "return [...document.querySelectorAll('#{view} :is(thead, h3, h4)')].filter(one => one.checkVisibility()).length"
            );
            assert_eq!(page.eval(&rows).await, 0, "{view}: nothing stands there but the note");
            page.click(&format!("{note} a")).await;
            page.until(
                "every finding is shown",
                &format!("return !document.querySelector('#{view} [data-find][hidden]')"),
            )
            .await;
            page.until("the focus is there", &format!("return document.activeElement.closest('#{view}') !== null"))
                .await;
        }
    });
}
