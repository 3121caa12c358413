//! From arguments to use cases, and from answers to words.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use lodestone_app::worker::{Cancel, Limits, Worker};
use lodestone_app::{
    Audience, Choice, Code, Contact, Day, Error, ExportRequest, Form, Frame, Language, Pictures, PicturesRequest,
    PitchRequest, Speech, Style, Target,
};
use serde::Serialize;

use crate::arguments::{
    Arguments, AudienceArgument, CheckArguments, Command, ExportArguments, FactsArguments, FormArgument,
    FormatArgument, LibraryArguments, PitchArguments, RenderArguments, SearchArguments, StyleArguments,
    TargetArguments,
};
use crate::progress::Bar;

/// Does what was asked for.
pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Error> {
    match arguments.command {
        Command::Pitch(arguments) => pitch(&arguments),
        Command::Export(arguments) => export(&arguments),
        Command::Check(arguments) => check(&arguments),
        Command::Render(arguments) => render(&arguments),
        Command::Search(arguments) => search(&arguments),
        Command::Facts(arguments) => facts(&arguments),
        Command::Keys { command } => crate::keys::run(&command).map(|()| ExitCode::SUCCESS),
        Command::Trust { command } => crate::trust::run(&command).map(|()| ExitCode::SUCCESS),
        Command::Publish(arguments) => crate::publish::publish(&arguments),
        Command::Renew(arguments) => crate::publish::renew(&arguments),
        Command::Sync(arguments) => crate::publish::sync(&arguments),
        Command::Schema { out } => schema(&out),
        Command::Wire => {
            print!("{}", lodestone_app::commands::typescript());
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The edge of the program: the one place that asks what day it is.
fn today(given: Option<&str>) -> Result<Day, Error> {
    match given {
        Some(text) => Day::parse(text)
            .ok_or_else(|| Error::new(Code::Input, format!("\"{text}\" is not a day; write YYYY-MM-DD"))),
        None => {
            #[expect(clippy::disallowed_methods, reason = "the edge: everything inside takes the day as a parameter")]
            let now = std::time::SystemTime::now();
            let seconds = now.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
            let day = i64::try_from(seconds / 86_400).ok().and_then(Day::from_unix_days);
            day.ok_or_else(|| Error::new(Code::Input, "the clock of this machine is wrong; give --today YYYY-MM-DD"))
        }
    }
}

pub(crate) fn language(tag: &str) -> Result<Language, Error> {
    Language::parse(tag).ok_or_else(|| {
        Error::new(Code::Input, format!("\"{tag}\" is not a BCP 47 language tag; write en, sv, da or de"))
    })
}

pub(crate) fn worker() -> Result<Worker, Error> {
    let program = std::env::current_exe()
        .map_err(|error| Error::new(Code::Render, format!("the program cannot find itself: {error}")))?;
    Ok(Worker { program, limits: Limits::default(), cancel: Cancel::default() })
}

fn target(arguments: &TargetArguments, language: Language) -> Target {
    let trimmed =
        |texts: &[String]| texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
    Target {
        company: arguments.company.clone().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()),
        industries: trimmed(&arguments.industry),
        audience: match arguments.audience {
            AudienceArgument::Company => Audience::Company,
            AudienceArgument::Investor => Audience::Investor,
            AudienceArgument::Researcher => Audience::Researcher,
            AudienceArgument::Organiser => Audience::Organiser,
            AudienceArgument::Talent => Audience::Talent,
        },
        keywords: trimmed(&arguments.keywords),
        language,
        minutes: arguments.minutes,
        event: arguments.event.clone(),
    }
}

fn style(arguments: &StyleArguments, today: Day) -> Result<Style, Error> {
    let date = arguments.date.as_deref().map(|date| self::today(Some(date))).transpose()?.unwrap_or(today);
    if !(0.05..=2000.0).contains(&arguments.budget) {
        return Err(Error::new(
            Code::Input,
            "the budget must be from 0.05 to 2000 megabytes; give another --budget, or none for 5",
        ));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just above")]
    let budget = (arguments.budget * 1_000_000.0) as u64;
    Ok(Style {
        brand: arguments.brand.clone(),
        cobrand: arguments.cobrand.clone(),
        form: match arguments.form {
            FormArgument::Slides => Form::Slides,
            FormArgument::Handout => Form::Handout,
            FormArgument::FactSheet => Form::FactSheet,
        },
        contact: Contact {
            name: arguments.contact_name.clone(),
            role: arguments.contact_role.clone(),
            organisation: arguments.contact_organisation.clone(),
            email: arguments.contact_email.clone(),
            phone: arguments.contact_phone.clone(),
            url: arguments.contact_url.clone(),
        },
        date,
        today,
        budget,
        theme: arguments.theme.as_deref().map(lodestone_app::read_theme).transpose()?.unwrap_or_default(),
    })
}

fn opened(arguments: &LibraryArguments) -> Result<lodestone_app::Library, Error> {
    lodestone_app::open(arguments.library.as_deref())?.usable()
}

/// Prints an answer; a closed pipe is the reader's choice, not a failure.
pub(crate) fn print(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

fn json(answer: &impl Serialize) -> Result<(), Error> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| Error::new(Code::Render, error.to_string()))?;
    print(&text);
    Ok(())
}

fn pitch(arguments: &PitchArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.library.today.as_deref())?;
    let library = opened(&arguments.library)?;
    let request = PitchRequest {
        target: target(&arguments.target, language(&arguments.language)?),
        style: style(&arguments.style, today)?,
        out: arguments.out.clone(),
    };
    let speech = Speech::new(&language(&arguments.speak)?);
    let worker = worker()?;
    let bar = Bar::new();
    let pitch = lodestone_app::pitch(&library, &request, &speech, &worker, &mut |progress| bar.show(progress))?;
    if let Some(folder) = &arguments.pictures {
        let ids = pitch.slides.iter().map(|slide| slide.id.clone()).collect();
        let choice = Choice::Slides(ids, Box::new(request.target.clone()));
        let drawn = PicturesRequest {
            choice,
            frame: Frame::Whole,
            style: request.style.clone(),
            kind: Pictures::Png(1440),
            folder: folder.clone(),
        };
        lodestone_app::pictures(&library, &drawn, &worker, &mut |progress| bar.show(progress))?;
    }
    drop(bar);
    if arguments.library.json {
        json(&pitch)?;
        return Ok(ExitCode::SUCCESS);
    }
    let seconds: u32 = pitch.slides.iter().map(|slide| slide.seconds).sum();
    print(&format!(
        "{} slides, {}:{:02} of {} minutes",
        pitch.slides.len(),
        seconds / 60,
        seconds % 60,
        request.target.minutes
    ));
    for slide in &pitch.slides {
        print(&format!("  {:10} {}  ({} s)", slide.stage, slide.title, slide.seconds));
        print(&format!("  {:10} {}", "", slide.reasons.join("; ")));
    }
    let near: Vec<_> = pitch.left_out.iter().take(5).collect();
    if !near.is_empty() {
        print("\nLeft out, the nearest misses:");
        for slide in near {
            print(&format!("  {}: {}", slide.id, slide.reasons.join("; ")));
        }
    }
    for warning in &pitch.warnings {
        print(&format!("\nNote: {warning}"));
    }
    print_pdf(&pitch.pdf);
    Ok(ExitCode::SUCCESS)
}

fn print_pdf(pdf: &lodestone_app::wire::script::Pdf) {
    let size = if pdf.bytes < 1_000_000 {
        format!("{} kB", pdf.bytes.div_ceil(1000))
    } else {
        format!("{}.{} MB", pdf.bytes / 1_000_000, pdf.bytes / 100_000 % 10)
    };
    print(&format!("\n{}: {} pages, {size}, {}", pdf.path, pdf.pages, pdf.standards.join(" and ")));
}

fn export(arguments: &ExportArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.library.today.as_deref())?;
    let worker = worker()?;
    let bar = Bar::new();
    if let (Some(deck), Some(out)) = (&arguments.deck, &arguments.out) {
        let (bytes, pictures) = read_deck(deck)?;
        let pdf = lodestone_app::export_deck(&bytes, pictures, out, &worker, &mut |progress| bar.show(progress))?;
        drop(bar);
        if arguments.library.json {
            json(&pdf)?
        } else {
            print_pdf(&pdf)
        }
        return Ok(ExitCode::SUCCESS);
    }
    let library = opened(&arguments.library)?;
    let given = arguments.language.as_deref().map(language).transpose()?;
    let choice = match &arguments.pitch {
        Some(id) => Choice::Ready(id.clone()),
        None => Choice::Slides(
            arguments.slides.clone(),
            Box::new(target(&arguments.target, given.clone().unwrap_or_else(Language::english))),
        ),
    };
    let style = style(&arguments.style, today)?;
    if let Some(folder) = &arguments.deck_out {
        for (path, bytes) in lodestone_app::deck_files(&library, &choice, &style)? {
            let path = folder.join(path);
            let parent = path.parent().unwrap_or(folder);
            std::fs::create_dir_all(parent).map_err(|error| Error::file(parent, "make the folder", &error))?;
            std::fs::write(&path, bytes).map_err(|error| Error::file(&path, "write", &error))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let out = arguments.out.clone().ok_or_else(|| Error::new(Code::Input, "say where the PDF goes with --out FILE"))?;
    let request = ExportRequest { choice, language: given, style, out };
    let export = lodestone_app::export(&library, &request, &worker, &mut |progress| bar.show(progress))?;
    drop(bar);
    if arguments.library.json {
        json(&export)?;
        return Ok(ExitCode::SUCCESS);
    }
    for warning in &export.warnings {
        print(&format!("Note: {warning}"));
    }
    print_pdf(&export.pdf);
    Ok(ExitCode::SUCCESS)
}

/// Bytes by path.
type Files = BTreeMap<String, Vec<u8>>;

/// A deck and the pictures in the `media` folder beside it.
fn read_deck(deck: &Path) -> Result<(Vec<u8>, Files), Error> {
    let read = |path: &Path| std::fs::read(path).map_err(|error| Error::file(path, "read", &error));
    let bytes = read(deck)?;
    let folder = deck.parent().unwrap_or(Path::new("")).join("media");
    let mut pictures = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        if let Some(name) = entry.file_name().to_str() {
            pictures.insert(format!("media/{name}"), read(&entry.path())?);
        }
    }
    Ok((bytes, pictures))
}

fn check(arguments: &CheckArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.today.as_deref())?;
    let opened = lodestone_app::open(arguments.folder.as_deref())?;
    let bar = Bar::new();
    let verdict = lodestone_app::check(opened, today, &worker()?, &mut |progress| bar.show(progress))?;
    drop(bar);
    if arguments.json {
        json(&verdict)?;
    } else {
        for finding in &verdict.findings {
            print(&finding.to_string());
        }
        let count = |severity: &str| verdict.findings.iter().filter(|finding| finding.severity == severity).count();
        for gap in &verdict.gaps {
            let kind = if gap.required { "" } else { ", not required" };
            print(&format!("{}: {} slides, {} missing{kind}", gap.language, gap.slides, gap.missing.len()));
        }
        print(&format!(
            "{} errors, {} warnings, {} notes: {}",
            count("error"),
            count("warning"),
            count("note"),
            if verdict.publishable { "may be published" } else { "may not be published" }
        ));
    }
    Ok(if verdict.publishable { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn render(arguments: &RenderArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.library.today.as_deref())?;
    let library = opened(&arguments.library)?;
    let target = Box::new(target(&arguments.target, language(&arguments.language)?));
    let (choice, frame) = match &arguments.pitch {
        Some(id) => (Choice::Ready(id.clone()), Frame::Whole),
        None if arguments.slides.is_empty() => {
            (Choice::Slides(library.slides.keys().cloned().collect(), target), Frame::Bare)
        }
        None => (Choice::Slides(arguments.slides.clone(), target), Frame::Bare),
    };
    let kind = match arguments.format {
        FormatArgument::Svg => Pictures::Svg,
        FormatArgument::Png => Pictures::Png(arguments.width),
    };
    let bar = Bar::new();
    let style = style(&arguments.style, today)?;
    let request = PicturesRequest { choice, frame, style, kind, folder: arguments.out.clone() };
    let written = lodestone_app::pictures(&library, &request, &worker()?, &mut |progress| bar.show(progress))?;
    drop(bar);
    if arguments.library.json {
        json(&written)?;
        return Ok(ExitCode::SUCCESS);
    }
    for warning in &written.warnings {
        print(&format!("Note: {warning}"));
    }
    print(&format!("{} pictures in {}", written.files.len(), arguments.out.display()));
    Ok(ExitCode::SUCCESS)
}

fn search(arguments: &SearchArguments) -> Result<ExitCode, Error> {
    let library = opened(&arguments.library)?;
    let hits =
        lodestone_app::search(&library, &arguments.words.join(" "), &language(&arguments.language)?, arguments.most);
    if arguments.library.json {
        json(&hits)?;
        return Ok(ExitCode::SUCCESS);
    }
    if hits.hits.is_empty() {
        print("Nothing found; try fewer or other words, in any language of the library.");
    }
    for hit in &hits.hits {
        print(&format!("{:8} {}\n         {} ({})", hit.kind, hit.id, hit.title, hit.detail));
    }
    Ok(ExitCode::SUCCESS)
}

fn facts(arguments: &FactsArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.library.today.as_deref())?;
    let library = opened(&arguments.library)?;
    let mut facts = lodestone_app::facts(&library, &language(&arguments.language)?, today);
    if let Some(facility) = &arguments.facility {
        if !library.facilities.contains_key(facility) {
            return Err(Error::new(
                Code::Input,
                format!("there is no facility \"{facility}\"; find it with `lodestone search`"),
            ));
        }
        facts.facts.retain(|fact| fact.facility == *facility);
    }
    if arguments.unconfirmed {
        facts.facts.retain(|fact| !fact.confirmed);
    }
    if arguments.library.json {
        json(&facts)?;
        return Ok(ExitCode::SUCCESS);
    }
    for fact in &facts.facts {
        let mark = match (fact.confirmed, fact.lapsed) {
            (false, _) => "  [unconfirmed]",
            (true, true) => "  [lapsed]",
            (true, false) => "",
        };
        let remark = fact.remark.as_ref().map(|remark| format!(" ({remark})")).unwrap_or_default();
        print(&format!("{}{mark}\n  {}: {}{remark}", fact.id, fact.label, fact.display));
        if let Some(source) = &fact.source {
            print(&format!("  {}, {} ({}), {}", source.title, source.publisher, fact.as_of, source.url));
        }
        let slides = if fact.slides.is_empty() {
            "no slide uses it".to_owned()
        } else {
            format!("on {}", fact.slides.join(", "))
        };
        print(&format!("  review by {}; {slides}", fact.review_by));
    }
    Ok(ExitCode::SUCCESS)
}

fn schema(out: &Path) -> Result<ExitCode, Error> {
    std::fs::create_dir_all(out).map_err(|error| Error::file(out, "make the folder", &error))?;
    for (name, schema) in lodestone_app::schemas() {
        let path = out.join(name);
        std::fs::write(&path, schema).map_err(|error| Error::file(&path, "write", &error))?;
    }
    Ok(ExitCode::SUCCESS)
}
