//! Makes the leave-behinds that the tests look at: every story, language, form and brand of the real library, once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lodestone_content::model::{Contact, Form, Slide, Target};
use lodestone_content::{Day, Library, select};
use lodestone_render::deck::Deck;
use lodestone_render::{Composition, Output, PdfOutput, Provenance, Rendered, Request, render};
use lodestone_tests::library::{self, language};
use lodestone_tests::pdf::text;
use lodestone_tests::raw;

use super::additions::{BROUGHT, PIXELS, with_brought_along, with_pixels};

/// Slides of each stage that the agenda of a whole library shows: it is made for a story, not for a hundred slides.
const AGENDA_OF_EACH_STAGE: usize = 3;

/// A leave-behind and what it was made of.
pub(crate) struct Leaving {
    pub(crate) name: String,
    pub(crate) deck: Deck,
    pub(crate) provenance: Provenance,
    /// The slides of the library in it.
    pub(crate) slides: Vec<String>,
    pub(crate) rendered: Rendered,
    /// What `pdftotext` reads in it.
    pub(crate) text: Option<String>,
}

pub(crate) static LIBRARY: LazyLock<Library> = LazyLock::new(library::oresund);

pub(crate) static SUITE: LazyLock<Suite> = LazyLock::new(suite);

/// All leave-behinds, and why those that are missing could not be made.
#[derive(Default)]
pub(crate) struct Suite {
    pub(crate) made: Vec<Leaving>,
    pub(crate) failed: Vec<String>,
}

impl Suite {
    fn take(&mut self, name: &str, slides: &[String], composed: Composition) {
        match leaving(name, slides, composed) {
            Ok(leaving) => self.made.push(leaving),
            Err(faults) => self.failed.extend(faults),
        }
    }
}

fn suite() -> Suite {
    let library = &*LIBRARY;
    let brands: Vec<&str> = library.brands.keys().map(String::as_str).collect();
    let mut suite = Suite::default();
    for language in library.languages() {
        let target = typical(language.as_str());
        let all = in_reading_order(library.slides.values().filter(|slide| slide.text.exact(&language).is_some()));
        let story = story(library, &target);
        for brand in &brands {
            let request = |slides, form| request(library, slides, &target, brand, form);
            let name = |what: &str| format!("{what}-{language}-{brand}");
            let mut whole = composed(&request(&all, Form::Slides));
            for part in &mut whole.deck.outline {
                part.slides.truncate(AGENDA_OF_EACH_STAGE);
            }
            suite.take(&name("library"), &all, whole);
            suite.take(&name("handout"), &story, composed(&request(&story, Form::Handout)));
            suite.take(&name("fact-sheet"), &story, composed(&request(&story, Form::FactSheet)));
        }
    }
    for (index, form) in [Form::Slides, Form::Handout].into_iter().enumerate() {
        let (brand, cobrand) = (brands[index % brands.len()], brands[(index + 1) % brands.len()]);
        let target = typical("en");
        let story = story(library, &target);
        let request = request(library, &story, &target, brand, form).cobrand(Some(cobrand));
        suite.take(&format!("cobranded-{brand}-{cobrand}"), &story, composed(&request));
    }
    let brought = with_brought_along();
    for language in library.languages() {
        for brand in &brands {
            for form in [Form::Slides, Form::Handout] {
                let slides = BROUGHT.map(|(kind, _)| format!("brought.{kind}"));
                let target = typical(language.as_str());
                let name =
                    format!("{}-{language}-{brand}", if form == Form::Slides { "brought" } else { "brought-handout" });
                suite.take(&name, &slides, composed(&request(&brought, &slides, &target, brand, form)));
            }
        }
    }
    let pixels = with_pixels();
    for (index, kind) in PIXELS.iter().enumerate() {
        let slides = [format!("pixels.{kind}")];
        let target = typical("sv");
        let request = request(&pixels, &slides, &target, brands[index % brands.len()], Form::Slides);
        suite.take(&slides[0].replace('.', "-"), &slides, composed(&request));
    }
    suite
}

