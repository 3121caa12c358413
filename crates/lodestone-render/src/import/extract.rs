//! Writes one page of a PDF as a file of its own.
//!
//! `hayro-write` does nearly this, but follows every reference of a page's resources. Many programs give all pages one
//! dictionary with the resources of the whole file, so that a hundred single pages would be a hundred copies of it; and
//! a crafted reference would bring the scripts along. So only what the page's content names is copied, only entries that
//! draw, and only dictionaries of kinds that draw.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro_syntax::Pdf;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::dict::keys::{D, OCPROPERTIES, RESOURCES, SUBTYPE, TYPE};
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, Stream};
use hayro_syntax::page::{Page, Resources};
use pdf_writer::{Chunk, Filter, Finish, Name as Key, Null, Obj, Rect, Ref, Str};

use super::forms;
use super::guard::dimensions;
use crate::fault::{FaultCode, FileFault};

/// The most objects that one page may need: stops a chain of references through the whole of a crafted file.
const MOST_OBJECTS: usize = 50_000;
/// The most bytes of a single page: a scan in full colour has less.
const LARGEST_PAGE: usize = 32 * 1024 * 1024;
/// The most bytes of drawing commands: a map of a city has ten million.
const LARGEST_CONTENT: usize = 48 * 1024 * 1024;
/// How deep objects may nest without a reference between: this file recurses into each.
const DEEPEST: usize = 100;
/// How many forms within forms are searched for names.
const MOST_FORMS: usize = 1_000;

/// Entries that draw nothing: they lead out of the page, run something, or tell about its author.
const NOT_DRAWN: &[&[u8]] = &[
    b"A",
    b"AA",
    b"AF",
    b"AcroForm",
    b"Alternates",
    b"Annots",
    b"CreatorInfo",
    b"Dest",
    b"EF",
    b"EmbeddedFiles",
    b"JS",
    b"JavaScript",
    b"LastModified",
    b"Metadata",
    b"Names",
    b"Next",
    b"OPI",
    b"OpenAction",
    b"PTData",
    b"Pages",
    b"Parent",
    b"PieceInfo",
    b"PresSteps",
    b"Ref",
    b"StructParent",
    b"StructParents",
    b"StructTreeRoot",
    b"Thumb",
    b"URI",
    b"Usage",
    b"XFA",
];

/// Entries whose value is a dictionary with keys of the author's choice: a glyph may be called `A`.
const NAMING: &[&[u8]] = &[
    b"CharProcs",
    b"ColorSpace",
    b"Colorants",
    b"ExtGState",
    b"Font",
    b"Pattern",
    b"Properties",
    b"Shading",
    b"XObject",
];

/// Where the data of a stream would be in another file; all of ours is in this one.
const ELSEWHERE: &[&[u8]] = &[b"DL", b"F", b"FDecodeParms", b"FFilter", b"Length"];

/// Kinds of dictionaries that draw. One without a kind is judged by its parent.
const DRAWN: &[&[u8]] = &[
    b"CIDFont",
    b"CMap",
    b"ColorSpace",
    b"Encoding",
    b"ExtGState",
    b"Font",
    b"FontDescriptor",
    b"Function",
    b"Group",
    b"Halftone",
    b"Mask",
    b"OCG",
    b"OCMD",
    b"Pattern",
    b"Resources",
    b"Shading",
    b"XObject",
];

/// The catalog, the tree of pages, the page, its content, and the form that holds what the page drew.
const CATALOG: Ref = Ref::new(1);
const TREE: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const FORM: Ref = Ref::new(5);
const NEXT: i32 = 6;

/// A PDF of one page. It lies upright with its lower left corner at the origin, whatever the original's boxes and
/// rotation, so that its size can be read off without understanding the file.
pub(super) fn single(pdf: &Pdf, page: &Page<'_>) -> Result<Vec<u8>, FileFault> {
    let (width, height) = dimensions(page)?;
    let content = page.page_stream().unwrap_or_default();
    if content.len() > LARGEST_CONTENT || !forms::can_be_drawn(page) {
        return Err(too_much());
    }
    let mut copy = Copy { pdf, numbers: BTreeMap::new(), queue: Vec::new(), next: NEXT, layers: Vec::new() };
    let packed = packed(content);
    let mut chunk = Chunk::new();
    let mut form = chunk.form_xobject(FORM, &packed);
    form.filter(Filter::FlateDecode);
    let seen = page.intersected_crop_box();
    form.bbox(Rect::new(seen.x0 as f32, seen.y0 as f32, seen.x1 as f32, seen.y1 as f32));
    form.matrix(page.initial_transform(false).as_coeffs().map(|number| number as f32));
    copy.resources(&mut form.resources(), page.resources(), &names(page));
    form.finish();
    while let Some((reference, keys)) = copy.queue.pop() {
        copy.indirect(&mut chunk, reference, keys);
        if chunk.len() > LARGEST_PAGE || copy.numbers.len() > MOST_OBJECTS {
            return Err(too_much());
        }
    }
    let mut single = pdf_writer::Pdf::new();
    let mut catalog = single.catalog(CATALOG);
    catalog.pages(TREE);
    copy.visibility(catalog.insert(Key(OCPROPERTIES)));
    catalog.finish();
    single.pages(TREE).kids([PAGE]).count(1);
    let mut leaf = single.page(PAGE);
    leaf.parent(TREE).media_box(Rect::new(0.0, 0.0, width, height)).contents(CONTENT);
    leaf.resources().x_objects().pair(Key(b"P"), FORM);
    leaf.finish();
    single.stream(CONTENT, b"/P Do");
    single.extend(&chunk);
    Ok(single.finish())
}

