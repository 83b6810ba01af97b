//! Atomics, which are written as the value they hold at that moment.

use core::sync::atomic;

macro_rules! atomics {
    ($($size:literal { $($atomic:ident => $value:ty;)* })*) => {
        $(
            #[cfg(target_has_atomic = $size)]
            transparent! {
                $([] atomic::$atomic => $value;)*
            }
        )*
    };
}

atomics! {
    "8" {
        AtomicBool => bool;
        AtomicI8 => i8;
        AtomicU8 => u8;
    }
    "16" {
        AtomicI16 => i16;
        AtomicU16 => u16;
    }
    "32" {
        AtomicI32 => i32;
        AtomicU32 => u32;
    }
    "64" {
        AtomicI64 => i64;
        AtomicU64 => u64;
    }
    "ptr" {
        AtomicIsize => isize;
        AtomicUsize => usize;
    }
}
