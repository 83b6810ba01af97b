//! The keywords of a number → numbers that they accept, and numbers near those that they do not.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::serde_json::Value;

use super::choices::Choices;
use crate::keyword::NumberKeywords;
use crate::number::Number;

/// Where nothing limits a number, it is drawn from here.
const USUAL: i128 = 1000;
/// So many digits behind the point at most.
const MOST_DIGITS: u32 = 18;

/// The numbers between two ends, as multiples of a power of ten.
struct Range {
    digits: u32,
    least: i128,
    most: i128,
    step: i128,
}

/// A number as it is written in JSON: one that `keywords` accept, unless a rule of the user's refuses it.
pub(super) fn draw(keywords: &NumberKeywords, is_integer: bool, choices: &mut Choices) -> Option<String> {
    if let Some(listed) = keywords.list() {
        return choices.pick(listed).map(ToString::to_string);
    }
    let Some(range) = Range::of(keywords, is_integer) else {
        return choices.pick(&keywords.ends_and_divisor()).cloned();
    };
    let drawn = match choices.below(8) {
        0 => range.least,
        1 => range.most,
        2..=4 => range.near_zero(choices),
        _ => range.anywhere(choices),
    };
    Some(written(range.aligned(drawn)?, range.digits))
}

/// Numbers at the ends of what `keywords` accept, on both sides, and some that no limit has to do with.
pub(super) fn around(keywords: &NumberKeywords, is_integer: bool) -> Vec<Value> {
    let mut texts: Vec<String> = Vec::new();
    if let Some(Range {
        digits,
        least,
        most,
        step,
    }) = Range::of(keywords, is_integer)
    {
        // what does not fit into the integers that are counted with is left out
        let steps = [least.checked_sub(step), most.checked_add(step), least.checked_add(1), most.checked_sub(1)];
        let near: Vec<i128> = [Some(least), Some(most)].into_iter().chain(steps).flatten().collect();
        let beyond = [least.checked_sub(1), most.checked_add(1)];
        let finer = near.iter().filter_map(|number| number.checked_mul(10)?.checked_add(1));
        texts.extend(near.iter().copied().chain(beyond.into_iter().flatten()).map(|number| written(number, digits)));
        texts.extend(finer.map(|number| written(number, digits + 1)));
    }
    texts.extend(keywords.ends_and_divisor());
    texts.extend(["0", "1", "-1", "2", "0.5", "7", "1000001", "-1000001"].map(ToString::to_string));
    texts.extend(["1e300", "-1e300", "1.5e39", "0.123456789"].map(ToString::to_string));
    texts.iter().filter_map(|text| ::serde_json::from_str(text).ok()).filter(is_exact).collect()
}

/// Whether everybody reads the same number: of an integer that only a float holds, some take the digits and some the float.
fn is_exact(number: &Value) -> bool {
    const WHOLE: f64 = 9_007_199_254_740_992.0;
    number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|float| !(WHOLE..1e39).contains(&float.abs()))
}

impl Range {
    fn of(keywords: &NumberKeywords, is_integer: bool) -> Option<Self> {
        let limits = [keywords.minimum, keywords.exclusive_minimum, keywords.maximum, keywords.exclusive_maximum];
        let known = limits.into_iter().chain([keywords.multiple_of]).flatten();
        let exact = known.map(|limit| u32::try_from(-limit.exponent()).unwrap_or_default()).max().unwrap_or_default();
        let digits = if is_integer { 0 } else { exact.clamp(1, MOST_DIGITS) };
        let (type_least, type_most) = keywords.type_range().map_or((None, None), |(lowest, highest)| {
            (Some(lowest.max(i128::from(i64::MIN))), Some(highest.min(u128::from(u64::MAX)).cast_signed()))
        });
        // everything that is counted with lies on the wrong side of such an end
        let is_out_of_reach = |limit: &Number| rounded_down(*limit, digits).is_none();
        let lower = [keywords.minimum, keywords.exclusive_minimum].into_iter().flatten();
        let upper = [keywords.maximum, keywords.exclusive_maximum].into_iter().flatten();
        let mut far = lower.filter(|limit| !limit.is_negative()).chain(upper.filter(|limit| limit.is_negative()));
        if far.any(|limit| is_out_of_reach(&limit)) {
            return None;
        }
        let power = 10_i128.checked_pow(digits)?;
        let least = [
            keywords.minimum.and_then(|limit| rounded_up(limit, digits)),
            keywords.exclusive_minimum.and_then(|limit| rounded_down(limit, digits)?.checked_add(1)),
            type_least.and_then(|limit| limit.checked_mul(power)),
        ];
        let most = [
            keywords.maximum.and_then(|limit| rounded_down(limit, digits)),
            keywords.exclusive_maximum.and_then(|limit| rounded_up(limit, digits)?.checked_sub(1)),
            type_most.and_then(|limit| limit.checked_mul(power)),
        ];
        let (least, most) = (least.into_iter().flatten().max(), most.into_iter().flatten().min());
        let usual = USUAL * power;
        let step = match keywords.multiple_of {
            None => 1,
            Some(divisor) => least_multiple(divisor, digits)?,
        };
        let span = usual.max(step.saturating_mul(100));
        Some(Self {
            digits,
            least: least.unwrap_or_else(|| most.map_or(-span, |most| most.saturating_sub(span).min(-span))),
            most: most.unwrap_or_else(|| least.map_or(span, |least| least.saturating_add(span).max(span))),
            step: step.max(1),
        })
        .filter(|range| range.least <= range.most)
    }

