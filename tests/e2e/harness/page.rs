//! The page in a browser: what a reader can do, and what the browser says.

use std::{env, time::Duration};

use serde_json::{Value, json};
use thirtyfour::{By, Capabilities, WebDriver, WebElement};

use crate::{Scripts, driver::Driver, host::Host, site::Site};

/// What a headless Chromium needs, as root and in a container too.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1280,900",
];
/// Chromium's preference for scripts: 2 blocks them.
const SCRIPTS: &str = "profile.managed_default_content_settings.javascript";
/// Puts an address in a frame of a width, with a sandbox or without.
const FRAME: &str = "const frame = document.createElement('iframe'); const [to, width, sandbox] = arguments; \
    frame.width = width; frame.height = 800; if (sandbox) frame.sandbox = sandbox; frame.src = to; document.body.append(frame)";
/// Between two looks at what is waited for.
const LOOK: Duration = Duration::from_millis(50);
/// Looks before giving up: ten seconds.
const LOOKS: u32 = 200;

/// A browser on the site.
pub struct Page {
    browser: WebDriver,
    site: Site,
    host: Host,
}

impl Page {
    pub(crate) async fn open(driver: &Driver, site: Site, host: Host, scripts: Scripts) -> Self {
        let browser = WebDriver::new(driver.address.as_str(), capabilities(scripts)).await.expect("the browser starts");
        Self { browser, site, host }
    }

    pub(crate) async fn close(self) {
        // A browser that is gone is closed.
        let _ = self.browser.quit().await;
    }

    /// Goes to an address below the site's, such as `?view=figures`.
    ///
    /// # Panics
    /// Where the browser cannot.
    pub async fn go(&self, to: &str) {
        self.browser.goto(format!("{}{to}", self.site.address)).await.expect("the page opens");
    }

    /// Goes to a page of somebody else's with the site's address in a frame, and into the frame.
    ///
    /// # Panics
    /// Where the browser cannot.
    pub async fn go_framed(&self, to: &str, width: u32, sandbox: Option<&str>) {
        self.browser.goto(self.site.host.as_str()).await.expect("a page of somebody else's opens");
        let arguments = vec![json!(format!("{}{to}", self.site.address)), json!(width), json!(sandbox)];
        self.browser.execute(FRAME, arguments).await.expect("it takes a frame");
        self.browser.enter_frame(0).await.expect("it has a frame");
    }

    /// Goes to a page of somebody else's on another origin, with this body; `{site}` in it is the site's address. `policy`
    /// is the content security policy that it comes with.
    ///
    /// # Panics
    /// Where the browser cannot.
    pub async fn go_hosted(&self, body: &str, policy: Option<&str>) {
        let placed = |text: &str| text.replace("{site}", &self.site.address);
        self.host.show(&placed(body), policy.map(placed).as_deref());
        self.browser.goto(self.host.address.as_str()).await.expect("a page of somebody else's opens");
    }

    /// Into the first frame of the page.
    ///
    /// # Panics
    /// Where it has none.
    pub async fn enter_frame(&self) {
        self.browser.enter_frame(0).await.expect("it has a frame");
    }

    /// Out of every frame.
    ///
    /// # Panics
    /// Where the browser cannot.
    pub async fn leave_frames(&self) {
        self.browser.enter_default_frame().await.expect("there is a page around the frame");
    }

    /// The browser's back button.
    ///
    /// # Panics
    /// Where the browser cannot.
    pub async fn back(&self) {
        self.browser.back().await.expect("there is a way back");
    }

    /// The address below the site's.
    ///
    /// # Panics
    /// Where the browser left the site.
    pub async fn address(&self) -> String {
        let address = self.browser.current_url().await.expect("an address").to_string();
        address.strip_prefix(&self.site.address).unwrap_or_else(|| panic!("{address} is not on the site")).to_owned()
    }

