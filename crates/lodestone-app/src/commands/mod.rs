//! Runs a command that a window sent as a name and JSON.
//!
//! The list of commands is declared once, and every host is built from it: [`call`], and the TypeScript that the interface
//! is checked against. Commands are grouped by the feature of [`App`] that carries them out: a command without a method
//! there does not compile.

mod list;
mod typescript;

use serde::Deserialize;
use serde_json::Value;

use crate::api::*;
use crate::app::App;
use crate::error::{Code, Error};

use list::for_each_command;
pub use typescript::typescript;

/// The part of the application that carries out a group of commands.
macro_rules! feature {
    ($app:expr, [$($field:ident).*]) => {
        $app$(.$field)*
    };
}

macro_rules! caller {
    ($(
        $(#[doc = $about:literal])+
        $window:ident {
            $(
                $feature:tt {
                    $($(#[doc = $doc:literal])+ $name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)+
                }
            )+
        }
    )+) => {
        /// The kind of a window: each may give its own commands and no others.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum WindowKind {
            $($(#[doc = $about])+ $window,)+
        }

        /// Every command's name with the kind of window that may give it.
        pub const NAMES: &[(WindowKind, &str)] = &[$($($((WindowKind::$window, stringify!($name)),)+)+)+];

        /// Runs a command of a kind of window.
        ///
        /// # Errors
        ///
        /// When the kind of window has no such command, its arguments are not what it takes, or it fails.
        pub fn call(app: &App, window: WindowKind, name: &str, arguments: Value) -> Result<Value, Error> {
            match (window, name) {
                $($($((WindowKind::$window, stringify!($name)) => {
                    #[derive(Deserialize)]
                    #[serde(rename_all = "camelCase")]
                    struct Arguments { $($argument: $type),* }
                    let Arguments { $($argument),* } = read(name, arguments)?;
                    let answer: $answer = feature!(app, $feature).$name($($argument),*)?;
                    serde_json::to_value(answer).map_err(|error| Error::new(Code::Input, error.to_string()))
                })+)+)+
                _ => Err(Error::new(
                    Code::Input,
                    format!("this window has no command \"{name}\"; it is of another version"),
                )),
            }
        }
    };
}

for_each_command!(caller);

fn read<T: for<'de> Deserialize<'de>>(name: &str, arguments: Value) -> Result<T, Error> {
    let arguments = if arguments.is_null() { Value::Object(serde_json::Map::default()) } else { arguments };
    serde_json::from_value(arguments)
        .map_err(|error| Error::new(Code::Input, format!("the arguments of {name} cannot be read: {error}")))
}
