//! Messages and addresses of people who mean harm: nothing runs, nothing navigates, nothing breaks.

use super::{KEEP, SCRIPT, fits, frame, heights};
use std::time::Duration;
use variorum_journeys::{Scripts, journey};

/// Heights that no frame has, and shapes that no message has.
const MESSAGES: &str = "const story = height => ({source: 'variorum', type: 'height', height});
    return [NaN, Infinity, -5, 0, 49, 20001, 1e308, '600', null, undefined, {}, [700], true].map(story).concat([
      null, undefined, 7, 'x', '{', [], {}, {source: 'variorum'}, {source: 'variorum', type: 'go', height: 700},
      {source: 'other', type: 'height', height: 700}, {source: 'variorum', type: 'navigate', url: 'javascript:window.ran=1'},
      {source: 'variorum', type: 'height', height: 700, src: 'javascript:window.ran=1', html: '<img src=x onerror=ran=1>'}])";

#[test]
fn the_host_takes_heights_of_our_frames_alone() {
    journey(Scripts::On, async |page| {
        let other = "<iframe id=other srcdoc='<p>another frame' width=300 height=222></iframe>";
        page.go_hosted(&format!("{}{other}{SCRIPT}", frame("", "")), None).await;
        fits(page, "opened").await;
        let before = heights(page).await;
        // From the page itself and from a frame of somebody else's: also what would be right from ours.
        let sent = format!(
            "for (const m of (() => {{ {MESSAGES} }})()) {{ postMessage(m, '*'); \
            const s = other.contentDocument.createElement('script'); s.textContent = 'parent.postMessage(' + \
            (JSON.stringify(m) || 'undefined') + ', \"*\")'; other.contentDocument.body.append(s) }} return true"
        );
        page.eval(&sent).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(heights(page).await, before);
        assert_eq!(page.eval("return [other.height, other.clientHeight, window.ran || 0].join()").await, "222,222,0");
        // From our frame: what is no height is passed over, what is one is taken.
        page.enter_frame().await;
        page.eval(&format!(
            "for (const m of (() => {{ {MESSAGES} }})()) if (!(m && m.height === 700 && m.src)) \
            parent.postMessage(m, '*'); return true"
        ))
        .await;
        page.leave_frames().await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(heights(page).await, before);
        page.enter_frame().await;
        page.eval("parent.postMessage({source: 'variorum', type: 'height', height: 654.2}, '*')").await;
        page.leave_frames().await;
        page.until("a height is rounded up", "return document.querySelector('iframe').clientHeight === 655").await;
    });
}

#[test]
fn the_frame_listens_to_its_host_alone_and_goes_nowhere() {
    journey(Scripts::On, async |page| {
        page.go_hosted(&format!("{KEEP}{}", frame("", "")), None).await;
        page.enter_frame().await;
        page.until_hydrated().await;
        let place = page.eval("return location.href").await;
        for config in [
            "{variorum: {setConfig: {lang: 'javascript:window.ran=1', view: 'javascript:window.ran=1'}}}",
            "{variorum: {setConfig: {find: '<img src=x onerror=window.ran=1>', theme: ['dark']}}}",
            "{variorum: {setConfig: {find: 'x'.repeat(1e6), lang: '..'}}}",
            "{variorum: {setConfig: null}}",
            "{variorum: 7}",
            "{variorum: {setConfig: 'x'}}",
            "null",
            "'x'",
            "[]",
        ] {
            page.leave_frames().await;
            page.eval(&format!("document.querySelector('iframe').contentWindow.postMessage({config}, '*')")).await;
            page.enter_frame().await;
            assert!(!page.text("h1").await.is_empty(), "{config}");
        }
        assert_eq!(
            page.eval("return [window.ran || 0, document.querySelectorAll('main img').length].join()").await,
            "0,0"
        );
        let now = page.eval("return location.href.split('?')[0]").await;
        assert_eq!(place, now);
        // From itself, which is not its host.
        page.eval("postMessage({variorum: {setConfig: {theme: 'dark'}}}, '*')").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(page.eval("return document.documentElement.dataset.theme || ''").await, "");
    });
}

#[test]
fn an_element_takes_addresses_of_the_web_alone_and_two_scripts_do_no_harm() {
    journey(Scripts::On, async |page| {
        let stories =
            "<variorum-story id=good src='{site}?find=deaths-peacekeeper'><a href='{site}'>Compare</a></variorum-story>
            <variorum-story id=bad src='javascript:window.ran=1'><a href='#'>A link</a></variorum-story>
            <variorum-story id=data src='data:text/html,x'><a href='#'>A link</a></variorum-story>";
        page.go_hosted(&format!("{stories}{SCRIPT}{SCRIPT}"), None).await;
        let frames = "return [good, bad, data].map(s => s.shadowRoot ? s.shadowRoot.querySelectorAll('iframe').length : 0).join()";
        assert_eq!(page.eval(frames).await, "1,0,0");
        assert_eq!(page.eval("return window.ran || 0").await, 0);
        assert_eq!(page.text("#bad a").await, "A link", "where there is no frame the link stays");
        let high =
            "const f = good.shadowRoot.querySelector('iframe'); return f.clientHeight > 50 && f.clientHeight !== 520";
        page.until("the element's frame has its height", high).await;
        page.eval("good.setAttribute('src', 'javascript:window.ran=1'); good.setAttribute('theme', 'dark')").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(page.eval("return window.ran || 0").await, 0);
    });
}

#[test]
fn a_host_with_a_strict_policy_shows_the_frame() {
    journey(Scripts::On, async |page| {
        let policy = "default-src 'none'; img-src data:; frame-src {site}";
        page.go_hosted("<iframe src='{site}' width=600 height=520></iframe>", Some(policy)).await;
        page.enter_frame().await;
        page.until_hydrated().await;
        assert!(!page.text("h1").await.is_empty());
        page.leave_frames().await;
        let policy = "default-src 'none'; img-src data:; frame-src {site}; script-src {site}";
        page.go_hosted(&format!("<variorum-story src='{{site}}'></variorum-story>{SCRIPT}"), Some(policy)).await;
        let high = "const f = document.querySelector('variorum-story').shadowRoot?.querySelector('iframe'); \
            return !!f && f.clientHeight > 520";
        page.until("the element's frame has its height", high).await;
    });
}
