//! Stores the pictures of a presentation under the paths by which windows ask for them.

use std::collections::{BTreeMap, VecDeque};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::view::FilmFrame;

/// How many pictures of slides that might be asked for are kept beside those that were shown.
const MOST_PREVIEWS: usize = 48;

/// A picture, as a window fetches it.
#[derive(Debug, Clone)]
pub struct SlideImage {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Its media type.
    pub media_type: &'static str,
}

/// How soon a picture may be wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// At any moment: the language that the presentation begins in, and slides that are asked for.
    Near,
    /// After a change of language: it is packed, and unpacked in a few milliseconds when it is wanted.
    Far,
}

/// How a picture is kept.
#[derive(Debug)]
enum Kept {
    /// As it is served, so that serving it takes no time.
    Plain(SlideImage),
    /// Packed: drawings shrink to a sixth, and two hundred slides in four languages would fill a third of a gigabyte.
    Packed(Box<[u8]>, &'static str),
}

impl Kept {
    fn new(image: SlideImage, wait: Wait) -> Kept {
        match wait {
            Wait::Near => Kept::Plain(image),
            Wait::Far => match packed(&image.bytes) {
                Some(bytes) => Kept::Packed(bytes, image.media_type),
                None => Kept::Plain(image),
            },
        }
    }

    fn image(&self) -> Option<SlideImage> {
        match self {
            Kept::Plain(image) => Some(image.clone()),
            Kept::Packed(packed, media_type) => {
                let mut bytes = Vec::new();
                flate2::read::DeflateDecoder::new(&packed[..]).read_to_end(&mut bytes).ok()?;
                Some(SlideImage { bytes: bytes.into(), media_type })
            }
        }
    }
}

fn packed(bytes: &[u8]) -> Option<Box<[u8]>> {
    let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).ok()?;
    packer.finish().ok().map(Vec::into_boxed_slice)
}

/// The pictures of a presentation, by their path below its name.
#[derive(Debug)]
pub struct SlideImages {
    id: String,
    images: RwLock<BTreeMap<String, Kept>>,
    /// Paths of pictures that were only looked at, the oldest first.
    previews: Mutex<VecDeque<String>>,
    /// Where films would play on previews: few slides have one.
    films: Mutex<BTreeMap<String, FilmFrame>>,
}

impl SlideImages {
    /// No pictures yet, of the presentation with this name.
    pub fn new(id: String) -> SlideImages {
        SlideImages { id, images: RwLock::default(), previews: Mutex::default(), films: Mutex::default() }
    }

    /// Returns a picture by its whole path without `presentation/`. The large picture of a slide is returned for a small one that is
    /// not drawn yet: a window only takes longer to paint it.
    pub fn find(&self, path: &str) -> Option<SlideImage> {
        if let Some(image) = self.kept(path) {
            return Some(image);
        }
        let [id, tag, "small", number] = path.split('/').collect::<Vec<_>>()[..] else { return None };
        let steps = (1..).map(|step| self.kept(&format!("{id}/{tag}/{number}-{step}")));
        steps.take_while(Option::is_some).last().flatten()
    }

    fn kept(&self, path: &str) -> Option<SlideImage> {
        self.images.read().unwrap_or_else(PoisonError::into_inner).get(path).and_then(Kept::image)
    }

    /// Whether a picture is there, by its address.
    pub fn has(&self, address: &str) -> bool {
        self.images.read().unwrap_or_else(PoisonError::into_inner).contains_key(path(address))
    }

    fn add(&self, address: &str, image: SlideImage, wait: Wait) {
        let kept = Kept::new(image, wait);
        self.images.write().unwrap_or_else(PoisonError::into_inner).insert(path(address).to_owned(), kept);
    }

    /// Adds the steps of a slide, as SVG, and returns their addresses.
    pub fn add_steps(&self, language: &str, number: usize, steps: &[Arc<[u8]>], wait: Wait) -> Vec<String> {
        let added = steps.iter().enumerate().map(|(index, bytes)| {
            let address = format!("presentation/{}/{language}/{number}-{}", self.id, index + 1);
            self.add(&address, SlideImage { bytes: bytes.clone(), media_type: "image/svg+xml" }, wait);
            address
        });
        added.collect()
    }

