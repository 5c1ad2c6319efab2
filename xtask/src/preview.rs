//! The preview server: the built page as a good static host would send it.
//!
//! Knows a folder and nothing of how it was built.

use std::path::Path;

use axum::{
    Router,
    http::{
        HeaderValue,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY},
    },
};
use tower_http::{compression::CompressionLayer, services::ServeDir, set_header::SetResponseHeaderLayer};

/// What the page may load and do: its own files and WebAssembly, nothing inline, nobody else. The page carries the same
/// as a `<meta>`, for hosts that send no headers.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'";

/// A folder with the headers that the page needs.
///
/// A sandboxed frame has the origin `null`: it gets modules and WebAssembly only from a host that allows every origin.
/// Nothing is cached, since a preview is there to show the last build.
pub fn router(folder: &Path) -> Router {
    let header = |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(CompressionLayer::new())
        .layer(header(CONTENT_SECURITY_POLICY, POLICY))
        .layer(header(ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .layer(header(CACHE_CONTROL, "no-cache"))
}
