//! Editing a library's folder: slides, facts, what is taken back, tables and translations. Files on disk stay the truth;
//! what is not touched keeps every byte.

mod apply;
mod desk;
mod document;
mod facts;
mod folder;
mod form;
mod plan;
mod remarks;
mod retire;
mod slides;
mod table;
mod translation;
mod value;
mod workroom;
mod write;

use std::sync::{Arc, PoisonError, RwLock};

use lodestone_l10n::message;

use crate::app::App;
use crate::context::HeldItems;
use crate::editor::plan::Plan;
use crate::editor::workroom::{Shared, Workroom};
use crate::error::{Code, Error};

/// The setting that remembers the folder.
const FOLDER: &str = "editor.folder";

/// What is open for editing.
#[derive(Default)]
pub(crate) struct Editing {
    open: RwLock<Option<Shared>>,
    /// Changes that files from outside would bring.
    plans: HeldItems<Plan>,
}

impl App {
    /// The folder that is open, or that was open when the program ended.
    pub(crate) fn workroom(&self) -> Result<Shared, Error> {
        let open = self.editing.open.read().unwrap_or_else(PoisonError::into_inner).clone();
        match open {
            Some(workroom) => Ok(workroom),
            None => {
                let none = || Error::said(Code::NoFolder, message::Editor::ErrorEditorNone);
                let folder =
                    self.context.store.setting(FOLDER)?.filter(|folder| !folder.is_empty()).ok_or_else(none)?;
                self.open_workroom(&folder)
            }
        }
    }

    /// Opens a folder in place of the one that is open.
    fn open_workroom(&self, folder: &str) -> Result<Shared, Error> {
        let workroom = Arc::new(Workroom::open(folder, &self.context.program, self.context.clock.today())?);
        self.context.store.set_setting(FOLDER, &workroom.folder.root().to_string_lossy(), self.context.clock.now())?;
        *self.editing.open.write().unwrap_or_else(PoisonError::into_inner) = Some(workroom.clone());
        Ok(workroom)
    }

    pub(crate) fn close_editor(&self) -> Result<(), Error> {
        *self.editing.open.write().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(self.context.store.set_setting(FOLDER, "", self.context.clock.now())?)
    }

    pub(crate) fn editor_version(&self) -> Result<u32, Error> {
        Ok(self.workroom()?.look())
    }
}
