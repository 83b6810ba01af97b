#!/usr/bin/env bash
# `from_json` and `validate_json` beside what one has without them, for each text, in one profile: ratios of instructions a call
# (callgrind), and of the time that took least, in brackets. A table, of which each line is printed when it is known; `read.rs` says
# what is compared.
# Needs valgrind. Usage: tests/benches/read.sh [PROFILE [TEXT …]], `release` and all texts by default; PROFILE may be `fat-lto`
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
profile=${1:-release}
shift || true
cargo build --quiet --locked --profile "$profile" --bin read
binary=${CARGO_TARGET_DIR:-target}/$profile/read
subjects=$("$binary")
if (($#)); then texts=("$@"); else mapfile -t texts < <(sed -n 's/_ours$//p' <<<"$subjects"); fi

collected() { valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$1" "$2" 2>&1 | sed -n 's/.*Collected : //p'; }
instructions() {
    local few many
    few=$(collected "$1" 20)
    many=$(collected "$1" 220)
    echo $(((many - few + 100) / 200))
}
ratio() { # subject, its instructions, the other: the cell of a table
    local other time
    grep -qx "$3" <<<"$subjects" || { echo "|"; return; }
    other=$(instructions "$3")
    read -r _ _ time < <("$binary" "$1" "$3")
    awk -v a="$2" -v b="$other" -v time="$time" 'BEGIN { printf "%.2f (%s) |", a / b, time }'
}

echo "| $profile | from_json | / from_slice | / from_utf8, from_str, by hand | / from_slice, garde | validate_json | / scan | / from_utf8, scan |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
for text in "${texts[@]}"; do
    ours=$(instructions "${text}_ours")
    verdict=$(instructions "${text}_verdict")
    echo "| $text | $ours |" \
        "$(ratio "${text}_ours" "$ours" "${text}_serde")" \
        "$(ratio "${text}_ours" "$ours" "${text}_by_hand")" \
        "$(ratio "${text}_ours" "$ours" "${text}_garde")" \
        "$verdict |" \
        "$(ratio "${text}_verdict" "$verdict" "${text}_scan")" \
        "$(ratio "${text}_verdict" "$verdict" "${text}_scan_of_utf8")"
done
echo
"$binary" curves
