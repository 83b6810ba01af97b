//! One type → the TypeScript of ts-rs, and ours: what both say, what only one of them says.

use serde::Serialize;
use ts_rs::{Config, TS};
use wireform::Schema;
use wireform::typescript::Module;

#[derive(Serialize, Schema, TS)]
#[serde(rename_all = "camelCase")]
struct JobStatus {
    #[schema(max_length = 80)]
    job_name: String,
    #[schema(maximum = 100)]
    progress: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[test]
fn ts_rs_writes_the_type_and_wireform_the_type_and_its_limits() {
    assert_eq!(
        JobStatus::decl(&Config::default()),
        "type JobStatus = { jobName: string, progress: number | null, reason: string | null, };",
    );
    let module = Module::new().with::<JobStatus>().to_string();
    assert!(module.contains(
        "\
export type JobStatus = {
    jobName: string;
    progress?: number | null;
    reason?: string;
};
"
    ));
    assert!(module.contains("maxLength: 80,") && module.contains("maximum: 100,"));
}

/// serde leaves `reason` out, which `reason: string | null` does not allow; `#[ts(optional)]` says it.
#[test]
fn an_option_that_is_left_out_is_said_once_more_to_ts_rs() {
    #[derive(Serialize, TS)]
    struct Job {
        #[serde(skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        reason: Option<String>,
    }

    assert_eq!(serde_json::to_string(&Job { reason: None }).unwrap(), "{}");
    assert_eq!(Job::decl(&Config::default()), "type Job = { reason?: string, };");
}

#[test]
fn ts_rs_can_be_told_any_type_and_keeps_type_parameters() {
    #[derive(TS)]
    #[expect(dead_code, reason = "only the type is read")]
    struct Page<T> {
        items: Vec<T>,
        #[ts(type = "`/${string}`")]
        next: String,
    }

    assert_eq!(Page::<u8>::decl(&Config::default()), "type Page<T> = { items: Array<T>, next: `/${string}`, };");
}
