//! Slides in work: open, new, as they would look, saved, approved.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::{LayoutField, layout};
use lodestone_content::model::{Slide, Stage, Target};
use lodestone_content::read::shape::is_id;
use lodestone_content::{Language, Library, check};
use lodestone_l10n::message;
use lodestone_render::{Composition, Frame, Output, Page, Request};
use toml_edit::{Item, Table};

use crate::app::App;
use crate::convert;
use crate::convert::kind_word;
use crate::digest::fingerprint;
use crate::editor::apply::apply;
use crate::editor::document::{Document, Order, list, put, put_text_under, table_under};
use crate::editor::folder::is_file_name;
use crate::editor::form::{approval_word, slide_form};
use crate::editor::remarks::remark;
use crate::editor::workroom::{Contents, Workroom};
use crate::editor::write::Change;
use crate::error::{Code, Error};
use crate::names::field_name;
use crate::remark::fault_remark;
use crate::render_failure::failed;
use crate::thumbnails::{Picture, THUMBNAIL};
use crate::wire::count;
use crate::wire::{self, Approval, EditorPreview, EditorSlide, FormField, Remark, SlideForm};
use crate::worker::Failure;

/// How long a new slide takes to present, until its author says otherwise.
const SECONDS: u32 = 45;
/// The most pitches and slides that are named where a slide is used.
const MOST_USERS: usize = 200;

impl App {
    pub(crate) fn editor_slide(&self, id: String) -> Result<EditorSlide, Error> {
        let workroom = self.workroom()?;
        let path = self.slide_path(&workroom, &id)?;
        let bytes = workroom.take_fresh(&path)?;
        self.as_editor_slide(&workroom, &path, &bytes)
    }

    /// The file of a slide.
    fn slide_path(&self, workroom: &Workroom, id: &str) -> Result<String, Error> {
        let contents = workroom.contents();
        let slide = contents.library.slides.get(id).ok_or_else(Error::gone)?;
        Ok(slide.place.file.to_string())
    }

    fn as_editor_slide(&self, workroom: &Workroom, path: &str, bytes: &[u8]) -> Result<EditorSlide, Error> {
        let l10n = self.context.l10n();
        let form = slide_form(&Document::parse(path, bytes)?.tree);
        let contents = workroom.contents();
        Ok(EditorSlide {
            contract: self.contract(&form.layout),
            file: path.to_owned(),
            digest: fingerprint(bytes),
            remarks: contents.findings_of(&form.id).map(|finding| remark(&l10n, finding)).collect(),
            where_used: self.users_of_slide(&contents, &form.id)?,
            retired: contents.library.retired_slides.get(&form.id).map(retirement),
            form,
        })
    }

    /// The fields of a layout, in reading order.
    fn contract(&self, id: &str) -> Vec<FormField> {
        let l10n = self.context.l10n();
        let field = |field: &LayoutField| FormField {
            name: field.name.clone(),
            label: field_name(&l10n, &field.name),
            kind: kind_word(field.kind).to_owned(),
            translated: field.kind.is_translated(),
            required: field.required,
            longest: field.longest.iter().map(|limit| count(*limit)).collect(),
            least: count(field.least),
            most: count(field.most),
        };
        layout(id).map(|layout| layout.fields.iter().map(field).collect()).unwrap_or_default()
    }

    /// Who would see a change of a slide, name by name.
    fn users_of_slide(&self, contents: &Contents, id: &str) -> Result<Vec<String>, Error> {
        let l10n = self.context.l10n();
        let chain = l10n.chain();
        let library = &contents.library;
        let mut users = Vec::new();
        let mut user = |message: message::Editor<'_>| users.push(l10n.say(message));
        let holds = |slides: &[(String, lodestone_content::Place)]| slides.iter().any(|(slide, _)| slide == id);
        for pitch in library.pitches.values().filter(|pitch| holds(&pitch.slides)) {
            user(message::Editor::UsedReady { name: pitch.name.text(&chain) });
        }
        for proposition in library.value_propositions.values().filter(|proposition| holds(&proposition.slides)) {
            let title = proposition.text.get(&chain).and_then(|text| text.get("title"));
            user(message::Editor::UsedProposition { name: title.unwrap_or(&proposition.id) });
        }
        let own = library.slides.get(id);
        let declared = |other: &&Slide| {
            other.id != id
                && (holds(&other.alternative_to)
                    || own.is_some_and(|own| own.alternative_to.iter().any(|(slide, _)| *slide == other.id)))
        };
        for other in library.slides.values().filter(declared) {
            user(message::Editor::UsedAlternative { name: &other.title(&chain) });
        }
        for (_, pitch) in self.browse.pitches_with(id, None)? {
            user(message::Editor::UsedOwn { name: &pitch });
        }
        users.truncate(MOST_USERS);
        Ok(users)
    }

