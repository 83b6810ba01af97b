//! A text → whether it is a JSON Pointer (RFC 6901, section 3), or a relative one.

/// Whether `text` is an RFC 6901 JSON Pointer: empty, or names that each follow a `/`, in which `~0` stands for `~` and `~1` for `/`.
///
/// The form for the fragment of a URI, `#/a`, is refused.
pub(super) const fn is_json_pointer(text: &[u8]) -> bool {
    if !matches!(text, [] | [b'/', ..]) {
        return false;
    }
    let mut rest = text;
    loop {
        match rest {
            [] => return true,
            [b'~', b'0' | b'1', behind @ ..] => rest = behind,
            [b'~', ..] => return false,
            [_, behind @ ..] => rest = behind,
        }
    }
}

/// Whether `text` is a relative JSON Pointer (draft-bhutton-relative-json-pointer-00, section 3): how many levels up, perhaps how many
/// items further or back (`+1`, `-1`), and a JSON Pointer, or `#` for the name or the index.
pub(super) const fn is_relative_json_pointer(text: &[u8]) -> bool {
    let Some(rest) = after_integer(text) else { return false };
    let rest = match rest {
        [b'+' | b'-', b'0', ..] => return false,
        [b'+' | b'-', distance @ ..] => match after_integer(distance) {
            Some(rest) => rest,
            None => return false,
        },
        rest => rest,
    };
    matches!(rest, [b'#']) || is_json_pointer(rest)
}

/// What follows a number without leading zeros.
const fn after_integer(text: &[u8]) -> Option<&[u8]> {
    let mut rest = match text {
        [b'0', rest @ ..] => return Some(rest),
        [b'1'..=b'9', rest @ ..] => rest,
        _ => return None,
    };
    while let [b'0'..=b'9', behind @ ..] = rest {
        rest = behind;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_and_refuses_pointers_as_the_rfc_does() {
        // section 5, and more
        for text in
            ["", "/", "//", "/foo/0", "/a~1b", "/m~0n", "/c%d", "/i\\j", "/k\"l", "/ ", "/~01", "/größe", "/\u{0}"]
        {
            assert!(is_json_pointer(text.as_bytes()), "{text}");
        }
        for text in ["a", "0", "#", "#/", "#/a", "a/b", "/~", "/~2", "/~~0", "/a/~", "/~/a", " /a"] {
            assert!(!is_json_pointer(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn accepts_and_refuses_relative_pointers_as_the_draft_does() {
        // section 5.1, and more
        for text in
            ["0", "1/0", "2/highly/nested/objects", "0#", "1#", "0-1", "0+1/a", "10+20#", "120/foo/bar", "3/~0~1"]
        {
            assert!(is_relative_json_pointer(text.as_bytes()), "{text}");
        }
        for text in
            ["", "/a", "#", "00", "01/a", "-1/a", "+1/a", "0##", "0#/a", "0a", "0+0", "0+", "0-01", "0+1+1", "1/~2"]
        {
            assert!(!is_relative_json_pointer(text.as_bytes()), "{text}");
        }
    }
}
