//! The application: one library, one person's work, and what is needed to draw them.
//!
//! A host opens an [`App`], hands every command to [`crate::commands::call`] and every picture that a window asks for to
//! [`App::picture`]. All methods take `&self` and may be called from several threads.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use lodestone_content::Day;
use lodestone_store::{Document, Opening, PitchFile, UserDb};

use crate::booth::Booths;
use crate::content::{self, Content};
use crate::context::{Clock, Context, Event, HeldItems, LibrarySnapshot, Parts};
use crate::desk::handover::Made;
use crate::desk::own::Looked;
use crate::desk::tongue::Tongue;
use crate::editor::Editing;
use crate::error::Error;
use crate::fair::Fair;
use crate::films::Films;
use crate::lock::lock;
use crate::publishing::desk::Publishing;
use crate::settings::Settings;
use crate::show::frozen::Gallery;
use crate::show::live::Show;
use crate::wire;

/// What an application is opened with.
pub struct Options {
    /// Where the person's work is kept; `None` keeps it in memory.
    pub data: Option<PathBuf>,
    /// Where what can be made again is kept; `None` keeps it in memory.
    pub cache: Option<PathBuf>,
    /// The folder of a library; `None` opens the one that ships.
    pub library: Option<PathBuf>,
    /// The executable that answers to [`crate::worker::COMMAND`].
    pub program: PathBuf,
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// Takes events to the windows.
    pub tell: Box<dyn Fn(Event) + Send + Sync>,
}

/// The application: what every feature needs, and the features.
pub struct App {
    pub(crate) context: Arc<Context>,
    /// How the person's work was found at start.
    pub(crate) opening: Opening,
    pub(crate) settings: Arc<Settings>,
    pub(crate) made: HeldItems<Made>,
    /// Pitches from outside that are looked at.
    pub(crate) offered: HeldItems<PitchFile>,
    /// Pictures and PDFs from outside that are looked at.
    pub(crate) looked_at: HeldItems<Looked>,
    /// The documents that windows were shown last: they may still ask for pictures of what was changed since.
    pub(crate) shown: Mutex<VecDeque<Shown>>,
    pub(crate) fair: Fair,
    /// The show that goes on.
    pub(crate) show: Mutex<Option<Arc<Show>>>,
    /// Held while a show begins: of two that are begun at once, the second is refused.
    pub(crate) beginning: Mutex<()>,
    /// The number of the last view that an audience was sent, so that windows never take a new show for an old one.
    pub(crate) last_view: Mutex<u32>,
    /// Held from the end of a show until its record is written.
    pub(crate) ending: Mutex<()>,
    /// Pictures of what goes on in front of people, by the name of the show.
    pub(crate) galleries: Mutex<BTreeMap<String, Arc<Gallery>>>,
    /// Who plays films, and where.
    pub(crate) films: Films,
    /// Screens that stand alone.
    pub(crate) booths: Booths,
    /// Where content comes from, and how it stands.
    pub(crate) content: Content,
    /// The library's folder that is open for editing.
    pub(crate) editing: Editing,
    /// What is seen of a release before it goes out.
    pub(crate) publishing: Publishing,
}

/// A document as a window was shown it.
pub(crate) struct Shown {
    /// Id of the pitch.
    pub(crate) pitch: String,
    /// The day that its pictures were to say.
    pub(crate) day: Day,
    /// The document.
    pub(crate) document: Arc<Document>,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("library", &self.context.library().manifest.id).finish_non_exhaustive()
    }
}

/// So many documents are remembered after a window was shown them: more than one types while a picture is drawn.
const MOST_SHOWN: usize = 16;

impl App {
    /// Opens the library and the person's work.
    ///
    /// # Errors
    ///
    /// When the library cannot be used, or the person's work is of a newer version, in use elsewhere, or out of reach.
    pub fn open(options: Options) -> Result<App, Error> {
        let Options { data, cache, library, program, clock, tell } = options;
        let now = clock.now();
        let (store, opening) = match &data {
            Some(folder) => UserDb::open(folder, now)?,
            None => (UserDb::in_memory()?, Opening::Created),
        };
        let content::Opened { library, content } = content::open(library.as_deref(), data.as_deref(), &store, now)?;
        let snapshot = LibrarySnapshot::open(library, cache.as_deref(), &program)?;
        let parts = Parts { snapshot, store, clock, events: tell, program, data, cache };
        let context = Arc::new(Context::new(parts));
        let settings = Arc::new(Settings::open(&context)?);
        Ok(App {
            context,
            opening,
            settings,
            made: HeldItems::default(),
            offered: HeldItems::default(),
            looked_at: HeldItems::default(),
            shown: Mutex::default(),
            fair: Fair::default(),
            show: Mutex::default(),
            beginning: Mutex::default(),
            last_view: Mutex::default(),
            ending: Mutex::default(),
            galleries: Mutex::default(),
            films: Films::default(),
            booths: Booths::default(),
            content,
            editing: Editing::default(),
            publishing: Publishing::default(),
        })
    }

    /// What went wrong, as a window shows it.
    pub fn failure(&self, error: &Error) -> wire::Failure {
        self.context.tongue().failure(error)
    }

    /// Light or dark, as the person has set it.
    pub fn appearance(&self) -> wire::Appearance {
        self.settings.appearance()
    }

    /// A setting of the host's own, such as where its window was.
    pub fn note(&self, key: &str) -> Option<String> {
        self.settings.host_note(key)
    }

    /// Keeps a setting of the host's own.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn keep_note(&self, key: &str, value: &str) -> Result<(), Error> {
        self.settings.keep_host_note(key, value)
    }

    /// Remembers what a window is shown.
    pub(crate) fn remember_shown(&self, pitch: &str, document: &Document) {
        let mut shown = lock(&self.shown);
        if shown.back().is_some_and(|last| last.pitch == pitch && *last.document == *document) {
            return;
        }
        if shown.len() >= MOST_SHOWN {
            shown.pop_front();
        }
        let document = Arc::new(document.clone());
        shown.push_back(Shown { pitch: pitch.to_owned(), day: self.context.clock.today(), document });
    }
}

impl Drop for App {
    fn drop(&mut self) {
        // What draws behind a show waits for its end.
        if let Some(show) = lock(&self.show).take() {
            show.end();
        }
    }
}

/// What went wrong before there was an application, said in a language of the interface; English when it has none.
pub fn failure(error: &Error, language: &str) -> wire::Failure {
    Tongue::new(language).failure(error)
}
