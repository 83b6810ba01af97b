#!/usr/bin/env bash
# What a type costs to build, beside serde's derives, serde_json and garde: user seconds of rustc for a generated crate alone, the
# least of some runs, and the size of its debug rlib, as one Markdown table.
# Usage: tests/benches/build.sh [RUNS [CRATE …]], 3 and all crates by default: their names are in the script. A quiet machine is needed for
# digits; the ratios stand less noise.
set -euo pipefail
shopt -s lastpipe
cd "$(dirname "${BASH_SOURCE[0]}")"
runs=${1:-3}
shift || true
wanted=("$@")
benches=$PWD
crates=$benches/target/build
export CARGO_INCREMENTAL=0 CARGO_TARGET_DIR=$crates/target LC_ALL=C
seconds=$crates/seconds

# What cargo runs in the place of rustc for the generated crates, and for no dependency.
mkdir -p "$crates"
cat >"$crates/timed" <<'EOF'
#!/usr/bin/env bash
TIMEFORMAT=%U
{ time "$@" 2>&3; } 3>&2 2>"${BASH_SOURCE[0]%/*}/seconds"
EOF
chmod +x "$crates/timed"
export RUSTC_WORKSPACE_WRAPPER=$crates/timed

members=()

# crate NAME: a member of the generated workspace, whose source is the standard input.
crate() {
    members+=("$1")
    mkdir -p "$crates/$1/src"
    cat >"$crates/$1/src/lib.rs"
    printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n%s' "$1" "$dependencies" \
        >"$crates/$1/Cargo.toml"
}

# structs COUNT DERIVES LIMITS: structs of eight fields, no two of which have a name in common, and what `inner` adds to the one of
# that number. LIMITS, whose words they have: `schema`, `garde` or nothing.
inner() { :; }
structs() {
    local i length maximum least skip
    case $3 in
        schema) length='#[schema(max_length = 36)]' maximum='#[schema(maximum = 100)]' least='#[schema(minimum = 1, maximum = 100)]' skip= ;;
        garde) length='#[garde(length(chars, max = 36))]' maximum='#[garde(range(max = 100.0))]' least='#[garde(range(min = 1, max = 100))]' skip='#[garde(skip)]' ;;
        *) length='' maximum='' least='' skip='' ;;
    esac
    local absent='#[serde(skip_serializing_if = "Option::is_none")]'
    for ((i = 0; i < $1; i++)); do
        cat <<EOF
/// What number $i is.
#[derive($2)]
pub struct S$i {
    /// Name of $i
    $length pub name_$i: String,
    $skip $absent pub reason_$i: Option<String>,
    /// Where $i comes from
    $skip pub origin_$i: String,
    $length $absent pub id_$i: Option<String>,
    $skip pub has_progress_$i: bool,
    /// Progress of $i
    $maximum $absent pub progress_$i: Option<f64>,
    $least pub count_$i: u32,
    $skip pub tags_$i: Vec<String>,
$(inner "$i")}
EOF
    done
}

