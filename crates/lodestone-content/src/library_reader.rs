//! Reads a library from its files, as much of it as can be used, and reports every fault of form.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::finding::{Finding, FindingCode, Place};
use crate::library::Library;
use crate::model::{
    BRAND, Brand, FACILITY, Facility, FacilityKind, Fact, Film, KINDS_FILE, LIBRARY, MEASURES_FILE, MEDIA_FILE,
    Manifest, Measure, Media, OWNERS_FILE, Owner, PITCH, Pitch, REGION_FILE, RETIRED_FILE, Region, Retirement, SLIDE,
    Slide, Subject, TOPICS_FILE, Topic, VALUE_PROPOSITION, ValueProposition,
};
use crate::read::outline::{self, Outline};
use crate::read::{Table, tree};
use crate::version::Version;

/// The most files a library may have. Ten thousand slides fit; an endless archive does not.
pub const MOST_FILES: usize = 60_000;

/// The most languages a library may have. What is missing is listed for every language of every fact, so that two
/// files of a megabyte could ask for gigabytes of findings.
pub const MOST_LANGUAGES: usize = 60;

/// The most towns of a map. Each is tried beside every pin and name that is there already, whenever a map is drawn.
pub const MOST_TOWNS: usize = 60;

/// What came of reading files: a library when there is a manifest, and all findings so far.
#[derive(Debug)]
pub struct Reading {
    /// The library, with everything in it that could be read.
    pub library: Option<Library>,
    /// Faults of form: syntax, shape, duplicates. [`crate::check::check`] adds the faults of content.
    pub findings: Vec<Finding>,
}

/// A thing that has a file of its own.
macro_rules! single {
    ($self:ident, $table:ident, $shape:expr, $read:expr, $map:ident) => {
        single!($self, $table, $shape, $read, $map, id)
    };
    ($self:ident, $table:ident, $shape:expr, $read:expr, $map:ident, $($id:ident).+) => {{
        $shape.check(&$table, &mut $self.findings);
        if let Some(thing) = $read {
            $self.put(|parts| &mut parts.$map, thing.$($id).+.clone(), thing.place.clone(), thing);
        }
    }};
}

/// Things that share one file.
macro_rules! several {
    ($self:ident, $table:ident, $shape:expr, $key:literal, $type:ident, $map:ident) => {{
        $shape.check(&$table, &mut $self.findings);
        for thing in $table.list($key).iter().filter_map(|node| $type::read(node.as_table()?)) {
            $self.put(|parts| &mut parts.$map, thing.id.clone(), thing.place.clone(), thing);
        }
    }};
}

#[derive(Default)]
struct Parts {
    manifest: Option<Manifest>,
    region: Option<Region>,
    kinds: BTreeMap<String, FacilityKind>,
    /// Outlines by the names of their files under `map/`.
    outlines: BTreeMap<String, Arc<Outline>>,
    facilities: BTreeMap<String, Facility>,
    facts: BTreeMap<String, Fact>,
    measures: BTreeMap<String, Measure>,
    topics: BTreeMap<String, Topic>,
    owners: BTreeMap<String, Owner>,
    media: BTreeMap<String, Media>,
    brands: BTreeMap<String, Brand>,
    slides: BTreeMap<String, Slide>,
    value_propositions: BTreeMap<String, ValueProposition>,
    pitches: BTreeMap<String, Pitch>,
    retired_slides: BTreeMap<String, Retirement>,
    retired_facts: BTreeMap<String, Retirement>,
    file_texts: BTreeMap<String, Arc<[u8]>>,
    files: BTreeMap<String, Arc<[u8]>>,
    unreadable: BTreeSet<String>,
}

