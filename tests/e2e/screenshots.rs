//! Pictures of every view, wide and narrow, light and dark, to look at: `cargo xtask screenshots`.
//!
//! `screenshots FOLDER`, with the page and the browser named as for the journeys.

use std::{env, fs, path::PathBuf};

use serde_json::json;
use variorum_journeys::{Page, Scripts, journey};

/// The views, by their names in addresses.
const VIEWS: &[&str] = &["overview", "figures", "framing", "read", "coverage"];
/// A wide and a narrow window: what each is called, and its width and height in pixels.
const WINDOWS: &[(&str, u32, u32)] = &[("wide", 1280, 1000), ("narrow", 360, 1400)];
/// Colours.
const THEMES: &[&str] = &["light", "dark"];
/// The README's pictures, which lie in `docs/` under these names: name, address, width and height.
const README: &[(&str, &str, u32, u32)] = &[
    ("overview.png", "view=overview&find=deaths-peacekeeper", 1100, 560),
    ("read.png", "view=read&pin=c,d&find=deaths-peacekeeper", 1100, 760),
];
/// Pixels above a finding that the README leaves out: the end of what stands before it.
const ABOVE: u32 = 90;

fn main() {
    let into = PathBuf::from(env::args().nth(1).expect("screenshots FOLDER"));
    fs::create_dir_all(&into).unwrap_or_else(|e| panic!("{}: {e}", into.display()));
    journey(Scripts::On, async |page| {
        for view in VIEWS {
            for window in WINDOWS {
                for theme in THEMES {
                    let file = into.join(format!("{view}-{}-{theme}.png", window.0));
                    let (_, width, height) = *window;
                    open(page, &format!("view={view}&theme={theme}"), width, height).await;
                    save(page, file).await;
                }
            }
        }
        page.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        for (name, address, width, height) in README {
            open(page, &format!("{address}&theme=light"), *width, *height).await;
            page.eval(&format!("window.scrollBy({{ top: {ABOVE}, behavior: 'instant' }})")).await;
            save(page, into.join(name)).await;
        }
    });
    println!("{} pictures in {}", VIEWS.len() * WINDOWS.len() * THEMES.len() + README.len(), into.display());
}

/// Opens an address in a window of that size.
async fn open(page: &Page, address: &str, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size).await;
    // Pictures show the page as it is written, wherever they are taken.
    page.speaks("en-GB").await;
    page.go(&format!("?{address}&lang=en")).await;
    page.until_hydrated().await;
}

/// Saves what is in the window.
async fn save(page: &Page, file: PathBuf) {
    fs::write(&file, page.picture().await).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
}
