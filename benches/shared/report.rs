//! What the benches of all crates share: work is timed, held against bars and printed as tables.
//!
//! Written here in place of a crate for statistics: the one that everybody takes turns on a feature deep below Typst,
//! and with another feature Typst would be compiled once more, for minutes. Each bench includes this file by its path,
//! since a crate of our own would be one more arrow in the drawing of the architecture.

#![allow(dead_code, reason = "no single bench uses all of it")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How long work is repeated before it counts, so that caches and the processor's clock have settled.
const WARM_UP: Duration = Duration::from_millis(500);
/// How long work is then timed.
const MEASURING: Duration = Duration::from_secs(3);
/// Fewest times of one piece of work: below, quartiles mean nothing.
const FEWEST: usize = 15;
/// How much longer twice the work may take, as a power of two: linear is 1, and this much is noise.
const LINEAR: f64 = 1.15;

/// A stopwatch for work that times only a part of itself.
#[expect(clippy::disallowed_methods, reason = "a bench is an edge: measuring elapsed time is all it is for")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// One time as the table shows it.
struct Row {
    name: String,
    /// In ascending order.
    times: Vec<Duration>,
    bar: Option<Duration>,
}

/// All times of one bench.
pub(crate) struct Report {
    /// What is measured: everything, or what has this in its name.
    filter: Option<String>,
    rows: Vec<Row>,
    growths: Vec<(String, Vec<(usize, Duration)>)>,
}

impl Report {
    /// A report on what the command line asks for, as `cargo bench NAME` passes it on.
    pub(crate) fn new() -> Report {
        let filter = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
        Report { filter, rows: Vec::new(), growths: Vec::new() }
    }

    /// Whether work of this name is to be measured.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()))
    }

    /// Times a piece of work; returns the median, or `None` when the command line left it out.
    pub(crate) fn time<T>(
        &mut self,
        name: &str,
        bar: Option<Duration>,
        mut work: impl FnMut() -> T,
    ) -> Option<Duration> {
        self.time_part(name, bar, || {
            let started = now();
            black_box(work());
            started.elapsed()
        })
    }

    /// Times a piece of work that says itself how long the part in question took.
    pub(crate) fn time_part(
        &mut self,
        name: &str,
        bar: Option<Duration>,
        mut work: impl FnMut() -> Duration,
    ) -> Option<Duration> {
        if !self.wants(name) {
            return None;
        }
        eprintln!("timing {name} …");
        let started = now();
        while started.elapsed() < WARM_UP {
            work();
        }
        let started = now();
        let mut times = Vec::new();
        while times.len() < FEWEST || started.elapsed() < MEASURING {
            times.push(work());
        }
        self.add(name, bar, times)
    }

    /// Adds times that were measured by other means; returns their median.
    pub(crate) fn add(&mut self, name: &str, bar: Option<Duration>, mut times: Vec<Duration>) -> Option<Duration> {
        times.sort();
        let median = *times.get(times.len() / 2)?;
        self.rows.push(Row { name: name.to_owned(), times, bar });
        Some(median)
    }

    /// Adds how a time grows with the size of its input.
    pub(crate) fn growth(&mut self, name: &str, medians: Vec<(usize, Duration)>) {
        if medians.len() > 1 {
            self.growths.push((name.to_owned(), medians));
        }
    }

    /// Prints the tables, with a heading so that another program can find them; fails when a bar is missed.
    pub(crate) fn print(&self, heading: &str) -> ExitCode {
        let mut text = String::new();
        let mut missed = 0;
        if !self.rows.is_empty() {
            text += "| what | median | least | middle half | bar | |\n| --- | ---: | ---: | ---: | ---: | --- |\n";
        }
        for Row { name, times, bar } in &self.rows {
            let at = |share: usize| shown(times[(times.len() - 1) * share / 4]);
            let median = times[times.len() / 2];
            let (bar, verdict) = match bar {
                Some(bar) if median < *bar => (format!("< {}", shown(*bar)), "met"),
                Some(bar) => {
                    missed += 1;
                    (format!("< {}", shown(*bar)), "**missed**")
                }
                None => (String::new(), ""),
            };
            let spread = format!("{} – {}", at(1), at(3));
            let _ = writeln!(text, "| {name} | {} | {} | {spread} | {bar} | {verdict} |", shown(median), at(0));
        }
        for (name, medians) in &self.growths {
            let power = power(medians);
            let verdict = if power <= LINEAR { "linear or better" } else { "**worse than linear**" };
            missed += usize::from(power > LINEAR);
            let head: Vec<String> = medians.iter().map(|(size, _)| size.to_string()).collect();
            let _ = write!(text, "\n| {name} | {} |\n| --- |{}\n", head.join(" | "), " ---: |".repeat(medians.len()));
            let times: Vec<String> = medians.iter().map(|(_, time)| shown(*time)).collect();
            let _ = writeln!(text, "| median | {} |", times.join(" | "));
            let each = medians.iter().map(|(size, time)| shown(time.div_f64(*size as f64 / 1000.0)));
            let _ = writeln!(text, "| for each 1000 | {} |", each.collect::<Vec<_>>().join(" | "));
            let _ = writeln!(text, "\nGrows with the power {power:.2} of the size: {verdict}.");
        }
        if !text.is_empty() {
            println!("\n### {heading}\n\n{text}");
        }
        if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// A time to three digits, in the unit that keeps it short.
pub(crate) fn shown(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    match milliseconds {
        m if m < 1.0 => format!("{:.0} µs", m * 1000.0),
        m if m < 10.0 => format!("{m:.2} ms"),
        m if m < 100.0 => format!("{m:.1} ms"),
        m if m < 1000.0 => format!("{m:.0} ms"),
        m => format!("{:.2} s", m / 1000.0),
    }
}

/// The power of the size with which a time grows: the slope of a straight line through the logarithms of both.
fn power(medians: &[(usize, Duration)]) -> f64 {
    let points: Vec<(f64, f64)> =
        medians.iter().map(|(size, time)| ((*size as f64).ln(), time.as_secs_f64().max(1e-9).ln())).collect();
    let count = points.len() as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0 / count, y + point.1 / count));
    let (over, under) = points
        .iter()
        .fold((0.0, 0.0), |(over, under), point| (over + (point.0 - x) * (point.1 - y), under + (point.0 - x).powi(2)));
    over / under
}
