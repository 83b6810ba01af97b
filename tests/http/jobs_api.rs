//! The service of the example `jobs_api`, from end to end.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wireform::Schema;
use wireform::axum08::ValidOptions;
use wireform::problem::{Problem, ProblemOptions};

use super::client::Service;
use super::service::{Cancellation, Job, JobFilter, NewJob, router};

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

fn service() -> Service {
    Service::start(router(ValidOptions::new().with_body_limit(16 * 1024)))
}

fn resize() -> Value {
    json!({
        "name": "thumbnails",
        "priority": 3,
        "notify": ["ann@example.com"],
        "task": {"type": "resize", "width": 64, "height": 64},
    })
}

#[test]
fn a_job_is_posted_and_its_status_is_told() {
    let service = service();
    let posted = service.post_json("/jobs", &resize().to_string());
    assert_eq!((posted.status, &*posted.content_type), (201, "application/json"));
    assert_eq!(posted.json(), json!({"id": 1, "state": "pending", "progress": 0.0, "request": resize()}));
    assert_eq!(service.get("/jobs/1").json(), posted.json());
    Job::SCHEMA.validate_json(&posted.body).unwrap();
    for path in ["/jobs/2", "/jobs/x", "/jobs/-1", "/jobs/99999999999"] {
        assert_eq!(service.get(path).problem()["status"], 404, "{path}");
    }
}

#[test]
fn each_kind_of_error_is_told_by_its_place_and_its_code() {
    let service = service();
    let changed = |pointer: &str, value: Value| {
        let mut job = resize();
        *job.pointer_mut(pointer).unwrap() = value;
        job
    };
    let mut incomplete = resize();
    incomplete.as_object_mut().unwrap().remove("task");
    let mut unknown = resize();
    unknown["nmae"] = json!(1);
    let mut late = resize();
    late["startAt"] = json!("yesterday");
    for (job, expected) in [
        (changed("/name", json!("")), "/name min_length"),
        (changed("/name", json!(7)), "/name type"),
        (changed("/priority", json!(10)), "/priority maximum"),
        (changed("/task/width", json!(0)), "/task/width minimum"),
        (changed("/task/type", json!("rezise")), "/task/type variant"),
        (changed("/notify", json!(["ann@example.com", "bob"])), "/notify/1 format"),
        (changed("/notify", json!(["a@b.c", "a@b.c"])), "/notify/1 unique_items"),
        (changed("/notify", json!(["a@b.c", "b@b.c", "c@b.c", "d@b.c"])), "/notify max_items"),
        (late, "/startAt format"),
        (incomplete, "/task required"),
        (unknown, "/nmae unknown_property"),
    ] {
        let answer = service.post_json("/jobs", &job.to_string());
        assert_eq!((answer.status, answer.errors()), (422, vec![expected.to_owned()]), "{job}");
        Problem::SCHEMA.validate_json(&answer.body).unwrap();
    }
    // several at once, each with its line
    let text =
        "{\n  \"name\": \"\",\n  \"priority\": -1,\n  \"task\": {\"type\": \"transcode\", \"codec\": \"av2\"}\n}";
    let problem = service.post_json("/jobs", text).problem();
    let lines: Vec<&Value> = problem["errors"].as_array().unwrap().iter().map(|error| &error["line"]).collect();
    assert_eq!(lines, [2, 3, 4]);
    assert_eq!(service.get("/jobs").json(), json!([]), "none of them was taken");
}

