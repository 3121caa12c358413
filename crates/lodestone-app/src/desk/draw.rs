//! Pictures of slides: which address means which picture, and keeping what was drawn.
//!
//! An address ends with a fingerprint of what the picture shows, so a picture never has to be thrown away: when
//! something changes, the address does. Windows may keep pictures for as long as they like.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use lodestone_content::{Day, Language, Library};
use lodestone_render::{Composition, Frame, Job, NOTHING_OWN, Output, Rendered, Request, compose, pages};
use lodestone_store::{Content, Document, Entry};

use crate::app::App;
use crate::convert;
use crate::convert::language;
use crate::digest::fingerprint;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::render_failure::failed;
use crate::resolved_pitch::{Files, ResolvedPitch, ResolvedSlide};
use crate::worker::{Cancel, Failure, Limits, Standing};

/// Width of a thumbnail in pixels: sharp at twice the size of a card.
pub(crate) const THUMBNAIL: u32 = 640;
/// More pages than these are not drawn between two thumbnails.
const MANY_PAGES: usize = 40;
/// Bytes of pictures kept in memory.
const MOST_MEMORY: usize = 64 << 20;
/// Bytes of pictures kept on disk; when there are more at start, all are dropped.
const MOST_DISK: u64 = 256 << 20;

/// A picture as a window gets it.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Its media type.
    pub media_type: &'static str,
}

/// Draws and keeps pictures.
#[derive(Debug)]
pub(crate) struct Drawings {
    /// For what a person is waiting for: the slide under their hands.
    hand: Standing,
    /// For thumbnails.
    shelf: Standing,
    kept: Mutex<Kept>,
    folder: Option<PathBuf>,
}

#[derive(Debug, Default)]
struct Kept {
    pictures: BTreeMap<String, (u64, Arc<[u8]>)>,
    bytes: usize,
    clock: u64,
}

impl Drawings {
    pub(crate) fn new(program: PathBuf, limits: Limits, folder: Option<PathBuf>, state: &str) -> Drawings {
        let folder = folder.map(|folder| {
            prune(&folder, state);
            folder.join(state)
        });
        Drawings {
            hand: Standing::new(program.clone(), limits),
            shelf: Standing::new(program, limits),
            kept: Mutex::default(),
            folder,
        }
    }

    /// Draws what a person is waiting for.
    pub(crate) fn in_hand(&self, job: &Job) -> Result<Rendered, Failure> {
        self.hand.render(job)
    }

    /// Draws a thumbnail.
    pub(crate) fn on_shelf(&self, job: &Job) -> Result<Rendered, Failure> {
        self.shelf.render(job)
    }

    pub(crate) fn find(&self, address: &str) -> Option<Arc<[u8]>> {
        let mut kept = lock(&self.kept);
        kept.clock += 1;
        let now = kept.clock;
        if let Some((used, bytes)) = kept.pictures.get_mut(address) {
            *used = now;
            return Some(bytes.clone());
        }
        drop(kept);
        let bytes: Arc<[u8]> = fs::read(self.folder.as_ref()?.join(name(address))).ok()?.into();
        // A half-written picture would stay broken for good.
        if !bytes.ends_with(PNG_END) {
            return None;
        }
        self.remember(address, &bytes);
        Some(bytes)
    }

    fn remember(&self, address: &str, bytes: &Arc<[u8]>) {
        let mut kept = lock(&self.kept);
        kept.clock += 1;
        let now = kept.clock;
        kept.bytes += bytes.len();
        if let Some((_, before)) = kept.pictures.insert(address.to_owned(), (now, bytes.clone())) {
            // Two windows may have asked at once.
            kept.bytes -= before.len();
        }
        while kept.bytes > MOST_MEMORY {
            let Some(oldest) = kept.pictures.iter().min_by_key(|(_, (used, _))| *used).map(|(key, _)| key.clone())
            else {
                break;
            };
            if let Some((_, bytes)) = kept.pictures.remove(&oldest) {
                kept.bytes -= bytes.len();
            }
        }
    }

    pub(crate) fn keep(&self, address: &str, bytes: &Arc<[u8]>) {
        self.remember(address, bytes);
        if let Some(folder) = &self.folder {
            // Only a convenience: a full disk must not stop anybody from seeing a slide.
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join(name(address)), bytes));
        }
    }
}

/// The last bytes of every PNG.
const PNG_END: &[u8] = b"IEND\xaeB`\x82";

fn name(address: &str) -> String {
    format!("{}.png", fingerprint(address.as_bytes()))
}

