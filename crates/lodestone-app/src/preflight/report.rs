//! Saves the results of a preflight check as a PDF, laid out by the renderer.

use lodestone_content::Day;
use lodestone_l10n::message::Preflight as Text;
use lodestone_l10n::{Localizer, message};
use lodestone_render::deck::{Report, ReportLine, ReportPart};
use lodestone_render::{Composition, Frame, Job, Output, PdfOutput, Request};

use super::Preflight;
use crate::api::{CheckDetail, CheckResult, CheckState, PreflightReport};
use crate::error::{Code, Error};
use crate::files::target_path;
use crate::worker::Cancel;
use crate::worker::render_failure::failed;

impl Preflight {
    /// Saves the report of a check as PDF.
    pub(crate) fn save_preflight_report(&self, token: String, path: String) -> Result<(), Error> {
        let library = self.context.library();
        let report = self.reports.with(&token, Clone::clone).ok_or_else(Error::gone)?;
        let path = target_path(&path, "pdf")?;
        let composition = self.compose_report(&report)?;
        let ident = format!("preflight/{}/{}", report.made, report.pitches.join("/"));
        let output = Output::Pdf(PdfOutput::new(self.context.clock.today(), ident));
        // It contains no slides, so it needs no provenance.
        let job = Job { provenance: None, ..composition.job(output) };
        let rendered = self
            .context
            .worker(Cancel::default())
            .render(&job, &mut |_| {})
            .map_err(|failure| failed(&library, &composition.picture_ids, failure))?;
        let pdf = rendered.files.into_iter().next().ok_or_else(Error::gone)?;
        Ok(lodestone_files::save(&path, &pdf)?)
    }

    /// Composes the report as a deck with the brand of the settings, in the language of the interface.
    fn compose_report(&self, report: &PreflightReport) -> Result<Composition, Error> {
        let library = self.context.library();
        let l10n = self.context.l10n();
        let today = self.context.clock.today();
        let target = lodestone_content::model::Target { language: l10n.language().clone(), ..Default::default() };
        let brand = self.settings.current().brand;
        let contact = self.settings.contact();
        let request = Request::new(&library, [], &target, today).from(&contact).brand(Some(&brand));
        let composed = request.frame(Frame::Bare).compose();
        let mut composition =
            composed.map_err(|error| Error::new(Code::Input, error.to_string()).saying(message::App::ErrorCompose))?;
        let deck = &mut composition.deck;
        deck.title = l10n.say(Text::ReportTitle);
        deck.description = report.summary.clone();
        deck.keywords = Vec::new();
        deck.language = l10n.language().to_string();
        deck.report = Some(printed_report(&l10n, report, &self.made_at(report)));
        deck.contact.qr = None;
        // The mark of the brand is the only picture.
        let mark = deck.brand.mark.clone();
        composition.pictures.retain(|path, _| mark.as_ref().is_some_and(|mark| mark.trim_start_matches('/') == path));
        Ok(composition)
    }

    /// The day of the check, in words, and its time in UTC: the program knows no zone, and the paper says so.
    fn made_at(&self, report: &PreflightReport) -> String {
        let time = report.made.split('T').nth(1).and_then(|time| time.get(..5)).unwrap_or_default();
        let l10n = self.context.l10n();
        let day = report.made.get(..10).and_then(Day::parse).map(|day| l10n.day(day)).unwrap_or_default();
        format!("{day}, {time} UTC")
    }
}

fn printed_report(l10n: &Localizer, report: &PreflightReport, made: &str) -> Report {
    let until = Day::parse(&report.until).map(|day| l10n.day(day)).unwrap_or_default();
    let mut about = vec![(l10n.say(Text::ReportPitches), report.pitches.join(" · "))];
    if let Some(event) = &report.event {
        about.push((l10n.say(Text::ReportEvent), event.clone()));
    }
    about.push((l10n.say(Text::ReportUntil), until));
    about.push((l10n.say(Text::ReportMade), made.to_owned()));
    let part = |title: Text<'_>, state: CheckState| {
        let lines: Vec<ReportLine> =
            report.lines.iter().filter(|line| line.state == state).map(|line| printed_result(l10n, line)).collect();
        (!lines.is_empty()).then(|| ReportPart { title: l10n.say(title), lines })
    };
    let parts = [
        part(Text::PartToDo, CheckState::Bad),
        // What only wants a look is not called pressing.
        part(Text::PartLook, CheckState::Look),
        part(Text::PartUnknown, CheckState::Unknown),
        part(Text::PartGood, CheckState::Good),
    ];
    Report {
        summary: report.summary.clone(),
        about,
        parts: parts.into_iter().flatten().collect(),
        foot: format!("{} · Lodestone {}", l10n.say(Text::ReportTitle), env!("CARGO_PKG_VERSION")),
        page: l10n.say(Text::ReportPage),
    }
}

fn printed_result(l10n: &Localizer, line: &CheckResult) -> ReportLine {
    let (sign, word) = match line.state {
        CheckState::Bad => ("bad", Text::StateBad),
        CheckState::Look => ("look", Text::StateLook),
        CheckState::Unknown => ("unknown", Text::StateUnknown),
        CheckState::Good => ("good", Text::StateGood),
    };
    ReportLine {
        sign: sign.to_owned(),
        word: l10n.say(word),
        title: line.title.clone(),
        found: line.found.clone(),
        remedy: line.remedy.clone(),
        items: line.details.iter().map(printed_detail).collect(),
    }
}

/// Prints a detail in one line: its text, then what else is known about it.
fn printed_detail(item: &CheckDetail) -> String {
    item.about.as_ref().map_or_else(|| item.text.clone(), |about| format!("{}. {about}", item.text))
}
