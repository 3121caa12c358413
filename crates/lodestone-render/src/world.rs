//! Provides a small immutable Typst world for each render, over shared fonts and a shared theme.
//!
//! Memoisation goes by content, so a fresh world for each render costs nothing. Virtual paths come from a small fixed
//! set: Typst interns and never frees them.

#![expect(clippy::disallowed_types, reason = "a FileId has no order; these maps are only looked up, never iterated")]

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use crate::theme;

/// Fonts and standard library: the same for every deck of the process.
struct SharedResources {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHARED: LazyLock<SharedResources> = LazyLock::new(|| {
    let fonts: Vec<Font> = theme::fonts().into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    let book = FontBook::from_fonts(&fonts);
    // Row headers of tables: behind a feature until Typst settles how they are written.
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    let library = Library::builder().with_features(features).build();
    SharedResources { library: LazyHash::new(library), book: LazyHash::new(book), fonts }
});

/// Whether a font family ships with the theme.
pub fn has_font(family: &str) -> bool {
    SHARED.book.contains_family(&family.to_lowercase())
}

/// The first character of a text that no font of the theme has; `None` when all can be printed.
pub fn uncovered(text: &str) -> Option<char> {
    let covered = |character: char| {
        let number = u32::from(character);
        (0..SHARED.fonts.len()).any(|index| SHARED.book.info(index).is_some_and(|info| info.coverage.contains(number)))
    };
    text.chars().find(|character| !character.is_whitespace() && !covered(*character))
}

static SHIPPED: LazyLock<HashMap<FileId, Loaded>> =
    LazyLock::new(|| theme::shipped().iter().filter_map(|(path, bytes)| load(path, Bytes::new(*bytes))).collect());

#[derive(Clone)]
struct Loaded {
    bytes: Bytes,
    source: Option<Source>,
}

fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

fn load(path: &str, bytes: Bytes) -> Option<(FileId, Loaded)> {
    let id = file_id(path)?;
    let source = path.ends_with(".typ").then(|| Source::new(id, bytes.as_str().unwrap_or_default().to_owned()));
    Some((id, Loaded { bytes, source }))
}

/// What Typst sees while it lays out one deck.
pub(crate) struct DeckWorld {
    main: FileId,
    files: HashMap<FileId, Loaded>,
}

impl DeckWorld {
    /// A world of the shipped theme, with these files on top: the deck, its pictures, and theme files being tried out.
    pub(crate) fn new(files: impl IntoIterator<Item = (String, Arc<[u8]>)>) -> DeckWorld {
        let own = files.into_iter().filter_map(|(path, bytes)| load(&path, Bytes::new(bytes)));
        DeckWorld { main: file_id("main.typ").expect("the main file has a path"), files: own.collect() }
    }

    fn loaded(&self, id: FileId) -> FileResult<&Loaded> {
        let found = self.files.get(&id).or_else(|| SHIPPED.get(&id));
        found.ok_or_else(|| FileError::NotFound(id.vpath().get_with_slash().into()))
    }
}

impl World for DeckWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.loaded(id)?.source.clone().ok_or(FileError::NotSource)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Ok(self.loaded(id)?.bytes.clone())
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    /// No date: a deck says on its own what day it is from.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
