//! Keeps the library that was read from a folder: updates single files, and repeats only the checks that they concern.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::model::Slide;
use lodestone_content::{Day, Finding, FindingCode, Library, Reading, check};
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::digest::fingerprint;
use crate::error::{Error, ErrorKind};
use crate::folder::{self, Folder, Stamps, WORTH_A_THREAD};

/// The library of a folder with its findings.
pub struct Contents {
    /// The library as it was read.
    pub library: Library,
    /// The slides that use each fact.
    pub used: BTreeMap<String, BTreeSet<String>>,
    /// The facts that each slide uses: finding them again costs more than anything else that a list shows.
    facts_of: BTreeMap<String, BTreeSet<String>>,
    /// Grows whenever a file changed.
    pub version: u32,
    /// Digest of everything on which pictures of all slides depend.
    looks: String,
    /// The bytes of the manifest, with which a file is read alone.
    manifest: Vec<u8>,
    /// Faults of form, by file.
    pub(super) form: BTreeMap<String, Vec<Finding>>,
    /// Faults of content, by slide.
    pub(super) slides: BTreeMap<String, Vec<Finding>>,
    /// Every other finding.
    pub(super) rest: Vec<Finding>,
    /// The stamps of the files when they were read.
    pub(super) read: Stamps,
    /// The stamps of the files when they were last compared.
    pub(super) noticed: Stamps,
    /// The day that ages of facts are counted to.
    pub(super) today: Day,
}

impl Contents {
    /// Reads a folder and checks what is in it.
    ///
    /// # Errors
    ///
    /// When there is no library in it that can be read.
    pub(super) fn read(folder: &Folder, today: Day, version: u32) -> Result<Contents, Error> {
        // Taken before reading: a change in between is noticed next time.
        let stamps = folder.stamps();
        let Reading { library, findings } = folder::read(folder.root())?;
        let manifest = folder.read("library.toml")?.unwrap_or_default();
        let Some(library) = library else {
            let path = folder.root().display().to_string();
            return Err(Error::new(ErrorKind::Library, message::Editor::ErrorEditorNoLibrary { folder: &path }));
        };
        let mut form: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
        for finding in findings {
            form.entry(finding.place.file.to_string()).or_default().push(finding);
        }
        let each = |slide: &Slide| (slide.id.clone(), facts_of_slide(slide), check::slide(&library, slide));
        let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut facts_of, mut slides) = (BTreeMap::new(), BTreeMap::new());
        let slides_read: Vec<&Slide> = library.slides.values().collect();
        let checked: Vec<_> = slides_read.into_par_iter().with_min_len(WORTH_A_THREAD).map(each).collect();
        for (id, facts, findings) in checked {
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
    pub(super) fn check_rest(&mut self) {
        let used = self.used.iter().filter(|(_, slides)| !slides.is_empty());
        let used = used.map(|(fact, slides)| (fact.as_str(), slides.iter().map(String::as_str).collect())).collect();
        self.rest = check::all_but_slides(&self.library, self.today, &used);
    }

    /// Returns whether a file can be read without the others.
    pub(super) fn reads_alone(path: &str) -> bool {
        path.starts_with("slides/") || path.starts_with("facilities/") || path == "retired.toml"
    }

    /// Reads one file beside this library: its content, and its faults of form.
    pub(crate) fn read_alone(&self, path: &str, bytes: Vec<u8>) -> (Option<Library>, Vec<Finding>) {
        let files = [("library.toml".to_owned(), self.manifest.clone()), (path.to_owned(), bytes)];
        let reading = Library::read(files);
        let own = reading.findings.into_iter().filter(|finding| &*finding.place.file == path);
        (reading.library, own.collect())
    }

    /// Replaces a file with new bytes.
    pub(super) fn take(&mut self, path: &str, bytes: Vec<u8>) {
        let (alone, findings) = self.read_alone(path, bytes);
        let Some(alone) = alone else { return };
        if findings.is_empty() {
            self.form.remove(path);
        } else {
            self.form.insert(path.to_owned(), findings);
        }
        self.library.file_texts.extend(alone.file_texts);
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
        // References to nothing may have a target now.
        let lost = |findings: &[Finding]| findings.iter().any(|finding| finding.code == FindingCode::MissingReference);
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
    pub fn facts_of(&self, id: &str) -> impl Iterator<Item = &String> {
        self.facts_of.get(id).into_iter().flatten()
    }

    /// Returns a name that changes with what a slide's picture shows.
    pub fn picture_version(&self, id: &str) -> String {
        let Some(slide) = self.library.slides.get(id) else { return String::new() };
        let mut text = format!("{}{}", self.looks, slide.version);
        for fact in self.facts_of(id).filter_map(|id| self.library.facts.get(id)) {
            text.push_str(fact.version.as_str());
            text.push(if fact.is_lapsed(self.today) { '!' } else { ' ' });
        }
        fingerprint(text.as_bytes())
    }
}

/// The facts of a slide in any language.
fn facts_of_slide(slide: &Slide) -> BTreeSet<String> {
    slide.languages().flat_map(|language| slide.facts(language)).map(str::to_owned).collect()
}

/// Returns a digest of everything on which pictures of all slides depend.
fn looks(library: &Library) -> String {
    let media: Vec<_> = library.media.values().map(|media| (&media.id, &media.file, &media.alt)).collect();
    let sizes: Vec<_> = library.files.iter().map(|(name, file)| (name, fingerprint(file))).collect();
    let region = (&library.manifest.name, library.region.shown());
    let text =
        format!("{:?}{:?}{:?}{media:?}{sizes:?}{region:?}", library.brands, library.facilities, library.measures);
    fingerprint(text.as_bytes())
}
