//! Strings, of std and of the crates that have their own.

use std::borrow::Cow;
use std::ffi::CString;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use serde_json::json;
use wireform::Schema;

use crate::check::{agrees, agrees_except, refuses, writes};

#[test]
fn strings_are_strings_whoever_owns_them() {
    agrees(&String::from("text"), json!("text"));
    agrees(&Box::<str>::from("text"), json!("text"));
    agrees(&Rc::<str>::from("text"), json!("text"));
    agrees(&Arc::<str>::from("text"), json!("text"));
    agrees(&Cow::Borrowed("text"), json!("text"));
    writes("text", json!("text"));
    writes(&format_args!("{}", 1), json!("1"));
}

#[test]
fn a_character_is_a_string_of_one_code_point() {
    for character in ['a', 'ü', '🦀', '\0'] {
        agrees(&character, json!(character));
    }
    refuses::<char>(&[json!(""), json!("ab"), json!("e\u{301}"), json!(97)]);
}

#[test]
fn strings_of_other_crates_are_strings() {
    let long = "longer than what any of them has room for in place";
    for text in ["", "text", long] {
        agrees(&smol_str::SmolStr::new(text), json!(text));
        agrees(&compact_str09::CompactString::new(text), json!(text));
        agrees(&compact_str010::CompactString::new(text), json!(text));
    }
}

#[test]
fn paths_are_strings() {
    agrees(&PathBuf::from("/etc/hosts"), json!("/etc/hosts"));
    agrees(&Box::<Path>::from(Path::new("a/b")), json!("a/b"));
    writes(Path::new("../a"), json!("../a"));
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_unicode_is_invalid() {
    use std::os::unix::ffi::OsStrExt;

    let path = Path::new(std::ffi::OsStr::from_bytes(b"\xFF"));
    let violations = Path::SCHEMA.validate(path).unwrap_err();
    assert_eq!(violations.iter().next().unwrap().keyword(), "serialize");
}

#[test]
fn strings_of_c_are_arrays_of_bytes_without_a_zero() {
    agrees(&CString::new("abc").unwrap(), json!([97, 98, 99]));
    agrees(&CString::new([1, 255]).unwrap(), json!([1, 255]));
    agrees(&Box::<std::ffi::CStr>::from(c"abc"), json!([97, 98, 99]));
    writes(c"", json!([]));
    refuses::<CString>(&[json!([0]), json!([97, 0]), json!([256]), json!("abc")]);
}

/// serde reads a string there too, and so one that is borrowed; an array it does not.
#[test]
fn bytes_are_arrays_of_bytes() {
    agrees(&bytes::Bytes::from_static(b"\0a\xFF"), json!([0, 97, 255]));
    agrees(&bytes::BytesMut::from(&b"ab"[..]), json!([97, 98]));
    agrees(&Box::<[u8]>::from([0, 97, 255]), json!([0, 97, 255]));
    writes(&b"ab"[..], json!([97, 98]));
    refuses::<bytes::Bytes>(&[json!("ab"), json!([256]), json!([-1]), json!([1.5])]);
}

#[test]
fn versions_are_strings() {
    use crate::check::is_any_string;

    is_any_string(&semver::Version::parse("1.2.3-beta.4+5").unwrap(), "1.2.3-beta.4+5");
    is_any_string(&semver::VersionReq::parse(">=1.2, <1.5").unwrap(), ">=1.2, <1.5");
    is_any_string(&semver::Comparator::parse("~1.2").unwrap(), "~1.2");
}

#[test]
fn whatever_is_looked_through_has_the_same_schema() {
    agrees_except(&Arc::<[Box<str>]>::from([Box::from("a")]), json!(["a"]), &[]);
    assert!(std::ptr::eq(Cow::<'_, str>::SCHEMA.object(), str::SCHEMA.object()));
}
