//! The application: one library, one person's work, and what is needed to draw them.
//!
//! A host opens an [`App`], hands every command to [`crate::commands::call`] and every picture that a window asks for to
//! [`App::picture`]. All methods take `&self` and may be called from several threads.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use lodestone_content::Day;
use lodestone_store::{Document, Moment, Opening, UserDb};

use crate::booth::Booths;
use crate::content::{self, Content};
use crate::desk::exchange::Offered;
use crate::desk::handover::Made;
use crate::desk::tongue::Tongue;
use crate::edition::Edition;
use crate::editor::Editing;
use crate::error::{Code, Error};
use crate::fair::Fair;
use crate::films::Films;
use crate::publishing::desk::Publishing;
use crate::show::frozen::Gallery;
use crate::show::live::Show;
use crate::wire;
use crate::worker::{Cancel, Limits, Worker};

/// What time it is: asked at the edge, passed in.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970 (UTC).
    fn now(&self) -> Moment;
    /// The day on the person's wall.
    fn today(&self) -> Day;
    /// Time since a moment that stays the same while the program runs. Never goes back, whatever is done to the clock on
    /// the wall: a show counts by it.
    fn running(&self) -> Duration;
}

/// Something a window should hear of.
#[derive(Debug, Clone)]
pub enum Event {
    /// How far a long piece of work has come.
    Progress(wire::Progress),
    /// A show has begun; its windows are wanted.
    ShowBegan,
    /// The audience sees something else.
    Audience(Arc<wire::AudienceView>),
    /// The presenter's hand has moved.
    Motion(wire::Motion),
    /// The presenter's view has changed; with its number, and without what is in it: notes travel in answers only.
    ShowChanged(u32),
    /// The show has ended; its windows go.
    ShowEnded,
    /// A booth has begun; its window is wanted.
    BoothBegan,
    /// The booth's screen shows something else.
    Booth(Arc<wire::BoothView>),
    /// The booth has ended; its window goes.
    BoothEnded,
    /// The content stands otherwise, or is another; for the desk.
    Content(Box<wire::ContentStatus>),
}

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

/// How well each slide fits a target, from 0 to 1, by its id.
pub(crate) type Fits = BTreeMap<String, f64>;

/// The application.
pub struct App {
    /// The library as it is open now.
    pub(crate) edition: RwLock<Arc<Edition>>,
    pub(crate) store: UserDb,
    pub(crate) program: PathBuf,
    /// Where the person's work is kept; `None` while it is in memory.
    pub(crate) data: Option<PathBuf>,
    /// Where what can be made again is kept; `None` keeps it in memory.
    pub(crate) cache: Option<PathBuf>,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) tell: Arc<dyn Fn(Event) + Send + Sync>,
    pub(crate) opening: Opening,
    pub(crate) settings: Mutex<wire::Settings>,
    pub(crate) works: Mutex<BTreeMap<String, Cancel>>,
    pub(crate) made: Mutex<BTreeMap<String, Made>>,
    pub(crate) offered: Mutex<BTreeMap<String, Offered>>,
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
    tokens: Mutex<u64>,
    changing: Mutex<()>,
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
        f.debug_struct("App").field("library", &self.library().manifest.id).finish_non_exhaustive()
    }
}

/// So many things are held for a window until they are kept or dropped; the oldest goes when there are more.
const MOST_HELD: usize = 8;
/// Bytes of all of them together: a hundred pages that share one large picture can take half a gigabyte.
const MOST_HELD_BYTES: usize = 512 << 20;
/// So many documents are remembered after a window was shown them: more than one types while a picture is drawn.
const MOST_SHOWN: usize = 16;

/// Something held for a window.
pub(crate) trait Held {
    /// The memory it takes, in bytes.
    fn bytes(&self) -> usize;
}

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
        let edition = Edition::open(library, cache.as_deref(), &program)?;
        let app = App {
            edition: RwLock::new(Arc::new(edition)),
            store,
            program,
            data,
            cache,
            clock,
            tell: Arc::from(tell),
            opening,
            settings: Mutex::default(),
            works: Mutex::default(),
            made: Mutex::default(),
            offered: Mutex::default(),
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
            tokens: Mutex::new(0),
            changing: Mutex::default(),
        };
        let settings = app.stored_settings()?;
        *held(&app.settings) = settings;
        Ok(app)
    }

    /// The language of the interface.
    pub(crate) fn tongue(&self) -> Tongue {
        Tongue::new(&held(&self.settings).interface_language)
    }

    /// What went wrong, as a window shows it.
    pub fn failure(&self, error: &Error) -> wire::Failure {
        self.tongue().failure(error)
    }

    /// Light or dark, as the person has set it.
    pub fn appearance(&self) -> wire::Appearance {
        held(&self.settings).appearance
    }

    /// A name that was not used before in this run.
    pub(crate) fn token(&self) -> String {
        let mut last = held(&self.tokens);
        *last += 1;
        format!("t{last}")
    }

    /// A render worker for one long piece of work.
    pub(crate) fn worker(&self, cancel: Cancel) -> Worker {
        Worker { program: self.program.clone(), limits: Limits::default(), cancel }
    }

    /// A setting of the host's own, such as where its window was.
    pub fn note(&self, key: &str) -> Option<String> {
        self.store.setting(&format!("host.{key}")).ok().flatten()
    }

    /// Keeps a setting of the host's own.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn keep_note(&self, key: &str, value: &str) -> Result<(), Error> {
        Ok(self.store.set_setting(&format!("host.{key}"), value, self.clock.now())?)
    }

    pub(crate) fn hold<T: Held>(&self, place: &Mutex<BTreeMap<String, T>>, thing: T) -> String {
        let token = self.token();
        self.hold_as(token.clone(), place, thing);
        token
    }

    /// Holds something under a token that is already known.
    pub(crate) fn hold_as<T: Held>(&self, token: String, place: &Mutex<BTreeMap<String, T>>, thing: T) {
        let mut place = held(place);
        place.insert(token.clone(), thing);
        while place.len() > MOST_HELD || place.values().map(Held::bytes).sum::<usize>() > MOST_HELD_BYTES {
            // Tokens count up, and longer ones are later: the shortest first one is the oldest.
            let others = place.keys().filter(|other| **other != token);
            let Some(oldest) = others.min_by_key(|token| (token.len(), (*token).clone())).cloned() else { break };
            place.remove(&oldest);
        }
    }

    /// Waits for its turn to change what is kept. From reading to writing nobody else may write, or one of two changes
    /// that come at once is lost.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        held(&self.changing)
    }

    /// Remembers what a window is shown.
    pub(crate) fn remember_shown(&self, pitch: &str, document: &Document) {
        let mut shown = held(&self.shown);
        if shown.back().is_some_and(|last| last.pitch == pitch && *last.document == *document) {
            return;
        }
        if shown.len() >= MOST_SHOWN {
            shown.pop_front();
        }
        let document = Arc::new(document.clone());
        shown.push_back(Shown { pitch: pitch.to_owned(), day: self.clock.today(), document });
    }

    pub(crate) fn gone(&self) -> Error {
        Error::said(Code::Missing, "gone", &[])
    }
}

impl Drop for App {
    fn drop(&mut self) {
        // What draws behind a show waits for its end.
        if let Some(show) = held(&self.show).take() {
            show.end();
        }
    }
}

/// What went wrong before there was an application, said in a language of the interface; English when it has none.
pub fn failure(error: &Error, language: &str) -> wire::Failure {
    Tongue::new(language).failure(error)
}

/// A lock that survives a panic of another thread: what it guards is replaced as a whole, never half.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