    pub(crate) fn new_editor_slide(&self, id: String, layout_id: String, stage: String) -> Result<EditorSlide, Error> {
        let workroom = self.workroom()?;
        if !is_id(&id) {
            return Err(Error::said(Code::Input, message::Editor::ErrorEditorId { id: &id }));
        }
        let known = layout(&layout_id)
            .ok_or_else(|| Error::said(Code::Input, message::Editor::ErrorEditorForm { what: &layout_id }))?;
        if Stage::parse(&stage).is_none() {
            return Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what: &stage }));
        }
        let turn = workroom.turn();
        workroom.refresh(self.context.clock.today())?;
        let contents = workroom.contents();
        let taken = || Error::said(Code::Input, message::Editor::ErrorEditorTaken { id: &id });
        let library = &contents.library;
        if library.slides.contains_key(&id) || library.unreadable.contains(&id) {
            return Err(taken());
        }
        let path = new_path(library, &id)?;
        let languages = &library.manifest.languages;
        let source = languages.first().map_or("en", Language::as_str).to_owned();
        drop(contents);
        if workroom.folder.read(&path)?.is_some() {
            return Err(taken());
        }
        let mut document = Document::empty();
        let root = document.tree.as_table_mut();
        for (key, text) in [("id", &id), ("layout", &layout_id), ("stage", &stage)] {
            put_text_under(root, key, text)?;
        }
        put(root, "seconds", &SECONDS.to_string())?;
        put_text_under(root, "approval", approval_word(Approval::Draft))?;
        for key in ["topics", "industries", "audiences", "facilities"] {
            put(root, key, &list(&[]))?;
        }
        let mut texts = Table::new();
        texts.set_implicit(true);
        let fields = table_under(&mut texts, &source, Order::Last)?;
        let lines = known.fields.iter().filter(|field| field.required && written(field));
        lines.into_iter().try_for_each(|field| put_text_under(fields, &field.name, ""))?;
        root.insert("text", Item::Table(texts));
        put_text_under(table_under(root, "notes", Order::Last)?, &source, "")?;
        let bytes = document.bytes()?;
        let change = Change { path: path.clone(), before: None, bytes: bytes.clone() };
        workroom.carry_out(&[change], self.context.clock.today())?;
        drop(turn);
        self.as_editor_slide(&workroom, &path, &bytes)
    }

    pub(crate) fn save_editor_slide(&self, form: SlideForm, digest: String) -> Result<EditorSlide, Error> {
        let workroom = self.workroom()?;
        let turn = workroom.turn();
        let path = self.slide_path(&workroom, &form.id)?;
        let bytes = workroom.folder.read(&path)?.ok_or_else(Error::gone)?;
        if fingerprint(&bytes) != digest {
            return Err(Error::said(Code::Conflict, message::Editor::ErrorEditorConflict { path: &path }));
        }
        let bytes = self.with_form(&workroom.contents(), &path, bytes, &form)?;
        let change = Change { path: path.clone(), before: Some(digest), bytes: bytes.clone() };
        workroom.carry_out(&[change], self.context.clock.today())?;
        drop(turn);
        self.as_editor_slide(&workroom, &path, &bytes)
    }

    /// A slide's file with a form in it, as long as it still reads as that slide.
    fn with_form(&self, contents: &Contents, path: &str, bytes: Vec<u8>, form: &SlideForm) -> Result<Vec<u8>, Error> {
        let mut document = Document::parse(path, &bytes)?;
        if slide_form(&document.tree) == *form {
            return Ok(bytes);
        }
        apply(&mut document.tree, form)?;
        let bytes = document.bytes()?;
        let (alone, findings) = contents.read_alone(path, bytes.clone());
        if alone.is_some_and(|alone| alone.slides.contains_key(&form.id)) {
            return Ok(bytes);
        }
        // Half a slide would be out of reach of every form.
        let what = findings.first().map(|finding| finding.to_string()).unwrap_or_default();
        Err(Error::said(Code::Input, message::Editor::ErrorEditorForm { what: &what }))
    }

    pub(crate) fn approve_slides(&self, ids: Vec<String>, approval: Approval) -> Result<wire::EditorDesk, Error> {
        let workroom = self.workroom()?;
        let turn = workroom.turn();
        let mut changes = Vec::new();
        // Each once: a file cannot be changed twice from the same state.
        for id in &BTreeSet::from_iter(ids) {
            let path = self.slide_path(&workroom, id)?;
            let bytes = workroom.folder.read(&path)?.ok_or_else(Error::gone)?;
            let mut document = Document::parse(&path, &bytes)?;
            let form = SlideForm { approval, ..slide_form(&document.tree) };
            apply(&mut document.tree, &form)?;
            changes.push(Change { path, before: Some(fingerprint(&bytes)), bytes: document.bytes()? });
        }
        workroom.carry_out(&changes, self.context.clock.today())?;
        drop(turn);
        Ok(self.editor_desk(&workroom))
    }

    pub(crate) fn editor_preview(&self, form: SlideForm, language: String) -> Result<EditorPreview, Error> {
        let workroom = self.workroom()?;
        let language = convert::language(&language)?;
        let contents = workroom.contents();
        let library = &contents.library;
        let known = library.slides.get(&form.id).map(|slide| slide.place.file.to_string());
        let path = known.unwrap_or_else(|| "slides/new.toml".to_owned());
        let before = library.sources.get(&path).map(|bytes| bytes.to_vec()).unwrap_or_default();
        let mut document = Document::parse(&path, &before).unwrap_or_else(|_| Document::empty());
        apply(&mut document.tree, &form)?;
        let (alone, findings) = contents.read_alone(&path, document.bytes()?);
        let slide = alone.and_then(|mut alone| alone.slides.remove(&form.id));
        let l10n = self.context.l10n();
        let mut remarks: Vec<Remark> = findings.iter().map(|finding| remark(&l10n, finding)).collect();
        let Some(slide) = slide else { return Ok(EditorPreview { svg: String::new(), remarks }) };
        remarks.extend(check::slide(library, &slide).iter().map(|finding| remark(&l10n, finding)));
        let composition = self.compose_editor_slide(library, &slide, &language)?;
        drop(contents);
        let (svg, faults) = match workroom.drawings.draw_preview(&composition.job(Output::Svg)) {
            Ok(mut rendered) if !rendered.files.is_empty() => (rendered.files.swap_remove(0), rendered.faults),
            Ok(rendered) => (Vec::new(), rendered.faults),
            Err(Failure::Faults(faults)) => (Vec::new(), faults),
            Err(failure) => {
                return Err(failed(&self.context.library(), &BTreeMap::new(), failure).saying(message::App::ErrorDraw));
            }
        };
        let in_form = |field: String| {
            let whole = field.starts_with("fields.") || field.starts_with("text.");
            if whole { field } else { format!("text.{language}.{field}") }
        };
        remarks.extend(faults.iter().map(|fault| {
            let remark = fault_remark(&l10n, fault);
            Remark { field: remark.field.map(in_form), ..remark }
        }));
        Ok(EditorPreview { svg: String::from_utf8(svg).unwrap_or_default(), remarks })
    }

    pub(crate) fn compose_editor_slide(
        &self,
        library: &Library,
        slide: &Slide,
        language: &Language,
    ) -> Result<Composition, Error> {
        let target = Target { language: language.clone(), ..Target::default() };
        let today = self.context.clock.today();
        let contact = self.settings.contact();
        let request = Request::new(library, [Page::of(slide)], &target, today).from(&contact).frame(Frame::Bare);
        request.compose().map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))
    }

    /// A thumbnail of a slide of the folder that is open.
    pub(crate) fn editor_picture(&self, address: &str, id: &str, tag: &str, print: &str) -> Result<Picture, Error> {
        let workroom = self.workroom()?;
        let png = |bytes| Picture { bytes, media_type: "image/png" };
        if let Some(bytes) = workroom.drawings.find(address) {
            return Ok(png(bytes));
        }
        let contents = workroom.contents();
        let slide = contents.library.slides.get(id).ok_or_else(Error::gone)?;
        let composition = self.compose_editor_slide(&contents.library, slide, &convert::language(tag)?)?;
        // The address that the picture has by now: what is kept under another would be wrong for good.
        let keep = contents.print(id) == print;
        drop(contents);
        let rendered = workroom.drawings.draw_thumbnail(&composition.job(Output::Png { width: THUMBNAIL }));
        let failed = |failure| failed(&workroom.contents().library, &composition.picture_ids, failure);
        let rendered = rendered.map_err(failed)?;
        let bytes: std::sync::Arc<[u8]> = rendered.files.into_iter().next().ok_or_else(Error::gone)?.into();
        if keep {
            workroom.drawings.keep(address, &bytes);
        }
        Ok(png(bytes))
    }
}

