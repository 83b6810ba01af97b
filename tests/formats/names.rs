//! Host names and addresses of every script → our formats beside `idna`, which follows UTS 46, and beside `email_address`.

use email_address::EmailAddress;
use idna::punycode;
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use wireform::format::{EMAIL, HOSTNAME, IDN_EMAIL, IDN_HOSTNAME};
use wireform_tests::Random;

use super::mutated;
use super::unicode::{characters, may_stand_in_a_label, script};

const TEXTS: usize = 30_000;

const SEEDS: &[&str] = &[
    "example.com",
    "a-b.c1.example",
    "bücher.example",
    "straße.de",
    "παράδειγμα.δοκιμή",
    "日本語。jp",
    "l·l.cat",
    "α͵β",
    "א׳ב.קום",
    "א״ב",
    "カ・キ.jp",
    "ب٠ب",
    "ب۰ب",
    "क्\u{200d}ष.in",
    "क्\u{200c}ष",
    "بي\u{200c}بي.ir",
    "مثال.إختبار",
    "xn--bcher-kva.example",
    "xn--mgbh0fb.xn--wgbl6a",
    "xn--strae-oqa",
    "XN--BCHER-KVA",
    "ab--cd.example",
    "xn--a",
    "ạ\u{302}x.vn",
    "서울.한국",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b",
    "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü",
];

const OTHERS: &str = "abzAZ019-._~@ \u{302}\u{323}\u{300}\u{5b4}\u{94d}\u{200c}\u{200d}\u{b7}\u{375}\u{5f3}\u{30fb}\u{660}\u{6f0}\u{628}\u{640}\u{d7}éÉßςΣﬁ①ａ。．｡〇\u{e0100}\u{fdd0}\u{10ffff}\u{1100}\u{20d0}\u{302e}१ᄀ𐌰";

/// Whether idna would write the label as it is, and RFC 5892 has nothing against it.
fn is_u_label(label: &str) -> bool {
    let (written, outcome) = Uts46::new().to_unicode(label.as_bytes(), AsciiDenyList::STD3, Hyphens::Check);
    let is_in_context = label.char_indices().all(|(at, character)| {
        let before = label[..at].chars().next_back();
        let after = label[at + character.len_utf8()..].chars().next();
        match character {
            '·' => before == Some('l') && after == Some('l'),
            '͵' => after.is_some_and(|after| script(after) == "Greek"),
            '׳' | '״' => before.is_some_and(|before| script(before) == "Hebrew"),
            '・' => label.chars().any(|one| script(one) == "Japanese"),
            '٠'..='٩' => !label.contains(|other| ('۰'..='۹').contains(&other)),
            '۰'..='۹' => !label.contains(|other| ('٠'..='٩').contains(&other)),
            _ => true,
        }
    });
    outcome.is_ok() && written == label && !label.is_ascii() && label.chars().all(may_stand_in_a_label) && is_in_context
}

fn is_ldh(label: &str) -> bool {
    label.len() <= 63
        && !label.starts_with('-')
        && !label.ends_with('-')
        && !label.is_empty()
        && label.chars().all(|one| one == '-' || one.is_ascii_alphanumeric())
}

/// The length of the ASCII form of a label, if it is a label.
fn length(label: &str) -> Option<usize> {
    if let Some(encoded) = label.to_ascii_lowercase().strip_prefix("xn--") {
        let decoded = punycode::decode_to_string(encoded)?;
        return (is_ldh(label) && is_u_label(&decoded)).then_some(label.len());
    }
    if label.is_ascii() {
        return is_ldh(label).then_some(label.len());
    }
    let length = 4 + punycode::encode_str(label)?.len();
    (is_u_label(label) && length <= 63).then_some(length)
}

fn idn_hostname(text: &str) -> bool {
    let dotted = text.replace(['。', '．', '｡'], ".");
    let labels: Vec<&str> = dotted.split('.').collect();
    let lengths: Option<Vec<usize>> = labels.iter().map(|label| length(label)).collect();
    let is_reserved =
        |label: &&str| label.chars().skip(2).take(2).eq(['-', '-']) && !label.to_ascii_lowercase().starts_with("xn");
    // for the direction of the whole
    let whole = Uts46::new().to_ascii(dotted.as_bytes(), AsciiDenyList::STD3, Hyphens::Allow, DnsLength::Ignore);
    lengths.is_some_and(|lengths| lengths.iter().sum::<usize>() + lengths.len() - 1 <= 253)
        && whole.is_ok()
        && (dotted.is_ascii() || !labels.iter().any(is_reserved))
}

