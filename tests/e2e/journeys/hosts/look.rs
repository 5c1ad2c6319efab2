//! How it looks in somebody else's page: light in dark and dark in light, a finding or three, the host's changes.

use super::{SCRIPT, fits, frame};
use serde_json::json;
use variorum_journeys::{Page, Scripts, journey};

/// The contrast of a finding's title with the ground that is painted below it, by WCAG 2's formula.
const CONTRAST: &str = "const rgb = c => c.match(/[\\d.]+/g).map(Number);
    const bright = c => { const [r, g, b] = rgb(c).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b };
    const root = getComputedStyle(document.documentElement), ink = bright(getComputedStyle(document.querySelector('h3')).color);
    const ground = bright(root.backgroundColor);
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)";

async fn contrast(page: &Page) -> f64 {
    page.eval(CONTRAST).await.as_f64().expect("a number")
}

#[test]
fn a_frame_reads_in_hosts_of_the_other_scheme() {
    journey(Scripts::On, async |page| {
        for system in ["light", "dark"] {
            let feature = json!({"features": [{"name": "prefers-color-scheme", "value": system}]});
            page.devtools("Emulation.setEmulatedMedia", feature).await;
            for host in ["light", "dark"] {
                for (theme, query) in [("", ""), ("light", "?theme=light"), ("dark", "?theme=dark")] {
                    let style = format!("<style>:root {{ color-scheme: {host} }}</style>");
                    page.go_hosted(&format!("{style}{}", frame(query, "")), None).await;
                    page.enter_frame().await;
                    let scheme = page.eval("return getComputedStyle(document.documentElement).backgroundColor").await;
                    assert!(contrast(page).await > 7.0, "{system} system, {host} host, {theme} frame: {scheme}");
                    match theme {
                        "light" => assert_eq!(scheme, "rgb(255, 255, 255)"),
                        "dark" => assert_eq!(scheme, "rgb(19, 21, 24)"),
                        _ => {}
                    }
                    page.leave_frames().await;
                }
            }
        }
    });
}

#[test]
fn a_frame_shows_one_finding_or_three_and_the_way_to_the_page() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{}{SCRIPT}", frame("", "")), None).await;
        page.enter_frame().await;
        page.until_hydrated().await;
        let shown = "return [...document.querySelectorAll('#overview [data-find]')].filter(e => e.offsetParent).length";
        assert_eq!(page.eval(shown).await, 3);
        page.find(".full a").await;
        page.leave_frames().await;

        page.go_hosted(&format!("{}{SCRIPT}", frame("?find=deaths-peacekeeper&plain&theme=dark", "")), None).await;
        page.enter_frame().await;
        page.until_hydrated().await;
        assert_eq!(page.eval(shown).await, 1);
        let full = page.eval("return document.querySelector('.full a').href").await;
        let full = full.as_str().expect("an address");
        assert!(
            full.contains("find=deaths-peacekeeper") && !full.contains("plain") && !full.contains("theme"),
            "{full}"
        );
        page.leave_frames().await;
        fits(page, "one finding").await;
    });
}

#[test]
fn the_host_changes_the_look_while_it_runs() {
    journey(Scripts::On, async |page| {
        let story = "<variorum-story id=story src='{site}'></variorum-story>";
        page.go_hosted(&format!("{story}{SCRIPT}"), None).await;
        page.until("there is a frame", "return !!story.shadowRoot").await;
        let inside = |test: &str| {
            format!(
                "const told = window.seen = window.seen || []; if (!window.heard) {{ window.heard = 1; \
                addEventListener('message', e => typeof e.data === 'string' && e.data[0] === '{{' && told.push(JSON.parse(e.data).src)) }} \
                return told.some(src => src.includes({test:?}))"
            )
        };
        page.eval(&inside("nothing")).await;
        for (name, value) in [("theme", "dark"), ("view", "figures"), ("find", "deaths-peacekeeper"), ("lang", "fr")] {
            page.eval(&format!("story.setAttribute('{name}', '{value}')")).await;
            page.until(name, &inside(&format!("{name}={value}"))).await;
        }
        page.until("the French page is shown", &inside("index.fr.html")).await;
    });
}
