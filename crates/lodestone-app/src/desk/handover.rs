//! The leave-behind: made, looked at with its verdict, then saved.

use std::sync::{Arc, OnceLock};

use lodestone_content::{Language, format};
use lodestone_render::{Composition, Fault, Frame, Job, Locales, Output, Progress, Words};
use lodestone_store::LeaveBehind;
use serde_json::Value;

use crate::app::App;
use crate::context::Held;
use crate::convert::language;
use crate::deck_text::plain_words;
use crate::desk::draw::Picture;
use crate::error::{Code, Error};
use crate::files::{cannot_save, suggested_name, target_path};
use crate::follow::Record;
use crate::pitch::write_whole;
use crate::render_failure::failed;
use crate::resolved_pitch::{RenderStyle, ResolvedPitch};
use crate::wire::count;
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
    pitch: String,
    record: Record,
    pdf: Arc<[u8]>,
    composition: Composition,
    pages: Arc<OnceLock<Result<Vec<Vec<u8>>, Error>>>,
}

impl Held for Made {
    fn bytes(&self) -> usize {
        let pages = self.pages.get().and_then(|pages| pages.as_ref().ok());
        self.pdf.len() + pages.map_or(0, |pages| pages.iter().map(Vec::len).sum())
    }
}

impl App {
    pub(crate) fn make_handover(&self, pitch: String, style: HandoverStyle, work: String) -> Result<Handover, Error> {
        let begun = self.context.jobs.begin(&work);
        self.make(&pitch, &style, &work, begun.cancel.clone())
    }

    pub(crate) fn make(
        &self,
        pitch: &str,
        style: &HandoverStyle,
        work: &str,
        cancel: Cancel,
    ) -> Result<Handover, Error> {
        let stored = self.context.store.pitch(pitch)?;
        let document = &stored.document;
        let library = self.library_for(document);
        let wanted = language(&style.language)?;
        let resolved = ResolvedPitch::new(&library, document, &self.context.store, Some(&wanted));
        if resolved.slides.iter().all(|resolved_slide| resolved_slide.slide.is_none()) {
            return Err(Error::said(Code::Input, "nothing-to-hand-over", &[]));
        }
        let looks = RenderStyle {
            brand: &style.brand,
            cobrand: style.cobrand.as_deref(),
            form: style.form,
            frame: Frame::Whole,
            contact: self.settings.contact(),
        };
        let keys = style.minutes.map(|minutes| self.cut_keys(document, minutes));
        let within = |key: &str| keys.as_ref().is_none_or(|keys| keys.iter().any(|other| other == key));
        let mut composition = resolved.compose(&looks, Some(&within), self.context.clock.today())?;
        let record = Record::of(&library, document, &composition, &style.language);
        // Where a machine finds it; the line that people read stands on the last page.
        composition.deck.keywords.push(record.written());
        let notes_free = is_free_of_notes(&resolved, &composition);
        let today = self.context.clock.today();
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
        let mut report = |progress: Progress| self.context.jobs.report_rendering(work, progress);
        let rendered = self
            .context
            .worker(cancel)
            .render(&job, &mut report)
            .map_err(|failure| failed(&library, &composition.picture_ids, failure))?;
        let pdf: Arc<[u8]> = rendered.files.into_iter().next().ok_or_else(Error::gone)?.into();
        let checks = self.checks(style, &pdf, &rendered.standards, notes_free, &resolved);
        let remarks = rendered.faults.iter().map(|fault| self.handover_remark(fault, &composition)).collect();
        let portrait = style.form == wire::Form::FactSheet || style.form == wire::Form::Handout;
        let mail = self.mail(&resolved, &composition);
        let bytes = count(pdf.len());
        let made = Made { pitch: pitch.to_owned(), pdf, composition, pages: Arc::default(), record };
        let token = self.context.token();
        self.made.hold(token.clone(), made);
        Ok(Handover {
            pages: (1..=rendered.pages).map(|page| format!("handover/{token}/{page}")).collect(),
            token,
            portrait,
            bytes,
            standards: rendered.standards,
            checks,
            remarks,
            file_name: suggested_name(document, &style.language, "pdf"),
            mail,
        })
    }

    fn checks(
        &self,
        style: &HandoverStyle,
        pdf: &[u8],
        standards: &[String],
        notes_free: bool,
        resolved: &ResolvedPitch<'_>,
    ) -> Vec<Check> {
        let tongue = self.context.tongue();
        let check = |code: &str, kept: bool, with: &[(&str, &str)]| {
            let key = if kept { format!("check-{code}") } else { format!("check-{code}-not") };
            Check { code: code.to_owned(), kept, text: tongue.say(&key, with) }
        };
        let is = |standard: &str| standards.iter().any(|other| other == standard);
        let size = size_words(pdf.len(), tongue.language());
        let limit = if style.budget == 0 { MAIL_LIMIT } else { style.budget as usize };
        let changes = self.changes(resolved);
        vec![
            check("accessible", is("PDF/UA-1"), &[]),
            check("archivable", is("PDF/A-2a"), &[]),
            check("size", pdf.len() <= limit, &[("size", &size), ("limit", &size_words(limit, tongue.language()))]),
            check("notes-free", notes_free, &[]),
            check("fresh", changes.lapsed == 0, &[("count", &changes.lapsed.to_string())]),
            check("complete", changes.missing == 0, &[("count", &changes.missing.to_string())]),
            check("standing", changes.recalled == 0, &[("count", &changes.recalled.to_string())]),
        ]
    }

