#!/usr/bin/env bash
# A file of jobs, one a line, judged on one core: `validate_ndjson`, `ndjson`, and serde_json's `Value` with the jsonschema crate, whose
# validator is generated at compile time or compiled at run time; the last subject is `Value` alone.
# Usage: tests/benches/ndjson.sh [LINES], a million by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
cargo build --quiet --locked --release --bin ndjson
binary=${CARGO_TARGET_DIR:-target}/release/ndjson
file=$(mktemp)
trap 'rm -f "$file"' EXIT
"$binary" write "${1:-1000000}" >"$file"
for _ in 1 2 3; do
    for subject in verdict built generated compiled parsed; do "$binary" "$subject" "$file"; done
done