# texts COUNT DERIVES PATTERN EMAIL: structs of eight fields, one with a pattern, none of which comes twice, and one with an e-mail
# address. `@` in PATTERN stands for the pattern.
texts() {
    local i pattern
    for ((i = 0; i < $1; i++)); do
        pattern="^[a-z][a-z0-9_-]{0,$((i + 10))}\$"
        cat <<EOF
#[derive($2)]
pub struct S$i {
    ${3//@/"$pattern"} pub name_$i: String,
    $4 pub email_$i: String,
    $5 pub origin_$i: String,
    $5 pub has_progress_$i: bool,
    $5 pub progress_$i: f64,
    $5 pub count_$i: u32,
    $5 pub reason_$i: Option<String>,
    $5 pub tags_$i: Vec<String>,
}
EOF
    done
}

# calls COUNT EXPRESSION: a function for each struct that judges one.
calls() {
    local i
    for ((i = 0; i < $1; i++)); do
        printf 'pub fn judge_%d(value: &S%d) -> bool { %s }\n' "$i" "$i" "${2//S@/S$i}"
    done
}

# reads COUNT EXPRESSION: a function for each struct that reads one from a text.
reads() {
    local i
    for ((i = 0; i < $1; i++)); do
        printf 'pub fn read_%d(text: &[u8]) -> Option<S%d> { %s }\n' "$i" "$i" "${2//S@/S$i}"
    done
}

# The types below the root as a tree of twos, and the root below itself.
tree() {
    local child
    (($1 > 0)) || echo '    pub again: Vec<S0>,'
    for child in $((2 * $1 + 1)) $((2 * $1 + 2)); do
        ((child > 40)) || printf '    pub part_%d: Option<Box<S%d>>,\n' "$child" "$child"
    done
}

# Enums of many names, and structs of many fields with a keyword each.
names() { printf '#[derive(%s)]\npub enum Names {\n%s}\n' "$2" "$(seq -f '    Name%.0f,' "$1")"; }
fields() { printf '#[derive(%s)]\npub struct Fields {\n%s\n}\n' "$2" "$(seq -f "    $3 pub field_%.0f: u32," "$1")"; }

serde='serde::Serialize, serde::Deserialize'
validate='<S@ as wireform::Schema>::SCHEMA.validate(value).is_ok()'
to_string='serde_json::to_string(value).is_ok()'

only_serde=$'serde = { version = "1", features = ["derive"] }\n'
with_serde_json=$only_serde$'serde_json = { version = "1", default-features = false, features = ["std"] }\n'
with_garde=$only_serde$'garde = { version = "0.23", default-features = false, features = ["derive", "email", "regex"] }\n'
with_wireform="${with_serde_json}wireform = { path = \"$benches/../../runtime\" }"$'\n'

dependencies=$only_serde
structs 100 "$serde" '' | crate derives
for count in 250 700 2000; do names "$count" "$serde" | crate "names-$count"; done
for count in 100 500 1000; do fields "$count" "$serde" '' | crate "fields-$count"; done

dependencies=$with_serde_json
{ structs 100 "$serde" '' && calls 100 "$to_string"; } | crate to-string
{ structs 100 "$serde" '' && reads 100 'serde_json::from_slice(text).ok()'; } | crate from-slice
echo "pub fn judge(value: &serde_json::Value) -> bool { $to_string }" | crate value-to-string

dependencies=$with_garde
{ structs 100 "$serde, garde::Validate" garde && calls 100 'garde::Validate::validate(value).is_ok()'; } | crate garde-validate

{
    texts 100 "$serde, garde::Validate" '#[garde(pattern("@"))]' '#[garde(email)]' '#[garde(skip)]'
    calls 100 'garde::Validate::validate(value).is_ok()'
} | crate garde-texts

dependencies=$with_wireform
{ texts 100 "$serde, wireform::Schema" '#[schema(pattern = "@")]' '#[schema(format = "email")]' '' && calls 100 "$validate"; } | crate schema-texts
structs 100 "$serde, wireform::Schema" schema | crate schema
{ structs 100 "$serde, wireform::Schema" schema && calls 100 "$validate"; } | crate schema-validate
{ structs 100 "$serde, wireform::Schema" schema && reads 100 '<S@ as wireform::Schema>::SCHEMA.from_json(text).ok()'; } | crate schema-from-json
echo "pub fn judge(value: &serde_json::Value) -> bool { ${validate//S@/serde_json::Value} }" | crate value-validate
for count in 250 700 2000; do names "$count" "$serde, wireform::Schema" | crate "names-$count-schema"; done
for count in 100 500 1000; do fields "$count" "$serde, wireform::Schema" '#[schema(maximum = 100)]' | crate "fields-$count-schema"; done

inner() { tree "$1"; }
{ structs 41 "$serde, wireform::Schema" schema && calls 1 "$validate"; } | crate root-validate
dependencies=$with_serde_json
{ structs 41 "$serde" '' && calls 1 "$to_string"; } | crate root-to-string

{
    echo '[workspace]'
    echo 'resolver = "3"'
    echo 'members = ['
    printf '    "%s",\n' "${members[@]}"
    echo ']'
} >"$crates/Cargo.toml"
# the same versions as in the other benchmark
cp Cargo.lock "$crates/Cargo.lock"
cd "$crates"

declare -A figure

# measure CRATE COLUMN: keeps the least, or that it does not compile.
measure() {
    local name=$1 column=$2 before=${figure[$1 $2]-} now command=(cargo build)
    [[ $before != does* ]] || return 0
    case $column in
        check) command=(cargo check) ;;
        release) command+=(--release) ;;
        rlib)
            now=$CARGO_TARGET_DIR/debug/lib${name//-/_}.rlib
            [[ ! -f $now ]] || figure[$name $column]=$(wc -c <"$now")
            return 0
            ;;
    esac
    touch "$name/src/lib.rs"
    if "${command[@]}" --quiet --package "$name" 2>"$name/errors"; then
        now=$(<"$seconds")
        figure[$name $column]=$(printf '%s\n' "${before:-$now}" "$now" | sort -g | head -1)
    else
        figure[$name $column]='does not compile'
        sed -n "/^error/ { s/^/$name: /p; q }" "$name/errors" >&2
    fi
}

