//! Does what was asked for: arguments become a request to the app, its answer goes to the output.

mod keys;
mod leave_behind;
mod library;
mod publish;
mod request;
mod trust;

use std::process::ExitCode;

use lodestone_app::Error;

use crate::arguments::{Arguments, Command};

/// Does what was asked for.
pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Error> {
    match arguments.command {
        Command::Pitch(arguments) => leave_behind::pitch(&arguments),
        Command::Export(arguments) => leave_behind::export(&arguments),
        Command::NewLibrary(arguments) => library::new_library(&arguments),
        Command::Check(arguments) => library::check(&arguments),
        Command::Render(arguments) => leave_behind::render(&arguments),
        Command::Search(arguments) => library::search(&arguments),
        Command::Facts(arguments) => library::facts(&arguments),
        Command::Keys { command } => keys::run(&command).map(|()| ExitCode::SUCCESS),
        Command::Trust { command } => trust::run(&command).map(|()| ExitCode::SUCCESS),
        Command::Publish(arguments) => publish::publish(&arguments),
        Command::Renew(arguments) => publish::renew(&arguments),
        Command::Sync(arguments) => publish::sync(&arguments),
        Command::Schema { out } => library::schema(&out),
        Command::Wire => {
            print!("{}", lodestone_app::commands::typescript());
            Ok(ExitCode::SUCCESS)
        }
    }
}