/// Drops pictures of other states of the library, and all of them when there are too many.
fn prune(folder: &std::path::Path, state: &str) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let size = || -> u64 {
            let files = fs::read_dir(entry.path()).into_iter().flatten().flatten();
            files.filter_map(|file| Some(file.metadata().ok()?.len())).sum()
        };
        if entry.file_name() != *state || size() > MOST_DISK {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

impl App {
    /// Address of the thumbnail of a slide of the library.
    pub(crate) fn library_picture(&self, id: &str, language: &Language) -> String {
        let print = format!(
            "{}{}{}",
            self.context.snapshot().state,
            self.contact_print(),
            self.lapsed_print(self.context.clock.today())
        );
        format!("library/{id}/{language}/{}", fingerprint(print.as_bytes()))
    }

    /// Address of the thumbnail of a slide of a pitch.
    pub(crate) fn pitch_picture(&self, pitch: &str, document: &Document, resolved_slide: &ResolvedSlide<'_>) -> String {
        self.entry_picture(pitch, document, resolved_slide.entry, self.context.clock.today())
    }

    fn entry_picture(&self, pitch: &str, document: &Document, entry: &Entry, today: Day) -> String {
        let style = &document.style;
        let looks = serde_json::to_string(&(&document.target, &style.brand, &style.cobrand, entry)).unwrap_or_default();
        let told = self.told_print(document);
        let print = format!(
            "{}{looks}{told}{}{}",
            self.context.snapshot().state,
            self.contact_print(),
            self.lapsed_print(today)
        );
        format!("pitch/{pitch}/{}/{}", entry.key, fingerprint(print.as_bytes()))
    }

    /// Address of the picture of a slide that frames a pitch.
    pub(crate) fn frame_picture(&self, pitch: &str, document: &Document, name: &str) -> String {
        self.frame_picture_of(pitch, document, name, self.context.clock.today())
    }

    fn frame_picture_of(&self, pitch: &str, document: &Document, name: &str, today: Day) -> String {
        let of = (&document.target, &document.style, &document.frame_words);
        // The cover shows the target and the style, in a language that the story speaks; agenda and sources show
        // something of every slide.
        let looks = if name == "cover" {
            serde_json::to_string(&(of, self.own_covers(document), self.spoken(document)))
        } else {
            serde_json::to_string(&(of, &document.slides))
        };
        let looks = format!("{}{}", looks.unwrap_or_default(), self.told_print(document));
        let print = format!("{}{looks}{}{today}", self.context.snapshot().state, self.contact_print());
        format!("pitch/{pitch}/{name}/{}", fingerprint(print.as_bytes()))
    }

    /// Covers that stand in the story itself: they take the place of the one around it.
    fn own_covers<'a>(&self, document: &'a Document) -> Vec<&'a Entry> {
        let library = self.library_for(document);
        let is_cover = |entry: &&Entry| {
            let Content::Slide { id, .. } = &entry.content else { return false };
            library.slides.get(id).is_some_and(|slide| slide.layout == "cover")
        };
        document.slides.iter().filter(is_cover).collect()
    }

    /// The first language of a pitch that any of its slides speaks.
    fn spoken(&self, document: &Document) -> String {
        let library = self.library_for(document);
        let target = convert::target_of(&document.target);
        let speaks = |entry: &Entry, language: &Language| match &entry.content {
            Content::Slide { id, .. } => {
                library.slides.get(id).is_some_and(|slide| slide.text.exact(language).is_some())
            }
            Content::Picture { .. } | Content::Page { .. } => *language == target.language,
        };
        let mut chain = library.chain(&target.language).into_iter();
        let spoken = chain.find(|language| document.slides.iter().any(|entry| speaks(entry, language)));
        spoken.map(|language| language.to_string()).unwrap_or_default()
    }

    /// Address of the cover of a ready-made pitch.
    pub(crate) fn ready_picture(&self, id: &str) -> String {
        let print = format!("{}{}{}", self.context.snapshot().state, self.contact_print(), self.context.clock.today());
        format!("ready/{id}/{}", fingerprint(print.as_bytes()))
    }

    /// Names the facts that are marked as past their review date: slides show it.
    fn lapsed_print(&self, today: Day) -> String {
        let library = self.context.library();
        let edition = self.context.snapshot();
        let mut known = lock(&edition.lapsed);
        match known.as_ref() {
            Some((day, print)) if *day == today => print.clone(),
            _ => {
                let lapsed = library.facts.values().filter(|fact| fact.is_lapsed(today));
                let ids: Vec<&str> = lapsed.map(|fact| fact.id.as_str()).collect();
                let print = fingerprint(ids.join(" ").as_bytes());
                *known = Some((today, print.clone()));
                print
            }
        }
    }

    /// The address that a slide of this document has.
    fn picture_of(&self, pitch: &str, document: &Document, key: &str, today: Day) -> String {
        match document.slides.iter().find(|entry| entry.key == key) {
            Some(entry) => self.entry_picture(pitch, document, entry, today),
            None => self.frame_picture_of(pitch, document, key, today),
        }
    }

    /// The document that an address speaks of. A person may have gone on while the picture waited for its turn: then it
    /// is one of those that were shown before.
    fn document_behind(&self, address: &str, pitch: &str, key: &str) -> Result<Arc<Document>, Error> {
        let now = self.context.store.pitch(pitch)?.document;
        if self.picture_of(pitch, &now, key, self.context.clock.today()) != address {
            let shown = lock(&self.shown);
            let of_pitch = shown.iter().rev().filter(|shown| shown.pitch == pitch);
            let mut found = of_pitch.filter(|shown| self.picture_of(pitch, &shown.document, key, shown.day) == address);
            if let Some(shown) = found.next() {
                return Ok(shown.document.clone());
            }
        }
        Ok(Arc::new(now))
    }

    /// Address of the picture of a slide as it would be with what the library has now.
    pub(crate) fn update_picture(&self, pitch: &str, document: &Document, key: &str) -> String {
        let accepted = self.with_accepted(document, key).unwrap_or_else(|_| document.clone());
        let own = self.picture_of(pitch, &accepted, key, self.context.clock.today());
        own.replacen("pitch/", "update/", 1)
    }

    /// The document that such an address speaks of, and the address that it has by now.
    fn document_updated(&self, address: &str, pitch: &str, key: &str) -> Result<(Document, String), Error> {
        let now = self.context.store.pitch(pitch)?.document;
        let own = self.update_picture(pitch, &now, key);
        if own != address {
            let shown: Vec<_> = lock(&self.shown)
                .iter()
                .rev()
                .filter(|shown| shown.pitch == pitch)
                .map(|shown| shown.document.clone())
                .collect();
            if let Some(document) = shown.iter().find(|document| self.update_picture(pitch, document, key) == address) {
                return Ok((self.with_accepted(document, key)?, address.to_owned()));
            }
        }
        Ok((self.with_accepted(&now, key)?, own))
    }

    pub(super) fn contact_print(&self) -> String {
        format!("{:?}", self.settings.contact())
    }

    /// A picture by its address, from memory, from disk or drawn now.
    ///
    /// # Errors
    ///
    /// When the address names nothing that is there, or the slide cannot be drawn.
    pub fn picture(&self, address: &str) -> Result<Picture, Error> {
        let address = address.trim_start_matches('/');
        // What is in front of people waits for nothing: no disk, no date.
        if let Some(path) = address.strip_prefix("show/") {
            return self.show_picture(path);
        }
        let png = |bytes| Picture { bytes, media_type: "image/png" };
        if let Some(bytes) = self.context.snapshot().drawings.find(address) {
            return Ok(png(bytes));
        }
        let parts: Vec<&str> = address.split('/').collect();
        // The address that this picture has by now: what is kept under another would be wrong for good.
        let today = self.context.clock.today();
        let (composition, own) = match parts.as_slice() {
            ["library", id, tag, _] => {
                let language = language(tag)?;
                (self.compose_library_slide(id, &language)?, self.library_picture(id, &language))
            }
            ["pitch", pitch, key, _] => {
                let document = self.document_behind(address, pitch, key)?;
                let own = self.picture_of(pitch, &document, key, today);
                (self.compose_for_picture(&self.library_for(&document), &document, &self.context.store, key)?, own)
            }
            ["update", pitch, key, _] => {
                let (document, own) = self.document_updated(address, pitch, key)?;
                (self.compose_for_picture(&self.library_for(&document), &document, &self.context.store, key)?, own)
            }
            ["ready", id, _] => {
                let document = self.ready_document(id)?;
                (
                    self.compose_for_picture(&self.context.library(), &document, &self.context.store, "cover")?,
                    self.ready_picture(id),
                )
            }
            ["offer", token, key, _] => {
                let (document, files, library) = self.offered_pitch(token)?;
                (self.compose_for_picture(&library, &document, &files, key)?, address.to_owned())
            }
            ["publish", token, side, id] => return self.publish_picture(address, token, side, id),
            ["editor", id, tag, print] => return self.editor_picture(address, id, tag, print),
            ["look", token, number] => return self.look_picture(token, number),
            ["handover", token, number] => return self.handover_picture(token, number),
            _ => return Err(Error::new(Code::Missing, format!("there is no picture \"{address}\""))),
        };
        let rendered = self.draw(
            |job| self.context.snapshot().drawings.shelf.render(job),
            composition,
            Output::Png { width: THUMBNAIL },
        )?;
        let bytes: Arc<[u8]> = rendered.files.into_iter().next().ok_or_else(Error::gone)?.into();
        if own == address {
            self.context.snapshot().drawings.keep(address, &bytes);
        }
        Ok(png(bytes))
    }

    /// A slide as SVG, with what the layout engine noticed; at once, for the person who waits for it.
    pub(crate) fn draw_in_hand(&self, composition: Composition) -> Result<(String, Rendered), Error> {
        let mut rendered =
            self.draw(|job| self.context.snapshot().drawings.hand.render(job), composition, Output::Svg)?;
        let first = if rendered.files.is_empty() { Vec::new() } else { rendered.files.swap_remove(0) };
        Ok((String::from_utf8(first).unwrap_or_default(), rendered))
    }

    /// All pages as pictures.
    pub(crate) fn draw_pages(&self, composition: Composition, width: u32) -> Result<Vec<Vec<u8>>, Error> {
        let output = Output::Png { width };
        if composition.deck.slides.len() <= MANY_PAGES {
            return Ok(self.draw(|job| self.context.snapshot().drawings.shelf.render(job), composition, output)?.files);
        }
        // In a process of their own, which has more time: thumbnails need not wait for all of them.
        let worker = self.context.worker(Cancel::default());
        Ok(self.draw(|job| worker.render(job, &mut |_| {}), composition, output)?.files)
    }

    fn draw(
        &self,
        render: impl FnOnce(&Job) -> Result<Rendered, Failure>,
        composition: Composition,
        output: Output,
    ) -> Result<Rendered, Error> {
        let library = self.context.library();
        let Composition { deck, pictures, picture_ids } = composition;
        let job = Job { deck, pictures, theme: BTreeMap::new(), output };
        render(&job).map_err(|failure| failed(&library, &picture_ids, failure).saying("draw", &[]))
    }

    pub(crate) fn compose_library_slide(&self, id: &str, language: &Language) -> Result<Composition, Error> {
        let library = self.context.library();
        let target = lodestone_content::model::Target { language: language.clone(), ..Default::default() };
        let today = self.context.clock.today();
        let request = Request {
            library: &library,
            pages: pages(&library, &[id.to_owned()]).map_err(|_| Error::gone())?,
            own: &NOTHING_OWN,
            target: &target,
            contact: &self.settings.contact(),
            brand: &library.manifest.default_brand,
            cobrand: None,
            form: convert::deck_form(crate::wire::Form::Slides),
            date: today,
            today,
            frame: Frame::Bare,
        };
        compose(&request).map_err(|error| Error::new(Code::Input, error.to_string()).saying("compose", &[]))
    }

    fn compose_for_picture(
        &self,
        library: &Library,
        document: &Document,
        files: &dyn Files,
        key: &str,
    ) -> Result<Composition, Error> {
        let resolved = ResolvedPitch::of_one(library, document, files, key);
        if resolved.slide(key).is_some() {
            let looks = resolved.style(Frame::Bare, self.settings.contact());
            return resolved.compose(&looks, Some(&|other| other == key), self.context.clock.today());
        }
        self.compose_frame(&resolved, key)
    }

    /// One slide that frames a pitch: the whole is composed, since it speaks of the whole, and only it is drawn.
    pub(crate) fn compose_frame(&self, resolved: &ResolvedPitch<'_>, name: &str) -> Result<Composition, Error> {
        let mut composition = resolved.compose(
            &resolved.style(Frame::Whole, self.settings.contact()),
            None,
            self.context.clock.today(),
        )?;
        composition.deck.slides.retain(|slide| slide.layout == name);
        if composition.deck.slides.is_empty() {
            return Err(Error::gone());
        }
        let used = serde_json::to_string(&composition.deck).unwrap_or_default();
        composition.pictures.retain(|path, _| used.contains(path.as_str()));
        Ok(composition)
    }
}
