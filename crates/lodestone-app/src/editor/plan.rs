//! What a file from outside would change: looked at first, then carried out as a whole or dropped.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use lodestone_l10n::message;

use crate::app::App;
use crate::context::Held;
use crate::editor::workroom::Shared;
use crate::editor::write::Change;
use crate::error::{Code, Error};
use crate::wire::{EditorDesk, ImportChange, ImportPlan};

/// The most bytes of a file from outside: a hundred thousand texts are a tenth of it.
const LARGEST_IMPORT: u64 = 64 << 20;
/// The most lines of a plan that a window is shown; more is no review.
const MOST_LINES: usize = 5_000;

/// Changes that wait to be carried out.
pub(crate) struct Plan {
    workroom: Shared,
    changes: Vec<Change>,
}

impl Held for Plan {
    fn bytes(&self) -> usize {
        self.changes.iter().map(|change| change.bytes.len()).sum()
    }
}

/// What was found in a file from outside.
#[derive(Default)]
pub(crate) struct Found {
    /// Files as they would be.
    pub(crate) files: Vec<Change>,
    /// What changes, for people.
    pub(crate) changes: Vec<ImportChange>,
    /// What cannot be taken.
    pub(crate) refused: Vec<String>,
    /// How much is as it was.
    pub(crate) same: u32,
}

impl App {
    /// Holds what was found until it is carried out or dropped.
    pub(crate) fn plan(&self, kind: &str, workroom: Shared, mut found: Found) -> ImportPlan {
        let token = self.context.token();
        self.editing.plans.hold(token.clone(), Plan { workroom, changes: found.files });
        let more = found.refused.len().saturating_sub(MOST_LINES);
        if more > 0 {
            found.refused.truncate(MOST_LINES);
            found.refused.push(self.context.l10n().say(message::Editor::ImportMore { count: more }));
        }
        found.changes.truncate(MOST_LINES);
        ImportPlan { token, kind: kind.to_owned(), changes: found.changes, refused: found.refused, same: found.same }
    }

    pub(crate) fn carry_out(&self, token: String) -> Result<EditorDesk, Error> {
        let plan = self.editing.plans.take(&token);
        let plan = plan.ok_or_else(|| Error::said(Code::Missing, message::Editor::ErrorEditorPlanGone))?;
        let turn = plan.workroom.turn();
        plan.workroom.carry_out(&plan.changes, self.context.clock.today())?;
        drop(turn);
        Ok(self.editor_desk(&plan.workroom))
    }

    pub(crate) fn drop_plan(&self, token: String) -> Result<(), Error> {
        self.editing.plans.take(&token);
        Ok(())
    }

    /// The text of a file from outside.
    pub(crate) fn text_from_outside(&self, path: &str) -> Result<String, Error> {
        let place = Path::new(path);
        let failed = |error: &std::io::Error| Error::file(place, "read", error);
        let file = File::open(place).map_err(|error| failed(&error))?;
        let mut bytes = Vec::new();
        // One byte more than is allowed, so that too much is noticed without reading all of it.
        file.take(LARGEST_IMPORT + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
        if bytes.len() as u64 > LARGEST_IMPORT {
            return Err(self.odd_import(path, message::Editor::ImportLarge));
        }
        let text = String::from_utf8(bytes).map_err(|_| self.odd_import(path, message::Editor::ImportNotUtf8))?;
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    /// A file from outside that cannot be used, and why.
    pub(crate) fn odd_import(&self, path: &str, why: message::Editor<'_>) -> Error {
        let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let why = self.context.l10n().say(why);
        Error::said(Code::Input, message::Editor::ErrorEditorImport { path: &name, why: &why })
    }

    /// A line of a file from outside that cannot be taken.
    pub(crate) fn refused_line(&self, line: u64, what: &str) -> String {
        self.context.l10n().say(message::Editor::ImportLine { line: &line.to_string(), what })
    }
}
