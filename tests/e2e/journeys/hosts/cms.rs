//! The ways in which known hosts frame a page, as their own scripts and documentation say: `WordPress`, AMP, pym, Medium,
//! open-iframe-resizer.

use super::{KEEP, frame};
use variorum_journeys::{Page, Scripts, journey};

/// `WordPress`: an unknown provider is sandboxed, clipped away until its height arrives, kept between 200 and 1000 px, and
/// told apart by a secret that stands in the fragment and in `data-secret`. After `WordPress`' `wp-embed.js`.
const WORDPRESS: &str =
    "<blockquote class=wp-embedded-content data-secret=Ab3dEf9xYz><a href='{site}'>A comparison</a></blockquote>
<iframe class=wp-embedded-content sandbox=allow-scripts security=restricted data-secret=Ab3dEf9xYz width=600 height=338
  style='position: absolute; clip: rect(1px, 1px, 1px, 1px);' src='{site}{query}{fragment}'></iframe>
<script>
var links = [];
addEventListener('message', function (event) {
  var data = event.data;
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  document.querySelectorAll('iframe[data-secret=\"' + data.secret + '\"]').forEach(function (source) {
    if (event.source !== source.contentWindow) return;
    source.removeAttribute('style');
    if (data.message === 'height') {
      var height = parseInt(data.value, 10);
      if (height > 1000) height = 1000; else if (~~height < 200) height = 200;
      source.height = height;
      document.querySelector('blockquote').style.display = 'none';
    }
    if (data.message === 'link' && new URL(data.value).host === new URL(source.src).host) links.push(data.value);
  });
});
</script>";

async fn wordpress(page: &Page, query: &str, fragment: &str) {
    page.go_hosted(&WORDPRESS.replace("{query}", query).replace("{fragment}", fragment), None).await;
    page.until("the frame is shown", "return !document.querySelector('iframe').hasAttribute('style')").await;
    page.enter_frame().await;
    let inside = page.eval("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
    page.leave_frames().await;
    let expected = inside.as_f64().expect("a number").clamp(200.0, 1000.0);
    let height = format!("return Number(document.querySelector('iframe').height) === {expected}");
    page.until("the frame has its height", &height).await;
}

#[test]
fn wordpress_shows_the_frame_once_it_says_its_height() {
    journey(Scripts::On, async |page| {
        wordpress(page, "", "#?secret=Ab3dEf9xYz").await;
        wordpress(page, "?find=deaths-peacekeeper", "#?secret=0000000000#?secret=Ab3dEf9xYz").await;
        page.enter_frame().await;
        page.until_hydrated().await;
        // The sandbox lets nothing out: neither storage nor a new window, and WordPress follows the link itself.
        assert_eq!(
            page.eval("try { return String(localStorage.length) } catch (e) { return 'refused' }").await,
            "refused"
        );
        page.click(".full a").await;
        page.leave_frames().await;
        page.until("the host is asked to open the full page", "return links.length === 1").await;
    });
}

#[test]
fn amp_medium_and_resizers_are_told_in_their_own_words() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{KEEP}{}", frame("", "")), None).await;
        for (host, test) in [
            ("AMP", "told.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height > 50)"),
            (
                "Medium",
                "told.some(m => typeof m === 'string' && m[0] === '{' && JSON.parse(m).context === 'iframe.resize' \
                 && JSON.parse(m).height > 50 && JSON.parse(m).src === document.querySelector('iframe').src)",
            ),
            ("open-iframe-resizer", "told.some(m => m.type === 'iframe-resized' && m.height > 50 && m.width > 50)"),
        ] {
            page.until(host, &format!("return {test}")).await;
        }
        page.enter_frame().await;
        page.until_hydrated().await;
        page.leave_frames().await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        for asked in ["{sentinel: 'amp', type: 'frames-init'}", "{message: 'ready'}", "{type: 'iframe-child-init'}"] {
            let ask =
                format!("told.length = 0; document.querySelector('iframe').contentWindow.postMessage({asked}, '*')");
            page.eval(&ask).await;
            page.until(asked, "return told.some(m => m.type === 'embed-size')").await;
        }
        assert_eq!(page.eval("return told.some(m => m.message === 'height' || /^pym/.test(m))").await, false);
    });
}

/// After pym's parent: messages of other children and of other words are passed over.
#[test]
fn pym_reads_the_height() {
    const PYM: &str = "<script>
var height = 0;
addEventListener('message', function (event) {
  var match = String(event.data).match(/^pymxPYMxchart-1xPYMx(\\S+)xPYMx(.*)$/);
  if (match && match[1] === 'height') height = parseInt(match[2], 10);
});</script>";
    journey(Scripts::On, async |page| {
        let address = "?initialWidth=600&childId=chart-1&parentUrl=https%3A%2F%2Fhost.example%2F";
        page.go_hosted(&format!("{PYM}{}", frame(address, "")), None).await;
        page.until("pym has a height", "return height > 50").await;
    });
}
