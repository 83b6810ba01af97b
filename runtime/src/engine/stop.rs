//! Why a value was not read to its end.

use alloc::boxed::Box;
use alloc::string::String;

/// The reading of a value has ended early: because the value refused, with a message of its own, or because nothing more of it is
/// wanted, and then the [`Run`](super::Run) knows why.
///
/// Two words, so that results stay in registers; the message is behind a pointer.
#[derive(Debug)]
pub(crate) struct Stop(Option<Box<Refusal>>);

#[derive(Debug)]
struct Refusal(String);

impl Stop {
    /// Nothing more of the value is wanted; what there is to say has been said.
    pub(crate) const ENDED: Self = Self(None);

    /// The value refused.
    #[cold]
    pub(crate) fn refused(message: String) -> Self {
        Self(Some(Box::new(Refusal(message))))
    }

    /// What the value said when it refused.
    pub(crate) fn message(self) -> Option<String> {
        self.0.map(|refusal| refusal.0)
    }
}
