//! A service about jobs on this machine: `cargo run -p wireform-tests --example jobs_api -- [ADDRESS]`.

mod service;

use std::env;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use wireform::axum08::ValidOptions;

const USAGE: &str = "usage: jobs_api [ADDRESS]

ADDRESS is a port of this machine (8080), or an address and a port (127.0.0.1:8080). Without it, or
with port 0, the system chooses a free port. The first line that is printed says where the service is.";

/// The most that a body may have, in bytes.
const LARGEST_BODY: usize = 16 * 1024;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let outcome = match arguments.as_slice() {
        [] => serve((Ipv4Addr::LOCALHOST, 0).into()),
        [word] if word == "--help" || word == "-h" => writeln!(io::stdout(), "{USAGE}"),
        [word] => address(word).and_then(serve),
        _ => Err(io::Error::other(format!("{} arguments are given, and one is expected\n\n{USAGE}", arguments.len()))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // a failure to say so can be told nobody
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn address(word: &str) -> io::Result<SocketAddr> {
    let port = word.parse().map(|port: u16| (Ipv4Addr::LOCALHOST, port).into());
    port.or_else(|_| word.parse())
        .map_err(|_| io::Error::other(format!("`{word}` is neither a port nor an address and a port\n\n{USAGE}")))
}

fn serve(address: SocketAddr) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address)
            .await
            .map_err(|error| io::Error::other(format!("cannot listen on {address}: {error}")))?;
        writeln!(io::stdout(), "http://{}", listener.local_addr()?)?;
        axum::serve(listener, service::router(ValidOptions::new().with_body_limit(LARGEST_BODY))).await
    })
}
