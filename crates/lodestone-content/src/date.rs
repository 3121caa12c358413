//! Reads and writes calendar dates as sources state them: a year, a month or a day.

use std::fmt;

/// A day of the Gregorian calendar. Comes in from outside; nothing in this crate asks what day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(jiff::civil::Date);

impl Day {
    /// Reads `YYYY-MM-DD`; `None` when it is not a day that exists.
    pub fn parse(text: &str) -> Option<Day> {
        match Date::parse(text)? {
            Date::Day(day) => Some(day),
            Date::Month(..) | Date::Year(_) => None,
        }
    }

    /// Builds a day from its parts; `None` when it does not exist.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Day> {
        jiff::civil::Date::new(year, month, day).ok().map(Day)
    }

    /// The day that many days after 1 January 1970.
    pub fn from_unix_days(days: i64) -> Option<Day> {
        let start = jiff::civil::Date::new(1970, 1, 1).ok()?;
        start.checked_add(jiff::Span::new().try_days(days).ok()?).ok().map(Day)
    }

    /// Year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, from one.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, from one.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days from this day to another; negative when the other is earlier.
    pub fn days_until(self, other: Day) -> i32 {
        self.0.until(other.0).map_or(0, |span| span.get_days())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<jiff::civil::Date> for Day {
    fn from(date: jiff::civil::Date) -> Day {
        Day(date)
    }
}

/// A date as exact as its source states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// A year.
    Year(i16),
    /// A year and a month.
    Month(i16, i8),
    /// A day.
    Day(Day),
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` when there is no such date.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let Some(month) = parts.next() else { return Some(Date::Year(year)) };
        let month = i8::try_from(digits(month, 2)?).ok().filter(|month| (1..=12).contains(month))?;
        let Some(day) = parts.next() else { return Some(Date::Month(year, month)) };
        let day = Day::new(year, month, i8::try_from(digits(day, 2)?).ok()?)?;
        parts.next().is_none().then_some(Date::Day(day))
    }

    /// Year.
    pub fn year(self) -> i16 {
        match self {
            Date::Year(year) | Date::Month(year, _) => year,
            Date::Day(day) => day.year(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Date::Year(year) => write!(f, "{year:04}"),
            Date::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Date::Day(day) => write!(f, "{day}"),
        }
    }
}

fn digits(text: &str, count: usize) -> Option<i16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_dates_that_exist() {
        for good in ["2024", "2024-02", "2024-02-29"] {
            assert_eq!(Date::parse(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "24", "2024-13", "2023-02-29", "2024-2-9", "2024-02-29-01", "２０２４"] {
            assert!(Date::parse(bad).is_none(), "{bad} is no date");
        }
    }
}
