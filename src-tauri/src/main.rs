//! The desktop shell: a window around the application. It decides nothing and keeps nothing but windows.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arrivals;
mod calls;
mod clock;
mod files;
mod films;
mod graphics;
mod keeper;
mod opening;
mod place;
mod seams;
mod shell;
mod show;
mod slides;
mod window;

use std::process::ExitCode;

use lodestone_app::worker;

fn main() -> ExitCode {
    // A render worker reads untrusted files: it must be one before anything of a window exists in the process.
    if std::env::args_os().nth(1).is_some_and(|argument| argument == worker::COMMAND) {
        return worker::serve().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    if std::env::args_os().nth(1).is_some_and(|argument| argument == keeper::KEEPER) {
        return keeper::keep();
    }
    graphics::settle();
    match shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: Lodestone cannot open a window: {error}");
            ExitCode::FAILURE
        }
    }
}