fn too_much() -> FileFault {
    FileFault::new(
        FaultCode::PageTooLarge,
        "the page is drawn with more data than a slide can hold",
        "print it to a new PDF, or bring it along as a picture",
    )
}

fn packed(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(data).and_then(|()| encoder.finish()).unwrap_or_default()
}

/// Every name that the page's content mentions, also through forms that use the resources of the page.
fn names(page: &Page<'_>) -> BTreeSet<Vec<u8>> {
    let mut found = BTreeSet::new();
    let mut searched = BTreeSet::new();
    names_in(page.page_stream().unwrap_or_default(), &mut found);
    loop {
        let new: Vec<Vec<u8>> = found.difference(&searched).cloned().collect();
        if new.is_empty() || searched.len() > MOST_FORMS {
            return found;
        }
        for name in new {
            let form = page.resources().get_x_object(&Name::new_unescaped(&name));
            let inherits = |form: &Stream<'_>| {
                form.dict().get::<Name<'_>>(SUBTYPE).as_deref() == Some(b"Form") && !form.dict().contains_key(RESOURCES)
            };
            if let Some(content) = form.filter(inherits).and_then(|form| form.decoded().ok()) {
                names_in(&content, &mut found);
            }
            searched.insert(name);
        }
    }
}

fn names_in(content: &[u8], found: &mut BTreeSet<Vec<u8>>) {
    let mut instructions = UntypedIter::new(content);
    while let Some(instruction) = instructions.next() {
        for operand in instruction.operands() {
            if let Object::Name(name) = operand
                && !found.contains(&**name)
            {
                found.insert(name.to_vec());
            }
        }
    }
}

/// What the keys of a dictionary are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Words of the format.
    Words,
    /// Names that the author gave.
    Names,
}

/// The copy of a page's objects into a new file.
struct Copy<'a> {
    pdf: &'a Pdf,
    /// The new numbers of objects, by the old.
    numbers: BTreeMap<(i32, i32), Ref>,
    /// Objects that are referred to and not yet copied.
    queue: Vec<(ObjRef, Keys)>,
    next: i32,
    /// Layers that can be visible or hidden.
    layers: Vec<ObjRef>,
}

