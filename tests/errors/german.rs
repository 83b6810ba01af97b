//! All messages in another language: what stands around them too.

use wireform::{Malformed, Parameter, Position, Translate, Violation, Violations};

pub(crate) struct German;

impl Translate for German {
    fn translate(&self, violation: &Violation) -> Option<String> {
        let subject = subject(violation);
        let get = |name: &str| violation.parameters().find(|(other, _)| *other == name).map(|(_, value)| value);
        let or_null = if get("or").is_some() { " oder null" } else { "" };
        let meant = get("nearest").map_or_else(String::new, |name| format!("; war {name} gemeint?"));
        let rule = match violation.code() {
            "multiple_of" => format!("ist kein Vielfaches von {}", get("multiple_of")?),
            "maximum" => format!("ist mehr als {}", get("maximum")?),
            "exclusive_maximum" => format!("ist nicht weniger als {}", get("maximum")?),
            "minimum" => format!("ist weniger als {}", get("minimum")?),
            "exclusive_minimum" => format!("ist nicht mehr als {}", get("minimum")?),
            "max_length" => format!("hat mehr als {} Zeichen", get("maximum")?),
            "min_length" => format!("hat weniger als {} Zeichen", get("minimum")?),
            "max_items" => format!("hat mehr als {} Einträge", get("maximum")?),
            "min_items" => format!("hat weniger als {} Einträge", get("minimum")?),
            "max_properties" => format!("hat mehr als {} Felder", get("maximum")?),
            "min_properties" => format!("hat weniger als {} Felder", get("minimum")?),
            "type" => match get("tag") {
                Some(tag) => format!("ist kein Objekt mit dem Feld {tag}{or_null}"),
                None => format!("ist nicht {}{or_null}", noun(get("expected")?)),
            },
            "not_finite" => "ist keine Zahl, die JSON schreiben kann".to_owned(),
            "enum" => format!("ist nicht erlaubt: {}{meant}", get("values")?),
            "non_zero" => "darf nicht null sein".to_owned(),
            "pattern" => format!("passt nicht zum Muster {}", get("pattern")?),
            "format" => format!("hat nicht das Format {}, zum Beispiel {}", get("format")?, get("example")?),
            "unique_items" => format!("ist gleich dem Eintrag {}", get("earlier")?),
            "required" => "fehlt".to_owned(),
            "required_if" => format!("fehlt, weil {} {} ist", get("property")?, get("values")?),
            "dependent_required" => format!("fehlt, weil {} da ist", get("property")?),
            "required_tag" => format!("fehlt: {}", get("values")?),
            "variant" => format!("ist keines von {}{or_null}{meant}", get("values")?),
            "required_variant" => format!("braucht eines von {}", get("values")?),
            "variant_form" => format!("schreibt {} anders: als {}", get("variant")?, get("expected")?),
            "second_variant" => format!("ist zu viel: {} ist schon da", get("first")?),
            "several" => format!("passt zu {} und zu {}", get("first_branch")?, get("second_branch")?),
            "any_of" | "one_of" => "ist hier nicht erlaubt".to_owned(),
            "unknown_property" => format!("ist unbekannt{meant}"),
            "duplicate_property" => format!("ist doppelt ({})", get("property")?),
            "depth" => format!("ist tiefer als {} Ebenen", get("maximum")?),
            "serialize" => "kann nicht geschrieben werden".to_owned(),
            "deserialize" => "kann nicht gelesen werden".to_owned(),
            "even" => format!("ist nicht durch {} teilbar", get("divisor")?),
            "user.name-taken" => format!("{} ist vergeben", get("name")?),
            _ => return None,
        };
        Some(format!("{subject}{rule}"))
    }

    fn translate_malformed(&self, malformed: &Malformed) -> Option<String> {
        let what = match malformed.code() {
            "expected_value" => "ein Wert fehlt".to_owned(),
            "expected_value_or_end_of_array" => "ein Wert oder ] fehlt".to_owned(),
            "expected_name" => "ein Name fehlt".to_owned(),
            "expected_name_or_end_of_object" => "ein Name oder } fehlt".to_owned(),
            "expected_colon" => "ein Doppelpunkt fehlt".to_owned(),
            "expected_comma_or_end_of_array" => "ein Komma oder ] fehlt".to_owned(),
            "expected_comma_or_end_of_object" => "ein Komma oder } fehlt".to_owned(),
            "expected_end_of_text" => "der Text sollte zu Ende sein".to_owned(),
            "expected_end_of_string" => "die Zeichenkette endet nicht".to_owned(),
            "expected_escape" => "hinter \\ steht nichts, was JSON kennt".to_owned(),
            "expected_hexadecimal_digits" => "hinter \\u fehlen Ziffern".to_owned(),
            "control_character" => "ein Steuerzeichen in einer Zeichenkette".to_owned(),
            "expected_low_surrogate" | "expected_high_surrogate" => "ein halbes Zeichen".to_owned(),
            "expected_digit" => "eine Ziffer fehlt".to_owned(),
            "leading_zero" => "eine Null am Anfang einer Zahl".to_owned(),
            "not_utf8" => "kein UTF-8".to_owned(),
            "depth" => match malformed.parameters().next()? {
                ("maximum", Parameter::Count(levels)) => format!("tiefer als {levels} Ebenen"),
                _ => return None,
            },
            _ => return None,
        };
        let found = malformed.parameters().find(|(name, _)| *name == "found");
        let found = found.map_or_else(String::new, |(_, word)| format!(" ({word})"));
        Some(format!("kein JSON in Zeile {}: {what}{found}", malformed.line()))
    }

    fn translate_heading(&self, violations: &Violations) -> Option<String> {
        let name = violations.schema().map_or_else(String::new, |name| format!(" in {name}"));
        Some(format!("{} Fehler{name}", violations.len() + violations.omitted()))
    }

    fn translate_omitted(&self, omitted: usize) -> Option<String> {
        Some(format!("… und {omitted} weitere"))
    }

    fn translate_position(&self, position: Position) -> Option<String> {
        Some(format!("Zeile {}, Spalte {}", position.line, position.column))
    }
}

/// What was found, which no English word stands in.
fn subject(violation: &Violation) -> String {
    let key = if violation.is_of_key() { "der Schlüssel " } else { "" };
    match (violation.found_type(), violation.found_count(), violation.found()) {
        (Some("array"), Some(count), _) => format!("eine Liste mit {count} Einträgen "),
        (Some("array"), None, _) => "eine Liste ".to_owned(),
        (Some("object"), Some(count), _) => format!("ein Objekt mit {count} Feldern "),
        (Some("object"), None, _) => "ein Objekt ".to_owned(),
        (_, _, Some(found)) => format!("{key}{found} "),
        _ => key.to_owned(),
    }
}

fn noun(word: Parameter<'_>) -> &'static str {
    match word {
        Parameter::Text("string") => "eine Zeichenkette",
        Parameter::Text("integer") => "eine ganze Zahl",
        Parameter::Text("number") => "eine Zahl",
        Parameter::Text("boolean") => "true oder false",
        Parameter::Text("array") => "eine Liste",
        Parameter::Text("object") => "ein Objekt",
        Parameter::Text("null") => "null",
        other => panic!("{other:?}"),
    }
}