    /// A finding with the slide it is about, by its title.
    fn handover_remark(&self, fault: &Fault, composition: &Composition) -> Remark {
        let mut remark = self.context.tongue().remark(fault);
        let slide = composition.deck.slides.iter().find(|slide| Some(&slide.key) == fault.slide.as_ref());
        if let Some(slide) = slide {
            let titles = composition.deck.outline.iter().flat_map(|part| &part.slides);
            let title: String =
                titles.filter(|entry| entry.number == slide.number).map(|entry| plain_words(&entry.title)).collect();
            remark.text = format!("{title}: {}", remark.text);
        }
        remark
    }

    fn mail(&self, resolved: &ResolvedPitch<'_>, composition: &Composition) -> MailText {
        let words = Words::of(MAIL, &resolved.chain);
        let deck = &composition.deck;
        let company = resolved.target.company.clone().unwrap_or_default();
        let contact = &deck.contact;
        // One slide of each part, by its title: the names of the parts are the same in every pitch and say nothing.
        let titles = deck.outline.iter().filter_map(|part| part.slides.first());
        let lines: Vec<String> = titles
            .map(|entry| plain_words(&entry.title))
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
        let found = self.made.with(token, |made| (made.composition.clone(), made.pages.clone()));
        let (composition, pages) = found.ok_or_else(Error::gone)?;
        let drawn = pages.get_or_init(|| self.draw_pages(composition, PAGE_WIDTH)).as_ref().map_err(Clone::clone)?;
        let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let bytes = place.and_then(|place| drawn.get(place)).ok_or_else(Error::gone)?;
        Ok(Picture { bytes: bytes.as_slice().into(), media_type: "image/png" })
    }

    pub(crate) fn save_handover(&self, token: String, path: String) -> Result<(), Error> {
        let found = self.made.with(&token, |made| (made.pdf.clone(), made.pitch.clone(), made.record.clone()));
        let (pdf, pitch, record) = found.ok_or_else(Error::gone)?;
        let path = target_path(&path, "pdf")?;
        write_whole(&path, &pdf).map_err(|error| cannot_save(error, &path))?;
        let made = LeaveBehind {
            pitch,
            at: self.context.clock.now(),
            file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            passport: serde_json::to_value(record).unwrap_or_default(),
        };
        Ok(self.context.store.record_leave_behind(&made)?)
    }
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
fn is_free_of_notes(resolved: &ResolvedPitch<'_>, composition: &Composition) -> bool {
    let deck = serde_json::to_value(&composition.deck).unwrap_or_default();
    let mut said = Said::default();
    said.gather(&deck);
    let slides = resolved.slides.iter().filter_map(|resolved_slide| resolved_slide.slide.as_deref());
    !slides.flat_map(|slide| slide.notes.0.values()).any(|notes| said.repeats(notes))
}

/// What a deck says, letters and digits alone: setting it changes quotes, blanks and line breaks, and cuts sentences
/// where their style changes.
#[derive(Default)]
struct Said {
    /// Text in styles, one piece after the other.
    runs: String,
    /// Everything else.
    others: String,
}

impl Said {
    fn gather(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                self.others.push_str(&letters(text));
                self.others.push('\n');
            }
            Value::Array(values) => values.iter().for_each(|value| self.gather(value)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(text) if name == "t" => self.runs.push_str(&letters(text)),
                        value => self.gather(value),
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether a paragraph of these notes stands in it.
    fn repeats(&self, notes: &str) -> bool {
        /// Shorter notes may say what the slide says.
        const TELLING: usize = 24;
        let paragraphs = notes.split("\n\n").map(letters).filter(|words| words.chars().count() >= TELLING);
        paragraphs.into_iter().any(|words| self.runs.contains(&words) || self.others.contains(&words))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Said;

    #[test]
    fn notes_are_found_however_they_are_set() {
        let notes = "Don't say the price.\nAsk what \"they\" pay today, and wait.\n\nShort.";
        let mut said = Said::default();
        said.gather(&json!({ "slides": [{ "text": [
            { "t": "Don\u{2019}t say the ", "b": false }, { "b": true, "link": "https://ess.eu", "t": "price" },
            { "t": ". Ask what \u{201c}they\u{201d} pay today, and wait." },
        ] }] }));
        assert!(said.repeats(notes), "other quotes, another style in the midst and a lost line break hide nothing");
        let mut said = Said::default();
        said.gather(&json!({ "alt": "x Don't say the price. Ask what \"they\" pay today, and wait.", "t": "Short." }));
        assert!(said.repeats(notes), "nor does another field");
        let mut said = Said::default();
        said.gather(&json!({ "t": "Short.", "title": "Ask what you pay today" }));
        assert!(!said.repeats(notes), "a slide may say what its notes say in a word");
    }
}
