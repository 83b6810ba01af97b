//! What serde looks through: boxes, references, shared pointers, cells and locks are written as what they hold.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::{self, Rc};
use alloc::sync::{self, Arc};
use core::cell::{Cell, RefCell};
#[cfg(feature = "std")]
use std::sync::{Mutex, RwLock};

use crate::schema::{Among, Flat, Schema, SchemaObject};

transparent! {
    [T: Schema + ?Sized] Box<T> => T;
    [T: Schema + ?Sized] Rc<T> => T;
    [T: Schema + ?Sized] Arc<T> => T;
    [T: Schema + ?Sized] &T => T;
    [T: Schema + ?Sized] &mut T => T;
    [T: Schema + ToOwned + ?Sized] Cow<'_, T> => T;
    [T: Schema + ?Sized] Cell<T> => T;
    /// What is mutably borrowed cannot be written, and is invalid.
    [T: Schema + ?Sized] RefCell<T> => T;
}

#[cfg(feature = "std")]
transparent! {
    /// What a panic has poisoned cannot be written, and is invalid.
    [T: Schema + ?Sized] Mutex<T> => T;
    /// What a panic has poisoned cannot be written, and is invalid.
    [T: Schema + ?Sized] RwLock<T> => T;
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
            }
        )*
    };
}

weak! { rc::Weak<T> sync::Weak<T> }
