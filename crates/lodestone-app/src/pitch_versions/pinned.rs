//! Stores the text of the versions that pitches accepted, and builds the library that has them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use lodestone_content::Library;
use lodestone_content::pinned::{PinnedContent, read_fact, read_slide};
use lodestone_store::{Content, Document, Entry, StoredPitch, TextOrigin, VersionText, fact_version, slide_version};

use super::pitch_change::PitchChange;
use super::status::{SlideStatus, status, undecided_status};
use crate::context::{Context, LibrarySnapshot, PerSnapshot};
use crate::digest::fingerprint;
use crate::error::Error;
use crate::lock::lock;
use crate::pitch_document::{facts_of, slide_id};
use crate::resolved_pitch::parse_overrides;

/// The most libraries with earlier versions in memory: as many pitches as a person works on in turn.
const MOST_LIBRARIES: usize = 12;

/// Returns the facts in a pitch's own words.
fn facts_in_words(document: &Document) -> BTreeSet<String> {
    let words = document.slides.iter().map(|entry| &entry.words).chain(document.frame_words.values());
    let spoken = words.filter(|words| words.values().any(|words| words.contains('{')));
    spoken
        .flat_map(|words| {
            parse_overrides(words).values().flat_map(|rich| rich.facts().map(str::to_owned)).collect::<Vec<_>>()
        })
        .collect()
}

/// Returns the accepted versions that the library does not have: of slides and of facts, id and digest.
fn differing<'a>(
    library: &Library,
    document: &'a Document,
) -> (BTreeMap<&'a str, &'a str>, BTreeMap<&'a str, &'a str>) {
    let slides = document.slides.iter().filter_map(|entry| match &entry.content {
        Content::Slide { id, digest, .. } => Some((id.as_str(), digest.as_str())),
        Content::Picture { .. } | Content::Page { .. } => None,
    });
    let slides = slides.filter(|(id, digest)| library.slides.get(*id).is_none_or(|slide| !slide.version.is(digest)));
    let facts = document.facts.iter().map(|(id, digest)| (id.as_str(), digest.as_str()));
    let facts = facts.filter(|(id, digest)| library.facts.get(*id).is_none_or(|fact| !fact.version.is(digest)));
    (slides.collect(), facts.collect())
}

/// Libraries with earlier versions, by a digest of these, the last used last.
type EarlierLibraries = Mutex<VecDeque<(String, Arc<Library>)>>;

/// The versions of slides and facts that pitches accepted.
pub(crate) struct PinnedVersions {
    context: Arc<Context>,
    /// The open library with the versions that pitches accepted.
    libraries: PerSnapshot<EarlierLibraries>,
    /// Counts how often texts were stored.
    texts_kept: AtomicU64,
}

impl PinnedVersions {
    /// Reads and writes versions in the store.
    pub(crate) fn new(context: &Arc<Context>) -> PinnedVersions {
        PinnedVersions { context: context.clone(), libraries: PerSnapshot::default(), texts_kept: AtomicU64::new(0) }
    }

    fn libraries(&self, snapshot: &Arc<LibrarySnapshot>) -> Arc<EarlierLibraries> {
        self.libraries.of(snapshot, Mutex::default)
    }

    /// Returns a number that grows when texts are stored: a library that was built before may lack one.
    pub(crate) fn texts_kept(&self) -> u64 {
        self.texts_kept.load(Ordering::Relaxed)
    }

    /// Returns the library as a pitch was made with it: the open library itself where nothing differs.
    pub(crate) fn library_for(&self, document: &Document) -> Arc<Library> {
        let snapshot = self.context.snapshot();
        let (slides, facts) = differing(&snapshot.library, document);
        if slides.is_empty() && facts.is_empty() {
            return snapshot.library.clone();
        }
        let needed: BTreeSet<&str> = document.slides.iter().filter_map(slide_id).collect();
        let print = serde_json::to_vec(&(&slides, &facts, &needed, facts_in_words(document))).unwrap_or_default();
        let name = fingerprint(&print);
        let libraries = self.libraries(&snapshot);
        let find = |name: &str| {
            let mut known = lock(&libraries);
            let place = known.iter().position(|(other, _)| other == name)?;
            let found = known.remove(place)?;
            known.push_back(found.clone());
            Some(found.1)
        };
        if let Some(library) = find(&name) {
            return library;
        }
        let library = pinned(&snapshot.library, document, &|name| self.context.store.version_text(name).ok().flatten());
        let mut known = lock(&libraries);
        if known.len() >= MOST_LIBRARIES {
            known.pop_front();
        }
        known.push_back((name, library.clone()));
        library
    }

