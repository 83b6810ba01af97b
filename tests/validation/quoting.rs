//! Around a secret: text that may hold it is not quoted, be it JSON in a string or what a value says for itself.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::ser::{Error, SerializeStruct, Serializer};
use serde_json::json;
use wireform::Schema;

use crate::hidden::{SECRET, hides};

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Signup {
    name: String,
    account: Option<Account>,
    public: Option<Public>,
    #[schema(keys(format = "password"))]
    by_password: Option<BTreeMap<String, u8>>,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Public {
    name: u8,
}

#[derive(Schema)]
#[expect(dead_code, reason = "here for its schema")]
struct Account {
    #[schema(format = "password")]
    password: String,
}

#[test]
fn json_text_in_the_place_of_what_holds_a_secret_is_not_quoted() {
    let text = r#"{"account": {"password": "hunter2"}}"#;
    let unshown = "the value (which is not shown) is not an object";
    assert_eq!(hides(Signup::OBJECT, &text, &[SECRET]), [format!("  {unshown}")]);
    assert_eq!(hides(<Vec<Signup>>::OBJECT, &[format!(" {text}\n")], &[SECRET]), [format!("/0  {unshown}")]);
    let inside = json!({ "name": "a", "account": text });
    assert_eq!(hides(Signup::OBJECT, &inside, &[SECRET]), [format!("/account  {unshown} or null")]);
    let violations = Signup::SCHEMA.validate(text).unwrap_err();
    assert!(violations.iter().next().unwrap().help().unwrap().contains("validate_json"));
    let quoted = hides(Signup::OBJECT, &json!({ "name": "a", "public": "{}", "account": "a" }), &[]);
    assert_eq!(quoted, ["/account  \"a\" is not an object or null", "/public  \"{}\" is not an object or null"]);
}

/// Fails with a message that holds the secret.
struct Failing;

impl Serialize for Failing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(format_args!("{SECRET} is not a good password")))
    }
}

/// The same, after a field.
struct FailingLate;

impl Serialize for FailingLate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_struct("Signup", 3)?.serialize_field("name", "a")?;
        Err(S::Error::custom(SECRET))
    }
}

#[test]
fn what_a_value_around_a_secret_says_for_itself_is_not_shown() {
    const UNSHOWN: &str = "cannot be serialized: the reason is not shown";
    assert_eq!(hides(Signup::OBJECT, &Failing, &[SECRET]), [format!("  {UNSHOWN}")]);
    assert_eq!(hides(Signup::OBJECT, &FailingLate, &[SECRET]), [format!("  {UNSHOWN}")]);
    let inside = BTreeMap::from([("account", Failing)]);
    assert_eq!(hides(Signup::OBJECT, &inside, &[SECRET])[0], format!("/account  {UNSHOWN}"));
    let key = BTreeMap::from([("by_password", BTreeMap::from([(SECRET, Failing)]))]);
    let said = hides(Signup::OBJECT, &key, &["/hunter2"]);
    assert_eq!(
        said[0], "/by_password/*  cannot be serialized: hunter2 is not a good password",
        "the value is no secret"
    );
    let beside = BTreeMap::from([("public", Failing)]);
    assert!(hides(Signup::OBJECT, &beside, &[])[0].contains(SECRET), "nor is what is beside one");
}
