//! The leave-behind: made, looked at with its verdict, then saved.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use lodestone_content::{Language, format};
use lodestone_render::{Composition, Fault, Frame, Job, Locales, Output, Progress, Step, Words};
use lodestone_store::Document;

use crate::app::{App, Event, held};
use crate::desk::convert::language;
use crate::desk::count;
use crate::desk::draft::{Draft, Looks};
use crate::desk::draw::Picture;
use crate::error::{Code, Error};
use crate::pitch::{failed, write_whole};
use crate::wire::{self, Check, Handover, HandoverStyle, MailText, Remark};
use crate::worker::Cancel;

/// Width of a page's picture in pixels.
const PAGE_WIDTH: u32 = 1000;
/// Above this a mail server may refuse the file: the lowest limit in wide use, less a third for its encoding.
const MAIL_LIMIT: usize = 7_000_000;

const MAIL: &Locales = &[
    ("en", include_str!("../../../../locales/en/mail.ftl")),
    ("sv", include_str!("../../../../locales/sv/mail.ftl")),
    ("da", include_str!("../../../../locales/da/mail.ftl")),
    ("de", include_str!("../../../../locales/de/mail.ftl")),
];

/// A leave-behind that is made and not yet saved.
pub(crate) struct Made {
    pdf: Arc<[u8]>,
    composition: Composition,
    pages: Arc<OnceLock<Result<Vec<Vec<u8>>, Error>>>,
}

impl App {
    pub(crate) fn make_handover(&self, pitch: String, style: HandoverStyle, work: String) -> Result<Handover, Error> {
        let cancel = Cancel::default();
        held(&self.works).insert(work.clone(), cancel.clone());
        let made = self.make(&pitch, &style, &work, cancel);
        held(&self.works).remove(&work);
        made
    }

    pub(crate) fn cancel(&self, work: String) -> Result<(), Error> {
        if let Some(cancel) = held(&self.works).get(&work) {
            cancel.cancel();
        }
        Ok(())
    }

    fn make(&self, pitch: &str, style: &HandoverStyle, work: &str, cancel: Cancel) -> Result<Handover, Error> {
        let stored = self.store.pitch(pitch)?;
        let document = &stored.document;
        let wanted = language(&style.language)?;
        let draft = Draft::new(&self.library, document, self, Some(&wanted));
        if draft.scenes.iter().all(|scene| scene.slide.is_none()) {
            return Err(Error::said(Code::Input, "nothing-to-hand-over", &[]));
        }
        let looks = Looks {
            brand: &style.brand,
            cobrand: style.cobrand.as_deref(),
            form: style.form,
            frame: Frame::Whole,
            contact: self.contact(),
        };
        let keys = style.minutes.map(|minutes| self.cut_keys(document, minutes));
        let within = |key: &str| keys.as_ref().is_none_or(|keys| keys.iter().any(|other| other == key));
        let composition = draft.compose(self, &looks, Some(&within))?;
        let notes_free = is_free_of_notes(&draft, &composition);
        let today = self.clock.today();
        let small = |number: i8| u8::try_from(number).unwrap_or(1);
        let budget = if style.budget == 0 { u64::MAX } else { u64::from(style.budget) };
        let output = Output::Pdf {
            date: (i32::from(today.year()), small(today.month()), small(today.day())),
            ident: format!("{pitch}/{}/{}", stored.revision, composition.deck.passport),
            budget,
        };
        let job = Job {
            deck: composition.deck.clone(),
            pictures: composition.pictures.clone(),
            theme: Default::default(),
            output,
        };
        let mut report = |progress: Progress| self.report(work, progress);
        let rendered = self
            .worker(cancel)
            .render(&job, &mut report)
            .map_err(|failure| failed(&self.library, &composition.picture_ids, failure))?;
        let pdf: Arc<[u8]> = rendered.files.into_iter().next().ok_or_else(|| self.gone())?.into();
        let checks = self.checks(style, &pdf, &rendered.standards, notes_free, &draft);
        let remarks = rendered.faults.iter().map(|fault| self.handover_remark(fault, &composition)).collect();
        let portrait = style.form == wire::Form::FactSheet || style.form == wire::Form::Handout;
        let mail = self.mail(&draft, &composition);
        let bytes = count(pdf.len());
        let made = Made { pdf, composition, pages: Arc::default() };
        let token = self.hold(&self.made, made);
        Ok(Handover {
            pages: (1..=rendered.pages).map(|page| format!("handover/{token}/{page}")).collect(),
            token,
            portrait,
            bytes,
            standards: rendered.standards,
            checks,
            remarks,
            file_name: file_name(document, &style.language, "pdf"),
            mail,
        })
    }

