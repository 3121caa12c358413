//! Plans a release: reads and checks the folder, and compares it with the release at the destination.

use lodestone_l10n::message;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use lodestone_content::model::Approval;
use lodestone_content::{Day, Finding, FindingCode, Language, Library, Place, Reading, Severity, Translated};
use lodestone_sync::{PublishedRelease, ReleaseDraft, sha256};
use toml_edit::{DocumentMut, Item, Value};

use super::compare::{Change, ReleaseChangeKind, ReleasePart, compare};
use super::remote::{Remote, Signing};
use crate::error::{Error, ErrorKind};
use crate::folder;

/// More than one in this many slides and facts can be removed only after confirmation: it is more often a wrong folder
/// than an intention.
const ASK_FROM_ONE_IN: usize = 5;
/// The manifest of a library, which names its release.
const MANIFEST: &str = "library.toml";
/// The oldest version of the program that reads what this one publishes.
const NEEDS: &str = "0.1.0";
/// The most findings that an error names.
const MOST_NAMED: usize = 20;

/// A planned release: its content, its changes, and what prevents it.
pub struct Plan {
    /// The library's name.
    pub name: Translated,
    /// Number and day of the release at the destination.
    pub last: Option<(u32, String)>,
    /// The number that this release will have.
    pub next: u32,
    /// Findings that prevent it.
    pub blockers: Vec<Finding>,
    /// Slides that are not published because nobody approved them: id and title.
    pub held_back: Vec<(String, String)>,
    /// Changes to the release at the destination, the most important first.
    pub changes: Vec<Change>,
    /// How many slides and facts are removed.
    pub removed: u32,
    /// Their share of those at the destination, in percent.
    pub removed_percent: u32,
    /// The number that has to be typed to confirm many removals.
    pub confirm: Option<u32>,
    /// Bytes that will be written, and bytes of all files.
    pub bytes: (u64, u64),
    /// The library at the destination; `None` when there is none.
    pub before: Option<Arc<Library>>,
    /// The library of the release; `None` when it cannot be read.
    pub after: Option<Arc<Library>>,
    /// Digest over every byte of the folder, as it was planned.
    pub seen: String,
    draft: ReleaseDraft,
}

/// The parts of a library that may not be published.
#[derive(Default)]
struct Gate {
    /// Findings that prevent the whole release.
    blockers: Vec<Finding>,
    /// Slides that nobody approved: id and title.
    held_back: Vec<(String, String)>,
    /// Their files.
    behind: BTreeSet<String>,
}

/// The input of a plan.
pub struct Planning<'a> {
    /// The library's folder.
    pub folder: &'a Path,
    /// The destination.
    pub remote: &'a Remote,
    /// The day.
    pub today: Day,
    /// The language of titles and facts.
    pub language: &'a Language,
}

