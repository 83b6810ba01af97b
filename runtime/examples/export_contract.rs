//! A contract → the files that a front end and other tools read: `cargo run --example export_contract [[--check] FOLDER]`.
//!
//! Without an argument: the TypeScript. With a folder: writes every file into it; with `--check`, says which of them are stale.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use wireform::Schema;
use wireform::openapi::{Components, Version};
use wireform::typescript::{Module, stale_files, write_files};

#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
struct JobStatus {
    /// Name of the job
    #[schema(max_length = 80)]
    name: String,
    /// Job id (UUID)
    #[serde(skip_deserializing)]
    #[schema(format = "uuid")]
    id: String,
    /// Progress percentage
    #[schema(minimum = 0, maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<f64>,
    state: JobState,
}

/// What the job is doing
#[derive(Debug, Clone, Serialize, Deserialize, Schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum JobState {
    Pending,
    InProgress { worker: String },
    Failed { reason: String, retries: Option<u8> },
}

const USAGE: &str = "usage: export_contract [[--check] FOLDER]

Without an argument, prints the TypeScript. With a folder, writes the files into it. With --check,
names the files in it that are missing or stale.

exit status: 0 done, or nothing is stale, 1 some files are stale, 2 a file cannot be written";

/// Every file of the contract: its path and its text.
fn contract() -> Vec<(&'static str, String)> {
    let openapi = Components::new(Version::V3_1).with_schema(JobStatus::SCHEMA.object()).document("Jobs", "1.0.0");
    vec![
        ("job_status.ts", Module::new().with::<JobStatus>().to_string()),
        ("job_status.schema.json", format!("{:#}\n", JobStatus::SCHEMA.to_json_schema())),
        ("openapi.json", format!("{openapi:#}\n")),
    ]
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let outcome = match arguments.as_slice() {
        [] => write!(io::stdout(), "{}", Module::new().with::<JobStatus>()).map(|()| ExitCode::SUCCESS),
        [option, folder] if option == "--check" => check(Path::new(folder)),
        [folder] if !folder.to_string_lossy().starts_with('-') => {
            write_files(folder, &contract()).map(|()| ExitCode::SUCCESS)
        }
        _ => Err(io::Error::other(USAGE)),
    };
    outcome.unwrap_or_else(|error| {
        // a failure to say so can be told nobody
        let _ = writeln!(io::stderr(), "{error}");
        ExitCode::from(2)
    })
}

fn check(folder: &Path) -> io::Result<ExitCode> {
    let stale = stale_files(folder, &contract());
    for path in &stale {
        writeln!(io::stdout(), "{} is stale", path.display())?;
    }
    Ok(if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
