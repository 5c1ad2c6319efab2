//! The built page on a free port, under a path: what works there works on any static host.

use std::{env, path::PathBuf};

use axum::{Router, response::Html, routing::get};
use tokio::net::TcpListener;

/// Deep enough for an address that begins at the host's root to fail.
const UNDER: &str = "/archive/2026";

/// A page of somebody else's, for the site to be framed in. It has no icon, lest the browser ask for one.
const HOST: &str = "<!doctype html><title>Host</title><link rel=icon href='data:,'><body>";

/// Where the site and its host are.
pub(crate) struct Site {
    /// Ends in a slash.
    pub(crate) address: String,
    /// The page of somebody else's.
    pub(crate) host: String,
}

/// Serves the page for as long as the runtime lives.
pub(crate) async fn serve() -> Site {
    let folder = folder();
    assert!(folder.join("index.html").is_file(), "{}: no page there. Run: cargo xtask test", folder.display());
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let address = listener.local_addr().expect("bound");
    let host = get(async || Html(HOST));
    let site = Router::new().route("/", host).nest_service(UNDER, variorum_preview::router(&folder));
    tokio::spawn(async { axum::serve(listener, site).await });
    Site { address: format!("http://{address}{UNDER}/"), host: format!("http://{address}/") }
}

/// Where the tested page lies: `VARIORUM_DIST`, or the project's `dist`.
pub fn folder() -> PathBuf {
    let built = || package().join("../../dist");
    env::var_os("VARIORUM_DIST").map_or_else(built, PathBuf::from)
}

/// The package's folder. Asked for when a test runs: of two checkouts that share a target folder, one may run what the
/// other built.
pub fn package() -> PathBuf {
    env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}