impl Planning<'_> {
    /// Reads the folder, has the release checked, and compares it with the release before.
    ///
    /// `check` returns all findings of a library, those of its layout as well: this crate draws nothing.
    ///
    /// # Errors
    ///
    /// When the folder or the destination cannot be read, or `check` fails. Faults of the library are blockers.
    pub fn plan<E: From<Error>>(&self, check: impl FnOnce(Reading) -> Result<Vec<Finding>, E>) -> Result<Plan, E> {
        let (files, skipped) = folder::files(self.folder)?;
        let seen = fingerprint(&files);
        let whole = Library::read(files.iter().cloned());
        let last = self.remote.state().release().map(|release| (release.sequence, release.date.clone()));
        let mut next = self.remote.state().last_number().map_or(1, |last| last.saturating_add(1));
        let mut gate = Gate::default();
        if let Some(library) = &whole.library {
            next = next.max(library.manifest.release.saturating_add(1));
            gate = self.gate(library);
        }
        let going: Vec<(String, Vec<u8>)> = files
            .into_iter()
            .filter(|(path, _)| is_content(path) && !gate.behind.contains(path))
            .map(
                |(path, bytes)| {
                    if path == MANIFEST { (path, numbered(&bytes, next, self.today)) } else { (path, bytes) }
                },
            )
            .collect();
        let draft = ReleaseDraft {
            sequence: next,
            date: self.today.to_string(),
            needs: NEEDS.to_owned(),
            notes: BTreeMap::new(),
            files: going,
        };
        if let Err(error) = draft.check(self.remote.library()) {
            gate.blockers.push(Finding::error(
                FindingCode::Unpublishable,
                Place::start_of(MANIFEST),
                error.to_string(),
                "no laptop would take it",
            ));
        }
        let mut reading = Library::read(draft.files.iter().cloned());
        reading.findings.extend(skipped);
        let after = reading.library.clone().map(Arc::new);
        let Gate { mut blockers, held_back, .. } = gate;
        // A ready-made pitch with an unapproved slide is reported once, with what to do.
        let places: BTreeSet<Place> = blockers.iter().map(|finding| finding.place.clone()).collect();
        let is_new = |finding: &Finding| finding.severity == Severity::Error && !places.contains(&finding.place);
        blockers.extend(check(reading)?.into_iter().filter(is_new));
        let before = self.before(&draft)?;
        let changes = after.as_ref().map(|after| compare(before.as_deref(), after, self.language)).unwrap_or_default();
        let is_gone = |change: &&Change| change.kind != ReleasePart::Other && is_gone(change, after.as_deref());
        let removed = changes.iter().filter(is_gone).count();
        let there = before.as_ref().map_or(0, |before| before.slides.len() + before.facts.len());
        Ok(Plan {
            name: after.as_ref().map(|after| after.manifest.name.clone()).unwrap_or_default(),
            last,
            next,
            blockers,
            held_back,
            changes,
            removed: removed as u32,
            removed_percent: (removed * 100).checked_div(there).unwrap_or(0) as u32,
            confirm: (removed * ASK_FROM_ONE_IN > there).then_some(removed as u32),
            bytes: draft.bytes(self.remote.state()),
            before,
            after,
            seen,
            draft,
        })
    }

    /// Returns the parts of a library that may not be published, whatever its check says.
    fn gate(&self, library: &Library) -> Gate {
        let mut gate = Gate::default();
        if library.manifest.id != self.remote.library() {
            let message = format!(
                "this is the library \"{}\", and the trust file is for \"{}\"",
                library.manifest.id,
                self.remote.library()
            );
            let remedy = "choose the folder or the trust file that belongs to it";
            gate.blockers.push(Finding::error(FindingCode::OtherLibrary, Place::start_of(MANIFEST), message, remedy));
        }
        gate.blockers.extend(unapproved(library));
        for slide in library.slides.values().filter(|slide| slide.approval != Approval::Approved) {
            gate.held_back.push((slide.id.clone(), slide.title(&library.chain(self.language))));
            gate.behind.insert(slide.place.file.to_string());
        }
        gate
    }

    /// Reads the library at the destination; bytes that are in the folder too are not fetched.
    fn before(&self, draft: &ReleaseDraft) -> Result<Option<Arc<Library>>, Error> {
        if self.remote.state().release().is_none() {
            return Ok(None);
        }
        let have: BTreeMap<String, &Vec<u8>> = draft.files.iter().map(|(_, bytes)| (sha256(bytes), bytes)).collect();
        let files = self
            .remote
            .state()
            .files(self.remote.destination(), &|digest| have.get(digest).map(|bytes| bytes.to_vec()))?;
        Ok(Library::read(files).library.map(Arc::new))
    }
}

impl Plan {
    /// Returns whether the release differs from the one at the destination.
    pub fn is_news(&self) -> bool {
        self.last.is_none() || !self.changes.is_empty() || self.bytes.0 > 0 && self.other_files()
    }

