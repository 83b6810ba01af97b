//! JSON text, strictly as RFC 8259 says, in the order in which it stands there. No rule is known here, and no serde.

mod digits;
mod fault;
mod number;
mod position;
mod string;
mod tokenizer;

pub(crate) use fault::{Expected, Fault, Standing};
pub(crate) use position::{Lines, Place};
pub(crate) use string::Raw;
pub(crate) use tokenizer::{Mark, NotJson, Read, Tokenizer};

#[cfg(test)]
mod tests;
