//! Checks the TypeScript types of the interface's messages, and writes them when asked to.

use std::fmt::Write;

use expect_test::expect_file;

use crate::catalog::{self, Variable};
use crate::{files, translations};

/// `ui/src/l10n/messages.ts`.
fn typescript() -> String {
    let mut out = String::from(
        "// Written by `cargo xtask wire` from locales/en/ui*.ftl. A test fails when the two disagree.\n\
         import type { FluentVariable } from '@fluent/bundle';\n\n\
         /** Messages of the interface, and the types of their variables; `null` where they have none. */\n\
         export interface Messages {\n",
    );
    for name in files("en").into_iter().filter(|name| name.starts_with("ui")) {
        let messages = catalog::read(&name, &translations(&name)).expect("another test says what is wrong");
        let _ = writeln!(out, "  // {name}.ftl");
        for message in messages {
            let kind = |kind: &Variable| if *kind == Variable::Number { "number" } else { "FluentVariable" };
            let variables: Vec<String> =
                message.variables.iter().map(|(variable, of)| format!("{variable}: {}", kind(of))).collect();
            let variables =
                if variables.is_empty() { "null".to_owned() } else { format!("{{ {} }}", variables.join("; ")) };
            let _ = writeln!(out, "  '{}': {variables};", message.key);
        }
    }
    out.push_str("}\n");
    out
}

#[test]
fn the_interface_is_checked_against_its_messages() {
    // `cargo xtask wire` runs this with UPDATE_EXPECT=1, which writes the file.
    expect_file!["../../../../ui/src/l10n/messages.ts"].assert_eq(&typescript());
}
