//! Sources of releases: looked at with their fingerprint before they are trusted, several side by side, one in use.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use lodestone_l10n::message;
use lodestone_sync::{Place, SourceFile, Url};

use crate::app::App;
use crate::content::keeping::Known;
use crate::content::{BUILT_IN, Origin, Ready};
use crate::context::Context;
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::library::{shipped, usable};
use crate::lock::lock;
use crate::wire::count;
use crate::wire::{ContentSource, ContentStatus, Elsewhere, SourceOffer};

/// The largest source file: root metadata with more keys than an organisation has people.
const LARGEST_SOURCE: u64 = 1 << 20;
/// So many sources are known: each keeps a depot.
const MOST_SOURCES: usize = 32;
/// So many places of one source are kept: each that does not answer costs its time.
const MOST_PLACES: usize = 16;
/// So many were looked at and wait to be added or not.
const MOST_OFFERS: usize = 8;

/// What came with the program, in a few words.
pub(super) struct Seed {
    pub(super) id: String,
    pub(super) release: u32,
}

impl App {
    /// What came with the program.
    pub(super) fn seed(&self) -> &'static Seed {
        static SEED: OnceLock<Seed> = OnceLock::new();
        SEED.get_or_init(|| {
            let manifest = shipped().library.map(|library| library.manifest);
            let (id, release) = manifest.map(|manifest| (manifest.id, manifest.release)).unwrap_or_default();
            Seed { id, release }
        })
    }

    pub(crate) fn sources(&self) -> Result<Vec<ContentSource>, Error> {
        let keeping = self.keeping();
        let given: Vec<String> = super::opening::given().into_iter().map(|known| known.id).collect();
        let seed = self.seed();
        let mut sources: Vec<ContentSource> = keeping
            .sources
            .iter()
            .map(|known| ContentSource {
                id: known.id.clone(),
                name: known.name.clone(),
                library: known.library.clone(),
                fingerprint: words(&known.root),
                places: known.places.clone(),
                release: known.active,
                pitches: self.pitches_of(&known.library),
                in_use: keeping.in_use.as_ref() == Some(&known.id),
                removable: !given.contains(&known.id),
            })
            .collect();
        sources.push(ContentSource {
            id: BUILT_IN.to_owned(),
            name: self.context.l10n().say(message::Content::ContentBuiltInName),
            library: seed.id.clone(),
            fingerprint: Vec::new(),
            places: Vec::new(),
            release: Some(seed.release),
            pitches: self.pitches_of(&seed.id),
            in_use: keeping.used().is_none(),
            removable: false,
        });
        Ok(sources)
    }

    pub(crate) fn look_at_source(&self, path: String) -> Result<SourceOffer, Error> {
        let unreadable = || Error::said(Code::File, message::App::ErrorCannotRead { path: &path });
        let not_one = |detail: String| Error {
            message: detail,
            ..Error::said(Code::Input, message::Content::ErrorContentNotASource)
        };
        let size = std::fs::metadata(&path).map_err(|_| unreadable())?.len();
        if size > LARGEST_SOURCE {
            return Err(not_one(format!("the file has {size} bytes")));
        }
        let bytes = std::fs::read(&path).map_err(|_| unreadable())?;
        let file = SourceFile::read(&bytes).map_err(|error| not_one(error.to_string()))?;
        let known = known(file);
        let before = self.same_source(&known);
        for one in &known.places {
            place(one).map_err(not_one)?;
        }
        let token = self.context.token();
        let offer = SourceOffer {
            token: token.clone(),
            name: known.name.clone(),
            library: known.library.clone(),
            fingerprint: words(&known.root),
            places: known.places.clone(),
            known: before.is_some_and(|before| known.places.iter().all(|place| before.places.contains(place))),
        };
        let mut offers = lock(&self.content.offers);
        if offers.len() >= MOST_OFFERS {
            offers.pop_first();
        }
        offers.insert(token, known);
        Ok(offer)
    }

    /// Adds a source. It is not used yet: that is another decision.
    pub(crate) fn add_source(&self, token: String) -> Result<Vec<ContentSource>, Error> {
        let known = lock(&self.content.offers).remove(&token).ok_or_else(Error::gone)?;
        let (now, name) = (self.context.clock.now().0, known.name.clone());
        let same = self.same_source(&known).map(|same| same.id);
        if same.is_none() && self.keeping().sources.len() >= MOST_SOURCES {
            return Err(Error::said(
                Code::Input,
                message::Content::ErrorContentTooMany { most: &MOST_SOURCES.to_string() },
            ));
        }
        self.change_keeping(|keeping| match same.and_then(|id| keeping.source_mut(&id)) {
            // The library has moved, or its keys have changed: new places first, and the trust stays what it was.
            Some(same) => {
                let before = std::mem::replace(&mut same.places, known.places);
                let before: Vec<String> = before.into_iter().filter(|place| !same.places.contains(place)).collect();
                same.places.extend(before);
                same.places.truncate(MOST_PLACES);
                same.name = known.name;
            }
            None => keeping.sources.push(Known { added: now, ..known }),
        })?;
        self.note_content("added", 0, &name);
        self.sources()
    }

    /// The source that is known already and is this one: of the same library, signed by the same people or by those whom
    /// they put in their place.
    fn same_source(&self, other: &Known) -> Option<Known> {
        let is_same = |known: &Known| {
            let roots = (known.root.as_bytes(), other.root.as_bytes());
            let knows = || self.depot(&known.id).is_ok_and(|depot| depot.knows_root(roots.0, roots.1));
            known.library == other.library && (known.id == other.id || knows())
        };
        self.keeping().sources.into_iter().find(is_same)
    }

    /// Uses the content of a source, or what came with the program. What is not here yet is fetched first; until then,
    /// and when that fails, everything stays as it is.
    pub(crate) fn use_source(&self, id: String) -> Result<ContentStatus, Error> {
        if *lock(&self.content.origin) == Origin::Folder {
            return Err(Error::said(Code::Input, message::Content::ErrorContentFolder));
        }
        if id == BUILT_IN {
            let edition = self.edition_of(usable(shipped())?)?;
            self.change_to(None, Origin::Seed, edition)?;
            return self.content_status();
        }
        let known = self.keeping().source(&id).cloned().ok_or_else(Error::gone)?;
        if known.active.is_none() && known.library != self.seed().id {
            self.fetch_unused(&known)?;
        }
        let known = self.keeping().source(&id).cloned().ok_or_else(Error::gone)?;
        let (origin, library) = match known.active {
            Some(sequence) if !(known.library == self.seed().id && self.seed().release > sequence) => {
                let library = self.kept_library(&known, sequence)?;
                (Origin::Release { source: id.clone(), sequence }, library)
            }
            _ => (Origin::Seed, usable(shipped())?),
        };
        let edition = self.edition_of(library)?;
        self.change_to(Some(id), origin, edition)?;
        self.content_status()
    }

    /// Forgets a source and what was taken from it. Pitches that were made from it stay.
    pub(crate) fn remove_source(&self, id: String) -> Result<Vec<ContentSource>, Error> {
        let keeping = self.keeping();
        let known = keeping.source(&id).cloned().ok_or_else(Error::gone)?;
        if keeping.in_use.as_ref() == Some(&id) {
            self.use_source(BUILT_IN.to_owned())?;
        }
        let _touching = lock(&self.content.touching);
        self.change_keeping(|keeping| keeping.sources.retain(|known| known.id != id))?;
        // Without its entry nobody opens it; what cannot be removed now only takes room.
        if let Some(folder) = lock(&self.content.folder).clone() {
            let _ = std::fs::remove_dir_all(folder.join(Path::new(&id)));
        }
        self.note_content("removed", 0, &known.name);
        self.sources()
    }

    fn edition_of(&self, library: lodestone_content::Library) -> Result<crate::context::LibrarySnapshot, Error> {
        self.context.snapshot_of(library)
    }

    /// Changes to another source, together with the pointer.
    fn change_to(
        &self,
        id: Option<String>,
        origin: Origin,
        edition: crate::context::LibrarySnapshot,
    ) -> Result<(), Error> {
        let ready = Ready { edition, origin, notes: Default::default(), floor: Default::default() };
        let _turn = self.context.lock_changes();
        let Some(open) = self.sync_gate.hold_open() else {
            return Err(Error::said(Code::Input, message::Content::ErrorContentShowOn));
        };
        self.change_keeping(|keeping| {
            keeping.in_use = id;
            keeping.news = None;
        })?;
        self.context.replace_library(ready.edition);
        *lock(&self.content.origin) = ready.origin;
        *lock(&self.content.waiting) = None;
        drop(open);
        self.note_content("used", self.context.library().manifest.release, &self.context.library().manifest.id);
        self.tell_content();
        Ok(())
    }

    /// How many of the person's pitches were made from a library.
    fn pitches_of(&self, library: &str) -> u32 {
        let pitches = self.context.store.pitches().unwrap_or_default();
        count(pitches.iter().filter(|pitch| pitch.document.made_from.library == library).count())
    }
}

