//! Packs the published stories into the page: `seeds/*/story.json` becomes compact bytes, so that the browser needs
//! neither a JSON reader nor the parsing of decimal numbers. The first published story by name is the one shown;
//! `VARIORUM_STORY=<path of a story.json>` packs another.

use std::{env, error::Error, fs, path::Path, path::PathBuf};
use variorum_story::Story;

/// Where published stories lie.
const SEEDS: &str = "seeds";
/// Names another story to pack: the path of its `story.json`.
const CHOSEN: &str = "VARIORUM_STORY";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SEEDS}");
    println!("cargo::rerun-if-env-changed={CHOSEN}");
    let path = match env::var_os(CHOSEN) {
        Some(path) => PathBuf::from(path),
        None => {
            published()?.into_iter().next().ok_or("no story: write seeds/<slug>/story.json with `variorum compare`")?
        }
    };
    println!("cargo::rerun-if-changed={}", path.display());
    let bytes = pack(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("story.bin"), bytes)?;
    Ok(())
}

/// Paths of the published stories, by name.
fn published() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(SEEDS)? {
        let path = entry?.path().join("story.json");
        if path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A story in the bytes that the page reads.
fn pack(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let story: Story = serde_json::from_str(&fs::read_to_string(path)?)?;
    Ok(postcard::to_allocvec(&story)?)
}
