//! What serde looks through: boxes, references, shared pointers, cells and locks are written as what they hold.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::{self, Rc};
use alloc::sync::{self, Arc};
use core::cell::{Cell, RefCell};
#[cfg(feature = "std")]
use std::sync::{Mutex, RwLock};

use crate::schema::{Among, Flat, Schema, SchemaObject, ValueRules};

transparent! {
    [T: Schema + ?Sized] Box<T> => T, this => Some(&**this);
    [T: Schema + ?Sized] Rc<T> => T, this => Some(&**this);
    [T: Schema + ?Sized] Arc<T> => T, this => Some(&**this);
    [T: Schema + ?Sized] &T => T, this => Some(&**this);
    [T: Schema + ?Sized] &mut T => T, this => Some(&**this);
    [T: Schema + ToOwned + ?Sized] Cow<'_, T> => T, this => Some(&**this);
    /// Rules over the Rust value inside are not asked: nothing can be borrowed from a cell.
    [T: Schema + ?Sized] Cell<T> => T;
    /// What is mutably borrowed cannot be written, and is invalid.
    [T: Schema + ?Sized] RefCell<T> => T, this => this.try_borrow().ok();
}

#[cfg(feature = "std")]
transparent! {
    /// What a panic has poisoned cannot be written, and is invalid.
    [T: Schema + ?Sized] Mutex<T> => T, this => this.lock().ok();
    /// What a panic has poisoned cannot be written, and is invalid.
    [T: Schema + ?Sized] RwLock<T> => T, this => this.read().ok();
}

macro_rules! weak {
    ($($pointer:ty)*) => {
        $(
            /// Written as what it points to, and as `null` where that is gone.
            impl<T: Schema + ?Sized> Schema for $pointer {
                const OBJECT: &'static SchemaObject = &SchemaObject::place::<T>().optional();
                const CAN_BE_ABSENT: bool = true;
                const NARROWABLE: bool = T::NARROWABLE;
                const NARROWED: SchemaObject = T::NARROWED.optional();
                const AMONG: Among = T::AMONG.optional();
                const FLAT: Flat = T::FLAT.optional();
                const HAS_VALUE_RULES: bool = T::HAS_VALUE_RULES;

                fn check_value_rules(&self, rules: &mut ValueRules<'_>) {
                    if let Some(target) = self.upgrade() {
                        target.check_value_rules(rules);
                    }
                }
            }
        )*
    };
}

weak! { rc::Weak<T> sync::Weak<T> }