/// Whether a field is text that is written by hand.
fn written(field: &LayoutField) -> bool {
    matches!(kind_word(field.kind), "line" | "text")
}

/// Where a new slide goes: beside those whose ids begin with the same word.
fn new_path(library: &Library, id: &str) -> Result<String, Error> {
    let (first, rest) = id.split_once('.').unwrap_or(("", id));
    let kin = format!("{first}.");
    let beside = library.slides.values().find(|slide| !first.is_empty() && slide.id.starts_with(&kin));
    let folder = beside.and_then(|slide| slide.place.file.rsplit_once('/')).map(|(folder, _)| folder.to_owned());
    let folder = folder.unwrap_or_else(|| format!("slides/{first}").trim_end_matches('/').to_owned());
    let name = rest.replace('.', "-");
    if !is_file_name(&name) || !first.is_empty() && !is_file_name(first) {
        return Err(Error::said(Code::Input, message::Editor::ErrorEditorId { id }));
    }
    Ok(format!("{folder}/{name}.toml"))
}

/// A retirement for the wire.
pub(crate) fn retirement(retirement: &lodestone_content::model::Retirement) -> wire::Retirement {
    wire::Retirement {
        successor: retirement.successor.clone(),
        reason: retirement.reason.0.iter().map(|(tag, text)| (tag.to_string(), text.clone())).collect(),
        date: retirement.date.to_string(),
        recall: retirement.recall,
    }
}
