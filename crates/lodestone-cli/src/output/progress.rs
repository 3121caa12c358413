//! A progress bar on standard error, only where somebody watches.

use indicatif::{ProgressBar, ProgressStyle};
use lodestone_app::{Progress, Step};

/// Draws what a job reports. Draws nothing when standard error is not a terminal.
pub(crate) struct Bar(ProgressBar);

impl Bar {
    /// A bar that appears with the first report.
    pub(crate) fn new() -> Bar {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{msg:12} {bar:32} {pos}/{len}") {
            bar.set_style(style);
        }
        Bar(bar)
    }

    /// Shows how far a job has come.
    pub(crate) fn show(&self, progress: Progress) {
        self.0.set_message(match progress.step {
            Step::Pictures => "Pictures",
            Step::Layout => "Layout",
            Step::Write => "Writing",
        });
        self.0.set_length(progress.total as u64);
        self.0.set_position(progress.done as u64);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
