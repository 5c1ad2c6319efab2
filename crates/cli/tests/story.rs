//! The kept stories are what the command writes, wherever the originals are at hand: `VARIORUM_SEEDS` names their folder.

mod command;

use std::{env, fs};

#[test]
fn every_kept_story_is_what_the_command_writes() {
    let Some(originals) = env::var_os("VARIORUM_SEEDS") else {
        eprintln!("VARIORUM_SEEDS names no folder of originals; the kept stories are not compared anew");
        return;
    };
    let originals = fs::canonicalize(originals).expect("VARIORUM_SEEDS names a folder");
    let seeds = variorum_tests::folder().join("../seeds");
    for entry in fs::read_dir(seeds).expect("seeds/") {
        let folder = entry.expect("listed").path();
        let (folder, originals) = (folder.display().to_string(), originals.display().to_string());
        let ran = command::variorum(&["compare", &folder, "--originals", &originals, "--check"]);
        assert!(ran.success, "{}", ran.err);
    }
}
