//! Opens a folder and keeps it open, until another is opened or the person closes it.

use std::sync::{Arc, PoisonError, RwLock};

use lodestone_editor::{Import, Session};
use lodestone_l10n::message;

use crate::browse::Browse;
use crate::context::{Context, MemorySize, TokenStore};
use crate::error::{Code, Error};
use crate::settings::Settings;
use crate::thumbnails::ThumbnailCache;

/// The setting that remembers the folder.
const FOLDER: &str = "editor.folder";

/// Edits a library's folder. One folder is open at a time.
pub(crate) struct Editor {
    pub(super) context: Arc<Context>,
    pub(super) settings: Arc<Settings>,
    pub(super) browse: Arc<Browse>,
    open: RwLock<Option<Arc<OpenFolder>>>,
    /// What files from outside would change.
    pub(super) imports: TokenStore<WaitingImport>,
}

/// An open folder with its thumbnails.
pub(crate) struct OpenFolder {
    /// The library in it.
    pub(crate) session: Session,
    /// Pictures of its slides.
    pub(super) thumbnails: ThumbnailCache,
}

/// A reviewed import, with the folder that it was read against.
pub(super) struct WaitingImport {
    pub(super) folder: Arc<OpenFolder>,
    pub(super) import: Import,
}

impl MemorySize for WaitingImport {
    fn bytes(&self) -> usize {
        self.import.bytes()
    }
}

impl Editor {
    /// No folder is open yet; the one that was open last opens when it is asked for.
    pub(crate) fn new(context: &Arc<Context>, settings: &Arc<Settings>, browse: &Arc<Browse>) -> Editor {
        Editor {
            context: context.clone(),
            settings: settings.clone(),
            browse: browse.clone(),
            open: RwLock::default(),
            imports: TokenStore::default(),
        }
    }

    /// The folder that is open, or that was open when the program ended.
    ///
    /// # Errors
    ///
    /// `NoFolder` when there is none; otherwise when there is no library in it that can be read any more.
    pub(crate) fn folder(&self) -> Result<Arc<OpenFolder>, Error> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner).clone();
        match open {
            Some(folder) => Ok(folder),
            None => {
                let none = || Error::with_message(Code::NoFolder, message::Editor::ErrorEditorNone);
                let path = self.context.store.setting(FOLDER)?.filter(|path| !path.is_empty()).ok_or_else(none)?;
                self.open_folder(&path)
            }
        }
    }

    /// Opens a folder and closes the earlier one.
    pub(super) fn open_folder(&self, path: &str) -> Result<Arc<OpenFolder>, Error> {
        let session = Session::open(path, self.context.clock.today())?;
        let thumbnails = ThumbnailCache::new(self.context.program.clone());
        let root = session.root().to_string_lossy().into_owned();
        let folder = Arc::new(OpenFolder { session, thumbnails });
        self.context.store.set_setting(FOLDER, &root, self.context.clock.now())?;
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(folder.clone());
        Ok(folder)
    }

    /// Closes the folder; its files stay as they are.
    pub(crate) fn close_editor(&self) -> Result<(), Error> {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(self.context.store.set_setting(FOLDER, "", self.context.clock.now())?)
    }

    /// A number that grows whenever a file of the folder changes.
    pub(crate) fn editor_version(&self) -> Result<u32, Error> {
        Ok(self.folder()?.session.version())
    }
}