    pub(crate) fn report(&self, work: &str, progress: Progress) {
        let step = match progress.step {
            Step::Pictures => "pictures",
            Step::Layout => "layout",
            Step::Write => "write",
        };
        (self.tell)(Event::Progress(wire::Progress {
            work: work.to_owned(),
            step: step.to_owned(),
            done: count(progress.done),
            total: count(progress.total),
        }));
    }

    fn checks(
        &self,
        style: &HandoverStyle,
        pdf: &[u8],
        standards: &[String],
        notes_free: bool,
        draft: &Draft<'_>,
    ) -> Vec<Check> {
        let tongue = self.tongue();
        let check = |code: &str, kept: bool, with: &[(&str, &str)]| {
            let key = if kept { format!("check-{code}") } else { format!("check-{code}-not") };
            Check { code: code.to_owned(), kept, text: tongue.say(&key, with) }
        };
        let is = |standard: &str| standards.iter().any(|other| other == standard);
        let size = size_words(pdf.len(), tongue.language());
        let limit = if style.budget == 0 { MAIL_LIMIT } else { style.budget as usize };
        let changes = self.changes(draft);
        vec![
            check("accessible", is("PDF/UA-1"), &[]),
            check("archivable", is("PDF/A-2a"), &[]),
            check("size", pdf.len() <= limit, &[("size", &size), ("limit", &size_words(limit, tongue.language()))]),
            check("notes-free", notes_free, &[]),
            check("fresh", changes.lapsed == 0, &[("count", &changes.lapsed.to_string())]),
            check("complete", changes.missing == 0, &[("count", &changes.missing.to_string())]),
        ]
    }

    /// A finding with the slide it is about, by its title.
    fn handover_remark(&self, fault: &Fault, composition: &Composition) -> Remark {
        let mut remark = self.tongue().remark(fault);
        let slide = composition.deck.slides.iter().find(|slide| Some(&slide.key) == fault.slide.as_ref());
        if let Some(slide) = slide {
            let titles = composition.deck.outline.iter().flat_map(|part| &part.slides);
            let title = titles.filter(|entry| entry.number == slide.number).flat_map(|entry| &entry.title);
            let title: String = title.map(|run| run.t.as_str()).collect();
            remark.text = format!("{title}: {}", remark.text);
        }
        remark
    }

