#!/usr/bin/env bash
# `from_json` beside serde_json's `from_slice`, which checks nothing, and `validate_json` beside a scan by `IgnoredAny`: instructions a
# call (callgrind) and nanoseconds, of each text, in one profile.
# Needs valgrind. Usage: tests/benches/read.sh [PROFILE [TEXT …]], `release` and all texts by default
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
profile=${1:-release}
shift || true
cargo build --quiet --locked --profile "$profile" --bin read
binary=${CARGO_TARGET_DIR:-target}/$profile/read
if (($#)); then texts=("$@"); else mapfile -t texts < <("$binary" | sed -n 's/_ours$//p'); fi

collected() { valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$1" "$2" 2>&1 | sed -n 's/.*Collected : //p'; }
instructions() {
    local few many
    few=$(collected "$1" 20)
    many=$(collected "$1" 420)
    echo $(((many - few + 200) / 400))
}
compare() {
    local a b time_a time_b ratio
    a=$(instructions "$1")
    b=$(instructions "$2")
    read -r time_a time_b ratio < <("$binary" "$1" "$2")
    printf '%-16s / %-18s instructions %7d / %7d = %s   time %9.1f / %9.1f ns = %s\n' "$1" "$2" "$a" "$b" \
        "$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }')" "$time_a" "$time_b" "$ratio"
}

for text in "${texts[@]}"; do
    compare "${text}_ours" "${text}_serde"
    compare "${text}_ours" "${text}_serde_str"
    compare "${text}_verdict" "${text}_scan"
done
