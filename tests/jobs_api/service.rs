//! Requests about jobs → responses: a service whose one contract is its Rust types.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wireform::axum08::{Valid, ValidForm, ValidOptions, ValidQuery};
use wireform::openapi::{Components, Version};
use wireform::problem::Problem;
use wireform::typescript::Module;
use wireform::{Schema, SchemaObject};

/// A job to be done
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewJob {
    /// Name of the job
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// How urgent it is: 0 can wait, 9 cannot
    #[serde(default)]
    #[schema(maximum = 9)]
    priority: u8,
    /// When it is to start; at once if absent
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date-time")]
    start_at: Option<String>,
    /// Who is told when it ends
    #[serde(default)]
    #[schema(max_items = 3, unique_items, items(format = "email"))]
    notify: Vec<String>,
    task: Task,
}

/// What is to be done
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Task {
    Resize {
        #[schema(minimum = 1, maximum = 8192)]
        width: u16,
        #[schema(minimum = 1, maximum = 8192)]
        height: u16,
    },
    Transcode {
        codec: Codec,
    },
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, Schema)]
#[serde(rename_all = "lowercase")]
enum Codec {
    Av1,
    Opus,
}

/// A job, and how far it is
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Job {
    id: u32,
    state: JobState,
    /// Progress in percent
    #[schema(minimum = 0, maximum = 100)]
    progress: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    cancelled_because: Option<String>,
    /// What was asked for
    request: NewJob,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Schema)]
#[serde(rename_all = "snake_case")]
enum JobState {
    Pending,
    Cancelled,
}

/// Which jobs are listed
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct JobFilter {
    /// In one of these states; in any if there is none
    #[serde(default)]
    state: Vec<JobState>,
    /// At least as urgent as this
    #[schema(maximum = 9)]
    min_priority: Option<u8>,
    /// So many at most
    #[serde(default = "twenty")]
    #[schema(minimum = 1, maximum = 100, default = 20)]
    limit: u8,
}

const fn twenty() -> u8 {
    20
}

/// The form by which a job is cancelled
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
pub(crate) struct Cancellation {
    #[schema(min_length = 3, max_length = 200)]
    reason: String,
}

/// The number in the path. A path that has none is that of no job.
struct JobId(u32);

impl<S: Send + Sync> FromRequestParts<S> for JobId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Path(id) = Path::from_request_parts(parts, state).await.map_err(|_| unknown())?;
        Ok(Self(id))
    }
}

type Jobs = Arc<Mutex<BTreeMap<u32, Job>>>;

/// The service, empty, with these settings.
pub(crate) fn router(options: ValidOptions) -> Router {
    Router::new()
        .route("/jobs", post(post_job).get(list_jobs))
        .route("/jobs/{id}", get(get_job))
        .route("/jobs/{id}/cancellation", post(cancel_job))
        .route("/openapi.json", get(openapi))
        .route("/types.ts", get(types))
        // what axum answers by itself is a problem too
        .fallback(async || Problem::new(404).with_detail("there is nothing at this path"))
        .method_not_allowed_fallback(async || Problem::new(405).with_detail("this path has other methods"))
        .layer(Extension(options))
        .with_state(Jobs::default())
}

async fn post_job(State(jobs): State<Jobs>, Valid(request): Valid<NewJob>) -> Response {
    let mut jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    let id = jobs.last_key_value().map_or(1, |(id, _)| id + 1);
    let job = Job {
        id,
        state: JobState::Pending,
        progress: 0.0,
        cancelled_because: None,
        request,
    };
    jobs.insert(id, job.clone());
    Valid(job).with_status(StatusCode::CREATED)
}

async fn list_jobs(State(jobs): State<Jobs>, ValidQuery(filter): ValidQuery<JobFilter>) -> Valid<Vec<Job>> {
    let jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    let is_listed = |job: &&Job| {
        (filter.state.is_empty() || filter.state.contains(&job.state))
            && filter.min_priority.is_none_or(|least| job.request.priority >= least)
    };
    Valid(jobs.values().filter(is_listed).take(filter.limit.into()).cloned().collect())
}

async fn get_job(State(jobs): State<Jobs>, JobId(id): JobId) -> Result<Valid<Job>, Problem> {
    let jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    jobs.get(&id).cloned().map(Valid).ok_or_else(unknown)
}

async fn cancel_job(
    State(jobs): State<Jobs>,
    JobId(id): JobId,
    ValidForm(cancellation): ValidForm<Cancellation>,
) -> Result<Valid<Job>, Problem> {
    let mut jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    let job = jobs.get_mut(&id).ok_or_else(unknown)?;
    job.state = JobState::Cancelled;
    job.cancelled_because = Some(cancellation.reason);
    Ok(Valid(job.clone()))
}

fn unknown() -> Problem {
    Problem::new(404).with_detail("there is no job of that number")
}

async fn types() -> impl IntoResponse {
    let module =
        Module::new().with::<NewJob>().with::<Job>().with::<JobFilter>().with::<Cancellation>().with::<Problem>();
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], module.to_string())
}

async fn openapi() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], document().to_string())
}

/// The OpenAPI document: paths by hand, everything that has a type from the types.
fn document() -> Value {
    let components = Components::new(Version::V3_1)
        .with::<NewJob>()
        .with::<Job>()
        .with::<JobFilter>()
        .with::<Cancellation>()
        .with::<Problem>();
    let content = |kind: &str, schema: Value| json!({kind: {"schema": schema}});
    let response = |words: &str, content: Value| json!({"description": words, "content": content});
    let body = |content: Value| json!({"required": true, "content": content});
    let problem = response("Why not", content(Problem::CONTENT_TYPE, components.place::<Problem>()));
    let job = response("The job", content("application/json", components.place::<Job>()));
    let list = response("The jobs", content("application/json", components.place::<Vec<Job>>()));
    let posted = body(content("application/json", components.place::<NewJob>()));
    let form = body(content("application/x-www-form-urlencoded", components.place::<Cancellation>()));
    let id = json!([{"name": "id", "in": "path", "required": true, "schema": components.place::<u32>()}]);

    let paths = json!({
        "/jobs": {
            "post": {"operationId": "postJob", "requestBody": posted, "responses": {"201": job, "default": problem}},
            "get": {
                "operationId": "listJobs",
                "parameters": parameters(&components, JobFilter::SCHEMA.object()),
                "responses": {"200": list, "default": problem},
            },
        },
        "/jobs/{id}": {
            "get": {"operationId": "getJob", "parameters": id, "responses": {"200": job, "default": problem}},
        },
        "/jobs/{id}/cancellation": {
            "post": {
                "operationId": "cancelJob",
                "parameters": id,
                "requestBody": form,
                "responses": {"200": job, "default": problem},
            },
        },
    });
    let mut document = components.document("Jobs", "1.0.0");
    if let Value::Object(members) = &mut document {
        members.insert("paths".to_owned(), paths);
    }
    document
}

/// The properties of a query, as OpenAPI has them: each a parameter.
fn parameters(components: &Components, query: &SchemaObject) -> Value {
    let parameter = |property: &wireform::Property| {
        json!({
            "name": property.name(),
            "in": "query",
            "required": property.is_required(),
            "schema": components.place_of(property.schema()),
        })
    };
    query.all_properties().map(parameter).collect()
}