#[test]
fn what_is_no_json_is_told_apart() {
    let service = service();
    for (body, code) in [
        (r#"{"name": "#, " expected_value"),
        ("", " expected_value"),
        ("{'name': 1}", " expected_name_or_end_of_object"),
        ("\u{feff}{}", " expected_value"),
        ("{}{}", " expected_end_of_text"),
    ] {
        let answer = service.post_json("/jobs", body);
        assert_eq!((answer.status, answer.errors().last().map(String::as_str)), (400, Some(code)), "{body}");
    }
    assert_eq!(service.post("/jobs", Some("application/json"), b"{\"name\": \"\xff\"}").status, 400);
    assert_eq!(service.post("/jobs", Some("text/plain"), resize().to_string().as_bytes()).problem()["status"], 415);
    assert_eq!(service.post_json("/jobs", &" ".repeat(16 * 1024 + 1)).problem()["status"], 413);
    assert_eq!(service.post_json("/jobs", &"[".repeat(10_000)).problem()["status"], 400);
}

#[test]
fn jobs_are_listed_by_a_query() {
    let service = service();
    for priority in 0..5 {
        let mut job = resize();
        job["priority"] = priority.into();
        assert_eq!(service.post_json("/jobs", &job.to_string()).status, 201);
    }
    let count = |query: &str| service.get(&format!("/jobs{query}")).json().as_array().unwrap().len();
    assert_eq!(count(""), 5);
    assert_eq!(count("?limit=2"), 2);
    assert_eq!(count("?limit=&minPriority="), 5);
    assert_eq!(count("?minPriority=3&state=pending&state=cancelled"), 2);
    assert_eq!(count("?state=cancelled"), 0);
    for (query, expected) in [
        ("?limit=0", "/limit minimum"),
        ("?limit=many", "/limit type"),
        ("?state=runing", "/state/0 enum"),
        ("?limit=1&limit=2", "/limit duplicate_property"),
        ("?offset=1", "/offset unknown_property"),
        ("?state[]=pending", "/state nested_name"),
    ] {
        let answer = service.get(&format!("/jobs{query}"));
        assert_eq!((answer.status, answer.errors()), (422, vec![expected.to_owned()]), "{query}");
    }
}

#[test]
fn a_job_is_cancelled_by_a_form() {
    let service = service();
    service.post_json("/jobs", &resize().to_string());
    let path = "/jobs/1/cancellation";
    assert_eq!(service.post(path, FORM, b"reason=no").errors(), ["/reason min_length"]);
    assert_eq!(service.post(path, FORM, b"").errors(), ["/reason required"]);
    assert_eq!(service.post(path, Some("application/json"), b"{}").problem()["status"], 415);
    assert_eq!(service.post("/jobs/7/cancellation", FORM, b"reason=too+late").problem()["status"], 404);
    let cancelled = service.post(path, FORM, b"reason=too+late%21").json();
    assert_eq!((&cancelled["state"], &cancelled["cancelledBecause"]), (&json!("cancelled"), &json!("too late!")));
}

#[test]
fn nothing_that_was_sent_comes_back_where_problems_are_without_values() {
    let options = ValidOptions::from(ProblemOptions::new().without_values());
    let service = Service::start(router(options));
    let mut job = resize();
    (job["name"], job["notify"]) = (json!(471_147), json!(["not-an-address"]));
    let answer = service.post_json("/jobs", &job.to_string());
    assert_eq!(answer.errors(), ["/name type", "/notify/0 format"]);
    assert!(!answer.body.contains("471147") && !answer.body.contains("not-an-address"), "{}", answer.body);
    assert!(!service.get("/jobs?limit=secret").body.contains("secret"));
}

#[test]
fn the_contract_is_served() {
    let service = service();
    let document = service.get("/openapi.json").json();
    assert_eq!(document["openapi"], "3.1.0");
    let schemas: BTreeSet<&str> =
        document["components"]["schemas"].as_object().unwrap().keys().map(String::as_str).collect();
    for name in ["Cancellation", "Job", "JobFilter", "NewJob", "Problem", "ProblemError", "ProblemParameter", "Task"] {
        assert!(schemas.contains(name), "{schemas:?}");
    }
    let parameters = document["paths"]["/jobs"]["get"]["parameters"].as_array().unwrap();
    let names: Vec<&Value> = parameters.iter().map(|parameter| &parameter["name"]).collect();
    assert_eq!(names, ["state", "minPriority", "limit"]);
    assert_eq!(parameters[2]["schema"]["maximum"], 100);
    let refusal = &document["paths"]["/jobs"]["post"]["responses"]["default"]["content"]["application/problem+json"];
    assert_eq!(refusal["schema"]["$ref"], "#/components/schemas/Problem");

    let types = service.get("/types.ts");
    for name in schemas {
        assert!(types.body.contains(&format!("export type {name} =")), "{name}");
    }
}

#[test]
fn every_answer_of_the_service_is_what_an_independent_validator_accepts() {
    let service = service();
    let document = service.get("/openapi.json").json();
    let validator = |name: &str| {
        let mut schema = json!({"$ref": format!("#/components/schemas/{name}")});
        schema["components"] = document["components"].clone();
        jsonschema::options().build(&schema).unwrap()
    };
    let (job, problem) = (validator("Job"), validator("Problem"));
    assert!(job.is_valid(&service.post_json("/jobs", &resize().to_string()).json()));
    for body in ["{}", "[", "[]", r#"{"name": 1, "priority": 10, "notify": [1], "task": {"type": "x"}}"#] {
        let answer = service.post_json("/jobs", body).json();
        assert!(problem.is_valid(&answer), "{answer}");
    }
    assert!(!problem.is_valid(&json!({"type": 1})) && !problem.is_valid(&json!({"status": 99})));
    assert!(NewJob::SCHEMA.validate(&resize()).is_ok());
    assert!(JobFilter::SCHEMA.validate(&json!({})).is_ok());
    assert!(Cancellation::SCHEMA.validate(&json!({"reason": "too late"})).is_ok());
}

#[test]
fn what_the_router_answers_by_itself_is_a_problem_too() {
    let service = service();
    for (path, status) in
        [("/", 404), ("/nothing", 404), ("/jobs/", 404), ("/jobs/%FF", 404), ("/jobs/1/cancellation", 405)]
    {
        assert_eq!(service.get(path).problem()["status"], status, "{path}");
    }
    assert_eq!(service.post("/jobs/1", None, b"").problem()["status"], 405);
    assert_eq!(service.post("/jobs/%FF/cancellation", FORM, b"reason=too+late").problem()["status"], 404);
}