    /// The first visible element of a selector, waited for.
    ///
    /// # Panics
    /// Where there is none after ten seconds.
    pub async fn find(&self, css: &str) -> WebElement {
        for _ in 0..LOOKS {
            for element in self.all(css).await {
                if element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
            }
            tokio::time::sleep(LOOK).await;
        }
        panic!("{}: nothing to see of {css}", self.browser.current_url().await.expect("an address"))
    }

    /// Every element of a selector, seen or not, at once.
    ///
    /// # Panics
    /// Where the selector is wrong.
    pub async fn all(&self, css: &str) -> Vec<WebElement> {
        self.browser.find_all(By::Css(css)).await.expect("a selector")
    }

    /// The shown text of the first visible element of a selector.
    ///
    /// # Panics
    /// As [`Page::find`].
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.expect("it is shown")
    }

    /// Clicks the first visible element of a selector.
    ///
    /// # Panics
    /// As [`Page::find`].
    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|e| panic!("{css} cannot be clicked: {e}"));
    }

    /// Presses keys, one after the other; those without a character as `WebDriver` writes them.
    ///
    /// # Panics
    /// Where the browser cannot.
    pub async fn press(&self, keys: &str) {
        self.browser.action_chain().send_keys(keys).perform().await.unwrap_or_else(|e| panic!("{keys:?}: {e}"));
    }

    /// What a script returns.
    ///
    /// # Panics
    /// Where it throws.
    pub async fn eval(&self, script: &str) -> Value {
        let returned = self.browser.execute(script, Vec::new()).await.unwrap_or_else(|e| panic!("{script}: {e}"));
        returned.json().clone()
    }

    /// What a command of Chromium's `DevTools` answers, such as `Emulation.setEmulatedMedia`.
    ///
    /// # Panics
    /// Where it refuses.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.browser.cdp().send_raw(command, parameters).await.unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    /// Tells pages that the reader's browser is set to a language and region: `fr-CA`.
    ///
    /// # Panics
    /// Where the browser refuses.
    pub async fn speaks(&self, tag: &str) {
        let agent = self.eval("return navigator.userAgent").await;
        let claim = json!({ "userAgent": agent, "acceptLanguage": tag });
        self.devtools("Emulation.setUserAgentOverride", claim).await;
    }

    /// A picture of what is in the window, as PNG.
    ///
    /// # Panics
    /// Where the browser takes none.
    pub async fn picture(&self) -> Vec<u8> {
        self.browser.screenshot_as_png().await.expect("a picture")
    }

    /// Waits until a script returns true.
    ///
    /// # Panics
    /// Where it does not within ten seconds.
    pub async fn until(&self, what: &str, script: &str) {
        for _ in 0..LOOKS {
            if self.eval(script).await == Value::Bool(true) {
                return;
            }
            tokio::time::sleep(LOOK).await;
        }
        panic!("not within ten seconds: {what}. The browser says: {:?}", self.complaints().await);
    }

    /// Waits until the module runs: the built page's start tells the window so.
    ///
    /// # Panics
    /// As [`Page::until`].
    pub async fn until_hydrated(&self) {
        self.until("the widget takes over the page", "return 'wasmBindings' in window").await;
    }

    pub(crate) async fn assert_no_complaints(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the browser complains:\n{}", complaints.join("\n"));
    }

    /// Errors on the console since asked last: failed loads, panics, breaches of the policy.
    async fn complaints(&self) -> Vec<String> {
        let log = self.browser.browser_log().await.expect("chromedriver keeps a log");
        log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
    }
}

fn capabilities(scripts: Scripts) -> Capabilities {
    let mut options = json!({ "args": FLAGS });
    if let Ok(browser) = env::var("CHROME") {
        options["binary"] = browser.into();
    }
    if scripts == Scripts::Off {
        options["prefs"] = json!({ SCRIPTS: 2 });
    }
    let all = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
    Capabilities::from(all.as_object().expect("an object").clone())
}
