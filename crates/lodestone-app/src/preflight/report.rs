//! Prints a check: the same lines, laid out by the renderer like everything that leaves the program.

use lodestone_content::Day;
use lodestone_render::deck::{Form, Report, ReportLine, ReportPart};
use lodestone_render::{Composition, Frame, Job, Output, PdfOutput, Request};

use super::Preflight;
use super::check_item::Voice;
use crate::error::{Code, Error};
use crate::files::target_path;
use crate::render_failure::failed;
use crate::wire::{FairItem, FairLine, FairReport, FairState};
use crate::worker::Cancel;

impl Preflight {
    /// Saves a check as PDF.
    pub(crate) fn save_fair_report(&self, token: String, path: String) -> Result<(), Error> {
        let library = self.context.library();
        let report = self.reports.with(&token, Clone::clone).ok_or_else(Error::gone)?;
        let path = target_path(&path, "pdf")?;
        let composition = self.compose_report(&report)?;
        let ident = format!("fair/{}/{}", report.made, report.pitches.join("/"));
        let output = Output::Pdf(PdfOutput::new(self.context.clock.today(), ident));
        // It carries no slides: nothing is to be found in it later.
        let job = Job { provenance: None, ..composition.job(output) };
        let rendered = self
            .context
            .worker(Cancel::default())
            .render(&job, &mut |_| {})
            .map_err(|failure| failed(&library, &composition.picture_ids, failure))?;
        let pdf = rendered.files.into_iter().next().ok_or_else(Error::gone)?;
        Ok(lodestone_files::save(&path, &pdf)?)
    }

    /// A check as a deck: the brand of the settings around lines that stand in the language of the interface.
    fn compose_report(&self, report: &FairReport) -> Result<Composition, Error> {
        let library = self.context.library();
        let voice = Voice::new(self.context.tongue().language());
        let today = self.context.clock.today();
        let target = lodestone_content::model::Target { language: voice.language.clone(), ..Default::default() };
        let brand = self.settings.current().brand;
        let contact = self.settings.contact();
        let request = Request::new(&library, [], &target, today).from(&contact).brand(Some(&brand));
        let composed = request.form(Form::Report).frame(Frame::Bare).compose();
        let mut composition =
            composed.map_err(|error| Error::new(Code::Input, error.to_string()).saying("compose", &[]))?;
        let deck = &mut composition.deck;
        deck.title = voice.say("report-title", &[]);
        deck.description = report.summary.clone();
        deck.keywords = Vec::new();
        deck.language = voice.language.to_string();
        deck.report = Some(on_paper(&voice, report, &self.made_at(report)));
        deck.contact.qr = None;
        // Only the mark of the brand stands on it.
        let mark = deck.brand.mark.clone();
        composition.pictures.retain(|path, _| mark.as_ref().is_some_and(|mark| mark.trim_start_matches('/') == path));
        Ok(composition)
    }

    /// The day of the check, in words, and its time in UTC: the program knows no zone, and the paper says so.
    fn made_at(&self, report: &FairReport) -> String {
        let time = report.made.split('T').nth(1).and_then(|time| time.get(..5)).unwrap_or_default();
        let voice = Voice::new(self.context.tongue().language());
        let day = report.made.get(..10).and_then(Day::parse).map(|day| voice.day(day)).unwrap_or_default();
        format!("{day}, {time} UTC")
    }
}

fn on_paper(voice: &Voice, report: &FairReport, made: &str) -> Report {
    let until = Day::parse(&report.until).map(|day| voice.day(day)).unwrap_or_default();
    let mut about = vec![(voice.say("report-pitches", &[]), report.pitches.join(" · "))];
    if let Some(event) = &report.event {
        about.push((voice.say("report-event", &[]), event.clone()));
    }
    about.push((voice.say("report-until", &[]), until));
    about.push((voice.say("report-made", &[]), made.to_owned()));
    let part = |title: &str, state: FairState| {
        let lines: Vec<ReportLine> =
            report.lines.iter().filter(|line| line.state == state).map(|line| printed(voice, line)).collect();
        (!lines.is_empty()).then(|| ReportPart { title: voice.say(title, &[]), lines })
    };
    let parts = [
        part("part-to-do", FairState::Bad),
        // What only wants a look is not called pressing.
        part("part-look", FairState::Look),
        part("part-unknown", FairState::Unknown),
        part("part-good", FairState::Good),
    ];
    Report {
        summary: report.summary.clone(),
        about,
        parts: parts.into_iter().flatten().collect(),
        foot: format!("{} · Lodestone {}", voice.say("report-title", &[]), env!("CARGO_PKG_VERSION")),
        page: voice.say("report-page", &[]),
    }
}

fn printed(voice: &Voice, line: &FairLine) -> ReportLine {
    let sign = match line.state {
        FairState::Bad => "bad",
        FairState::Look => "look",
        FairState::Unknown => "unknown",
        FairState::Good => "good",
    };
    ReportLine {
        sign: sign.to_owned(),
        word: voice.say(&format!("state-{sign}"), &[]),
        title: line.title.clone(),
        found: line.found.clone(),
        remedy: line.remedy.clone(),
        items: line.items.iter().map(in_one_line).collect(),
    }
}

/// An item as paper has it: what it is, and after a full stop what more there is to say.
fn in_one_line(item: &FairItem) -> String {
    item.about.as_ref().map_or_else(|| item.text.clone(), |about| format!("{}. {about}", item.text))
}

#[cfg(test)]
mod tests {
    use lodestone_content::Language;

    use super::*;

    #[test]
    fn every_state_has_a_word_in_every_language() {
        for tag in ["en", "sv", "da"] {
            let voice = Voice::new(&Language::parse(tag).expect("a language"));
            for state in ["good", "look", "bad", "unknown"] {
                let key = format!("state-{state}");
                assert_ne!(voice.say(&key, &[]), key, "{tag} would print a key");
            }
        }
    }
}
