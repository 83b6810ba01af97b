//! What serde looks through: boxes, references and shared pointers are written as what they point to.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;

use crate::schema::{Placement, Schema, SchemaObject};

macro_rules! transparent {
    ($([$($parameters:tt)*] $pointer:ty => $target:ty;)*) => {
        $(
            impl<$($parameters)*> Schema for $pointer {
                const OBJECT: &'static SchemaObject = <$target>::OBJECT;
                const NAME: &'static str = <$target>::NAME;
                const PLACEMENT: Placement = <$target>::PLACEMENT;
                const SCALAR: bool = <$target>::SCALAR;
                const CAN_BE_ABSENT: bool = <$target>::CAN_BE_ABSENT;
                const REVIEW: () = <$target>::REVIEW;
            }
        )*
    };
}

transparent! {
    [T: Schema + ?Sized] Box<T> => T;
    [T: Schema + ?Sized] Rc<T> => T;
    [T: Schema + ?Sized] Arc<T> => T;
    [T: Schema + ?Sized] &T => T;
    [T: Schema + ?Sized] &mut T => T;
    [T: Schema + ToOwned + ?Sized] Cow<'_, T> => T;
}
