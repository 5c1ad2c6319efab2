//! Somebody else's web site, on another origin: one page, as a test writes it.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    http::HeaderMap,
    response::{Html, IntoResponse},
};
use tokio::net::TcpListener;

/// A page with no icon, lest the browser ask for one, and what the test puts into its body.
const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Host</title><link rel=icon href='data:,'><body>";

/// A page and the headers that it comes with.
#[derive(Default)]
struct Shown {
    html: String,
    headers: HeaderMap,
}

/// The web site.
pub(crate) struct Host {
    /// Ends in a slash.
    pub(crate) address: String,
    shown: Arc<Mutex<Shown>>,
}

impl Host {
    /// Serves for as long as the runtime lives. `localhost` is another site than the page's `127.0.0.1`.
    pub(crate) async fn serve() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let shown = Arc::new(Mutex::new(Shown::default()));
        let answered = Arc::clone(&shown);
        let site = Router::new().fallback(async move || {
            let shown = answered.lock().expect("nobody panics with it");
            (shown.headers.clone(), Html(shown.html.clone())).into_response()
        });
        tokio::spawn(async { axum::serve(listener, site).await });
        Self { address: format!("http://localhost:{port}/"), shown }
    }

    /// What it shows from now on, and the policy that it sends.
    pub(crate) fn show(&self, body: &str, policy: Option<&str>) {
        let mut headers = HeaderMap::new();
        if let Some(policy) = policy {
            headers.insert("content-security-policy", policy.parse().expect("a header"));
        }
        *self.shown.lock().expect("nobody panics with it") = Shown { html: format!("{PAGE}{body}"), headers };
    }
}
