//! The application: one library, one person's work, and what is needed to draw them.
//!
//! A host opens an [`App`], hands every command to [`crate::commands::call`] and every picture that a window asks for to
//! [`App::picture`]. All methods take `&self` and may be called from several threads.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use lodestone_l10n::Localizer;
use lodestone_store::{Opening, UserDb};

use crate::api;
use crate::bootstrap::Bootstrap;
use crate::browse::Browse;
use crate::context::{Clock, Context, Event, LibrarySnapshot, Parts};
use crate::editor::Editor;
use crate::error::{Code, Error};
use crate::kiosk::Kiosk;
use crate::leave_behind::LeaveBehinds;
use crate::pitch_pictures::PitchPictures;
use crate::pitch_updates::PitchUpdates;
use crate::pitch_versions::PinnedVersions;
use crate::pitches::Pitches;
use crate::pitches::backups::Backups;
use crate::pitches::pitch_file::PitchFiles;
use crate::pitches::user_media::UserMedia;
use crate::preflight::Preflight;
use crate::preflight::machine::Machine;
use crate::presentations::Presentations;
use crate::presentations::films::{FilmHost, Films};
use crate::publishing::Publishing;
use crate::settings::Settings;
use crate::thumbnails::{Picture, Thumbnails};
use crate::updates::sync_gate::SyncGate;
use crate::updates::{self, Updates};

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
    pub(crate) settings: Arc<Settings>,
    pub(crate) updates: Arc<Updates>,
    pub(crate) bootstrap: Bootstrap,
    pub(crate) backups: Backups,
    pub(crate) thumbnails: Arc<Thumbnails>,
    pub(crate) pictures: Arc<PitchPictures>,
    pub(crate) browse: Arc<Browse>,
    pub(crate) pitches: Arc<Pitches>,
    pub(crate) pitch_files: PitchFiles,
    pub(crate) user_media: UserMedia,
    pub(crate) pitch_updates: PitchUpdates,
    pub(crate) leave_behinds: Arc<LeaveBehinds>,
    pub(crate) preflight: Preflight,
    films: Arc<Films>,
    pub(crate) presentations: Arc<Presentations>,
    pub(crate) kiosk: Kiosk,
    /// Edits a library's folder.
    pub(crate) editor: Arc<Editor>,
    /// Publishes that folder.
    pub(crate) publishing: Publishing,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("library", &self.context.library().manifest.id).finish_non_exhaustive()
    }
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
        let start = updates::start(library.as_deref(), data.as_deref(), &store, now)?;
        let snapshot = LibrarySnapshot::open(start.library, cache.as_deref())?;
        let parts = Parts { snapshot, store, clock, events: tell, program, data, cache };
        let context = Arc::new(Context::new(parts));
        let settings = Arc::new(Settings::open(&context)?);
        let sync_gate = Arc::new(SyncGate::default());
        let updates = Arc::new(Updates::new(&context, &sync_gate, start.source));
        let bootstrap = Bootstrap::new(&context, &settings, &updates, opening);
        let backups = Backups::new(&context, &settings);
        let thumbnails = Arc::new(Thumbnails::new(&context, &settings));
        let versions = Arc::new(PinnedVersions::new(&context));
        let pictures = Arc::new(PitchPictures::new(&context, &settings, &thumbnails, &versions));
        let browse = Arc::new(Browse::new(&context, &thumbnails, &pictures));
        let pitches = Pitches::new(&context, &settings, &thumbnails, &versions, &pictures, &browse);
        let pitches = Arc::new(pitches);
        let pitch_files = PitchFiles::new(&context, &thumbnails, &versions, &pictures, &pitches);
        let user_media = UserMedia::new(&context, &settings, &thumbnails, &versions, &pitches);
        let pitch_updates = PitchUpdates::new(&context, &versions, &pictures, &browse, &pitches);
        let leave_behinds = LeaveBehinds::new(&context, &settings, &versions, &pitches);
        let leave_behinds = Arc::new(leave_behinds);
        let preflight = Preflight::new(&context, &settings, &versions, &browse, &leave_behinds);
        let editor = Arc::new(Editor::new(&context, &settings, &browse));
        let publishing = Publishing::new(&context, &settings, &editor);
        let films = Arc::new(Films::new(&context));
        let presentations = Presentations::new(&context, &settings, &versions, &browse, &pitches, &films, &sync_gate);
        let presentations = Arc::new(presentations);
        let kiosk = Kiosk::new(&context, &settings, &thumbnails, &versions, &pictures, &pitches, &presentations);
        Ok(App {
            context,
            settings,
            updates,
            bootstrap,
            backups,
            thumbnails,
            pictures,
            browse,
            pitches,
            pitch_files,
            user_media,
            pitch_updates,
            leave_behinds,
            preflight,
            films,
            presentations,
            kiosk,
            editor,
            publishing,
        })
    }

    /// The same application on a machine that says other things of itself: for tests, since no test can empty a battery.
    #[must_use]
    pub fn on(mut self, machine: Box<dyn Machine>) -> App {
        self.preflight.set_machine(machine);
        self
    }

    /// What went wrong, as a window shows it.
    pub fn failure(&self, error: &Error) -> api::Failure {
        error.failure(&self.context.l10n())
    }

    /// Light or dark, as the person has set it.
    pub fn appearance(&self) -> api::Appearance {
        self.settings.appearance()
    }

    /// A setting of the host's own, such as where its window was.
    pub fn note(&self, key: &str) -> Option<String> {
        self.settings.host_setting(key)
    }

    /// Keeps a setting of the host's own.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn keep_note(&self, key: &str, value: &str) -> Result<(), Error> {
        self.settings.save_host_setting(key, value)
    }

    /// Asks the source of the library when it is time, and installs what is new. Blocks while it asks; a host calls it every
    /// few seconds from a thread of its own. Does nothing while something is in front of people.
    pub fn check_when_due(&self) {
        self.updates.check_when_due();
    }

    /// Keeps releases in a folder: for a host whose other work is in memory.
    pub fn set_release_folder(&self, folder: PathBuf) {
        self.updates.set_release_folder(folder);
    }

    /// Sets the host that serves films. Without one, posters stay.
    pub fn set_film_host(&self, film_host: Arc<dyn FilmHost>) {
        self.films.set_film_host(film_host);
    }

    /// What the audience sees now, for a window that draws it from nothing.
    pub fn audience(&self) -> api::AudienceView {
        self.presentations.audience()
    }

    /// Whether a presentation goes on.
    pub fn is_presenting(&self) -> bool {
        self.presentations.is_presenting()
    }

    /// Ends the presentation that goes on, as when its window is closed. Without one, nothing happens.
    pub fn end_presentation(&self) {
        self.presentations.end_current();
    }

    /// Begins the kiosk without the main window: with what it ran with when the program ended without ending it, else with
    /// what is set.
    ///
    /// # Errors
    ///
    /// When there is nothing that could be shown.
    pub fn resume_kiosk(&self) -> Result<(), Error> {
        self.kiosk.resume()
    }

    /// Whether a kiosk runs.
    pub fn is_kiosk_running(&self) -> bool {
        self.kiosk.is_running()
    }

    /// The screen that the kiosk was set up for.
    pub fn kiosk_screen(&self) -> Option<api::KioskScreen> {
        self.kiosk.screen()
    }

    /// Ends the kiosk for good: it is not resumed.
    pub fn end_kiosk(&self) {
        self.kiosk.end();
    }

    /// Lets time pass. A host calls it four times a second while something is in front of people.
    pub fn tick(&self) {
        self.kiosk.tick();
        self.updates.activate_waiting();
        self.presentations.tick();
    }

    /// A picture by its address, from memory, from disk or drawn now.
    ///
    /// # Errors
    ///
    /// When the address names nothing that is there, or the slide cannot be drawn.
    pub fn picture(&self, address: &str) -> Result<Picture, Error> {
        let address = address.trim_start_matches('/');
        // Pictures of a presentation come first: they need neither disk nor date.
        if let Some(path) = address.strip_prefix("presentation/") {
            let image = match self.kiosk.picture(path) {
                Some(image) => image,
                None => self.presentations.picture(path)?,
            };
            return Ok(Picture { bytes: image.bytes, media_type: image.media_type });
        }
        if let Some(picture) = self.thumbnails.find(address) {
            return Ok(picture);
        }
        match address.split('/').collect::<Vec<_>>().as_slice() {
            ["library", id, tag, _] => self.browse.draw_slide(address, id, tag),
            ["pitch", pitch, key, _] => self.pictures.draw_slide(address, pitch, key),
            ["update", pitch, key, _] => self.pictures.draw_update(address, pitch, key),
            ["ready", id, _] => self.pictures.draw_ready(address, id),
            ["import", token, key, _] => self.pitch_files.draw_slide(address, token, key),
            ["media-preview", token, number] => self.user_media.picture(token, number),
            ["leave-behind", token, number] => self.leave_behinds.picture(token, number),
            ["publish", token, side, id] => self.publishing.picture(address, token, side, id),
            ["editor", "preview", _] => self.editor.preview_picture(address),
            ["editor", id, tag, print] => self.editor.picture(address, id, tag, print),
            _ => Err(Error::new(Code::Missing, format!("there is no picture \"{address}\""))),
        }
    }
}

/// What went wrong before there was an application, said in a language of the interface; English when it has none.
pub fn failure(error: &Error, language: &str) -> api::Failure {
    error.failure(&Localizer::for_tag(language))
}
