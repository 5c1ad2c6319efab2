//! Draws the pictures of findings, `card*.svg`, as PNG: link previews take nothing else.
//!
//! With Noto Sans alone, whatever fonts the machine has: the same story gives the same picture everywhere. Letters that
//! it has not (it holds Latin, Greek and Cyrillic) are drawn as boxes.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

use super::sizes::files_below;

/// Draws every picture below a folder; returns how many.
///
/// # Errors
/// Where a file is no picture, or cannot be read or written.
pub fn draw(folder: &Path) -> Result<usize> {
    let mut fonts = Database::new();
    fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
    fonts.load_font_data(notosans::BOLD_TTF.to_vec());
    let options = Options { font_family: "Noto Sans".to_owned(), fontdb: Arc::new(fonts), ..Options::default() };
    let is_card = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("card.") && path.extension().is_some_and(|extension| extension == "svg")
    };
    let cards: Vec<_> = files_below(folder)?.into_iter().filter(|path| is_card(path)).collect();
    for card in &cards {
        let svg = fs::read_to_string(card)?;
        let png = drawn(&svg, &options).with_context(|| card.display().to_string())?;
        fs::write(card.with_extension("png"), png)?;
    }
    Ok(cards.len())
}

fn drawn(svg: &str, options: &Options<'_>) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, options)?;
    let size = tree.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height()).context("a picture without a size")?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}