    /// Returns whether the folder is as it was planned.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub fn is_unchanged(&self, folder: &Path) -> Result<bool, Error> {
        Ok(fingerprint(&folder::files(folder)?.0) == self.seen)
    }

    /// Returns whether more than the number in the manifest differs.
    fn other_files(&self) -> bool {
        let manifest = self.draft.files.iter().find(|(path, _)| path == MANIFEST).map_or(0, |(_, bytes)| bytes.len());
        self.bytes.0 > manifest as u64
    }

    /// Refuses a plan that may not be published.
    ///
    /// # Errors
    ///
    /// When the check found errors, or many removals were not confirmed with their number.
    pub fn check(&self, confirmed: Option<u32>) -> Result<(), Error> {
        if !self.blockers.is_empty() {
            let detail = "the library may not be published; mend what the check found";
            let named = self.blockers.iter().take(MOST_NAMED).cloned();
            return Err(Error::detailed(ErrorKind::Library, detail)
                .with_message(message::Publish::ErrorPublishBlocked)
                .with_findings(named));
        }
        if let Some(wanted) = self.confirm.filter(|wanted| confirmed != Some(*wanted)) {
            let detail = format!(
                "{wanted} slides and facts, {} in a hundred, would go from every laptop; give the number {wanted} to \
                 confirm it, or see that this is the right folder",
                self.removed_percent
            );
            return Err(Error::detailed(ErrorKind::Input, detail).with_message(message::Publish::ErrorPublishNumber));
        }
        Ok(())
    }

    /// Publishes it, and writes its number into the folder's own manifest.
    ///
    /// # Errors
    ///
    /// When something prevents it, the number was not confirmed, nothing would change, or publishing fails. Then
    /// nothing has changed for clients.
    pub fn publish(
        self,
        folder: &Path,
        remote: &Remote,
        signing: &Signing<'_>,
        notes: BTreeMap<String, String>,
        confirmed: Option<u32>,
    ) -> Result<PublishedRelease, Error> {
        self.check(confirmed)?;
        if !self.is_news() {
            return Err(Error::detailed(
                ErrorKind::Input,
                "nothing is new, and nothing was published; to make signatures last longer, renew them",
            ));
        }
        let (number, date) = (self.next, self.draft.date.clone());
        let published_release =
            remote.publisher(signing).publish(ReleaseDraft { notes, ..self.draft }, remote.state())?;
        // It is published. If the folder cannot be written, the next number is still read from the destination.
        let manifest = folder.join(MANIFEST);
        if let (Ok(bytes), Some(day)) = (std::fs::read(&manifest), Day::parse(&date)) {
            let _ = lodestone_files::write(&manifest, &numbered(&bytes, number, day));
        }
        Ok(published_release)
    }
}

/// Returns whether a slide or a fact is gone: removed from the release, or retired and removed.
fn is_gone(change: &Change, after: Option<&Library>) -> bool {
    match change.change {
        ReleaseChangeKind::Removed => true,
        // A retired slide counts as removed only when its file is gone too; a few recalls are not a sign of a wrong
        // folder.
        ReleaseChangeKind::Retired | ReleaseChangeKind::Recalled => {
            after.is_some_and(|after| !after.slides.contains_key(&change.id) && !after.facts.contains_key(&change.id))
        }
        ReleaseChangeKind::Changed | ReleaseChangeKind::Added => false,
    }
}

/// Reports ready-made pitches with slides that nobody approved.
fn unapproved(library: &Library) -> Vec<Finding> {
    let mut findings = Vec::new();
    for pitch in library.pitches.values() {
        for (id, place) in &pitch.slides {
            let Some(slide) = library.slides.get(id).filter(|slide| slide.approval != Approval::Approved) else {
                continue;
            };
            let message = format!("the ready-made pitch \"{}\" shows \"{id}\", which is not approved", pitch.id);
            let finding = Finding::error(
                FindingCode::UnapprovedSlide,
                place.clone(),
                message,
                "approve the slide, or take it out of the pitch",
            );
            findings.push(finding.on_slide(&slide.id));
        }
    }
    findings
}

/// Returns whether a file is part of a library: notes of authors are not published.
fn is_content(path: &str) -> bool {
    path.ends_with(".toml") || path.starts_with("media/") || path.starts_with("map/")
}

/// Writes number and day of a release into the manifest; comments and order stay.
fn numbered(bytes: &[u8], number: u32, day: Day) -> Vec<u8> {
    let Some(mut document) = std::str::from_utf8(bytes).ok().and_then(|text| text.parse::<DocumentMut>().ok()) else {
        return bytes.to_vec();
    };
    // Replaces the value only, so that a comment behind it stays.
    for (key, new) in [("release", Value::from(i64::from(number))), ("date", Value::from(day.to_string()))] {
        let Some(old) = document.get_mut(key).and_then(Item::as_value_mut) else { continue };
        let decor = old.decor().clone();
        *old = new;
        *old.decor_mut() = decor;
    }
    document.to_string().into_bytes()
}

fn fingerprint(files: &[(String, Vec<u8>)]) -> String {
    let mut text = String::new();
    for (path, bytes) in files {
        text += &format!("{path} {}\n", sha256(bytes));
    }
    sha256(text.as_bytes())
}
