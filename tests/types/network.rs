//! Addresses of the Internet Protocol.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use serde_json::json;
use wireform::Schema;

use crate::check::{agrees, differences, is_any_string, refuses};

const HOSTILE: &[&str] = &[
    "",
    "0.0.0.0",
    "255.255.255.255",
    "256.0.0.1",
    "01.2.3.4",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.4 ",
    "0x1.2.3.4",
    "१.2.3.4",
    "::",
    "::1",
    "1::",
    ":::",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::",
    "::2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8::",
    "::1.2.3.4",
    "1:2:3:4:5:6:1.2.3.4",
    "1:2:3:4:5:6:7:1.2.3.4",
    "fe80::1%eth0",
    "fe80::1%1",
    "[::1]",
    "::FFFF:1",
    "::12345",
    "::g",
    "1:2:3:4:5:6::1.2.3.4",
    "::1/64",
];

#[test]
fn an_address_is_a_string_of_its_version() {
    for address in [Ipv4Addr::UNSPECIFIED, Ipv4Addr::LOCALHOST, Ipv4Addr::BROADCAST] {
        agrees(&address, json!(address.to_string()));
        agrees(&IpAddr::V4(address), json!(address.to_string()));
    }
    let mixed = Ipv4Addr::LOCALHOST.to_ipv6_mapped();
    for address in
        [Ipv6Addr::UNSPECIFIED, Ipv6Addr::LOCALHOST, mixed, Ipv6Addr::from(u128::MAX), Ipv6Addr::from(1 << 64)]
    {
        agrees(&address, json!(address.to_string()));
        agrees(&IpAddr::V6(address), json!(address.to_string()));
    }
    refuses::<Ipv4Addr>(&[json!("::1")]);
    refuses::<Ipv6Addr>(&[json!("127.0.0.1")]);
    assert_eq!((Ipv4Addr::SCHEMA.format(), Ipv6Addr::SCHEMA.format()), (Some("ipv4"), Some("ipv6")));
}

#[test]
fn what_is_an_address_serde_reads_as_one_and_nothing_else() {
    assert_eq!(differences::<Ipv4Addr>(HOSTILE), (vec![], vec![]));
    assert_eq!(differences::<Ipv6Addr>(HOSTILE), (vec![], vec![]));
    assert_eq!(differences::<IpAddr>(HOSTILE), (vec![], vec![]));
}

#[test]
fn an_address_with_a_port_is_any_string() {
    let v4 = SocketAddrV4::new(Ipv4Addr::LOCALHOST, 80);
    let v6 = SocketAddrV6::new(Ipv6Addr::LOCALHOST, 80, 0, 1);
    is_any_string(&v4, "127.0.0.1:80");
    is_any_string(&v6, "[::1%1]:80");
    is_any_string(&SocketAddr::V4(v4), "127.0.0.1:80");
    is_any_string(&SocketAddr::V6(v6), "[::1%1]:80");
}
