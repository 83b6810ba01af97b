//! The extractors and responses of `wireform::axum08`, over HTTP.

use axum::extract::{DefaultBodyLimit, Path};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::{Deserialize, Serialize};
use wireform::axum08::{Valid, ValidForm, ValidOptions, ValidQuery, ValidRejection};
use wireform::problem::{Problem, ProblemOptions};
use wireform::{Failure, Schema, Violation};

use super::client::Service;

#[derive(Debug, Serialize, Deserialize, Schema)]
struct Progress {
    #[schema(maximum = 100)]
    percent: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize, Schema)]
#[schema(custom = in_order)]
struct Range {
    from: u8,
    to: u8,
}

#[derive(Serialize, Schema)]
struct Short {
    #[schema(max_length = 3)]
    word: String,
}

fn in_order(range: &Range) -> Result<(), Failure> {
    if range.from <= range.to { Ok(()) } else { Err(Failure::new("range.order", "the end is before the start")) }
}

async fn percent(Valid(progress): Valid<Progress>) -> String {
    progress.percent.to_string()
}

async fn query(ValidQuery(progress): ValidQuery<Progress>) -> String {
    progress.percent.to_string()
}

async fn form(ValidForm(progress): ValidForm<Progress>) -> String {
    progress.percent.to_string()
}

fn routes() -> Router {
    Router::new().route("/json", post(percent)).route("/query", get(query)).route("/form", post(form))
}

