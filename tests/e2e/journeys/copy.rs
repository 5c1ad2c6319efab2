//! A reader who has an original pastes it: it is compared with its fingerprint, shown whole to that reader alone, and put away.

use crate::own::{flood, link};
use variorum_journeys::{Page, Scripts, journey};

/// What an account of the flood said, as far as its fingerprint tells.
const SENTENCE: &str = "The river rose in the night. ";
/// How often it said so: longer than the quotations of it reach.
const TIMES: usize = 300;
/// SHA-256 of it all.
const DIGEST: &str = "8e162c58f9bbc08c54e5bac2880ebcfbe3246fe570092ef10b0af77adaf4d885";

/// The place for the copy of the first account.
const PLACE: &str = "[data-column=a] .copy";

/// Pastes a text, asks for the comparison and waits for what is said of it.
async fn paste(page: &Page, text: &str, said: &str) {
    let pasted = format!(
        "const place = document.querySelector({PLACE:?}); place.open = true; place.querySelector('textarea').value = {text:?}; \
         place.querySelector('[data-do=check]').click()"
    );
    page.eval(&pasted).await;
    let told = format!(
        "const place = document.querySelector({PLACE:?}); \
         return place.querySelector('.status').textContent === place.getAttribute({said:?})"
    );
    page.until(said, &told).await;
}

#[test]
fn the_right_text_is_shown_whole_another_is_not_and_either_goes_away() {
    journey(Scripts::On, async |page| {
        let mut story = flood();
        story.sources[0].digest = DIGEST.to_owned();
        page.go(&link(&story)).await;
        page.until_hydrated().await;
        page.click(".tabs a[href*='view=read']").await;
        page.until("texts are in front", "return !document.querySelector('#read').hidden").await;
        let whole = format!("return document.querySelectorAll('{} .whole').length", "[data-column=a]");

        paste(page, "", "data-empty").await;
        paste(page, "Another text.", "data-other").await;
        assert_eq!(page.eval(&whole).await, 0);

        // A letter less, be it the space at its end, is another text.
        let text = SENTENCE.repeat(TIMES);
        paste(page, text.trim_end(), "data-other").await;
        paste(page, &text, "data-right").await;
        assert!(page.eval(&whole).await.as_u64() > Some(0), "passages are shown whole");

        page.click(&format!("{PLACE} [data-do=away]")).await;
        page.until("it is put away", &format!("return !({})", whole.trim_start_matches("return "))).await;
    });
}
