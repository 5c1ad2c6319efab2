//! The built page on a free port, under a path: what works there works on any static host.

use std::{
    env,
    path::{Path, PathBuf},
};

use axum::Router;
use tokio::net::TcpListener;

/// Deep enough for an address that begins at the host's root to fail.
const UNDER: &str = "/archive/2026";

/// Serves the page for as long as the runtime lives. The address ends in a slash.
pub(crate) async fn serve() -> String {
    let folder = folder();
    assert!(folder.join("index.html").is_file(), "{}: no page there. Run: cargo xtask test", folder.display());
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let address = listener.local_addr().expect("bound");
    let site = Router::new().nest_service(UNDER, variorum_preview::router(&folder));
    tokio::spawn(async { axum::serve(listener, site).await });
    format!("http://{address}{UNDER}/")
}

/// `VARIORUM_DIST`, or the project's `dist`.
fn folder() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    env::var_os("VARIORUM_DIST").map_or_else(built, PathBuf::from)
}
