//! Starts the desktop shell: windows around the application. It decides nothing and stores nothing but windows.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app_loader;
mod calls;
mod main_window;
mod open_app;
mod opened_files;
mod page_window;
mod presentation;
mod shell;
mod slides;
mod system;
mod test_hooks;
#[cfg(feature = "test-hooks")]
mod test_server;
mod watchdog;

use std::process::ExitCode;

use lodestone_app::worker;

fn main() -> ExitCode {
    // A render worker reads untrusted files: it must be one before anything of a window exists in the process.
    if std::env::args_os().nth(1).is_some_and(|argument| argument == worker::COMMAND) {
        return worker::serve().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    if std::env::args_os().nth(1).is_some_and(|argument| argument == watchdog::WATCHDOG) {
        return watchdog::watch();
    }
    system::graphics::disable_dmabuf();
    match shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: Lodestone cannot open a window: {error}");
            ExitCode::FAILURE
        }
    }
}
