#!/usr/bin/env bash
# Instructions a call of one subject, by callgrind: two lengths of run, so that start-up cancels out, and long enough that what start-up
# differs by between two runs does not show.
# Usage: tests/benches/count.sh BINARY SUBJECT
set -euo pipefail

collected() { # rounds
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$subject" "$1" 2>&1 | sed -n 's/.*Collected : //p'
}

binary=$1 subject=$2
few=$(collected 100)
many=$(collected 4100)
echo $(((many - few + 2000) / 4000))
