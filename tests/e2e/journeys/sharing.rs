//! A reader shows a finding elsewhere: link, citation, codes, files; and where clipboard and share are forbidden.

use variorum_journeys::{Page, Scripts, journey};

const FINDING: &str = "deaths-peacekeeper";

async fn sheet(page: &Page, to: &str, button: &str) {
    page.go(to).await;
    page.until_hydrated().await;
    page.click(button).await;
    page.find("dialog.sheet textarea").await;
}

#[test]
fn a_finding_is_offered_as_link_citation_code_and_files() {
    journey(Scripts::On, async |page| {
        sheet(page, "", &format!("#{FINDING} .send")).await;
        let texts = page.eval("return [...document.querySelectorAll('dialog textarea')].map(t => t.value)").await;
        let texts: Vec<&str> = texts.as_array().expect("texts").iter().filter_map(|text| text.as_str()).collect();
        let place = page.eval("return location.href").await;
        let own = format!("{}f/{FINDING}/", place.as_str().expect("an address"));
        assert_eq!(texts[0], own);
        for (text, part) in
            texts[1..].iter().zip(["“", "@misc{", "\"URL\"", "<iframe", "embed.v1.js", "<variorum-story"])
        {
            assert!(text.contains(part), "{part}: {text}");
        }
        let csv =
            page.eval("return decodeURIComponent(document.querySelector('dialog a[download$=\".csv\"]').href)").await;
        let csv = csv.as_str().expect("a table");
        assert!(csv.lines().skip(1).all(|row| row.is_empty() || row.starts_with(FINDING)), "{csv}");
    });
}

#[test]
fn what_is_exported_is_what_is_shown() {
    journey(Scripts::On, async |page| {
        sheet(page, "?only=conflict&with=a,b", ".tools [data-share]").await;
        let csv =
            page.eval("return decodeURIComponent(document.querySelector('dialog a[download$=\".csv\"]').href)").await;
        let rows: Vec<&str> = csv.as_str().expect("a table").lines().skip(1).collect();
        assert!(
            !rows.is_empty() && rows.iter().all(|row| row.contains("Conflict") && row.contains("only=conflict")),
            "{rows:?}"
        );
        assert!(page.text("dialog").await.contains("with=a,b&only=conflict"), "the filter is named");
    });
}

#[test]
fn where_clipboard_and_share_are_forbidden_the_text_is_selected() {
    journey(Scripts::On, async |page| {
        page.go("").await;
        page.until_hydrated().await;
        page.eval(
            "for (const name of ['clipboard', 'share']) Object.defineProperty(navigator, name, {value: undefined})",
        )
        .await;
        page.click(&format!("#{FINDING} .send")).await;
        page.click("dialog .copied button").await;
        page.until(
            "the text is selected",
            "const t = document.querySelector('dialog textarea'); \
            return document.activeElement === t && t.selectionStart === 0 && t.selectionEnd === t.value.length",
        )
        .await;
    });
}

#[test]
fn without_scripts_the_findings_own_page_has_it_all() {
    journey(Scripts::Off, async |page| {
        page.go("").await;
        page.click(&format!("#{FINDING} .send")).await;
        assert_eq!(page.address().await, format!("f/{FINDING}/"));
        assert!(page.text("#share textarea").await.contains(FINDING) || page.all("#share textarea").await.len() >= 7);
        page.find(".quotation blockquote").await;
    });
}

#[test]
fn an_editor_puts_a_code_together() {
    journey(Scripts::On, async |page| {
        page.go(&format!("embed/?find={FINDING}")).await;
        let code = "return document.querySelector('.codes textarea').value";
        page.until("the finding is in the code", &format!("{code}.includes('find={FINDING}')")).await;
        page.eval("document.querySelector('[name=theme]').value = 'dark'; document.querySelector('[name=plain]').checked = true; \
            document.querySelector('form').dispatchEvent(new Event('input'))").await;
        page.until("and what is chosen", &format!("{code}.includes('theme=dark&amp;plain=1')")).await;
        page.until(
            "previews show it",
            "return [...document.querySelectorAll('iframe.preview')].every(f => f.src.includes('theme=dark'))",
        )
        .await;
        assert_eq!(page.all("iframe.preview").await.len(), 3);
        page.enter_frame().await;
        page.until_hydrated().await;
        page.leave_frames().await;
    });
}
