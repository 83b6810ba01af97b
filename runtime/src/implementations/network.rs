//! Addresses of the Internet Protocol, which are written as their usual text.

use alloc::string::{String, ToString};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use super::text::formatted;
use crate::format;
use crate::schema::{Among, Schema, SchemaObject};

scalars! {
    Ipv4Addr => formatted(&format::IPV4) => ToString::to_string;
    Ipv6Addr => formatted(&format::IPV6) => ToString::to_string;
    /// An address and a port, `192.0.2.1:80`. JSON Schema has no format for it: any string is valid, serde refuses others when
    /// they are read.
    SocketAddrV4 => SchemaObject::string();
    /// An address in brackets, perhaps with a zone, and a port, `[2001:db8::1]:80`. JSON Schema has no format for it: any string
    /// is valid, serde refuses others when they are read.
    SocketAddrV6 => SchemaObject::string();
    /// As [`SocketAddrV4`] or [`SocketAddrV6`].
    SocketAddr => SchemaObject::string();
}

/// A string of one of two formats.
impl Schema for IpAddr {
    const OBJECT: &'static SchemaObject = &SchemaObject::any_of(&[Ipv4Addr::OBJECT, Ipv6Addr::OBJECT]);
    const AMONG: Among = Among::NEVER;

    fn text_as_key(&self) -> Option<String> {
        Some(self.to_string())
    }
}
