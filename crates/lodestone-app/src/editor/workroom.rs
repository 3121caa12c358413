//! A library's folder that is open for editing: what was read of it, what there is to mend, and what was noticed since.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use lodestone_content::model::Slide;
use lodestone_content::{Day, Finding, Library, Severity, check};
use lodestone_l10n::message;

use crate::digest::fingerprint;
use crate::editor::folder::{Folder, Stamps};
use crate::editor::write::{self, Change};
use crate::error::{Code, Error};
use crate::library;
use crate::lock::lock;
use crate::thumbnails::ThumbnailCache;

/// A library's folder, open for editing.
pub(crate) struct Workroom {
    pub(crate) folder: Folder,
    pub(crate) drawings: ThumbnailCache,
    contents: RwLock<Contents>,
    /// Held from looking at a file to writing it: of two saves at once none is lost.
    saving: Mutex<()>,
}

/// What was read of a folder.
pub(crate) struct Contents {
    /// The library as it was read.
    pub(crate) library: Library,
    /// The slides that use each fact.
    pub(crate) used: BTreeMap<String, BTreeSet<String>>,
    /// The facts that each slide uses: asked of a slide, they cost more than anything else that a list shows.
    facts_of: BTreeMap<String, BTreeSet<String>>,
    /// Grows whenever a file changed.
    pub(crate) version: u32,
    /// What pictures of every slide depend on.
    pub(crate) looks: String,
    manifest: Vec<u8>,
    /// Faults of form, by file.
    form: BTreeMap<String, Vec<Finding>>,
    /// Faults of content, by slide.
    slides: BTreeMap<String, Vec<Finding>>,
    /// Everything else there is to mend.
    rest: Vec<Finding>,
    /// The files as they were when they were read.
    read: Stamps,
    /// The files as they were when somebody looked last.
    noticed: Stamps,
    today: Day,
}

impl Workroom {
    /// Opens a folder.
    ///
    /// # Errors
    ///
    /// When it holds no library that can be read.
    pub(crate) fn open(path: &str, program: &Path, today: Day) -> Result<Workroom, Error> {
        let folder = Folder::open(path)?;
        write::finish(&folder);
        let contents = Contents::read(&folder, today, 1)?;
        Ok(Workroom {
            drawings: ThumbnailCache::new(program.to_owned()),
            contents: RwLock::new(contents),
            saving: Mutex::default(),
            folder,
        })
    }

    /// What was read.
    pub(crate) fn contents(&self) -> RwLockReadGuard<'_, Contents> {
        self.contents.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn contents_mut(&self) -> RwLockWriteGuard<'_, Contents> {
        self.contents.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for its turn to change files.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        lock(&self.saving)
    }

    /// Looks whether files have changed, without reading them.
    pub(crate) fn look(&self) -> u32 {
        let now = self.folder.stamps();
        let contents = self.contents();
        if now == contents.noticed {
            return contents.version;
        }
        drop(contents);
        let mut contents = self.contents_mut();
        if now != contents.noticed {
            contents.noticed = now;
            contents.version += 1;
        }
        contents.version
    }

    /// Reads the folder anew if something in it has changed, or the day has.
    ///
    /// # Errors
    ///
    /// When it holds no library that can be read any more.
    pub(crate) fn refresh(&self, today: Day) -> Result<(), Error> {
        let version = self.look();
        let contents = self.contents();
        let stale = contents.read != contents.noticed;
        let another_day = contents.today != today;
        drop(contents);
        if stale {
            let fresh = Contents::read(&self.folder, today, version)?;
            *self.contents_mut() = fresh;
        } else if another_day {
            let mut contents = self.contents_mut();
            contents.today = today;
            contents.check_rest();
        }
        Ok(())
    }

    /// Makes changes, all of them or none, and reads what they concern. The caller has the turn.
    ///
    /// # Errors
    ///
    /// `conflict` when a file has changed since; otherwise when it cannot be written.
    pub(crate) fn carry_out(&self, changes: &[Change], today: Day) -> Result<(), Error> {
        // Of what has not changed nothing is written: another program may be looking at its date.
        let differs = |change: &&Change| change.before.as_ref() != Some(&fingerprint(&change.bytes));
        let changes: Vec<Change> = changes.iter().filter(differs).cloned().collect();
        if changes.is_empty() {
            return Ok(());
        }
        let stamps = write::carry_out(&self.folder, &changes)?;
        let mut contents = self.contents_mut();
        contents.version += 1;
        contents.today = today;
        let alone = changes.iter().all(|change| Contents::reads_alone(&change.path));
        if !alone {
            let fresh = Contents::read(&self.folder, today, contents.version)?;
            *contents = fresh;
            return Ok(());
        }
        for change in changes {
            if let Some(stamp) = stamps.get(&change.path) {
                contents.read.insert(change.path.clone(), *stamp);
                contents.noticed.insert(change.path.clone(), *stamp);
            }
            contents.take(&change.path, change.bytes);
        }
        contents.check_rest();
        Ok(())
    }

    /// Takes in a file that another program changed, before it is shown.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(crate) fn take_fresh(&self, path: &str) -> Result<Vec<u8>, Error> {
        let gone = || Error::said(Code::Missing, message::App::ErrorGone);
        let stamp = self.folder.stamp(path);
        let bytes = self.folder.read(path)?.ok_or_else(gone)?;
        let known = self.contents().library.sources.get(path).is_some_and(|known| **known == *bytes);
        if !known {
            let mut contents = self.contents_mut();
            contents.version += 1;
            if let Some(stamp) = stamp {
                contents.read.insert(path.to_owned(), stamp);
                contents.noticed.insert(path.to_owned(), stamp);
            }
            contents.take(path, bytes.clone());
            contents.check_rest();
        }
        Ok(bytes)
    }
}

