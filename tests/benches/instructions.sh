#!/usr/bin/env bash
# Instructions a call of every subject, in cargo's release profile, beside those in instructions.txt: 3 % worse and more fails, but for
# an instruction or two. Subjects of a million, which valgrind would take minutes for, are left out.
# Usage: tests/benches/instructions.sh [--update]; --update writes what is measured into the file. Needs valgrind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export LC_ALL=C
file=instructions.txt
compiler=$(rustc --version)

if [[ ${1-} != --update ]]; then
    agreed=$(sed -n 's/^# \(rustc .*\)/\1/p' "$file")
    if [[ $agreed != "$compiler" ]]; then
        echo "not compared: $file is of $agreed, and this is $compiler (--update writes the file anew)"
        exit 0
    fi
fi

cargo build --quiet --locked --release
binary=${CARGO_TARGET_DIR:-target}/release/wireform-benches
measured=$("$binary" | grep -v _million | xargs -P "$(nproc)" -I '{}' sh -c "echo '{}' \"\$(./count.sh '$binary' '{}')\"" | sort)

if [[ ${1-} == --update ]]; then
    {
        echo "# Instructions a call of each subject, release profile. Written by instructions.sh --update, with"
        echo "# $compiler"
        echo "$measured"
    } >"$file"
    echo "written: $file"
    exit
fi

awk '
    /^#/ { next }
    FNR == NR { before[$1] = $2; next }
    !($1 in before) { print "new, and not in the file: " $1; failed = 1; next }
    {
        change = sprintf("%s: %d instructions, %d before, %+.1f %%", $1, $2, before[$1], ($2 / before[$1] - 1) * 100)
        if ($2 > before[$1] * 1.03 + 2) { print "worse: " change; failed = 1 }
        else if ($2 < before[$1] * 0.97 - 2) { print "better: " change; better = 1 }
        delete before[$1]
    }
    END {
        for (subject in before) { print "in the file, and not measured: " subject; failed = 1 }
        if (better) print "what is better: tests/benches/instructions.sh --update, and commit the file"
        if (failed) {
            print "what is worse or missing: mend it, or say in the commit why --update is right"
            exit 1
        }
        print "no subject is more than 3 % worse than in the file"
    }
' "$file" <(echo "$measured")