#[derive(Default)]
struct LibraryReader {
    parts: Parts,
    findings: Vec<Finding>,
    /// Where each id of a kind was first seen.
    seen: BTreeMap<(&'static str, String), Place>,
}

/// One file of a library, read by itself. What it takes from others is looked at when they are put together.
pub struct FileRead(LibraryReader);

impl FileRead {
    /// Reads a file. Its path is relative to the library's folder, with forward slashes.
    pub fn of((path, bytes): (String, Vec<u8>)) -> FileRead {
        let mut reader = LibraryReader::default();
        reader.file(&path, bytes);
        FileRead(reader)
    }
}

impl Library {
    /// Reads the files of a library. Paths are relative to its folder, with forward slashes.
    pub fn read(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Reading {
        Library::read_by(files, |files| files.into_iter().map(FileRead::of).collect())
    }

    /// Reads a library; the caller reads the files, one by one or several at once: nearly all of the time is in them. They
    /// must come back in the order in which they are given.
    pub fn read_by(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        each: impl FnOnce(Vec<(String, Vec<u8>)>) -> Vec<FileRead>,
    ) -> Reading {
        let mut reader = LibraryReader::default();
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by(|one, other| one.0.cmp(&other.0));
        if files.len() > MOST_FILES {
            reader.findings.push(Finding::error(
                FindingCode::TooManyFiles,
                Place::start_of("library.toml"),
                format!("the library has {} files, more than the {MOST_FILES} that are read", files.len()),
                "split it into several libraries",
            ));
            files.truncate(MOST_FILES);
        }
        for file in each(files) {
            reader.join(file.0);
        }
        reader.finish()
    }
}

impl LibraryReader {
    fn file(&mut self, path: &str, bytes: Vec<u8>) {
        if let Some(name) = path.strip_prefix("media/") {
            self.parts.files.insert(name.to_owned(), bytes.into());
            return;
        }
        if let Some(name) = path.strip_prefix("map/").filter(|name| name.ends_with("json")) {
            match outline::parse(path, &bytes, &mut self.findings) {
                Some(outline) => drop(self.parts.outlines.insert(name.to_owned(), outline.into())),
                None => drop(self.parts.unreadable.insert(path.to_owned())),
            }
            return;
        }
        if !path.ends_with(".toml") {
            let harmless =
                path.ends_with(".md") || path.ends_with(".json") || path.split('/').any(|part| part.starts_with('.'));
            if !harmless {
                self.findings.push(Finding::warning(
                    FindingCode::StrayFile,
                    Place::start_of(path),
                    "nothing reads this file",
                    "remove it, or move it to media/ when it is a picture",
                ));
            }
            return;
        }
        let Some(table) = tree::parse(path, &bytes, &mut self.findings) else { return };
        let (folder, rest) = path.split_once('/').unwrap_or(("", path));
        if matches!(folder, "slides" | "facilities") {
            self.parts.file_texts.insert(path.to_owned(), bytes.as_slice().into());
        }
        match (folder, rest) {
            ("", "library.toml") => {
                LIBRARY.check(&table, &mut self.findings);
                self.parts.manifest = Manifest::read(&table);
                self.languages(&table);
            }
            ("", "region.toml") => self.region(&table),
            ("", "kinds.toml") => several!(self, table, KINDS_FILE, "kind", FacilityKind, kinds),
            ("", "topics.toml") => several!(self, table, TOPICS_FILE, "topic", Topic, topics),
            ("", "measures.toml") => several!(self, table, MEASURES_FILE, "measure", Measure, measures),
            ("", "owners.toml") => several!(self, table, OWNERS_FILE, "owner", Owner, owners),
            ("", "media.toml") => several!(self, table, MEDIA_FILE, "media", Media, media),
            ("", "retired.toml") => self.retired(&table),
            ("facilities", _) => self.facility(&table),
            ("value-propositions", _) => {
                single!(
                    self,
                    table,
                    VALUE_PROPOSITION,
                    ValueProposition::read(&table, &mut self.findings),
                    value_propositions
                );
            }
            ("slides", _) => self.slide(&table, &bytes),
            ("brands", _) => single!(self, table, BRAND, Brand::read(&table), brands, identity.id),
            ("pitches", _) => single!(self, table, PITCH, Pitch::read(&table), pitches),
            _ => self.findings.push(Finding::warning(
                FindingCode::StrayFile,
                Place::start_of(path),
                "nothing reads this file",
                "move it to facilities/, slides/, value-propositions/, brands/ or pitches/, or remove it",
            )),
        }
    }

