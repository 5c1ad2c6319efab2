//! A picture drawn by the browser, and files as addresses.

use super::dom;
use variorum_view::{address::escape, share::image};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// A text as the address of a file that needs no server.
pub fn data(kind: &str, text: &str) -> String {
    ["data:", kind, ";charset=utf-8,", &escape(text, false)].concat()
}

/// A drawing as the address of a PNG.
pub async fn png(svg: &str) -> Option<String> {
    let picture = HtmlImageElement::new().ok()?;
    picture.set_src(&data("image/svg+xml", svg));
    JsFuture::from(picture.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = dom::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(image::SIZE.0);
    canvas.set_height(image::SIZE.1);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.draw_image_with_html_image_element(&picture, 0.0, 0.0).ok()?;
    canvas.to_data_url().ok()
}
