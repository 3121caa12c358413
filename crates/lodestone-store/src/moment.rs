//! Defines points in time as the store keeps them. They are passed in; nothing in this crate reads a clock.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};

/// A point in time: milliseconds since the beginning of 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// Formats the moment as RFC 3339, such as `2026-11-23T14:47:24.5Z`.
    pub fn rfc3339(self) -> String {
        self.timestamp().to_string()
    }

    /// The moment as a part of a file name that every system accepts, and that sorts by time:
    /// `2026-11-23-144724-500`.
    pub(crate) fn for_file_name(self) -> String {
        let at = self.timestamp().to_zoned(TimeZone::UTC).datetime();
        format!(
            "{:04}-{:02}-{:02}-{:02}{:02}{:02}-{:03}",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute(),
            at.second(),
            at.millisecond()
        )
    }

    /// Reads what [`Moment::for_file_name`] wrote.
    pub(crate) fn from_file_name(text: &str) -> Option<Moment> {
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day, clock, thousandths] = parts[..] else { return None };
        let digits = |part: &str, count: usize| {
            (part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
        };
        if clock.len() != 6 || !clock.is_ascii() {
            return None;
        }
        let two = |part: &str| i8::try_from(digits(part, 2)?).ok();
        let at = DateTime::new(
            digits(year, 4)?,
            two(month)?,
            two(day)?,
            two(&clock[..2])?,
            two(&clock[2..4])?,
            two(&clock[4..])?,
            i32::from(digits(thousandths, 3)?) * 1_000_000,
        );
        Some(Moment(at.ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond()))
    }

    /// Clamps to the calendar: a clock may be wrong, but naming a file must not fail.
    fn timestamp(self) -> Timestamp {
        let end = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_millisecond(self.0).unwrap_or(end)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Moment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_survives_a_file_name() {
        for at in [Moment(0), Moment(1_795_445_244_123), Moment(4_102_444_800_000)] {
            let name = at.for_file_name();
            assert_eq!(Moment::from_file_name(&name), Some(at), "{name} is the only record of when a backup was made");
        }
        assert_eq!(Moment(1_795_445_244_500).rfc3339(), "2026-11-23T14:47:24.5Z");
        for strange in ["", "2026", "2026-11-23-999999-000", "2026-11-23-14é24-000", "../../../x-1-2"] {
            assert!(Moment::from_file_name(strange).is_none(), "{strange} names no moment");
        }
        assert!(!Moment(i64::MAX).for_file_name().is_empty(), "a broken clock still names a file");
    }
}
