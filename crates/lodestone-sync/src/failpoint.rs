//! Ends the program at a named step, as a flat battery would, in tests: after each operation on the disk.
//!
//! Outside this crate's own tests, [`pass`] does nothing.

/// Passes the step `what/step`, such as `object/renamed`.
#[cfg(not(test))]
#[inline(always)]
pub(crate) fn pass(_what: &str, _step: &str) {}

#[cfg(test)]
pub(crate) use armed::{arm, pass};

#[cfg(test)]
mod armed {
    use std::io::Write;
    use std::path::PathBuf;
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
    use std::sync::{Mutex, OnceLock};

    /// What a run does at its steps: it ends at one of them, or writes all of them into a file.
    pub(crate) enum Plan {
        EndAt { name: String, time: u32 },
        Note(PathBuf),
    }

    static PLAN: OnceLock<Plan> = OnceLock::new();
    static TIMES: AtomicU32 = AtomicU32::new(0);
    static NOTING: Mutex<()> = Mutex::new(());

    /// Parses a plan: `name@time`, or `note:` with the file for the steps.
    pub(crate) fn arm(text: &str) {
        let plan = match text.strip_prefix("note:") {
            Some(file) => Plan::Note(file.into()),
            None => {
                let (name, time) = text.split_once('@').unwrap();
                Plan::EndAt { name: name.into(), time: time.parse().unwrap() }
            }
        };
        assert!(PLAN.set(plan).is_ok(), "a run has one plan");
    }

    pub(crate) fn pass(what: &str, step: &str) {
        match PLAN.get() {
            None => {}
            Some(Plan::EndAt { name, time }) => {
                let here = name.split_once('/') == Some((what, step));
                if here && TIMES.fetch_add(1, SeqCst) + 1 == *time {
                    end();
                }
            }
            Some(Plan::Note(file)) => {
                let _one = NOTING.lock().unwrap();
                #[expect(clippy::disallowed_methods, reason = "a list for the test that reads it, line by line")]
                let mut file = std::fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
                writeln!(file, "{what}/{step}").unwrap();
            }
        }
    }

    /// Ends the program without destructors and without flushing.
    fn end() -> ! {
        #[cfg(unix)]
        rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL).unwrap();
        std::process::abort();
    }
}
