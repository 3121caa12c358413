//! Serves authors of themes: reads theme files to try out, and writes the files that a theme reads.

use std::collections::BTreeMap;
use std::path::Path;

use lodestone_content::Library;
use lodestone_render::deck::Deck;
use lodestone_render::{Frame, Job, Output, PdfOutput, Progress};

use super::pitch::write_pdf;
use super::request::{Choice, Style};
use crate::api;
use crate::error::{Code, Error};
use crate::leave_behind::Theme;
use crate::resolved_pitch::ResolvedPitch;
use crate::worker::Worker;
use crate::worker::render_failure::{failed_plainly, said};

/// Reads the Typst files of a folder as a theme to try out.
///
/// # Errors
///
/// When the folder or one of its files cannot be read.
pub fn read_theme(folder: &Path) -> Result<Theme, Error> {
    let mut theme = Theme::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(inner) = open.pop() {
        let entries = std::fs::read_dir(&inner).map_err(|error| Error::file(&inner, "read the folder", &error))?;
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "typ") {
                let bytes = std::fs::read(&path).map_err(|error| Error::file(&path, "read", &error))?;
                let within = path.strip_prefix(folder).unwrap_or(&path);
                theme.insert(within.to_string_lossy().replace('\\', "/"), bytes.into());
            }
        }
    }
    if theme.is_empty() {
        return Err(Error::new(
            Code::Input,
            format!("{} holds no .typ files; name a copy of assets/theme", folder.display()),
        ));
    }
    Ok(theme)
}

/// The deck of a choice as files, for those who work on a theme: `deck.json`, `tokens.json` and pictures by path.
///
/// # Errors
///
/// When a slide or pitch does not exist.
pub fn deck_files(library: &Library, choice: &Choice, style: &Style) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let document = choice.pitch(library, style, None)?;
    let resolved = ResolvedPitch::outline(library, &document);
    let composition = resolved.compose(&style.render_style(&document, Frame::Whole), None, style.today)?;
    let own = composition.deck.files().into_iter().map(|(path, bytes)| (path.to_owned(), bytes));
    let pictures = composition.pictures.into_iter().map(|(path, bytes)| (path, bytes.to_vec()));
    Ok(own.chain(pictures).collect())
}

/// The PDF of a `deck.json` with its pictures, as [`deck_files`] makes them.
///
/// # Errors
///
/// When the deck cannot be read or rendering fails.
pub fn export_deck(
    deck: &[u8],
    pictures: BTreeMap<String, Vec<u8>>,
    out: &Path,
    worker: &Worker,
    progress: &mut dyn FnMut(Progress),
) -> Result<api::cli_output::Pdf, Error> {
    let deck: Deck = serde_json::from_slice(deck)
        .map_err(|error| Error::new(Code::Input, format!("the deck cannot be read: {error}")))?;
    let pictures = pictures.into_iter().map(|(path, bytes)| (path, bytes.into())).collect();
    let output = Output::Pdf(PdfOutput::undated(deck.provenance_line.clone()));
    let job = Job { deck, provenance: None, pictures, theme: BTreeMap::new(), output };
    let mut rendered = worker.render(&job, progress).map_err(|failure| failed_plainly(failure, said))?;
    let pdf = rendered.files.pop().ok_or_else(|| Error::new(Code::Render, "the worker gave no PDF; try again"))?;
    write_pdf(&pdf, rendered, out)
}
