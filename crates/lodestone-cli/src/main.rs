//! Lodestone on the command line: the same use cases as the desktop, without windows.
//!
//! Exit codes: 0 done, 1 the library may not be published, 2 wrong usage, 3 the library or an input cannot be used,
//! 4 rendering failed, 5 a file cannot be read or written.

mod arguments;
mod commands;
mod edge;
mod output;

use std::process::ExitCode;

use clap::Parser;
use lodestone_app::{Code, worker};

fn main() -> ExitCode {
    // The worker answers before arguments are parsed: it must start fast and read nothing but its job.
    // As the system gives them: an argument that is not Unicode is wrong usage, not a crash.
    if std::env::args_os().nth(1).is_some_and(|first| first == worker::COMMAND) {
        return match worker::serve() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("render worker: {error}");
                ExitCode::from(4)
            }
        };
    }
    let arguments = arguments::Arguments::parse();
    match commands::run(arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("lodestone: {error}");
            ExitCode::from(match error.code {
                Code::Input | Code::Library | Code::Missing | Code::Conflict | Code::NoFolder => 3,
                Code::Render => 4,
                Code::File | Code::Store => 5,
                Code::Program => 1,
                Code::Cancelled => 130,
            })
        }
    }
}