    /// Returns the library of a pitch that is not stored yet, with the versions from its file.
    pub(crate) fn library_for_import(
        &self,
        document: &Document,
        version_texts: &BTreeMap<String, VersionText>,
    ) -> Arc<Library> {
        let kept = |name: &str| self.context.store.version_text(name).ok().flatten();
        pinned(&self.context.library(), document, &|name| kept(name).or_else(|| version_texts.get(name).cloned()))
    }

    /// Returns a digest of the versions that differ from the library, for addresses of pictures; empty when none does.
    pub(crate) fn fingerprint_of_versions(&self, document: &Document) -> String {
        let library = self.context.library();
        let (slides, facts) = differing(&library, document);
        if facts.is_empty() && slides.is_empty() {
            return String::new();
        }
        fingerprint(serde_json::to_string(&(slides, facts)).unwrap_or_default().as_bytes())
    }

    /// Adds the versions of the shown facts to a document, and stores the text of all its versions. Called before the
    /// document is saved, so that a saved pitch can always be drawn.
    pub(crate) fn pin(&self, document: &mut Document) -> Result<(), Error> {
        let library = self.context.library();
        let pinned = self.library_for(document);
        let mut used = facts_in_words(document);
        for slide in document.slides.iter().filter_map(slide_id).filter_map(|id| pinned.slides.get(id)) {
            used.extend(slide.languages().flat_map(|language| slide.facts(language)).map(str::to_owned));
        }
        document.facts.retain(|fact, _| used.contains(fact));
        use_current_digests(&library, document);
        for fact in used {
            if let Some(current) = library.facts.get(&fact) {
                document.facts.entry(fact).or_insert_with(|| current.version.to_string());
            }
        }
        let mut wanted: BTreeMap<String, (&str, bool)> = BTreeMap::new();
        for entry in &document.slides {
            if let Content::Slide { id, digest, .. } = &entry.content
                && library.slides.get(id).is_some_and(|slide| slide.version.is(digest))
            {
                wanted.insert(slide_version(id, digest), (id, true));
            }
        }
        for (id, digest) in &document.facts {
            if library.facts.get(id).is_some_and(|fact| fact.version.is(digest)) {
                wanted.insert(fact_version(id, digest), (id, false));
            }
        }
        let missing = self.context.store.without_version_text(wanted.keys().cloned().collect())?;
        let source = |name: &String| {
            let (id, is_slide) = wanted.get(name)?;
            if *is_slide {
                let text = String::from_utf8(library.slide_text(id)?.to_vec()).ok()?;
                return Some(VersionText { path: library.slides.get(*id)?.place.file.to_string(), text });
            }
            let text = String::from_utf8(library.fact_text(id)?).ok()?;
            Some(VersionText { path: library.facts.get(*id)?.facility.clone(), text })
        };
        let sources = missing.into_iter().filter_map(|name| source(&name).map(|source| (name, source))).collect();
        self.keep_texts(&sources, TextOrigin::Library)
    }

    /// Returns whether a slide of a pitch, or a value on it, comes from a colleague's file and from no library that was
    /// open here. Such text is unsigned, and can say anything.
    pub(crate) fn is_from_colleague(&self, pinned: &Library, document: &Document, entry: &Entry) -> bool {
        let Content::Slide { id, digest, .. } = &entry.content else { return false };
        let library = self.context.library();
        let other_slide = library.slides.get(id).is_none_or(|slide| !slide.version.is(digest));
        let shown = pinned.slides.get(id).map(facts_of).unwrap_or_default();
        let facts = shown.into_iter().filter_map(|fact| {
            let digest = document.facts.get(fact)?;
            let other = library.facts.get(fact).is_none_or(|fact| !fact.version.is(digest));
            other.then(|| fact_version(fact, digest))
        });
        let names: Vec<String> = other_slide.then(|| slide_version(id, digest)).into_iter().chain(facts).collect();
        let unsigned = self.context.store.without_version_text(names).unwrap_or_default();
        unsigned.iter().any(|name| self.context.store.version_text(name).is_ok_and(|source| source.is_some()))
    }

