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

fn main() {
    let into = PathBuf::from(env::args().nth(1).expect("screenshots FOLDER"));
    fs::create_dir_all(&into).unwrap_or_else(|e| panic!("{}: {e}", into.display()));
    journey(Scripts::On, async |page| {
        for view in VIEWS {
            for window in WINDOWS {
                for theme in THEMES {
                    let file = into.join(format!("{view}-{}-{theme}.png", window.0));
                    let picture = taken(page, view, *window, theme).await;
                    fs::write(&file, picture).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
                }
            }
        }
    });
    println!("{} pictures in {}", VIEWS.len() * WINDOWS.len() * THEMES.len(), into.display());
}

/// What a reader first sees of a view.
async fn taken(page: &Page, view: &str, (_, width, height): (&str, u32, u32), theme: &str) -> Vec<u8> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size).await;
    // Pictures show the page as it is written, wherever they are taken.
    page.speaks("en-GB").await;
    page.go(&format!("?view={view}&lang=en&theme={theme}")).await;
    page.until_hydrated().await;
    page.picture().await
}
