#!/usr/bin/env bash
# Every subject of the benchmark, in two profiles: instructions a call (callgrind, two lengths of run, so that start-up cancels
# out) and nanoseconds (the best of many short bursts, the two sides of a ratio in turn).
# Needs valgrind. Usage: tests/benches/measure.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

instructions() { ./count.sh "$1" "$2"; } # binary subject

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

compare() { # binary subject floor
    local a b time_a time_b ratio_of_times
    a=$(instructions "$1" "$2")
    b=$(instructions "$1" "$3")
    read -r time_a time_b ratio_of_times < <("$1" "$2" "$3")
    printf '  %-16s / %-22s instructions %6d / %6d = %s   time %7.1f / %7.1f ns = %s\n' \
        "$2" "$3" "$a" "$b" "$(ratio "$a" "$b")" "$time_a" "$time_b" "$ratio_of_times"
}

for profile in release fat-lto; do
    cargo build --quiet --locked --profile "$profile"
    binary=${CARGO_TARGET_DIR:-target}/$profile/wireform-benches
    echo "profile $profile"
    compare "$binary" job job_by_hand
    compare "$binary" job job_by_hand_sharp
    compare "$binary" chat chat_by_hand
    compare "$binary" chat chat_by_hand_sharp
    compare "$binary" order order_by_hand
    for contract in job chat; do
        compare "$binary" "${contract}_validate" "$contract"
        compare "$binary" "${contract}_validate" "${contract}_garde"
        compare "$binary" "${contract}_validate" "${contract}_validator"
    done
    compare "$binary" job_by_pointer job_by_hand
    compare "$binary" chat_by_pointer chat_by_hand
    compare "$binary" job_value job_value_jsonschema
    compare "$binary" chat_value chat_value_jsonschema
    for composition in shape events operations settings contacts page labelled; do
        compare "$binary" "$composition" "${composition}_by_hand"
        compare "$binary" "$composition" "${composition}_to_value"
    done
    compare "$binary" envelope envelope_by_hand
    echo '  the pattern ^(a+)+$, by the code points of the text'
    for length in 100 1000 10000; do
        printf '  %-16s instructions %8d\n' "repeated_$length" "$(instructions "$binary" "repeated_$length")"
    done
    printf '  %-16s time %16s ns\n' repeated_million "$("$binary" repeated_million 20)"
    echo '  unions in unions, by their levels'
    for nested in nested nested_one; do
        for levels in 5 10 20 40 80; do
            printf '  %-16s instructions %8d\n' "${nested}_$levels" "$(instructions "$binary" "${nested}_$levels")"
        done
    done
done
