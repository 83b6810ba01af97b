//! Pointers, cells and locks, and what may be absent.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::{self, Rc};
use std::sync::{self, Arc, Mutex, RwLock};

use serde_json::json;
use wireform::Schema;

use crate::check::{agrees, refuses, writes};

#[test]
fn what_serde_looks_through_is_written_as_what_it_holds() {
    agrees(&Box::new(7_u8), json!(7));
    agrees(&Rc::new(7_u8), json!(7));
    agrees(&Arc::new(7_u8), json!(7));
    agrees(&Cow::<'_, u8>::Owned(7), json!(7));
    agrees(&Cell::new(7_u8), json!(7));
    agrees(&RefCell::new(7_u8), json!(7));
    agrees(&Mutex::new(7_u8), json!(7));
    agrees(&RwLock::new(7_u8), json!(7));
    agrees(&Box::new(Mutex::new(vec![Cell::new(7_u8)])), json!([7]));
    writes(&&7_u8, json!(7));
    writes(&&mut 7_u8, json!(7));
    assert_eq!(<&Box<Mutex<u8>>>::SCHEMA.format(), Some("uint8"));
}

#[test]
fn what_cannot_be_looked_into_is_invalid() {
    let cell = RefCell::new(7_u8);
    let borrowed = cell.borrow_mut();
    assert!(!RefCell::<u8>::SCHEMA.is_valid(&cell));
    drop(borrowed);
    assert!(RefCell::<u8>::SCHEMA.is_valid(&cell));
}

#[test]
fn an_option_is_null_or_its_value() {
    agrees(&Some(7_u8), json!(7));
    agrees(&None::<u8>, json!(null));
    agrees(&Some(Box::new(Some(7_u8))), json!(7));
    refuses::<Option<u8>>(&[json!(256), json!("7")]);
}

#[test]
fn a_weak_pointer_is_null_where_its_target_is_gone() {
    let (single, shared) = (Rc::new(7_u8), Arc::new(7_u8));
    agrees(&Rc::downgrade(&single), json!(7));
    agrees(&Arc::downgrade(&shared), json!(7));
    agrees(&rc::Weak::<u8>::new(), json!(null));
    agrees(&sync::Weak::<u8>::new(), json!(null));
}

#[test]
fn units_are_null() {
    agrees(&(), json!(null));
    agrees(&PhantomData::<String>, json!(null));
    refuses::<()>(&[json!([]), json!({}), json!("")]);
}