    /// Adds a small picture, as PNG.
    pub fn add_small(&self, address: &str, bytes: Arc<[u8]>) {
        self.add(address, SlideImage { bytes, media_type: "image/png" }, Wait::Near);
    }

    /// The address of the small picture of a slide.
    pub fn small_address(&self, language: &str, number: usize) -> String {
        format!("presentation/{}/{language}/small/{number}", self.id)
    }

    /// The address of the picture of a slide that was asked for.
    pub fn asked_address(&self, language: &str, slide: &str) -> String {
        format!("presentation/{}/{language}/ask/{slide}", self.id)
    }

    /// Adds the picture of a slide that might be asked for, as SVG. When there are many, the oldest goes, but for those that
    /// were shown.
    pub fn add_preview(&self, address: &str, bytes: Arc<[u8]>, film: Option<FilmFrame>) {
        if let Some(film) = film {
            locked(&self.films).insert(address.to_owned(), film);
        }
        self.add(address, SlideImage { bytes, media_type: "image/svg+xml" }, Wait::Near);
        let mut previews = locked(&self.previews);
        previews.retain(|other| other != address);
        previews.push_back(address.to_owned());
        if previews.len() > MOST_PREVIEWS
            && let Some(oldest) = previews.pop_front()
        {
            self.images.write().unwrap_or_else(PoisonError::into_inner).remove(path(&oldest));
        }
    }

    /// Where a film would play on the picture of a slide that might be asked for.
    pub fn film_frame(&self, address: &str) -> Option<FilmFrame> {
        locked(&self.films).get(address).copied()
    }

    /// Keeps a picture that was shown: the window that shows it may have to fetch it again.
    pub fn keep(&self, address: &str) {
        locked(&self.previews).retain(|other| other != address);
    }
}

/// The path of an address, by which pictures are kept.
fn path(address: &str) -> &str {
    address.strip_prefix("presentation/").unwrap_or(address)
}

/// A lock that survives a panic of another thread: what it guards is replaced as a whole, never half.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> Arc<[u8]> {
        text.as_bytes().into()
    }

    #[test]
    fn a_packed_picture_is_served_as_it_came() {
        let images = SlideImages::new("p".to_owned());
        let drawing = "<svg>".repeat(100);
        let addresses = images.add_steps("sv", 1, &[bytes(&drawing)], Wait::Far);
        assert_eq!(addresses, ["presentation/p/sv/1-1"]);
        let image = images.find("p/sv/1-1").expect("it was added");
        assert_eq!((&*image.bytes, image.media_type), (drawing.as_bytes(), "image/svg+xml"));
    }

    #[test]
    fn a_small_picture_that_is_not_drawn_is_the_last_step_of_the_large_one() {
        let images = SlideImages::new("p".to_owned());
        images.add_steps("en", 2, &[bytes("one"), bytes("two")], Wait::Near);
        assert_eq!(images.find("p/en/small/2").map(|image| image.bytes), Some(bytes("two")));
        images.add_small(&images.small_address("en", 2), bytes("small"));
        assert_eq!(images.find("p/en/small/2").map(|image| image.bytes), Some(bytes("small")));
        assert!(images.find("p/en/small/3").is_none(), "there is no such slide");
    }

    #[test]
    fn pictures_that_were_shown_outlive_those_that_were_only_looked_at() {
        let images = SlideImages::new("p".to_owned());
        let address = |number: usize| images.asked_address("en", &number.to_string());
        images.add_preview(&address(0), bytes("shown"), None);
        images.keep(&address(0));
        for number in 1..=MOST_PREVIEWS + 1 {
            images.add_preview(&address(number), bytes("looked at"), None);
        }
        assert!(images.has(&address(0)), "the window that shows it may fetch it again");
        assert!(!images.has(&address(1)), "the oldest preview goes");
        assert!(images.has(&address(2)));
    }
}
