//! Opens, makes, saves, approves and retires slides of the folder that is open.

use lodestone_content::layout::{LayoutField, layout};
use lodestone_content::model::Subject;
use lodestone_editor::{SlideFile, SlideUser};
use lodestone_l10n::{Localizer, message};

use super::findings::remark;
use super::open::{Editor, OpenFolder};
use crate::api::{Approval, EditorOverview, EditorSlide, FormField, Retirement, SlideForm, count};
use crate::error::Error;
use crate::phrases::names::field_name;

/// The most pitches and slides that are named where a slide is used.
const MOST_USERS: usize = 200;

impl Editor {
    /// A slide of the folder with its form.
    pub(crate) fn editor_slide(&self, id: String) -> Result<EditorSlide, Error> {
        let folder = self.folder()?;
        let file = folder.session.slide(&id)?;
        self.slide_with_words(&folder, file)
    }

    /// Makes a file for a new slide.
    pub(crate) fn new_editor_slide(&self, id: String, layout: String, stage: String) -> Result<EditorSlide, Error> {
        let folder = self.folder()?;
        let file = folder.session.new_slide(&id, &layout, &stage, self.context.clock.today())?;
        self.slide_with_words(&folder, file)
    }

    /// Saves a form into the file that has this digest.
    pub(crate) fn save_editor_slide(&self, form: SlideForm, digest: String) -> Result<EditorSlide, Error> {
        let folder = self.folder()?;
        let file = folder.session.save_slide(&form, &digest, self.context.clock.today())?;
        self.slide_with_words(&folder, file)
    }

    /// Sets the approval of slides; of all of them or of none.
    pub(crate) fn approve_slides(&self, ids: Vec<String>, approval: Approval) -> Result<EditorOverview, Error> {
        let folder = self.folder()?;
        folder.session.approve(ids, approval, self.context.clock.today())?;
        Ok(self.overview(&folder))
    }

    /// Retires a `slide` or `fact`, or, without a retirement, takes it into use again.
    pub(crate) fn retire(
        &self,
        kind: Subject,
        id: String,
        retirement: Option<Retirement>,
    ) -> Result<EditorOverview, Error> {
        let folder = self.folder()?;
        folder.session.retire(kind, &id, retirement.as_ref(), self.context.clock.today())?;
        Ok(self.overview(&folder))
    }

    fn slide_with_words(&self, folder: &OpenFolder, file: SlideFile) -> Result<EditorSlide, Error> {
        let l10n = self.context.l10n();
        let contents = folder.session.contents();
        let SlideFile { form, path, digest } = file;
        let mut where_used: Vec<String> = contents
            .users_of_slide(&form.id, &l10n.chain())
            .into_iter()
            .map(|user| match user {
                SlideUser::ReadyPitch(name) => l10n.say(message::Editor::UsedReady { name: &name }),
                SlideUser::Proposition(name) => l10n.say(message::Editor::UsedProposition { name: &name }),
                SlideUser::Alternative(name) => l10n.say(message::Editor::UsedAlternative { name: &name }),
            })
            .collect();
        let own = self.browse.pitches_with(&form.id, None)?;
        where_used.extend(own.iter().map(|(_, name)| l10n.say(message::Editor::UsedOwn { name })));
        where_used.truncate(MOST_USERS);
        Ok(EditorSlide {
            contract: contract(&l10n, &form.layout),
            file: path,
            digest,
            remarks: contents.findings_of(&form.id).map(|finding| remark(&l10n, finding)).collect(),
            where_used,
            retired: contents.library.retired_slides.get(&form.id).map(Retirement::from),
            form,
        })
    }
}

/// The fields of a layout, in reading order.
fn contract(l10n: &Localizer, id: &str) -> Vec<FormField> {
    let field = |field: &LayoutField| FormField {
        name: field.name.to_string(),
        label: field_name(l10n, field.name),
        kind: field.kind,
        translated: field.kind.is_translated(),
        required: field.required,
        longest: field.longest.iter().map(|limit| count(*limit)).collect(),
        least: count(field.least),
        most: count(field.most),
    };
    layout(id).map(|layout| layout.fields.iter().map(field).collect()).unwrap_or_default()
}
