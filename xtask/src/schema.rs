//! `cargo xtask schema` and `cargo xtask wire`: write what is derived from the program's own types.

use crate::outcome::Outcome;
use crate::{places, programs};

const FOLDER: &str = "pitch-decks/schema";

/// Writes the schemas; they are part of the tree, so a change of the model shows in the same commit.
pub(crate) fn schema() -> Outcome {
    let lodestone = programs::lodestone()?;
    programs::run(programs::command(lodestone).args(["schema", "--out", FOLDER]))?;
    println!("schemas are in {FOLDER}/");
    Ok(())
}

/// Writes the types, commands and messages that the interface is checked against.
pub(crate) fn wire() -> Outcome {
    let lodestone = programs::lodestone()?;
    let types = programs::read(programs::command(lodestone).arg("wire"))?;
    let file = places::root().join("ui").join("src").join("host").join("wire.ts");
    places::write(&file, &types)?;
    println!("the wire is in {}", places::shown(&file));
    // The test that compares the messages writes them when it is asked to.
    let mut messages = programs::cargo(["test", "--workspace", "--test", "messages", "--quiet"])?;
    programs::run(messages.env("UPDATE_EXPECT", "1"))?;
    println!("the messages are in ui/src/l10n/messages.ts");
    Ok(())
}
