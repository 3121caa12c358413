//! Runs `lodestone pitch`, `lodestone export` and `lodestone render`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use lodestone_app::{
    Choice, Code, Error, ExportRequest, Frame, Language, Localizer, Pictures, PicturesRequest, PitchRequest, Reasons,
};

use super::request::{language, opened, style, target, today, worker};
use crate::arguments::{ExportArguments, FormatArgument, PitchArguments, RenderArguments};
use crate::output::{self, Bar, json, print};

/// Width in pixels of the pictures beside a pitch.
const PICTURE_WIDTH: u32 = 1440;

/// Chooses a story and writes its leave-behind.
pub(crate) fn pitch(arguments: &PitchArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.library.today.as_deref())?;
    let library = opened(&arguments.library)?;
    let request = PitchRequest {
        target: target(&arguments.target, language(&arguments.language)?),
        style: style(&arguments.style, today)?,
        out: arguments.out.clone(),
        pictures: arguments.pictures.clone().map(|folder| (folder, PICTURE_WIDTH)),
    };
    let l10n = Localizer::new(&[language(&arguments.speak)?]);
    let worker = worker()?;
    let bar = Bar::new();
    let pitch =
        lodestone_app::pitch(&library, &request, &Reasons::new(&l10n), &worker, &mut |progress| bar.show(progress))?;
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
    output::pdf(&pitch.pdf);
    Ok(ExitCode::SUCCESS)
}

/// Writes the leave-behind of a ready-made pitch, or of slides by name.
pub(crate) fn export(arguments: &ExportArguments) -> Result<ExitCode, Error> {
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
            output::pdf(&pdf)
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
            lodestone_files::write(&folder.join(path), &bytes)?;
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
    output::pdf(&export.pdf);
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

/// Draws slides as pictures.
pub(crate) fn render(arguments: &RenderArguments) -> Result<ExitCode, Error> {
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