#[test]
fn each_source_has_its_extractor() {
    let service = Service::start(routes());
    for kind in
        ["application/json", "application/json; charset=utf-8", "Application/JSON", "application/merge-patch+json"]
    {
        assert_eq!(service.post("/json", Some(kind), br#"{"percent": 7}"#).body, "7", "{kind}");
    }
    assert_eq!(service.get("/query?percent=7&note=a%26b").body, "7");
    let kind = Some("application/x-www-form-urlencoded");
    assert_eq!(service.post("/form", kind, b"percent=7&note=").body, "7");

    assert_eq!(service.get("/query").errors(), ["/percent required"]);
    assert_eq!(service.get("/query?percent=101").errors(), ["/percent maximum"]);
    assert_eq!(
        service.post("/form", kind, b"percent=x&percent=7").errors(),
        ["/percent type", "/percent duplicate_property"]
    );
    assert!(service.get("/query?percent=x").problem()["errors"][0].get("line").is_none());
}

#[test]
fn a_body_may_be_absent_where_it_is_optional() {
    async fn optional(progress: Option<Valid<Progress>>) -> String {
        progress.map_or_else(|| String::from("none"), |progress| progress.percent.to_string())
    }
    let service = Service::start(Router::new().route("/", post(optional)));
    assert_eq!(service.post("/", None, b"").body, "none");
    assert_eq!(service.post_json("/", r#"{"percent": 7}"#).body, "7");
    assert_eq!(service.post_json("/", "").problem()["status"], 400);
    assert_eq!(service.post("/", Some("text/plain"), b"7").problem()["status"], 415);
}

#[test]
fn another_content_type_is_refused_with_415() {
    let service = Service::start(routes());
    for kind in [
        None,
        Some("text/plain"),
        Some("application/jsonx"),
        Some("text/json"),
        Some("application/x-www-form-urlencoded"),
    ] {
        let answer = service.post("/json", kind, br#"{"percent": 7}"#);
        assert_eq!(answer.status, 415, "{kind:?}");
        let detail = answer.problem()["detail"].as_str().unwrap().to_owned();
        assert!(kind.is_none_or(|kind| detail.contains(kind)) && detail.ends_with("application/json"), "{detail}");
    }
    assert_eq!(service.post("/form", Some("application/json"), b"percent=7").status, 415);
    let long = format!("text/{}", "x".repeat(2_000));
    assert!(service.post("/json", Some(&long), b"{}").body.len() < 500);
}

#[test]
fn a_body_that_is_too_large_is_refused_with_413_by_either_limit() {
    let large = format!("{{\"percent\": 7, \"note\": \"{}\"}}", "x".repeat(5_000));
    let own = Service::start(routes().layer(Extension(ValidOptions::new().with_body_limit(1_000))));
    let answer = own.post_json("/json", &large);
    assert_eq!((answer.status, &answer.problem()["detail"]), (413, &"the body is larger than 1000 bytes".into()));
    assert_eq!(own.post_json("/json", r#"{"percent": 7}"#).status, 200);

    let axums = Service::start(routes().layer(DefaultBodyLimit::max(1_000)));
    assert_eq!(axums.post_json("/json", &large).problem()["status"], 413);
    assert_eq!(Service::start(routes()).post_json("/json", &large).body, "7");
    // the limit of the options holds, be it larger or smaller
    let both = routes().layer(Extension(ValidOptions::new().with_body_limit(10_000))).layer(DefaultBodyLimit::max(10));
    assert_eq!(Service::start(both).post_json("/json", &large).body, "7");
}

#[test]
fn a_body_that_ends_too_early_is_refused() {
    let service = Service::start(routes());
    let head = "POST /json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n";
    assert_eq!(service.raw(&format!("{head}Content-Length: 14\r\n\r\n{{\"percent\": 7}}")), "HTTP/1.1 200 OK");
    let broken = service.raw(&format!("{head}Transfer-Encoding: chunked\r\n\r\nnonsense\r\n"));
    assert_eq!(broken, "HTTP/1.1 400 Bad Request");
}

#[test]
fn the_innermost_options_hold() {
    fn words(violation: &Violation) -> Option<String> {
        (violation.code() == "maximum").then(|| String::from("zu viel"))
    }
    let problems = ProblemOptions::new()
        .with_status(400)
        .with_type("https://example.com/problems/invalid", "Invalid")
        .without_values()
        .translated_by(words);
    let inner = Router::new().route("/inner", post(percent)).layer(Extension(ValidOptions::new()));
    let service = Service::start(routes().merge(inner).layer(Extension(ValidOptions::from(problems))));

    let problem = service.post_json("/json", r#"{"percent": 101, "note": 4711}"#).problem();
    assert_eq!((&problem["status"], &problem["title"]), (&400.into(), &"Invalid".into()));
    assert_eq!(problem["type"], "https://example.com/problems/invalid");
    assert_eq!(problem["errors"][0]["detail"], "zu viel");
    assert!(!problem.to_string().contains("4711"), "{problem}");
    assert!(!service.post("/json", Some("text/4711"), b"").problem().to_string().contains("4711"));
    assert_eq!(service.get("/query?percent=101").problem()["title"], "Invalid");
    assert_eq!(service.post_json("/inner", r#"{"percent": 101}"#).problem()["status"], 422);
}

#[test]
fn a_handler_may_take_the_rejection_itself() {
    async fn own(progress: Result<Valid<Progress>, ValidRejection>) -> Result<String, Problem> {
        match progress {
            Ok(progress) => Ok(progress.percent.to_string()),
            Err(rejection) => {
                assert_eq!(rejection.error().unwrap().violations().unwrap().len(), 1);
                Err(rejection.into_problem().with_status(418).with_instance("/own"))
            }
        }
    }
    let service = Service::start(Router::new().route("/own", post(own)));
    let problem = service.post_json("/own", r#"{"percent": 101}"#).problem();
    assert_eq!((&problem["status"], &problem["instance"]), (&418.into(), &"/own".into()));
}

#[test]
#[cfg(debug_assertions)]
fn a_response_is_checked_in_a_debug_build() {
    let routes = Router::new()
        .route("/valid", get(|| async { Valid(Range { from: 1, to: 2 }) }))
        .route(
            "/created",
            get(|| async { Valid(Range { from: 1, to: 2 }).with_status(axum::http::StatusCode::CREATED) }),
        )
        .route(
            "/secret",
            get(|| async {
                Valid(Short {
                    word: "hunter2".into(),
                })
            }),
        )
        .route("/rule", get(|| async { Valid(Range { from: 2, to: 1 }) }))
        .route(
            "/wire",
            get(|| async {
                Valid(Progress {
                    percent: 140,
                    note: None,
                })
                .with_status(axum::http::StatusCode::CREATED)
            }),
        );
    let service = Service::start(routes);
    let valid = service.get("/valid");
    assert_eq!((valid.status, &*valid.content_type, &*valid.body), (200, "application/json", r#"{"from":1,"to":2}"#));
    assert_eq!(service.get("/created").status, 201);
    assert_eq!(service.get("/rule").errors(), [" range.order"]);
    let wire = service.get("/wire");
    assert_eq!((wire.status, wire.errors()), (500, vec![String::from("/percent maximum")]));
    assert_eq!(wire.problem()["detail"], "the response breaks its schema: 1 violation of Progress");
    assert!(wire.problem()["errors"][0]["detail"] == "the number is more than the maximum of 100", "{}", wire.body);
    // what was found is data of the server
    let secret = service.get("/secret");
    assert_eq!((secret.status, secret.errors()), (500, vec![String::from("/word max_length")]));
    assert!(!secret.body.contains("hunter2"), "{}", secret.body);
}

#[test]
fn a_problem_is_a_response() {
    assert_eq!(Problem::new(404).into_response().status(), 404);
    let routes = Router::new().route("/{status}", get(|Path(status): Path<u16>| async move { Problem::new(status) }));
    let service = Service::start(routes);
    for (status, answered) in [(0, 500), (99, 500), (100, 500), (404, 404), (599, 599), (600, 500), (1_000, 500)] {
        // the status of the document is compared with that of the response
        assert_eq!(service.get(&format!("/{status}")).problem()["status"], answered, "{status}");
    }
    assert_eq!(service.get("/99").problem()["title"], "Internal Server Error");
}

#[test]
fn a_rejection_without_values_holds_none() {
    async fn own(progress: Result<Valid<Progress>, ValidRejection>) -> String {
        let rejection = progress.unwrap_err();
        format!("{rejection:?} {:?} {}", rejection.error().unwrap(), rejection.error().unwrap())
    }
    let routes = Router::new().route("/own", post(own));
    let shown = Service::start(routes.clone()).post_json("/own", r#"{"percent": "hunter2"}"#).body;
    assert!(shown.matches("hunter2").count() > 2, "{shown}");
    let options = ValidOptions::from(ProblemOptions::new().without_values());
    let service = Service::start(routes.layer(Extension(options)));
    for body in [r#"{"percent": "hunter2"}"#, r#"{"percent": "hunter2", ?"#] {
        let told = service.post_json("/own", body).body;
        assert!(!told.contains("hunter2") && told.contains("/percent"), "{told}");
    }
}

#[test]
fn a_content_type_that_is_not_ascii_is_not_missing() {
    let answer = Service::start(routes()).post("/json", Some("application/j\u{f6}son"), b"{}");
    assert_eq!((answer.status, &answer.problem()["detail"]), (415, &"the content type is not application/json".into()));
}

#[test]
fn a_form_is_read_from_the_body_by_get_and_head_too() {
    let service = Service::start(Router::new().route("/form", get(form)));
    let typed = "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9";
    for method in ["GET", "HEAD"] {
        for (path, headers, body, status) in [
            ("/form", typed, "percent=7", "200 OK"),
            ("/form", typed, "percent=x", "422 Unprocessable Entity"),
            // the query is not the form
            ("/form?percent=7", typed, "percent=x", "422 Unprocessable Entity"),
            ("/form?percent=7", "Connection: close", "", "415 Unsupported Media Type"),
        ] {
            let answer = service.raw(&format!("{method} {path} HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\n{body}"));
            assert_eq!(answer, format!("HTTP/1.1 {status}"), "{method} {path} {body}");
        }
    }
}