/// Pitches that were made from libraries that are not in use.
pub(crate) fn elsewhere(context: &Context) -> Vec<Elsewhere> {
    let keeping = super::keeping::read(&context.store).unwrap_or_default();
    let open = context.library().manifest.id.clone();
    let mut counts = std::collections::BTreeMap::<String, u32>::new();
    for pitch in context.store.pitches().unwrap_or_default() {
        let library = pitch.document.made_from.library;
        if library != open {
            *counts.entry(library).or_default() += 1;
        }
    }
    let name =
        |library: &str| keeping.sources.iter().find(|known| known.library == library).map(|known| known.name.clone());
    counts
        .into_iter()
        .map(|(library, pitches)| Elsewhere { name: name(&library).unwrap_or(library), pitches })
        .collect()
}

/// What a source file says, as a source. Its id is made from its root: the same trust is the same source.
pub(super) fn known(file: SourceFile) -> Known {
    let root = String::from_utf8_lossy(file.root()).into_owned();
    Known {
        id: format!("{}-{}", plain(&file.library), fingerprint(root.as_bytes())),
        name: file.name,
        library: file.library,
        root,
        places: file.places,
        ..Known::default()
    }
}

/// Letters that every file system takes.
fn plain(id: &str) -> String {
    id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(40).collect()
}

/// A place by its address: `https://…`, `http://` on this machine, or a folder.
pub(super) fn place(address: &str) -> Result<Place, String> {
    if !address.contains("://") {
        return Ok(Place::Folder(PathBuf::from(address)));
    }
    match Url::parse(address) {
        Ok(url) if url.scheme() == "file" => {
            url.to_file_path().map(Place::Folder).map_err(|()| format!("\"{address}\" names no folder of this machine"))
        }
        Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Place::Web(url)),
        _ => Err(format!("\"{address}\" is no place for releases; https addresses and folders are")),
    }
}

/// The eight words of a root.
fn words(root: &str) -> Vec<String> {
    lodestone_sync::fingerprint(root.as_bytes()).split_whitespace().map(str::to_owned).collect()
}