    fn mail(&self, draft: &Draft<'_>, composition: &Composition) -> MailText {
        let words = Words::of(MAIL, &draft.chain);
        let deck = &composition.deck;
        let company = draft.target.company.clone().unwrap_or_default();
        let contact = &deck.contact;
        // One slide of each part, by its title: the names of the parts are the same in every pitch and say nothing.
        let titles = deck.outline.iter().filter_map(|part| part.slides.first());
        let lines: Vec<String> = titles
            .map(|entry| entry.title.iter().map(|run| run.t.as_str()).collect::<String>())
            .filter(|title| !title.is_empty())
            .map(|title| format!("– {title}"))
            .collect();
        let sender: Vec<String> = [&contact.name, &contact.role]
            .into_iter()
            .flatten()
            .cloned()
            .chain([contact.organisation.clone()])
            .chain([&contact.email, &contact.phone, &contact.url].into_iter().flatten().cloned())
            .collect();
        let with = [
            ("title", deck.title.as_str()),
            ("company", company.as_str()),
            ("event", deck.cover.event.as_deref().unwrap_or_default()),
        ];
        let greeting = words.say(if company.is_empty() { "greeting" } else { "greeting-company" }, &with);
        let opening = words.say(if deck.cover.event.is_some() { "opening-event" } else { "opening" }, &with);
        MailText {
            subject: words.say(
                if company.is_empty() || deck.title.contains(&company) { "subject" } else { "subject-company" },
                &with,
            ),
            body: format!(
                "{greeting}\n\n{opening}\n\n{}\n\n{}\n\n{}\n{}\n",
                lines.join("\n"),
                words.say("closing", &with),
                words.say("regards", &with),
                sender.join("\n")
            ),
        }
    }

    /// A page of a leave-behind; all are drawn when the first is asked for.
    pub(crate) fn handover_picture(&self, token: &str, number: &str) -> Result<Picture, Error> {
        let (composition, pages) = {
            let made = held(&self.made);
            let made = made.get(token).ok_or_else(|| self.gone())?;
            (made.composition.clone(), made.pages.clone())
        };
        let drawn = pages.get_or_init(|| self.draw_pages(composition, PAGE_WIDTH)).as_ref().map_err(Clone::clone)?;
        let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let bytes = place.and_then(|place| drawn.get(place)).ok_or_else(|| self.gone())?;
        Ok(Picture { bytes: bytes.as_slice().into(), media_type: "image/png" })
    }

    pub(crate) fn save_handover(&self, token: String, path: String) -> Result<(), Error> {
        let pdf = held(&self.made).get(&token).map(|made| made.pdf.clone()).ok_or_else(|| self.gone())?;
        let path = with_ending(&path, "pdf");
        write_whole(&path, &pdf).map_err(|error| cannot_save(error, &path))
    }
}

/// The same error, said so that a person knows what to do.
pub(crate) fn cannot_save(error: Error, path: &Path) -> Error {
    error.saying("cannot-save", &[("path", &path.display().to_string())])
}

/// A path that ends as its kind of file does.
pub(crate) fn with_ending(path: &str, ending: &str) -> PathBuf {
    let path = PathBuf::from(path);
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// A name that every system takes: the pitch's, the language, the ending.
pub(crate) fn file_name(document: &Document, language: &str, ending: &str) -> String {
    let name: String =
        document.name.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = name.trim_matches('.').chars().take(60).collect();
    let name = if name.trim().is_empty() { "Lodestone".to_owned() } else { name };
    if language.is_empty() { format!("{name}.{ending}") } else { format!("{name} ({language}).{ending}") }
}

/// A number of bytes for people.
fn size_words(bytes: usize, language: &Language) -> String {
    let (value, unit) = if bytes >= 1_000_000 {
        (format!("{:.1}", bytes as f64 / 1e6), "MB")
    } else {
        (format!("{}", bytes.div_ceil(1000)), "kB")
    };
    format!("{}\u{a0}{unit}", format::number(&value, language))
}

/// Whether nothing of the speaker notes stands in what is handed over. Looked for in the finished deck, so that no
/// later change to the way there can let one through unseen.
fn is_free_of_notes(draft: &Draft<'_>, composition: &Composition) -> bool {
    /// Shorter notes may say what the slide says.
    const TELLING: usize = 24;
    let deck = serde_json::to_string(&composition.deck).unwrap_or_default();
    let slides = draft.scenes.iter().filter_map(|scene| scene.slide.as_deref());
    !slides
        .flat_map(|slide| slide.notes.0.values())
        .filter(|notes| notes.chars().count() >= TELLING)
        .any(|notes| deck.contains(serde_json::to_string(notes).unwrap_or_default().trim_matches('"')))
}