    /// Stores texts, and drops the libraries that were built without them.
    pub(crate) fn keep_texts(&self, texts: &BTreeMap<String, VersionText>, origin: TextOrigin) -> Result<(), Error> {
        if !texts.is_empty() {
            self.context.store.keep_version_texts(texts, origin)?;
            self.texts_kept.fetch_add(1, Ordering::Relaxed);
            lock(&self.libraries(&self.context.snapshot())).clear();
        }
        Ok(())
    }

    /// Returns the stored texts of all versions of a document.
    pub(crate) fn texts_of(&self, document: &Document) -> BTreeMap<String, VersionText> {
        let slides = document.slides.iter().filter_map(|entry| match &entry.content {
            Content::Slide { id, digest, .. } => Some(slide_version(id, digest)),
            Content::Picture { .. } | Content::Page { .. } => None,
        });
        let facts = document.facts.iter().map(|(id, digest)| fact_version(id, digest));
        let names: BTreeSet<String> = slides.chain(facts).collect();
        names
            .into_iter()
            .filter_map(|name| Some((name.clone(), self.context.store.version_text(&name).ok()??)))
            .collect()
    }

    /// Saves a changed pitch together with its versions.
    pub(crate) fn save(
        &self,
        id: &str,
        document: &mut Document,
        what: PitchChange,
        merge: Option<&str>,
    ) -> Result<StoredPitch, Error> {
        self.pin(document)?;
        Ok(self.context.store.save(id, document, what.as_str(), merge, self.context.clock.now())?)
    }

    /// Returns the status of a slide of a pitch. `pinned` is the library as the pitch was made with it.
    pub(crate) fn status(&self, pinned: &Library, document: &Document, entry: &Entry) -> SlideStatus {
        status(&self.context.library(), pinned, document, entry, self.context.clock.today())
    }

    /// Returns the status of a slide of a pitch without regard to decisions and freezes.
    pub(crate) fn undecided_status(&self, pinned: &Library, document: &Document, entry: &Entry) -> SlideStatus {
        undecided_status(&self.context.library(), pinned, document, entry)
    }
}

/// Replaces digests of accepted versions that the library has by their present form. Before December 2026 they were
/// shorter.
fn use_current_digests(library: &Library, document: &mut Document) {
    for entry in &mut document.slides {
        if let Content::Slide { id, digest, .. } = &mut entry.content
            && let Some(slide) = library.slides.get(id).filter(|slide| slide.version.is(digest))
        {
            slide.version.as_str().clone_into(digest);
        }
    }
    for (id, digest) in &mut document.facts {
        if let Some(fact) = library.facts.get(id).filter(|fact| fact.version.is(digest)) {
            fact.version.as_str().clone_into(digest);
        }
    }
}

/// Builds a library with the accepted versions, as far as their text is found.
fn pinned(library: &Arc<Library>, document: &Document, find: &dyn Fn(&str) -> Option<VersionText>) -> Arc<Library> {
    let (slides, facts) = differing(library, document);
    let mut earlier = PinnedContent::default();
    for (id, digest) in facts {
        // The digest proves that the text is the accepted one.
        let read = |source: VersionText| read_fact(&source.path, source.text.as_bytes());
        let fact = find(&fact_version(id, digest)).and_then(read);
        if let Some(fact) = fact.filter(|fact| fact.id == id && fact.version.is(digest)) {
            earlier.facts.insert(fact.id.clone(), fact);
        }
    }
    for (id, digest) in slides {
        let read = |source: VersionText| read_slide(&source.path, source.text.as_bytes());
        let slide = find(&slide_version(id, digest)).and_then(read);
        if let Some(slide) = slide.filter(|slide| slide.id == id && slide.version.is(digest)) {
            earlier.slides.insert(slide.id.clone(), slide);
        }
    }
    earlier.remove_unusable(library);
    if earlier.slides.is_empty() && earlier.facts.is_empty() {
        return library.clone();
    }
    let needed = document.slides.iter().filter_map(slide_id).map(str::to_owned).collect();
    Arc::new(library.with_pinned(earlier, &needed, &facts_in_words(document)))
}
