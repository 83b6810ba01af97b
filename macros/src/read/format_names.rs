//! The words that `format` takes; a test holds them equal to the runtime's formats.

/// The formats of strings.
pub(crate) const OF_STRINGS: &[&str] = &[
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "iri",
    "iri-reference",
    "uri-template",
    "uuid",
    "json-pointer",
    "relative-json-pointer",
    "regex",
    "byte",
    "decimal",
    "binary",
    "password",
];

/// The formats of numbers (OpenAPI format registry).
pub(crate) const OF_NUMBERS: &[&str] = &[
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "double-int",
    "float",
    "double",
    "decimal128",
    "unixtime",
];
