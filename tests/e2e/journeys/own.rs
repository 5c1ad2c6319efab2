//! A reader's own comparison, in a link or a file: it opens, or says why not, and never another in its place.

use miniz_oxide::deflate::compress_to_vec;
use variorum_journeys::{Page, Scripts, journey, package};
use variorum_link::{read, seal, write};
use variorum_story::Story;

/// Four accounts of an invented flood.
pub(crate) fn flood() -> Story {
    read(include_bytes!("../../fixtures/flood/story.json")).expect("a story")
}

pub(crate) fn link(story: &Story) -> String {
    format!("#{}", seal(&compress_to_vec(&write(story), 9)))
}

/// Opens a link in a page of its own: a fragment alone would not load the page again.
async fn open(page: &Page, to: &str) {
    page.go("embed/").await;
    page.go(to).await;
}

/// Opens the flood from a link that holds it, and waits until it is alive.
async fn opened(page: &Page) -> Story {
    let story = flood();
    page.go(&link(&story)).await;
    shown(page, &story).await;
    page.until_hydrated().await;
    story
}

/// Waits until a story is in front.
async fn shown(page: &Page, story: &Story) {
    let title = format!("return document.querySelector('h1')?.textContent === {:?}", story.title);
    page.until("the story is shown", &title).await;
}

#[test]
fn a_link_opens_the_story_that_it_holds_and_keeps_it() {
    journey(Scripts::On, async |page| {
        let story = opened(page).await;
        page.click(".tabs a[href*='view=figures']").await;
        page.until("the table is in front", "return !document.querySelector('#figures').hidden").await;
        let address = page.address().await;
        assert!(address.starts_with("?view=figures#v1."), "{address:.60}");
        page.eval("location.reload()").await;
        shown(page, &story).await;
    });
}

#[test]
fn what_is_cut_damaged_or_later_says_so_and_shows_no_story() {
    journey(Scripts::On, async |page| {
        let whole = link(&flood());
        let cut = |length: usize| whole[..length].to_owned();
        let flipped = format!("{}!{}", &whole[..whole.len() / 2], &whole[whole.len() / 2 + 1..]);
        for (to, said) in [
            (cut(whole.len() - 1), "cut off"),
            (cut(whole.len() / 3), "cut off"),
            (cut(20), "cut off"),
            (cut(4), "cut off"),
            (cut(2), "cut off"),
            (flipped, "damaged"),
            (whole.replacen("#v1", "#w1", 1), "damaged"),
            (whole.replacen("#v1", "#v2", 1), "later version"),
            (format!("#{}", seal(b"not compressed")), "damaged"),
        ] {
            open(page, &to).await;
            let text = page.text(".private-note .broken").await;
            assert!(text.contains(said), "{}…: {text}", &to[..2]);
            assert_eq!(
                page.eval("return [...document.querySelectorAll('#head, .view')].every(one => !one.checkVisibility())")
                    .await,
                true,
                "no story is shown"
            );
        }
    });
}

#[test]
fn a_story_of_somebody_who_means_harm_runs_nothing() {
    journey(Scripts::On, async |page| {
        let mut story = flood();
        let harm = "<img src=x onerror=window.ran=1><script>window.ran=1</script>";
        story.title = harm.to_owned();
        story.slug = "../../x".to_owned();
        for source in &mut story.sources {
            source.outlet = harm.to_owned();
            source.url = Some("javascript:window.ran=1".to_owned());
        }
        for question in &mut story.questions {
            question.title = Some(harm.to_owned());
        }
        page.go(&link(&story)).await;
        page.until("the story is shown", "return document.querySelector('h1')?.textContent.startsWith('<img')").await;
        page.click(".tools [data-share]").await;
        page.find("dialog.sheet").await;
        assert_eq!(
            page.eval(
                "return [window.ran || 0, document.querySelectorAll('img, a[href^=\"javascript\"]').length].join()"
            )
            .await,
            "0,0"
        );
    });
}

#[test]
fn a_file_opens_and_is_offered_as_link_and_files() {
    journey(Scripts::On, async |page| {
        page.go("").await;
        page.until_hydrated().await;
        let file = std::fs::canonicalize(package().join("../fixtures/flood/story.json")).expect("a fixture");
        page.all("[data-open]").await[0].send_keys(file.to_string_lossy()).await.expect("a file is chosen");
        let story = flood();
        shown(page, &story).await;
        page.click(".tools [data-share]").await;
        page.until("there is a link", "return !!document.querySelector('.own-links textarea')?.value.includes('#v1.')")
            .await;
        let link = page.eval("return document.querySelector('.own-links textarea').value").await;
        let fragment = link.as_str().and_then(|link| link.split_once('#')).expect("a fragment").1.to_owned();
        assert!(
            page.eval("return document.querySelector('.own-links').textContent")
                .await
                .to_string()
                .contains("characters")
        );
        // The page as one file: whole, without scripts that run, and it opens here again.
        let whole = "return decodeURIComponent(document.querySelector('a[download$=\".html\"]').href.split(',').slice(1).join(','))";
        let html = page.eval(whole).await;
        let html = html.as_str().expect("a text");
        assert!(html.contains("<h1") && html.contains("id=\"variorum-story\"") && html.matches("<script").count() == 1);
        assert!(html.contains("default-src 'none'") && !html.contains("src=\"./"), "it needs no other file");
        open(page, &format!("#{fragment}")).await;
        shown(page, &story).await;
    });
}

#[test]
fn a_finding_of_ones_own_story_has_a_picture_that_the_browser_draws() {
    journey(Scripts::On, async |page| {
        let story = opened(page).await;
        page.click(&format!("#{} .send", story.questions[0].id)).await;
        page.until(
            "the picture is drawn",
            "return !!document.querySelector('a[download$=\".png\"]')?.href.startsWith('data:image/png;')",
        )
        .await;
        // As large as previews ask for, and more than one colour of it: the background, the letters, a source's hue.
        page.eval(
            "const image = new Image();
            image.onload = () => {
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [image.width, image.height];
                const pen = canvas.getContext('2d');
                pen.drawImage(image, 0, 0);
                const {data} = pen.getImageData(0, 0, image.width, image.height);
                window.drawn = {size: [image.width, image.height], colours: new Set(new Uint32Array(data.buffer)).size};
            };
            image.src = document.querySelector('a[download$=\".png\"]').href",
        )
        .await;
        page.until("the picture opens", "return !!window.drawn").await;
        assert_eq!(page.eval("return window.drawn.size.join()").await, "1200,630");
        assert!(page.eval("return window.drawn.colours").await.as_u64().expect("a number") > 3);
    });
}