    fn region(&mut self, table: &Table) {
        REGION_FILE.check(table, &mut self.findings);
        let mut region = Region::read(table);
        if let Some(map) = &mut region.map
            && map.towns.len() > MOST_TOWNS
        {
            let message = format!("there are {} towns, more than the {MOST_TOWNS} that are read", map.towns.len());
            let remedy = "keep those by which a stranger finds the way";
            let place = map.towns[MOST_TOWNS].place.clone();
            self.findings.push(Finding::error(FindingCode::TooManyTowns, place, message, remedy).in_field("map.town"));
            map.towns.truncate(MOST_TOWNS);
        }
        self.parts.region = Some(region);
    }

    /// Keeps the languages within their limit.
    fn languages(&mut self, table: &Table) {
        let Some(manifest) = &mut self.parts.manifest else { return };
        for (field, languages) in
            [("languages", &mut manifest.languages), ("extra_languages", &mut manifest.extra_languages)]
        {
            if languages.len() > MOST_LANGUAGES {
                let message =
                    format!("there are {} languages, more than the {MOST_LANGUAGES} that are read", languages.len());
                let remedy = "name only languages in which somebody will present";
                self.findings.push(
                    Finding::error(FindingCode::TooManyLanguages, table.place_of(field), message, remedy)
                        .in_field(field),
                );
                languages.truncate(MOST_LANGUAGES);
            }
        }
    }

    fn facility(&mut self, table: &Table) {
        FACILITY.check(table, &mut self.findings);
        let Some(facility) = Facility::read(table) else { return };
        let of = facility.id.clone();
        self.put(|parts| &mut parts.facilities, of.clone(), facility.place.clone(), facility);
        for fact in table.list("fact").iter().filter_map(|node| node.as_table()) {
            match Fact::read(fact, &of, &mut self.findings) {
                Some(fact) => self.put(|parts| &mut parts.facts, fact.id.clone(), fact.place.clone(), fact),
                None => self.parts.unreadable.extend(fact.optional_text("id")),
            }
        }
    }

    fn retired(&mut self, table: &Table) {
        RETIRED_FILE.check(table, &mut self.findings);
        for node in table.list("retired") {
            let read = node.as_table().and_then(|table| Retirement::read(table, &mut self.findings));
            let Some(retirement) = read else { continue };
            let map = match retirement.subject {
                Subject::Slide => &mut self.parts.retired_slides,
                Subject::Fact => &mut self.parts.retired_facts,
            };
            if let Some(first) = map.get(&retirement.id) {
                self.findings.push(Finding::error(
                    FindingCode::DuplicateId,
                    retirement.place.clone(),
                    format!("\"{}\" is retired already: {}", retirement.id, first.place),
                    "keep one of them",
                ));
                continue;
            }
            map.insert(retirement.id.clone(), retirement);
        }
    }

    fn slide(&mut self, table: &Table, bytes: &[u8]) {
        let before = self.findings.len();
        SLIDE.check(table, &mut self.findings);
        let slide = Slide::read(table, Version::of_slide(bytes), &mut self.findings);
        if let Some(id) = table.optional_text("id") {
            for finding in &mut self.findings[before..] {
                finding.slide.get_or_insert_with(|| id.clone());
            }
        }
        match slide {
            Some(slide) => self.put(|parts| &mut parts.slides, slide.id.clone(), slide.place.clone(), slide),
            None => self.parts.unreadable.extend(table.optional_text("id")),
        }
    }