fn compare(ours: impl Fn(&str) -> bool, theirs: impl Fn(&str) -> bool, seeds: &[&str]) {
    let alphabet: Vec<char> = seeds.iter().flat_map(|seed| seed.chars()).chain(OTHERS.chars()).collect();
    let mut random = Random(3);
    let (mut valid, mut wrong) = (0, Vec::new());
    for _ in 0..TEXTS {
        let text = mutated(&mut random, seeds, &alphabet);
        valid += usize::from(ours(&text));
        if ours(&text) != theirs(&text) {
            wrong.push(format!("{text:?}, valid for us: {}", ours(&text)));
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    assert!(valid > TEXTS / 20 && valid < TEXTS * 19 / 20, "{valid} of {TEXTS} are valid");
}

#[test]
fn host_names_of_every_script_agree_with_idna() {
    compare(|text| IDN_HOSTNAME.accepts(text), idn_hostname, SEEDS);
}

#[test]
fn host_names_agree_with_idna() {
    compare(|text| HOSTNAME.accepts(text), |text| text.is_ascii() && idn_hostname(text), SEEDS);
}

/// Behind a letter, and what may stand there also alone, and between letters that are written from right to left.
#[test]
fn every_character_is_treated_in_labels_as_idna_does() {
    let mut wrong = Vec::new();
    for character in characters() {
        let mut labels = vec![format!("a{character}")];
        if may_stand_in_a_label(character) {
            labels.extend([format!("{character}"), format!("ש{character}ש")]);
        }
        for label in labels {
            let (ours, theirs) = (IDN_HOSTNAME.accepts(&label), idn_hostname(&label));
            if ours != theirs {
                wrong.push(format!("{label:?} (U+{:04X}), valid for us: {ours}", u32::from(character)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}

#[test]
fn marks_stand_in_the_order_and_the_form_that_unicode_wants() {
    let letters: Vec<char> = "aeouüâạệ́çdkwαώчйअकনে가日".chars().collect();
    let marks: Vec<char> =
        "\u{300}\u{301}\u{302}\u{308}\u{323}\u{327}\u{328}\u{31b}\u{345}\u{93c}\u{94d}\u{9be}\u{9d7}\u{334}"
            .chars()
            .collect();
    let mut random = Random(5);
    let mut normalized = 0;
    for _ in 0..TEXTS {
        let mut label = String::from("ж");
        for _ in 0..=random.below(5) {
            label.push(if random.below(3) == 0 { random.pick(&letters) } else { random.pick(&marks) });
        }
        let expected = is_u_label(&label);
        normalized += usize::from(expected);
        assert_eq!(IDN_HOSTNAME.accepts(&label), expected, "{label:?}");
    }
    assert!(normalized > TEXTS / 20 && normalized < TEXTS * 3 / 4, "{normalized}");
}

const ADDRESSES: &[&str] = &[
    "ann@example.com",
    "größe@bücher.example",
    "\"a b\\\"ü\"@example.com",
    "日本@日本.jp",
    "a.é.b+c@xn--a.b--c",
    "é@[127.0.0.1]",
    "a@[IPv6:2001:db8::1:2]",
    "@ב.קום",
    "ääääääääääääääääääääääääääääääää@x",
    "\"\"@ü.x",
];

/// The domain of an address: labels of ASCII as RFC 5321 has them, others as IDNA does.
fn is_domain(domain: &str) -> bool {
    let of_label = |label: &str| {
        if label.is_ascii() { is_ldh(label).then_some(label.len()) } else { length(label) }
    };
    let lengths: Option<Vec<usize>> = domain.split('.').map(of_label).collect();
    // what is behind `xn--` is not looked at
    let opened = domain.to_ascii_lowercase().replace("xn--", "xx--");
    let whole = Uts46::new().to_ascii(opened.as_bytes(), AsciiDenyList::STD3, Hyphens::Allow, DnsLength::Ignore);
    domain.len() <= 255
        && lengths.is_some_and(|lengths| lengths.iter().sum::<usize>() + lengths.len() - 1 <= 255)
        && whole.is_ok()
}

/// By `email_address`, but for what its grammar has of RFC 5322 where RFC 5321 (section 4.1.2) differs.
fn is_local_part(text: &str) -> bool {
    // a tab is no `qtextSMTP`
    let has_tab = text.contains('\t');
    // `quoted-pairSMTP` may be a space, and `Quoted-string` empty
    let changed =
        if text.starts_with('"') { text.replace("\\\\", "\\a").replace("\\ ", "\\a") } else { text.to_owned() };
    !has_tab && (text == "\"\"" || EmailAddress::is_valid_local_part(&changed))
}

#[test]
fn addresses_of_every_script_agree_with_another_implementation() {
    let theirs = |text: &str| {
        let Some((local, domain)) = text.rsplit_once('@') else { return false };
        let is_literal = domain.starts_with('[') && EMAIL.accepts(&format!("a@{domain}"));
        is_local_part(local) && (is_literal || is_domain(domain))
    };
    compare(|text| IDN_EMAIL.accepts(text), theirs, ADDRESSES);
}

#[test]
fn each_address_of_ascii_is_one_of_every_script() {
    let alphabet: Vec<char> = "ab1.-@\"\\ []:x".chars().collect();
    let mut random = Random(9);
    for _ in 0..TEXTS {
        let text = mutated(&mut random, ADDRESSES, &alphabet);
        assert!(!EMAIL.accepts(&text) || IDN_EMAIL.accepts(&text), "{text:?}");
        assert!(!text.is_ascii() || EMAIL.accepts(&text) == IDN_EMAIL.accepts(&text), "{text:?}");
    }
}
