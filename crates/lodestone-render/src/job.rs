//! Defines a render job, its progress and its result.

use std::collections::BTreeMap;
use std::sync::Arc;

use lodestone_content::Day;
use serde::{Deserialize, Serialize};

use crate::deck::Deck;
use crate::fault::Fault;
use crate::provenance::Provenance;

/// What to render.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Job {
    /// The deck.
    pub deck: Deck,
    /// Which versions of which slides and facts it carries; a PDF takes it along.
    pub provenance: Option<Provenance>,
    /// Pictures by path, as supplied.
    #[serde(skip)]
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// Theme files that replace those of the program.
    #[serde(skip)]
    pub theme: BTreeMap<String, Arc<[u8]>>,
    /// What to make of it.
    pub output: Output,
}

/// What to make of a deck.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Output {
    /// A PDF that conforms to PDF/UA-1 and PDF/A-2a, or an error.
    Pdf(PdfOutput),
    /// Draws one SVG for each page.
    Svg,
    /// One PNG a page.
    Png {
        /// Width of a page in pixels.
        width: u32,
    },
    /// Nothing but the findings: does every text fit, would every slide make an accessible PDF.
    Check,
}

/// How a PDF is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PdfOutput {
    /// The date in the file: year, month and day.
    pub(crate) date: (i16, i8, i8),
    /// What identifies the document; hashed, never shown.
    pub(crate) ident: String,
    /// The most bytes of the file: pictures are reduced until it fits.
    pub(crate) budget: u64,
    /// Width in pixels of pictures of its pages.
    pub(crate) page_pictures: Option<u32>,
}

impl PdfOutput {
    /// A PDF of a day, without a limit on its size and without pictures of its pages. `ident` identifies the document:
    /// it is hashed and never shown.
    pub fn new(day: Day, ident: String) -> PdfOutput {
        PdfOutput { date: (day.year(), day.month(), day.day()), ..PdfOutput::undated(ident) }
    }

    /// The same of a deck that is of no day: it says the first of 2000, always.
    pub fn undated(ident: String) -> PdfOutput {
        PdfOutput { date: (2000, 1, 1), ident, budget: u64::MAX, page_pictures: None }
    }

    /// Limits the size of the file in bytes; pictures are reduced until it fits.
    #[must_use]
    pub fn within(self, budget: u64) -> PdfOutput {
        PdfOutput { budget, ..self }
    }

    /// Adds a PNG of each page of this width in pixels, drawn from the same layout.
    #[must_use]
    pub fn with_page_pictures(self, width: u32) -> PdfOutput {
        PdfOutput { page_pictures: Some(width), ..self }
    }
}

/// The step of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Reading and reducing pictures.
    Pictures,
    /// Laying out pages.
    Layout,
    /// Writing files.
    Write,
}

/// The progress of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The current step.
    pub step: Step,
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// The result of a job.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Rendered {
    /// The files: one PDF, or one picture a page.
    #[serde(skip)]
    pub files: Vec<Vec<u8>>,
    /// Pictures of the pages of a PDF, when they were asked for.
    #[serde(skip)]
    pub page_pictures: Vec<Vec<u8>>,
    /// How many pages there are.
    pub pages: usize,
    /// The pages on which each slide begins, from one.
    pub slide_pages: BTreeMap<String, usize>,
    /// The standards the PDF conforms to.
    pub standards: Vec<String>,
    /// What was noticed: texts that do not fit, pictures that were left out of a check.
    pub faults: Vec<Fault>,
    /// The widest picture in pixels, after reducing to the budget; `None` when there is none.
    pub picture_width: Option<u32>,
    /// The positions of films on slides; empty for other forms.
    pub films: Vec<FilmPlace>,
}

/// The position of a film's poster on a slide: what is cut off of it is cut off of the film.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FilmPlace {
    /// The slide's key.
    pub slide: String,
    /// The film's id.
    pub film: String,
    /// Its upper left corner, as fractions of the slide's width and height.
    pub at: (f64, f64),
    /// Its width and height, likewise.
    pub size: (f64, f64),
}