columns=(check debug release rlib)

# row WHAT CRATE, and ratio WHAT CRATE CRATE: a line of the table.
row() {
    local column cell line="| $1 |"
    for column in "${columns[@]}"; do
        cell=${figure[$2 $column]-}
        if [[ $cell != [0-9]* ]]; then
            :
        elif [[ $column == rlib ]]; then
            cell="$((cell / 1024)) KB"
        else
            cell="$cell s"
        fi
        line+=" $cell |"
    done
    echo "$line"
}

ratio() {
    local column one other line="| **$1** |"
    for column in "${columns[@]}"; do
        one=${figure[$2 $column]-} other=${figure[$3 $column]-}
        if [[ $one == [0-9]* && $other == [0-9]* ]]; then
            line+=" **$(awk -v one="$one" -v other="$other" 'BEGIN { if (other > 0) printf "%.2f", one / other; else printf "–" }')** |"
        else
            line+='  |'
        fi
    done
    echo "$line"
}

# round after round, so that what disturbs the machine for a while disturbs all alike
for ((run = 1; run <= runs; run++)); do
    echo "round $run of $runs" >&2
    for name in "${members[@]}"; do
        ((${#wanted[@]} == 0)) || [[ " ${wanted[*]} " == *" $name "* ]] || continue
        case $name in
            names-* | fields-*) measure "$name" check ;;
            *) for column in "${columns[@]}"; do measure "$name" "$column"; done ;;
        esac
    done
done

cat <<EOF

$(rustc --version); user seconds of rustc for the crate alone, the least of $runs

| | check | debug | release | debug rlib |
| --- | --- | --- | --- | --- |
$(row "100 structs of 8 fields: serde's derives" derives)
$(row '… and `serde_json::to_string` of each' to-string)
$(row "serde's derives and garde's, \`validate\` of each" garde-validate)
$(row "serde's derives and \`Schema\`, nothing called" schema)
$(row "serde's derives and \`Schema\`, \`validate\` of each" schema-validate)
$(ratio "\`Schema\` / serde's derives alone" schema derives)
$(ratio '`validate` / `to_string`' schema-validate to-string)
$(ratio "\`validate\` / garde's" schema-validate garde-validate)
$(row "serde's derives, \`serde_json::from_slice\` of each" from-slice)
$(row "serde's derives and \`Schema\`, \`from_json\` of each" schema-from-json)
$(ratio '`from_json` / `from_slice`' schema-from-json from-slice)
$(row "a pattern and an e-mail address in each: garde's derive, \`validate\` of each" garde-texts)
$(row "a pattern and an e-mail address in each: \`Schema\`, \`validate\` of each" schema-texts)
$(ratio "\`validate\` / garde's" schema-texts garde-texts)
$(row 'a recursive type with 40 below it: `to_string` of the root' root-to-string)
$(row 'a recursive type with 40 below it: `validate` of the root' root-validate)
$(ratio '`validate` / `to_string`' root-validate root-to-string)
$(row '`serde_json::Value`: `to_string`' value-to-string)
$(row '`serde_json::Value`: `validate`' value-validate)
$(ratio '`validate` / `to_string`' value-validate value-to-string)
$(
    for count in 250 700 2000; do
        row "an enum of $count names: serde's derives" "names-$count"
        row "an enum of $count names: and \`Schema\`" "names-$count-schema"
        ratio "\`Schema\` / serde's derives alone" "names-$count-schema" "names-$count"
    done
    for count in 100 500 1000; do
        row "a struct of $count fields: serde's derives" "fields-$count"
        row "a struct of $count fields, each with a \`maximum\`: and \`Schema\`" "fields-$count-schema"
        ratio "\`Schema\` / serde's derives alone" "fields-$count-schema" "fields-$count"
    done
)
EOF