impl Copy<'_> {
    fn resources(&mut self, out: &mut pdf_writer::Dict<'_>, resources: &Resources<'_>, named: &BTreeSet<Vec<u8>>) {
        let mut levels = Vec::new();
        let mut level = Some(resources);
        while let Some(found) = level {
            levels.push(found);
            level = found.parent();
        }
        for (kind, dictionaries) in [
            (&b"ExtGState"[..], levels.iter().map(|level| &level.ext_g_states).collect::<Vec<_>>()),
            (b"Font", levels.iter().map(|level| &level.fonts).collect()),
            (b"Properties", levels.iter().map(|level| &level.properties).collect()),
            (b"ColorSpace", levels.iter().map(|level| &level.color_spaces).collect()),
            (b"XObject", levels.iter().map(|level| &level.x_objects).collect()),
            (b"Pattern", levels.iter().map(|level| &level.patterns).collect()),
            (b"Shading", levels.iter().map(|level| &level.shadings).collect()),
        ] {
            let mut written = BTreeSet::new();
            let mut out = out.insert(Key(kind)).dict();
            // The page's own entries come before those of the tree above it.
            for dictionary in dictionaries {
                for (name, value) in dictionary.entries() {
                    // What all pages fall back to has names that no content mentions.
                    let wanted = named.contains(&*name) || kind == b"ColorSpace" && name.starts_with(b"Default");
                    if wanted && written.insert(name.to_vec()) {
                        self.maybe(out.insert(Key(&name)), &value, Keys::Words, 0);
                    }
                }
            }
        }
    }

    fn number(&mut self, reference: ObjRef, keys: Keys) -> Ref {
        let next = &mut self.next;
        let queue = &mut self.queue;
        *self.numbers.entry((reference.obj_number, reference.gen_number)).or_insert_with(|| {
            let new = Ref::new(*next);
            *next += 1;
            queue.push((reference, keys));
            new
        })
    }

    fn indirect(&mut self, chunk: &mut Chunk, reference: ObjRef, keys: Keys) {
        let new = self.number(reference, keys);
        match self.pdf.xref().get::<Object<'_>>(reference.into()) {
            Some(Object::Stream(stream)) if is_drawn(stream.dict()) => {
                let data = stream.raw_data();
                let mut out = chunk.stream(new, &data);
                self.entries(&mut out, stream.dict(), Keys::Words, ELSEWHERE, 0);
            }
            Some(Object::Dict(dictionary)) if kind(&dictionary).as_deref() == Some(b"OCG") => {
                self.layers.push(reference);
                // The name of a layer is its author's business.
                chunk.indirect(new).dict().pair(Key(b"Type"), Key(b"OCG")).pair(Key(b"Name"), Str(b""));
            }
            Some(object) => self.direct(chunk.indirect(new), &object, keys, 0),
            None => chunk.indirect(new).primitive(Null),
        }
    }

    fn maybe(&mut self, out: Obj<'_>, value: &MaybeRef<Object<'_>>, keys: Keys, depth: usize) {
        match value {
            MaybeRef::Ref(reference) => {
                let new = self.number(*reference, keys);
                out.primitive(new);
            }
            MaybeRef::NotRef(object) => self.direct(out, object, keys, depth),
        }
    }

    fn direct(&mut self, out: Obj<'_>, object: &Object<'_>, keys: Keys, depth: usize) {
        match object {
            Object::Boolean(value) => out.primitive(*value),
            Object::Number(value) if value.as_f64().fract() == 0.0 => out.primitive(value.as_f64() as i32),
            Object::Number(value) => out.primitive(value.as_f64() as f32),
            Object::String(value) => out.primitive(Str(value.as_bytes())),
            Object::Name(value) => out.primitive(Key(value)),
            Object::Array(array) if depth < DEEPEST => {
                let mut out = out.array();
                for item in array.raw_iter() {
                    self.maybe(out.push(), &item, Keys::Words, depth + 1);
                }
            }
            Object::Dict(dictionary) if depth < DEEPEST && is_drawn(dictionary) => {
                self.entries(&mut out.dict(), dictionary, keys, &[], depth + 1);
            }
            _ => out.primitive(Null),
        }
    }

    fn entries(
        &mut self,
        out: &mut pdf_writer::Dict<'_>,
        dictionary: &Dict<'_>,
        keys: Keys,
        without: &[&[u8]],
        depth: usize,
    ) {
        for (name, value) in dictionary.entries() {
            if without.contains(&&*name) || keys == Keys::Words && NOT_DRAWN.contains(&&*name) {
                continue;
            }
            let names = keys == Keys::Words && NAMING.contains(&&*name);
            self.maybe(out.insert(Key(&name)), &value, if names { Keys::Names } else { Keys::Words }, depth);
        }
    }

    /// Copies from the catalog which layers are hidden. Without it, an author's hidden notes would become visible.
    fn visibility(&mut self, out: Obj<'_>) {
        let catalog = self.pdf.xref().get::<Dict<'_>>(self.pdf.xref().root_id()).unwrap_or_default();
        let layers = catalog.get::<Dict<'_>>(OCPROPERTIES).unwrap_or_default();
        let state = layers.get::<Dict<'_>>(D).unwrap_or_default();
        let listed = |key: &[u8]| -> BTreeSet<(i32, i32)> {
            let array = state.get::<Array<'_>>(key).unwrap_or_default();
            array.raw_iter().filter_map(|item| item.as_obj_ref()).map(|it| (it.obj_number, it.gen_number)).collect()
        };
        let (on, off) = (listed(b"ON"), listed(b"OFF"));
        let hidden_at_first = state.get::<Name<'_>>(b"BaseState").as_deref() == Some(b"OFF");
        let hidden = |layer: &ObjRef| {
            let id = (layer.obj_number, layer.gen_number);
            off.contains(&id) || hidden_at_first && !on.contains(&id)
        };
        let new = |layer: &ObjRef| self.numbers.get(&(layer.obj_number, layer.gen_number)).copied();
        let mut out = out.dict();
        out.insert(Key(b"OCGs")).array().items(self.layers.iter().filter_map(new));
        let mut state = out.insert(Key(b"D")).dict();
        state.insert(Key(b"OFF")).array().items(self.layers.iter().filter(|layer| hidden(layer)).filter_map(new));
    }
}

fn kind<'a>(dictionary: &Dict<'a>) -> Option<Name<'a>> {
    dictionary.get::<Name<'_>>(TYPE)
}

/// Whether a dictionary is of a kind that draws. An action has no kind of its own, but the word for what it does.
fn is_drawn(dictionary: &Dict<'_>) -> bool {
    let draws = kind(dictionary).is_none_or(|kind| DRAWN.contains(&&*kind));
    let subtype = dictionary.get::<Name<'_>>(SUBTYPE);
    let acts = dictionary.get::<Name<'_>>(b"S").is_some_and(|word| {
        matches!(
            &*word,
            b"JavaScript"
                | b"Launch"
                | b"URI"
                | b"GoTo"
                | b"GoToR"
                | b"GoToE"
                | b"SubmitForm"
                | b"ImportData"
                | b"Named"
        )
    });
    draws && !acts && !matches!(subtype.as_deref(), Some(b"PS" | b"XML"))
}
