//! Opens, makes and saves facts of the folder that is open.

use lodestone_editor::FactFile;

use super::findings::remark;
use super::open::{Editor, OpenFolder};
use crate::api::{EditorFact, FactForm, Retirement};
use crate::error::Error;

impl Editor {
    /// A fact of the folder with its form.
    pub(crate) fn editor_fact(&self, id: String) -> Result<EditorFact, Error> {
        let folder = self.folder()?;
        let file = folder.session.fact(&id)?;
        Ok(self.fact_with_words(&folder, file))
    }

    /// Adds a fact to a facility, unconfirmed.
    pub(crate) fn new_editor_fact(&self, facility: String, id: String) -> Result<EditorFact, Error> {
        let folder = self.folder()?;
        let file = folder.session.new_fact(&facility, &id, self.context.clock.today())?;
        Ok(self.fact_with_words(&folder, file))
    }

    /// Saves a form into the file that has this digest.
    pub(crate) fn save_editor_fact(&self, form: FactForm, digest: String) -> Result<EditorFact, Error> {
        let folder = self.folder()?;
        let file = folder.session.save_fact(&form, &digest, self.context.clock.today())?;
        Ok(self.fact_with_words(&folder, file))
    }

    fn fact_with_words(&self, folder: &OpenFolder, file: FactFile) -> EditorFact {
        let l10n = self.context.l10n();
        let chain = l10n.chain();
        let contents = folder.session.contents();
        let library = &contents.library;
        let FactFile { form, path, digest } = file;
        let used = contents.used.get(&form.id).into_iter().flatten().filter_map(|slide| library.slides.get(slide));
        EditorFact {
            file: path,
            digest,
            remarks: contents.findings_about(&form.id).map(|finding| remark(&l10n, finding)).collect(),
            slides: used.map(|slide| (slide.id.clone(), slide.title(&chain))).collect(),
            retired: library.retired_facts.get(&form.id).map(Retirement::from),
            form,
        }
    }
}
