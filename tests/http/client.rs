//! A service → HTTP on the loopback interface, and requests to it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};

use axum::Router;
use serde_json::Value;
use tokio::net::TcpListener;

/// A service that listens, on a thread that ends with the test binary.
pub(crate) struct Service(SocketAddr);

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) body: String,
}

impl Service {
    pub(crate) fn start(router: Router) -> Self {
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
                sender.send(listener.local_addr().unwrap()).unwrap();
                axum::serve(listener, router).await.unwrap();
            });
        });
        Self(receiver.recv().unwrap())
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let agent = agent();
        answered(agent.get(self.url(path)).call().unwrap())
    }

    pub(crate) fn post(&self, path: &str, content_type: Option<&str>, body: &[u8]) -> Answer {
        let agent = agent();
        let mut request = agent.post(self.url(path));
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        answered(request.send(body).unwrap())
    }

    pub(crate) fn post_json(&self, path: &str, body: &str) -> Answer {
        self.post(path, Some("application/json"), body.as_bytes())
    }

    /// A request as it is written, byte by byte, and the status line of the answer.
    pub(crate) fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.0).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.lines().next().unwrap_or_default().to_owned()
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.0)
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The document, of which the status and the content type say the same.
    #[track_caller]
    pub(crate) fn problem(&self) -> Value {
        assert_eq!(self.content_type, "application/problem+json", "{self:?}");
        let problem = self.json();
        assert_eq!(problem["status"], self.status, "{self:?}");
        problem
    }

    /// The path and the code of each error.
    #[track_caller]
    pub(crate) fn errors(&self) -> Vec<String> {
        let problem = self.problem();
        let told =
            |error: &Value| format!("{} {}", error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap());
        problem["errors"].as_array().unwrap().iter().map(told).collect()
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).build().into()
}

fn answered(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    let header = response.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
    Answer {
        status: response.status().as_u16(),
        content_type: header.unwrap_or_default(),
        body: response.body_mut().read_to_string().unwrap(),
    }
}
