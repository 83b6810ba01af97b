//! The same checks by hand: plain, as one writes them, and with the library's own format checks and lengths that look at bytes
//! first, so that what remains is the cost of the walk.

use crate::contracts::{Address, Chat, JobStatus, Order};

fn digits(text: &[u8], at: usize, count: usize) -> Option<u32> {
    text.get(at..at + count)?
        .iter()
        .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

/// A date-time as one checks it by hand: no fractions, no offsets, no lengths of months.
pub(crate) fn is_date_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let within =
        |at, count, least, most| digits(bytes, at, count).is_some_and(|number| (least..=most).contains(&number));
    let is = |at: usize, wanted: u8| bytes.get(at) == Some(&wanted);
    bytes.len() >= 20
        && within(0, 4, 0, 9999)
        && is(4, b'-')
        && within(5, 2, 1, 12)
        && is(7, b'-')
        && within(8, 2, 1, 31)
        && is(10, b'T')
        && within(11, 2, 0, 23)
        && is(13, b':')
        && within(14, 2, 0, 59)
        && is(16, b':')
        && within(17, 2, 0, 60)
        && bytes.last() == Some(&b'Z')
}

pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

pub(crate) fn job_status(job: &JobStatus) -> bool {
    is_date_time(&job.created_at)
        && job.updated_at.as_deref().is_none_or(is_date_time)
        && is_uuid(&job.id)
        && job.progress.is_none_or(|progress| progress <= 100.0 && progress.is_finite())
}

pub(crate) fn chat(chat: &Chat) -> bool {
    let settings = &chat.settings;
    !chat.messages.is_empty()
        && chat
            .messages
            .iter()
            .all(|message| message.content.chars().count() <= 100_000 && is_date_time(&message.created_at))
        && chat.stop.len() <= 4
        && is_uuid(&chat.session_id)
        && (-2.0..=2.0).contains(&settings.frequency_penalty)
        && (0.0..=2.0).contains(&settings.temperature)
        && (0.0..=1.0).contains(&settings.top_p)
        && (1..=16384).contains(&settings.max_tokens)
        && chat.tools.iter().all(|tool| (1..=64).contains(&tool.name.chars().count()))
}

pub(crate) fn order(order: &Order) -> bool {
    let address = |address: &Address| {
        address.street.chars().count() <= 80 && !address.city.is_empty() && address.zip.chars().count() <= 10
    };
    address(&order.billing) && address(&order.shipping) && is_uuid(&order.id)
}

/// With the checks that the library has: what is left is what the walk itself costs.
pub(crate) mod sharp {
    use wireform::format::{DATE_TIME, UUID};

    use crate::contracts::{Chat, JobStatus};

    fn is_within(text: &str, most: usize) -> bool {
        text.len() <= most || text.chars().count() <= most
    }

    pub(crate) fn job_status(job: &JobStatus) -> bool {
        DATE_TIME.accepts(&job.created_at)
            && job.updated_at.as_deref().is_none_or(|text| DATE_TIME.accepts(text))
            && UUID.accepts(&job.id)
            && job.progress.is_none_or(|progress| progress <= 100.0 && progress.is_finite())
    }

    pub(crate) fn chat(chat: &Chat) -> bool {
        let settings = &chat.settings;
        !chat.messages.is_empty()
            && chat
                .messages
                .iter()
                .all(|message| is_within(&message.content, 100_000) && DATE_TIME.accepts(&message.created_at))
            && chat.stop.len() <= 4
            && UUID.accepts(&chat.session_id)
            && (-2.0..=2.0).contains(&settings.frequency_penalty)
            && (0.0..=2.0).contains(&settings.temperature)
            && (0.0..=1.0).contains(&settings.top_p)
            && (1..=16384).contains(&settings.max_tokens)
            && chat.tools.iter().all(|tool| !tool.name.is_empty() && is_within(&tool.name, 64))
    }
}
