//! Adds, uses and removes sources of releases: looked at with their fingerprint before they are trusted, one of them in use.

use std::collections::BTreeMap;
use std::path::Path;

use lodestone_l10n::message;
use lodestone_store::ReleaseSource;
use lodestone_sync::SourceFile;

use super::check::place;
use super::source_store::{LogEvent, known};
use super::startup::{given, seed};
use super::{BUILT_IN, Origin, Updates};
use crate::api::{ContentSource, ContentStatus, Elsewhere, SourceOffer, count};
use crate::context::Context;
use crate::error::{Code, Error};
use crate::library::{shipped, usable};
use crate::lock::lock;

/// The largest source file: root metadata with more keys than an organisation has people.
const LARGEST_SOURCE: u64 = 1 << 20;
/// So many sources are known: each keeps a depot.
const MOST_SOURCES: usize = 32;
/// So many places of one source are kept: each that does not answer costs its time.
const MOST_PLACES: usize = 16;
/// So many were looked at and wait to be added or not.
const MOST_OFFERS: usize = 8;

impl Updates {
    /// Sources of releases, and what came with the program.
    pub(crate) fn sources(&self) -> Result<Vec<ContentSource>, Error> {
        let stored = self.source_store.read()?;
        let given: Vec<String> = given().into_iter().map(|known| known.id).collect();
        let seed = seed();
        let mut sources: Vec<ContentSource> = stored
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
                in_use: stored.in_use.as_ref() == Some(&known.id),
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
            in_use: stored.used().is_none(),
            removable: false,
        });
        Ok(sources)
    }

    /// Looks into a source file.
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
        let before = self.same_source(&known)?;
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
        let mut offers = lock(&self.offers);
        if offers.len() >= MOST_OFFERS {
            offers.pop_first();
        }
        offers.insert(token, known);
        Ok(offer)
    }

    /// Adds a source. It is not used yet: that is another decision.
    pub(crate) fn add_source(&self, token: String) -> Result<Vec<ContentSource>, Error> {
        let known = lock(&self.offers).remove(&token).ok_or_else(Error::gone)?;
        let (now, name) = (self.context.clock.now().0, known.name.clone());
        let same = self.same_source(&known)?.map(|same| same.id);
        if same.is_none() && self.source_store.read()?.sources.len() >= MOST_SOURCES {
            return Err(Error::said(
                Code::Input,
                message::Content::ErrorContentTooMany { most: &MOST_SOURCES.to_string() },
            ));
        }
        self.source_store.change(|stored| match same.and_then(|id| stored.source_mut(&id)) {
            // The library has moved, or its keys have changed: new places first, and the trust stays what it was.
            Some(same) => {
                let before = std::mem::replace(&mut same.places, known.places);
                let before: Vec<String> = before.into_iter().filter(|place| !same.places.contains(place)).collect();
                same.places.extend(before);
                same.places.truncate(MOST_PLACES);
                same.name = known.name;
            }
            None => stored.sources.push(ReleaseSource { added: now, ..known }),
        })?;
        self.source_store.note(LogEvent::Added, 0, &name);
        self.sources()
    }

    /// The source that is known already and is this one: of the same library, signed by the same people or by those whom
    /// they put in their place.
    fn same_source(&self, other: &ReleaseSource) -> Result<Option<ReleaseSource>, Error> {
        let is_same = |known: &ReleaseSource| {
            let roots = (known.root.as_bytes(), other.root.as_bytes());
            let knows = || self.depot(&known.id).is_ok_and(|depot| depot.knows_root(roots.0, roots.1));
            known.library == other.library && (known.id == other.id || knows())
        };
        Ok(self.source_store.read()?.sources.into_iter().find(is_same))
    }

    /// Uses the content of a source, or what came with the program. What is not here yet is fetched first; until then,
    /// and when that fails, everything stays as it is.
    pub(crate) fn use_source(&self, id: String) -> Result<ContentStatus, Error> {
        if *lock(&self.origin) == Origin::Folder {
            return Err(Error::said(Code::Input, message::Content::ErrorContentFolder));
        }
        if id == BUILT_IN {
            let snapshot = self.context.snapshot_of(usable(shipped())?)?;
            self.change_to(None, Origin::Seed, snapshot)?;
            return self.content_status();
        }
        let known = self.source_store.source(&id)?;
        if known.active.is_none() && known.library != seed().id {
            self.fetch_unused(&known)?;
        }
        let known = self.source_store.source(&id)?;
        let (origin, library) = match known.active {
            Some(sequence) if !(known.library == seed().id && seed().release > sequence) => {
                let library = self.kept_library(&known, sequence)?;
                (Origin::Release { source: id.clone(), sequence }, library)
            }
            _ => (Origin::Seed, usable(shipped())?),
        };
        let snapshot = self.context.snapshot_of(library)?;
        self.change_to(Some(id), origin, snapshot)?;
        self.content_status()
    }

    /// Forgets a source and what was taken from it. Pitches that were made from it stay.
    pub(crate) fn remove_source(&self, id: String) -> Result<Vec<ContentSource>, Error> {
        let stored = self.source_store.read()?;
        let known = stored.source(&id).cloned().ok_or_else(Error::gone)?;
        if stored.in_use.as_ref() == Some(&id) {
            self.use_source(BUILT_IN.to_owned())?;
        }
        let _checking = lock(&self.checking);
        self.source_store.change(|stored| stored.sources.retain(|known| known.id != id))?;
        // Without its entry nobody opens it; what cannot be removed now only takes room.
        if let Some(folder) = lock(&self.folder).clone() {
            let _ = std::fs::remove_dir_all(folder.join(Path::new(&id)));
        }
        self.source_store.note(LogEvent::Removed, 0, &known.name);
        self.sources()
    }

    /// How many of the person's pitches were made from a library.
    fn pitches_of(&self, library: &str) -> u32 {
        let pitches = self.context.store.pitches().unwrap_or_default();
        count(pitches.iter().filter(|pitch| pitch.document.made_from.library == library).count())
    }
}

/// Pitches that were made from libraries that are not in use.
pub(crate) fn elsewhere(context: &Context) -> Vec<Elsewhere> {
    // Only names come from it: without them ids are shown.
    let stored = context.store.release_sources().unwrap_or_default();
    let open = context.library().manifest.id.clone();
    let mut counts = BTreeMap::<String, u32>::new();
    for pitch in context.store.pitches().unwrap_or_default() {
        let library = pitch.document.made_from.library;
        if library != open {
            *counts.entry(library).or_default() += 1;
        }
    }
    let name =
        |library: &str| stored.sources.iter().find(|known| known.library == library).map(|known| known.name.clone());
    counts
        .into_iter()
        .map(|(library, pitches)| Elsewhere { name: name(&library).unwrap_or(library), pitches })
        .collect()
}

/// The eight words of a root.
fn words(root: &str) -> Vec<String> {
    lodestone_sync::fingerprint(root.as_bytes()).split_whitespace().map(str::to_owned).collect()
}
