//! The types of `url` 2.

use core::net::{Ipv4Addr, Ipv6Addr};

use ::url::{Host, Url};

use super::text::formatted;
use crate::format;
use crate::schema::Schema;

scalars! {
    /// A URI.
    ///
    /// url follows the URL Standard of the WHATWG, and the format RFC 3986: some characters that are refused here, as in
    /// `https://example.com/?q={}`, url leaves as they are, and then what it writes is invalid. On the other hand url refuses, when
    /// they are read, URIs that no browser could open: `https://`, a port of 99999.
    Url => formatted(&format::URI);
}

externally_tagged! {
    /// Written as `{"Domain": …}`, `{"Ipv4": …}` or `{"Ipv6": …}`.
    [S: Schema] Host<S> {
        "Domain"(S),
        "Ipv4"(Ipv4Addr),
        "Ipv6"(Ipv6Addr),
    }
}
