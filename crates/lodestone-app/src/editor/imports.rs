//! Saves facts and texts for other programs, and keeps imports until they are written or dropped.

use std::path::Path;
use std::sync::Arc;

use lodestone_editor::{Import, Refusal};
use lodestone_l10n::{Localizer, message};

use super::open::{Editor, OpenFolder, WaitingImport};
use crate::api::{EditorOverview, ImportKind, ImportPlan, TranslationChoice, count};
use crate::error::{Code, Error};

/// The most lines of a plan in the window; nobody reviews more.
const MOST_LINES: usize = 5_000;

impl Editor {
    /// Saves all facts as a table (CSV).
    pub(crate) fn save_facts_table(&self, path: String) -> Result<(), Error> {
        let table = self.folder()?.session.facts_table(self.context.clock.today())?;
        Ok(lodestone_files::write(Path::new(&path), &table)?)
    }

    /// Looks into a table of facts (CSV); nothing is written.
    pub(crate) fn look_at_facts(&self, path: String) -> Result<ImportPlan, Error> {
        let folder = self.folder()?;
        let import = folder.session.read_facts_table(Path::new(&path), self.context.clock.today())?;
        Ok(self.hold(folder, ImportKind::Facts, import))
    }

    /// Saves texts for translators (XLIFF 1.2); answers with how many.
    pub(crate) fn save_translations(
        &self,
        from: String,
        to: String,
        choice: Option<TranslationChoice>,
        path: String,
    ) -> Result<u32, Error> {
        let today = self.context.clock.today();
        let (text, units) = self.folder()?.session.translations(&from, &to, choice.as_ref(), today)?;
        lodestone_files::write(Path::new(&path), text.as_bytes())?;
        Ok(count(units))
    }

    /// Looks into a file that came back from a translator; nothing is written.
    pub(crate) fn look_at_translations(&self, path: String) -> Result<ImportPlan, Error> {
        let folder = self.folder()?;
        let import = folder.session.read_translations(Path::new(&path), self.context.clock.today())?;
        Ok(self.hold(folder, ImportKind::Translations, import))
    }

    /// Writes what an import says: all of it or nothing.
    pub(crate) fn carry_out(&self, token: String) -> Result<EditorOverview, Error> {
        let waiting = self.imports.take(&token);
        let WaitingImport { folder, import } =
            waiting.ok_or_else(|| Error::with_message(Code::Missing, message::Editor::ErrorEditorPlanGone))?;
        folder.session.carry_out(&import, self.context.clock.today())?;
        Ok(self.overview(&folder))
    }

    /// Forgets an import.
    pub(crate) fn drop_plan(&self, token: String) -> Result<(), Error> {
        self.imports.take(&token);
        Ok(())
    }

    /// Holds an import until it is carried out or dropped, and says what it would change.
    fn hold(&self, folder: Arc<OpenFolder>, kind: ImportKind, mut import: Import) -> ImportPlan {
        let l10n = self.context.l10n();
        let more = import.refused.len().saturating_sub(MOST_LINES);
        let mut refused: Vec<String> =
            import.refused.drain(..).take(MOST_LINES).map(|refusal| refusal_text(&l10n, refusal)).collect();
        if more > 0 {
            refused.push(l10n.say(message::Editor::ImportMore { count: more }));
        }
        let mut changes = std::mem::take(&mut import.changes);
        changes.truncate(MOST_LINES);
        let token = self.context.token();
        let plan = ImportPlan { token: token.clone(), kind, changes, refused, same: import.same };
        self.imports.insert(token, WaitingImport { folder, import });
        plan
    }
}

/// Why a line of a file from outside is not taken.
fn refusal_text(l10n: &Localizer, refusal: Refusal) -> String {
    let what = Error::from(refusal.reason).failure(l10n).message;
    l10n.say(message::Editor::ImportLine { line: &refusal.line.to_string(), what: &what })
}
