//! The browser's own compression (raw deflate), both ways.

use js_sys::{Array, Function, Reflect, Uint8Array};
use variorum_link::Broken;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, WritableStream};

/// Bytes that a story may have unpacked: a few are packed into many only by somebody who means harm.
const MOST: usize = 16 << 20;

/// Compresses.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    through("CompressionStream", bytes).await.ok()
}

/// Unpacks.
///
/// # Errors
/// Where it is not compressed so, or has too much in it.
pub async fn inflate(bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    through("DecompressionStream", bytes).await
}

/// What comes out of a stream of the browser's, by its name, into which bytes are put.
async fn through(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let damaged = |_: JsValue| Broken::Damaged;
    let maker: Function = field(&js_sys::global(), name).dyn_into().map_err(damaged)?;
    let stream = Reflect::construct(&maker, &Array::of1(&"deflate-raw".into())).map_err(damaged)?;
    let writable: WritableStream = field(&stream, "writable").dyn_into().map_err(damaged)?;
    let readable: ReadableStream = field(&stream, "readable").dyn_into().map_err(damaged)?;
    let writer = writable.get_writer().map_err(damaged)?;
    // What is written waits until it is read; errors come out at the other end too.
    for written in [writer.write_with_chunk(&Uint8Array::from(bytes)), writer.close()] {
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(written).await) });
    }
    let reader: ReadableStreamDefaultReader = readable.get_reader().dyn_into().map_err(|_| Broken::Damaged)?;
    let mut out = Vec::new();
    loop {
        let step = JsFuture::from(reader.read()).await.map_err(damaged)?;
        if field(&step, "done").is_truthy() {
            return Ok(out);
        }
        out.extend(Uint8Array::new(&field(&step, "value")).to_vec());
        if out.len() > MOST {
            let _ = reader.cancel();
            return Err(Broken::TooLarge);
        }
    }
}

/// A property of an object, undefined where it has none.
fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
