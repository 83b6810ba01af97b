//! The types of `bytes` 1, which are written as an array of their bytes; serde reads them from a JSON string too.

use ::bytes::{Bytes, BytesMut};

transparent! {
    [] Bytes => [u8];
    [] BytesMut => [u8];
}
