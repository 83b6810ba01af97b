//! The types of `url`.

use serde_json::json;
use url::{Host, Url};
use wireform::Schema;

use crate::check::{agrees, differences, refuses};

#[test]
fn a_url_is_a_uri() {
    for text in [
        "https://example.com/",
        "https://user:pass@example.com:8080/a%20b?c=d&e=%F0%9F%A6%80#f",
        "https://xn--mnchen-3ya.de/",
        "http://[2001:db8::1]/",
        "mailto:ann@example.com",
        "data:text/plain,a",
        "file:///etc/hosts",
        "urn:isbn:0451450523",
        "a:",
    ] {
        agrees(&text.parse::<Url>().unwrap(), json!(text));
    }
    agrees(&"HTTPS://Exämple.com/ü ".parse::<Url>().unwrap(), json!("https://xn--exmple-cua.com/%C3%BC"));
    assert_eq!(Url::SCHEMA.format(), Some("uri"));
}

#[test]
fn url_writes_characters_that_rfc_3986_does_not_have() {
    for text in
        ["https://example.com/?q={}", "https://example.com/a|b", "https://example.com/%", "https://example.com/#a^b"]
    {
        assert!(!Url::SCHEMA.is_valid(&text.parse::<Url>().unwrap()), "{text}");
    }
}

#[test]
fn url_and_rfc_3986_part_where_hosts_and_ports_are_concerned() {
    let texts = &[
        "",
        "a",
        "//a",
        "/a",
        "http:",
        "http://",
        "http://a",
        "http://a:",
        "http://a:80",
        "http://a:65536",
        "http://1.2.3.4",
        "http://1.2.3.256",
        "http://[::1]",
        "http://[::g]",
        "http://[v1.a]",
        "http://%41",
        "http://%00",
        "http://a%",
        "http:///a",
        "http:a",
        "http:/a",
        "http:?",
        "https://user@",
        "https://@a",
        "a:b",
        "a://",
        "a://[::1]/",
        "a://%",
        "1a:b",
        "javascript:alert(1)",
        "http://a b",
        "http://exämple.com",
        "http://xn--a/",
        "http://a..b/",
        "http://a/<b>",
        "http://a\\b",
    ];
    let (unread, refused) = differences::<Url>(texts);
    let of_browsers = [
        "http:",
        "http://",
        "http://a:65536",
        "http://1.2.3.256",
        "http://[v1.a]",
        "http://%00",
        "http:?",
        "https://user@",
        "http://xn--a/",
    ];
    assert_eq!(unread, of_browsers);
    assert_eq!(refused, ["a://%", "http://exämple.com", "http://a/<b>", "http://a\\b"]);
}

#[test]
fn a_host_is_tagged_by_its_kind() {
    agrees(&Host::Domain("example.com".to_owned()), json!({"Domain": "example.com"}));
    agrees(&Host::<String>::Ipv4([192, 0, 2, 1].into()), json!({"Ipv4": "192.0.2.1"}));
    agrees(&Host::<String>::parse("[2001:db8::1]").unwrap(), json!({"Ipv6": "2001:db8::1"}));
    refuses::<Host>(&[
        json!("example.com"),
        json!({"Ipv4": "::1"}),
        json!({"Ipv6": "192.0.2.1"}),
        json!({"Domain": 1}),
    ]);
}