/// Somebody whom the region wants to reach in this language, with every letter that is not in ASCII.
fn typical(tag: &str) -> Target {
    let (company, industry, keywords): (_, _, &[&str]) = match tag {
        "sv" => ("Åkerö & Älgsjö Läkemedel AB", "21.20", &[]),
        "da" => ("Ærø Brint A/S", "20.11", &["brint", "elektrolyse"]),
        "de" => ("Grüße & Söhne Energie GmbH", "35.11", &["Wasserstoff"]),
        _ => ("Fluid Office Affinity Ltd", "26.11", &["semiconductor"]),
    };
    Target {
        company: Some(company.to_owned()),
        industries: vec![industry.to_owned()],
        keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
        language: language(tag),
        event: Some("Hannover Messe 2027".to_owned()),
        ..Target::default()
    }
}

static SENDER: LazyLock<Contact> = LazyLock::new(|| Contact {
    name: Some("Åsa Næss-Müller".to_owned()),
    role: Some("Affärsutvecklare".to_owned()),
    email: Some("asa@example.org".to_owned()),
    phone: Some("+46 40 000 00 00".to_owned()),
    ..Contact::default()
});

pub(crate) fn request<'a>(
    library: &'a Library,
    slides: &'a [String],
    target: &'a Target,
    brand: &'a str,
    form: Form,
) -> Request<'a> {
    let request = Request::of_ids(library, slides, target, library.manifest.date);
    request.expect("the slides are those of the library").from(&SENDER).brand(Some(brand)).form(form)
}

fn story(library: &Library, target: &Target) -> Vec<String> {
    let kept = select::select(library, target, library.manifest.date).chosen;
    kept.into_iter().map(|kept| kept.id).collect()
}

/// The cover first, the sources last, the rest as a story goes.
fn in_reading_order<'a>(slides: impl Iterator<Item = &'a Slide>) -> Vec<String> {
    let place = |slide: &Slide| match slide.layout.as_str() {
        "cover" => 0,
        "agenda" => 1,
        "sources" => 3,
        _ => 2,
    };
    let mut slides: Vec<&Slide> = slides.collect();
    slides.sort_by_key(|slide| (place(slide), slide.stage, &slide.id));
    slides.into_iter().map(|slide| slide.id.clone()).collect()
}

pub(crate) fn composed(request: &Request<'_>) -> Composition {
    request.compose().expect("the slides and brands are those of the library")
}

pub(crate) fn pdf(ident: &str) -> Output {
    let day = Day::new(2026, 11, 23).expect("this day exists");
    Output::Pdf(PdfOutput::new(day, ident.to_owned()))
}

pub(crate) fn leaving(name: &str, slides: &[String], composition: Composition) -> Result<Leaving, Vec<String>> {
    let job = composition.job(pdf(name));
    // The layout engine may break on one text; the findings about all other files are still wanted.
    let rendered = catch_unwind(AssertUnwindSafe(|| render(&job, &mut |_| {})))
        .map_err(|_| vec![format!("{name}: the layout engine panicked, see above")])?;
    let rendered = rendered.map_err(|faults| {
        let slide = |fault: &lodestone_render::Fault| fault.slide.clone().unwrap_or_else(|| "the whole".to_owned());
        faults.iter().map(|fault| format!("{name}: {}: {}", slide(fault), fault.message)).collect::<Vec<_>>()
    })?;
    let path = folder().join(format!("{name}.pdf"));
    raw::write(&path, &rendered.files[0]).expect("the build folder takes files");
    let text = text(&path);
    let Composition { deck, provenance, .. } = composition;
    Ok(Leaving { name: name.to_owned(), deck, provenance, slides: slides.to_vec(), rendered, text })
}

/// Where `cargo xtask test` looks for PDFs to validate.
pub(crate) fn folder() -> PathBuf {
    let target =
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("cargo's folder for tests lies in the build folder");
    let folder = target.join("pdf-suite");
    std::fs::create_dir_all(&folder).expect("the build folder takes folders");
    folder
}