    fn put<T>(&mut self, map: impl Fn(&mut Parts) -> &mut BTreeMap<String, T>, id: String, place: Place, thing: T) {
        let kind = std::any::type_name::<T>();
        if let Some(first) = self.seen.get(&(kind, id.clone())) {
            let message = format!("the id \"{id}\" is taken: {first}");
            self.findings.push(Finding::error(
                FindingCode::DuplicateId,
                place,
                message,
                "give one of them another id, or delete the copy",
            ));
            return;
        }
        self.seen.insert((kind, id.clone()), place);
        map(&mut self.parts).insert(id, thing);
    }

    /// Takes in a file that was read by itself. What it has under an id that is taken is a finding.
    fn join(&mut self, file: LibraryReader) {
        let LibraryReader { parts, findings, mut seen } = file;
        self.findings.extend(findings);
        macro_rules! join {
            ($($map:ident: $type:ty),+ $(,)?) => {
                $(for (id, thing) in parts.$map {
                    let key = (std::any::type_name::<$type>(), id);
                    let place = seen.remove(&key).unwrap_or_else(|| thing.place.clone());
                    self.put(|parts| &mut parts.$map, key.1, place, thing);
                })+
            };
        }
        join! {
            kinds: FacilityKind,
            facilities: Facility,
            facts: Fact,
            measures: Measure,
            topics: Topic,
            owners: Owner,
            media: Media,
            brands: Brand,
            slides: Slide,
            value_propositions: ValueProposition,
            pitches: Pitch,
        }
        self.parts.manifest = self.parts.manifest.take().or(parts.manifest);
        // These share one file, or are named by their files: nothing is there twice.
        self.parts.region = self.parts.region.take().or(parts.region);
        self.parts.outlines.extend(parts.outlines);
        self.parts.retired_slides.extend(parts.retired_slides);
        self.parts.retired_facts.extend(parts.retired_facts);
        self.parts.file_texts.extend(parts.file_texts);
        self.parts.files.extend(parts.files);
        self.parts.unreadable.extend(parts.unreadable);
    }

    fn finish(self) -> Reading {
        let LibraryReader { mut parts, mut findings, .. } = self;
        let Some(manifest) = parts.manifest else {
            if !findings.iter().any(|finding| &*finding.place.file == "library.toml") {
                findings.push(Finding::error(
                    FindingCode::NoManifest,
                    Place::start_of("library.toml"),
                    "there is no library.toml",
                    "name the folder that holds library.toml, or add one: the authoring guide shows it",
                ));
            }
            return Reading { library: None, findings };
        };
        let mut region = parts.region.unwrap_or_default();
        if let Some(map) = &mut region.map {
            map.outline = parts.outlines.remove(&map.file);
        }
        let mut library = Library {
            manifest,
            region,
            kinds: parts.kinds,
            facilities: parts.facilities,
            facts: parts.facts,
            measures: parts.measures,
            topics: parts.topics,
            owners: parts.owners,
            media: parts.media,
            brands: parts.brands,
            slides: parts.slides,
            value_propositions: parts.value_propositions,
            pitches: parts.pitches,
            retired_slides: parts.retired_slides,
            retired_facts: parts.retired_facts,
            file_texts: parts.file_texts,
            files: parts.files,
            unreadable: parts.unreadable,
            index: OnceLock::new(),
        };
        attach_posters(&mut library);
        for id in library.retired_slides.keys() {
            if let Some(slide) = library.slides.get_mut(id) {
                slide.retired = true;
            }
        }
        Reading { library: Some(library), findings }
    }
}

/// Gives every film the file and the markers of its poster: all that draws then draws that.
fn attach_posters(library: &mut Library) {
    let poster = |film: &Film| library.media.get(&film.poster).filter(|poster| poster.film.is_none());
    let hung: Vec<_> = library
        .media
        .values()
        .filter(|media| media.file.is_empty())
        .filter_map(|media| Some((media.id.clone(), poster(media.film.as_ref()?)?)))
        .map(|(id, poster)| (id, poster.file.clone(), poster.anchors.clone()))
        .collect();
    for (id, file, anchors) in hung {
        if let Some(media) = library.media.get_mut(&id) {
            (media.file, media.anchors) = (file, anchors);
        }
    }
}