impl Contents {
    fn read(folder: &Folder, today: Day, version: u32) -> Result<Contents, Error> {
        // Looked at before it is read: what changes in between is noticed next time.
        let stamps = folder.stamps();
        let opened = library::open(Some(folder.root()))?;
        let manifest = folder.read("library.toml")?.unwrap_or_default();
        let Some(library) = opened.library else {
            let path = folder.root().display().to_string();
            return Err(Error::said(Code::Library, message::Editor::ErrorEditorNoLibrary { folder: &path }));
        };
        let mut form: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
        for finding in opened.findings {
            form.entry(finding.place.file.to_string()).or_default().push(finding);
        }
        let each = |slide: &Slide| (slide.id.clone(), facts_of_slide(slide), check::slide(&library, slide));
        let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut facts_of, mut slides) = (BTreeMap::new(), BTreeMap::new());
        for (id, facts, findings) in library::at_once(library.slides.values().collect(), each) {
            for fact in &facts {
                used.entry(fact.clone()).or_default().insert(id.clone());
            }
            slides.insert(id.clone(), findings);
            facts_of.insert(id, facts);
        }
        let mut contents = Contents {
            slides,
            rest: Vec::new(),
            looks: looks(&library),
            used,
            facts_of,
            version,
            manifest,
            form,
            read: stamps.clone(),
            noticed: stamps,
            library,
            today,
        };
        contents.check_rest();
        Ok(contents)
    }

    /// Checks everything but slides.
    fn check_rest(&mut self) {
        let used = self.used.iter().filter(|(_, slides)| !slides.is_empty());
        let used = used.map(|(fact, slides)| (fact.as_str(), slides.iter().map(String::as_str).collect())).collect();
        self.rest = check::but_slides(&self.library, self.today, &used);
    }

    /// Whether a file can be taken in by itself.
    fn reads_alone(path: &str) -> bool {
        path.starts_with("slides/") || path.starts_with("facilities/") || path == "retired.toml"
    }

    /// The file of a slide, read by itself beside this library.
    pub(crate) fn read_alone(&self, path: &str, bytes: Vec<u8>) -> (Option<Library>, Vec<Finding>) {
        let files = [("library.toml".to_owned(), self.manifest.clone()), (path.to_owned(), bytes)];
        let reading = Library::read(files);
        let own = reading.findings.into_iter().filter(|finding| &*finding.place.file == path);
        (reading.library, own.collect())
    }

    /// Takes a file in, in place of what was read of it before.
    fn take(&mut self, path: &str, bytes: Vec<u8>) {
        let (alone, findings) = self.read_alone(path, bytes);
        let Some(alone) = alone else { return };
        if findings.is_empty() {
            self.form.remove(path);
        } else {
            self.form.insert(path.to_owned(), findings);
        }
        self.library.sources.extend(alone.sources);
        let mut concerned = BTreeSet::new();
        if path.starts_with("slides/") {
            let gone: Vec<String> = self.slides_in(path);
            for id in gone.iter().filter(|id| !alone.slides.contains_key(*id)) {
                self.library.slides.remove(id);
                self.slides.remove(id);
                for fact in self.facts_of.remove(id).unwrap_or_default() {
                    if let Some(users) = self.used.get_mut(&fact) {
                        users.remove(id);
                    }
                }
                self.library.unreadable.insert(id.clone());
            }
            for (id, slide) in alone.slides {
                self.library.unreadable.remove(&id);
                self.uses(&id, &slide);
                concerned.insert(id.clone());
                self.library.slides.insert(id, slide);
            }
        } else if path.starts_with("facilities/") {
            let gone: Vec<String> = self
                .library
                .facts
                .values()
                .filter(|fact| &*fact.place.file == path)
                .map(|fact| fact.id.clone())
                .collect();
            for id in gone.iter().filter(|id| !alone.facts.contains_key(*id)) {
                self.library.facts.remove(id);
                concerned.extend(self.used.get(id).into_iter().flatten().cloned());
            }
            concerned.extend(alone.facts.keys().filter_map(|id| self.used.get(id)).flatten().cloned());
            self.library.facts.extend(alone.facts);
            self.library.facilities.extend(alone.facilities);
            self.looks = looks(&self.library);
        } else {
            self.library.retired_slides = alone.retired_slides;
            self.library.retired_facts = alone.retired_facts;
        }
        for slide in self.library.slides.values_mut() {
            slide.retired = self.library.retired_slides.contains_key(&slide.id);
        }
        // What led nowhere may lead somewhere now.
        let lost = |findings: &[Finding]| findings.iter().any(|finding| finding.code == "missing-reference");
        concerned.extend(self.slides.iter().filter(|(_, findings)| lost(findings)).map(|(id, _)| id.clone()));
        for id in concerned {
            if let Some(slide) = self.library.slides.get(&id) {
                let findings = check::slide(&self.library, slide);
                self.slides.insert(id, findings);
            }
        }
    }

    fn slides_in(&self, path: &str) -> Vec<String> {
        let in_it = self.library.slides.values().filter(|slide| &*slide.place.file == path);
        in_it.map(|slide| slide.id.clone()).collect()
    }

    fn uses(&mut self, id: &str, slide: &Slide) {
        let facts = facts_of_slide(slide);
        for fact in self.facts_of.get(id).into_iter().flatten() {
            if let Some(users) = self.used.get_mut(fact) {
                users.remove(id);
            }
        }
        for fact in &facts {
            self.used.entry(fact.clone()).or_default().insert(id.to_owned());
        }
        self.facts_of.insert(id.to_owned(), facts);
    }

    /// The facts that a slide shows in any language.
    pub(crate) fn facts_of(&self, id: &str) -> impl Iterator<Item = &String> {
        self.facts_of.get(id).into_iter().flatten()
    }

    /// Everything there is to mend.
    pub(crate) fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.form.values().chain(self.slides.values()).flatten().chain(&self.rest)
    }

    /// What there is to mend on a slide.
    pub(crate) fn findings_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Finding> {
        let file = self.library.slides.get(id).and_then(|slide| self.form.get(&*slide.place.file));
        let own = file.into_iter().flatten().chain(self.slides.get(id).into_iter().flatten());
        own.chain(self.rest.iter().filter(move |finding| finding.slide.as_deref() == Some(id)))
    }

    /// What there is to mend about a fact.
    pub(crate) fn findings_about(&self, id: &str) -> impl Iterator<Item = &Finding> {
        let fact = self.library.facts.get(id);
        let of_file = fact.and_then(|fact| self.form.get(&*fact.place.file));
        of_file
            .into_iter()
            .flatten()
            .chain(&self.rest)
            .filter(move |finding| fact.is_some_and(|fact| self.fact_at(finding) == Some(&fact.id)))
    }

    /// The fact in whose block a finding lies.
    pub(crate) fn fact_at(&self, finding: &Finding) -> Option<&String> {
        if !finding.place.file.starts_with("facilities/") {
            return None;
        }
        // Faults stand at the id of a fact or below it, within the same block.
        let of_file = self.library.facts.values().filter(|fact| fact.place.file == finding.place.file);
        let above = of_file.filter(|fact| fact.place.line <= finding.place.line);
        above.max_by_key(|fact| fact.place.line).map(|fact| &fact.id)
    }

    /// How many errors and warnings each slide has.
    pub(crate) fn counts(&self) -> BTreeMap<&str, u32> {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for finding in self.findings().filter(|finding| finding.severity != Severity::Note) {
            if let Some(slide) = finding.slide.as_deref() {
                *counts.entry(slide).or_default() += 1;
            }
        }
        counts
    }

    /// A name that changes with what a slide's picture shows.
    pub(crate) fn print(&self, id: &str) -> String {
        let Some(slide) = self.library.slides.get(id) else { return String::new() };
        let mut text = format!("{}{}", self.looks, slide.digest);
        for fact in self.facts_of(id).filter_map(|id| self.library.facts.get(id)) {
            text.push_str(&fact.digest);
            text.push(if fact.is_lapsed(self.today) { '!' } else { ' ' });
        }
        fingerprint(text.as_bytes())
    }
}

/// The facts of a slide in any language.
fn facts_of_slide(slide: &Slide) -> BTreeSet<String> {
    slide.languages().flat_map(|language| slide.facts(language)).map(str::to_owned).collect()
}

/// Names what pictures of every slide depend on.
fn looks(library: &Library) -> String {
    let media: Vec<_> = library.media.values().map(|media| (&media.id, &media.file, &media.alt)).collect();
    let sizes: Vec<_> = library.files.iter().map(|(name, file)| (name, lodestone_content::digest(file))).collect();
    let text = format!("{:?}{:?}{:?}{media:?}{sizes:?}", library.brands, library.facilities, library.measures);
    fingerprint(text.as_bytes())
}

/// A folder that is open, shared by those who look at it.
pub(crate) type Shared = Arc<Workroom>;
