//! `cargo xtask schema`: writes the schemas with which editors complete and check content files.

use crate::{Outcome, programs};

const FOLDER: &str = "pitch-decks/schema";

/// Writes the schemas anew; they are part of the tree, so a change of the model shows in the same commit.
pub(crate) fn schema() -> Outcome {
    let lodestone = programs::lodestone()?;
    programs::run(programs::command(lodestone).args(["schema", "--out", FOLDER]))?;
    println!("schemas are in {FOLDER}/");
    Ok(())
}
