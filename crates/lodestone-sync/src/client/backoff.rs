//! Computes when the next check is due, with a random share, so that the laptops of a fair do not ask a host all at
//! once.

use std::time::Duration;

/// The time from a successful check to the next.
const EVERY: Duration = Duration::from_hours(4);
/// The time from the first failure to the next check.
const FIRST: Duration = Duration::from_mins(2);

/// Returns the time until the next check in the background.
///
/// `failures` is the number of failures in a row, `chance` a random number from 0 to 1. After a success the result is
/// four hours, plus or minus a quarter; after a failure about two minutes, doubled with each further failure up to four
/// hours. It is never less than what a host asked for ([`Fault::again`](crate::Fault::again)).
pub fn delay(failures: u32, chance: f64, again: Option<u32>) -> Duration {
    // NaN counts as 0: a duration must be finite.
    let spread = 0.75 + if chance > 0.0 { chance.min(1.0) / 2.0 } else { 0.0 };
    let due = match failures.checked_sub(1) {
        None => EVERY,
        Some(earlier) => EVERY.min(FIRST.saturating_mul(2_u32.saturating_pow(earlier))),
    };
    due.mul_f64(spread).max(Duration::from_secs(again.unwrap_or_default().into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_to_four_hours_and_never_to_nothing() {
        let minutes = |failures| delay(failures, 0.5, None).as_secs() / 60;
        assert_eq!([0, 1, 2, 3, 7, 8, 99].map(minutes), [240, 2, 4, 8, 128, 240, 240]);
    }

    #[test]
    fn chance_spreads_a_hall_over_half_the_time() {
        assert_eq!([0.0, 1.0].map(|chance| delay(0, chance, None).as_secs() / 60), [180, 300]);
        assert_eq!(delay(1, f64::NAN, Some(900)).as_secs(), 900, "a host's wish is the least");
    }
}
