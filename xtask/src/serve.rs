//! `cargo xtask serve`: sets up, builds and shows the page.

use std::{io, sync::OnceLock};

use anyhow::{Result, bail};
use axum::{
    extract::Request,
    middleware::{self, Next},
    response::Response,
};
use clap::Args;
use tokio::{net::TcpListener, runtime};

use crate::{
    dist::{self, sizes::Sizes},
    setup,
};

/// Where to show it.
#[derive(Args)]
pub struct Options {
    /// Port on this machine.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in the default browser.
    #[arg(long)]
    open: bool,
}

/// What is served, for the log of requests.
static SIZES: OnceLock<Sizes> = OnceLock::new();

/// Builds and serves until interrupted.
///
/// # Errors
/// Where the port is taken, or the build fails.
pub fn run(options: &Options) -> Result<()> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    // Taken before the build: a taken port is told at once, not after minutes.
    let listener = runtime.block_on(listen(options.port))?;
    let sizes = dist::build(
        &setup::page()?,
        Some(&format!("http://127.0.0.1:{}/", listener.local_addr()?.port())),
        &dist::folder(),
    )?;
    SIZES.get_or_init(|| sizes);
    let address = format!("http://{}", listener.local_addr()?);
    println!("\nVariorum is at {address} (Ctrl-C ends it)\n");
    if options.open
        && let Err(error) = open::that_detached(&address)
    {
        println!("no browser could be opened ({error}): open {address} yourself");
    }
    let site = variorum_preview::router(&dist::folder()).layer(middleware::from_fn(logged));
    runtime.block_on(async { axum::serve(listener, site).await })?;
    Ok(())
}

async fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind(("127.0.0.1", port)).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => bail!(
            "port {port} is taken by another program. End that one, or use another port: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        Err(error) => bail!("port {port} cannot be used ({error}). Try: cargo xtask serve --port 8080"),
    }
}

/// Tells each request with the sizes of what it asked for.
async fn logged(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    match SIZES.get().and_then(|sizes| sizes.sent(&path)) {
        Some(size) => println!("{status} {path}  {size}"),
        None => println!("{status} {path}"),
    }
    response
}