    fn near_zero(&self, choices: &mut Choices) -> i128 {
        let drawn = choices.up_to(200).cast_signed() - 100;
        drawn.saturating_mul(self.step).clamp(self.least, self.most)
    }

    fn anywhere(&self, choices: &mut Choices) -> i128 {
        self.least.saturating_add_unsigned(choices.up_to(self.most.abs_diff(self.least)))
    }

    /// The multiple of the step that is nearest below, or above where that is too small.
    fn aligned(&self, number: i128) -> Option<i128> {
        let rest = number.rem_euclid(self.step);
        let below = number.checked_sub(rest).filter(|below| *below >= self.least);
        let aligned = below.or_else(|| number.checked_add(self.step - rest))?;
        (aligned <= self.most).then_some(aligned)
    }
}

impl NumberKeywords {
    /// The ends and the divisor themselves, as they are written, and 0: what there is of numbers that are too large to be counted with.
    fn ends_and_divisor(&self) -> Vec<String> {
        let limits = [self.minimum, self.exclusive_minimum, self.maximum, self.exclusive_maximum, self.multiple_of];
        limits.into_iter().flatten().map(|limit| limit.to_string()).chain(["0".to_string()]).collect()
    }
}

/// The least positive number of 10^-`digits` that is a multiple of `divisor`.
fn least_multiple(divisor: Number, digits: u32) -> Option<i128> {
    let mut unit = rounded_down(divisor, digits)?;
    if unit > 0 && rounded_up(divisor, digits)? == unit {
        return Some(unit);
    }
    // an integer that is a multiple of a fraction
    let finer = u32::try_from(-divisor.exponent()).ok()?;
    let fraction = i128::try_from(divisor.coefficient()).ok()?;
    let one = 10_i128.checked_pow(finer.checked_sub(digits)?)?;
    unit = fraction.checked_mul(one / common(fraction, one))?;
    Some(unit / one)
}

fn common(a: i128, b: i128) -> i128 {
    if b == 0 { a.max(1) } else { common(b, a % b) }
}

/// `number` in units of 10^-`digits`, rounded down.
fn rounded_down(number: Number, digits: u32) -> Option<i128> {
    let magnitude = i128::try_from(number.coefficient()).ok()?;
    let signed = if number.is_negative() { -magnitude } else { magnitude };
    let places = number.exponent() + i32::try_from(digits).ok()?;
    let power = 10_i128.checked_pow(places.unsigned_abs());
    if places >= 0 {
        signed.checked_mul(power?)
    } else {
        Some(power.map_or(-i128::from(number.is_negative()), |power| signed.div_euclid(power)))
    }
}

fn rounded_up(number: Number, digits: u32) -> Option<i128> {
    let down = rounded_down(number, digits)?;
    let exact = number.exponent() + i32::try_from(digits).ok()? >= 0;
    let magnitude = i128::try_from(number.coefficient()).ok()?;
    let is_whole = exact || {
        let places = (number.exponent() + i32::try_from(digits).ok()?).unsigned_abs();
        10_i128.checked_pow(places).is_some_and(|power| magnitude % power == 0)
    };
    if is_whole { Some(down) } else { down.checked_add(1) }
}

/// So many times 10^-`digits`, as JSON writes it.
fn written(number: i128, digits: u32) -> String {
    if digits == 0 {
        return number.to_string();
    }
    let sign = if number < 0 { "-" } else { "" };
    let width = usize::try_from(digits).unwrap_or_default() + 1;
    let padded = format!("{:0>width$}", number.unsigned_abs());
    let (whole, fraction) = padded.split_at(padded.len() - width + 1);
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}
