//! What is wrong with a text, for programs.

use serde_json::json;
use wireform::Schema;

#[test]
fn what_is_wrong_can_be_written_as_json() {
    let error = <Vec<u8>>::SCHEMA.validate_json("[\n 256,\n 1 2]").unwrap_err();
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        json!({
            "malformed": {
                "message": "not JSON at line 3, column 4: expected `,` or `]`, found a number",
                "code": "expected_comma_or_end_of_array",
                "parameters": {"found": "number"},
                "line": 3,
                "column": 4,
                "offset": 11,
                "expected": "`,` or `]`",
                "found": "a number",
            },
            "violations": [{
                "path": "/0",
                "keyword": "maximum",
                "code": "maximum",
                "parameters": {"maximum": 255},
                "message": "256 is more than the maximum of 255",
                "found": "256",
                "line": 2,
                "column": 2,
                "offset": 3,
            }],
        }),
    );
    let error = <Vec<u8>>::SCHEMA.validate_json("[-1]").unwrap_err();
    let written = serde_json::to_value(&error).unwrap();
    assert_eq!(written.as_object().unwrap().keys().collect::<Vec<_>>(), ["violations"]);
    assert_eq!(written["violations"][0]["offset"], 1);
    let error = u8::SCHEMA.validate_json("").unwrap_err();
    assert_eq!(serde_json::to_value(&error).unwrap()["violations"], json!([]));
}
