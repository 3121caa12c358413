//! Writes the commands and all their types as TypeScript.

use std::collections::BTreeMap;
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::list::for_each_command;
use crate::api::*;

macro_rules! interfaces {
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
        /// The commands as TypeScript interfaces, one a kind of window.
        fn interfaces(config: &Config) -> String {
            let mut out = String::new();
            $(
                let _ = writeln!(
                    out,
                    "/** Commands with their arguments and answers.{} */\nexport interface {}Commands {{",
                    concat!($($about),+),
                    stringify!($window),
                );
                $($({
                    let arguments: Vec<String> =
                        vec![$(format!("{}: {}", stringify!($argument), <$type as TS>::name(config))),*];
                    let _ = writeln!(
                        out,
                        "  /** {} */\n  {}: {{ arguments: {{ {} }}; answer: {} }};",
                        concat!($($doc),+).trim(),
                        stringify!($name),
                        arguments.join("; "),
                        answer_name::<$answer>(config),
                    );
                })+)+
                out.push_str("}\n\n");
            )+
            out.truncate(out.trim_end().len());
            out.push('\n');
            out
        }

        /// Visits every type that a command takes or answers with.
        fn visit_types(types: &mut Types<'_>) {
            $($($(
                $(types.visit::<$type>();)*
                types.visit::<$answer>();
            )+)+)+
        }
    };
}

for_each_command!(interfaces);

/// Declarations of types, by name.
struct Types<'a> {
    config: &'a Config,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        let name = T::name(self.config);
        // What comes with the language needs no declaration.
        if T::output_path().is_none() || self.declared.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.declared.insert(name, format!("{docs}export {}\n\n", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}

/// What JSON makes of an answer: nothing is `null` there.
fn answer_name<T: TS>(config: &Config) -> String {
    let name = T::name(config);
    if name == "()" { "null".to_owned() } else { name }
}

/// All types that windows send or receive and the list of commands, as `ui/src/host/wire.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = Types { config: &config, declared: BTreeMap::new() };
    visit_types(&mut types);
    // These travel as events, or tell what went wrong.
    types.visit::<AudienceView>();
    types.visit::<Failure>();
    types.visit::<Motion>();
    types.visit::<Progress>();
    let mut out = String::from(
        "// Written by `cargo xtask wire` from crates/lodestone-app/src/api. A test fails when the two disagree.\n\n",
    );
    out.extend(types.declared.into_values());
    out.push_str(&interfaces(&config));
    out
}
