//! Leave-behinds of the real library, end to end: what a visitor takes home, in every language, brand and form.
//!
//! The PDFs stay in `<target>/pdf-suite/`, where `cargo xtask test` holds them against validators that share no code
//! with their writer. As few as show everything: one deck for each language and brand with every slide of the library,
//! a handout and a fact sheet of a typical story, two brands on one story, and pictures made of pixels.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lodestone_content::layout::{Layout, layouts};
use lodestone_content::model::{Contact, Slide, Target};
use lodestone_content::{Day, Library, select};
use lodestone_render::deck::{Deck, Field, Form};
use lodestone_render::{Composition, Output, PdfOutput, Provenance, Rendered, Request, import, render};
use lodestone_tests::library::{self, language};
use lodestone_tests::pdf::{bookmarks, rewritten, squeezed, text};
use lodestone_tests::{brought, picture, program};
use serde_json::Value;

/// Slides of each stage that the agenda of a whole library shows: it is made for a story, not for a hundred slides.
const AGENDA_OF_EACH_STAGE: usize = 3;

/// Letters and digits from which on a sentence was copied, not written twice by chance.
const SENTENCE: usize = 40;

/// A leave-behind and what it was made of.
struct Leaving {
    name: String,
    deck: Deck,
    provenance: Provenance,
    /// The slides of the library in it.
    slides: Vec<String>,
    rendered: Rendered,
    /// What `pdftotext` reads in it.
    text: Option<String>,
}

static LIBRARY: LazyLock<Library> = LazyLock::new(library::oresund);
static SUITE: LazyLock<Suite> = LazyLock::new(suite);

/// All leave-behinds, and why those that are missing could not be made.
#[derive(Default)]
struct Suite {
    made: Vec<Leaving>,
    failed: Vec<String>,
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

fn request<'a>(
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
    let kept = select::select(library, target, library.manifest.date).kept;
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

fn composed(request: &Request<'_>) -> Composition {
    request.compose().expect("the slides and brands are those of the library")
}

fn pdf(ident: &str) -> Output {
    let day = Day::new(2026, 11, 23).expect("this day exists");
    Output::Pdf(PdfOutput::new(day, ident.to_owned()))
}

fn leaving(name: &str, slides: &[String], composition: Composition) -> Result<Leaving, Vec<String>> {
    let job = composition.job(pdf(name));
    // The layout engine may break on one text; the findings about all other files are still wanted.
    let rendered = catch_unwind(AssertUnwindSafe(|| render(&job, &mut |_| {})))
        .map_err(|_| vec![format!("{name}: the layout engine panicked, see above")])?;
    let rendered = rendered.map_err(|faults| {
        let slide = |fault: &lodestone_render::Fault| fault.slide.clone().unwrap_or_else(|| "the whole".to_owned());
        faults.iter().map(|fault| format!("{name}: {}: {}", slide(fault), fault.message)).collect::<Vec<_>>()
    })?;
    let path = folder().join(format!("{name}.pdf"));
    std::fs::write(&path, &rendered.files[0]).expect("the build folder takes files");
    let text = text(&path);
    let Composition { deck, provenance, .. } = composition;
    Ok(Leaving { name: name.to_owned(), deck, provenance, slides: slides.to_vec(), rendered, text })
}

/// Where `cargo xtask test` looks for PDFs to validate.
fn folder() -> PathBuf {
    let target =
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("cargo's folder for tests lies in the build folder");
    let folder = target.join("pdf-suite");
    std::fs::create_dir_all(&folder).expect("the build folder takes folders");
    folder
}

/// Pictures made of pixels, by what is special about them.
const PIXELS: &[&str] = &["jpeg", "alpha", "photograph-as-png"];

/// The library with each of [`PIXELS`] on a slide of its own.
fn with_pixels() -> Library {
    let pictures = [
        (PIXELS[0], "jpg", picture::jpeg(1600, 900)),
        (PIXELS[1], "png", picture::translucent(320, 200)),
        (PIXELS[2], "png", picture::photograph(640, 360)),
    ];
    let mut files = Vec::new();
    for (kind, extension, bytes) in pictures {
        let media = format!(
            "\n[[media]]\nid = \"pixels-{kind}\"\nfile = \"pixels-{kind}.{extension}\"\norigin = \"Made by a test\"\n\
             [media.alt]\nen = \"A gradient of light\"\nsv = \"En ljus övergång\"\nda = \"En lys overgang\"\n"
        );
        files.push(("media.toml".to_owned(), media.into_bytes()));
        files.push((format!("media/pixels-{kind}.{extension}"), bytes));
        files.push(slide(
            &format!("pixels.{kind}"),
            "picture",
            &format!("media = \"pixels-{kind}\""),
            "Pixels",
            "Light over water.",
        ));
    }
    library::oresund_with(files)
}

/// What a salesperson brings along, and the layout it stands on: pages of a PDF, upright and across, with letters, lines,
/// a photograph and tiles; and a photograph as a telephone keeps it.
const BROUGHT: [(&str, &str); 4] =
    [("upright", "page"), ("across", "page"), ("tiles", "page"), ("telephone", "picture")];

/// The library with each of [`BROUGHT`] on a slide of its own, as it is after it was brought along.
fn with_brought_along() -> Library {
    let pdf = brought::pdf(&picture::jpeg(640, 360));
    let pages = import::pdf_pages(&pdf, &mut |_, _| {}).expect("a PDF made here is sound").pages;
    let telephone = import::picture(&brought::with_exif(&picture::jpeg(1280, 720), 6)).expect("a picture made here");
    let mut files = Vec::new();
    for (index, (kind, layout)) in BROUGHT.iter().enumerate() {
        let (extension, bytes) = match pages.get(index) {
            Some(page) => ("pdf", page.pdf.clone()),
            None => ("jpg", telephone.bytes.clone()),
        };
        let media = format!(
            "\n[[media]]\nid = \"brought-{kind}\"\nfile = \"brought-{kind}.{extension}\"\norigin = \"Made by a test\"\n\
             [media.alt]\nen = \"A page of a report\"\nsv = \"En sida ur en rapport\"\nda = \"En side af en rapport\"\n"
        );
        files.push(("media.toml".to_owned(), media.into_bytes()));
        files.push((format!("media/brought-{kind}.{extension}"), bytes));
        let (path, slide) =
            slide(&format!("brought.{kind}"), layout, &format!("media = \"brought-{kind}\""), "Brought along", "x");
        let slide = if *layout == "page" { slide_without_text(&slide) } else { slide };
        files.push((path, slide));
    }
    library::oresund_with(files)
}

/// The same slide for a layout that has only a title.
fn slide_without_text(slide: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(slide).replace("text = \"x\"\n", "").into_bytes()
}

/// A slide of a test as a file, with the same words in every language that the library needs.
fn slide(id: &str, layout: &str, fields: &str, title: &str, text: &str) -> (String, Vec<u8>) {
    let words: String = ["en", "sv", "da"]
        .iter()
        .map(|tag| format!("\n[text.{tag}]\ntitle = \"{title}\"\ntext = \"{text}\"\n"))
        .collect();
    let file =
        format!("id = \"{id}\"\nlayout = \"{layout}\"\nstage = \"hook\"\nseconds = 30\n\n[fields]\n{fields}\n{words}");
    (format!("slides/test/{}.toml", id.replace('.', "-")), file.into_bytes())
}

/// Fails with all findings, one a line, under the reason why there must be none.
#[track_caller]
fn none(findings: Vec<String>, why: &str) {
    assert!(findings.is_empty(), "{why}\n  {}", findings.join("\n  "));
}

/// Holds a rule against every leave-behind of the suite.
fn each(rule: impl Fn(&Leaving) -> Vec<String>) -> Vec<String> {
    SUITE
        .made
        .iter()
        .flat_map(|leaving| rule(leaving).into_iter().map(|said| format!("{}: {said}", leaving.name)))
        .collect()
}

#[test]
fn every_leave_behind_can_be_made() {
    none(SUITE.failed.clone(), "whoever stands at a booth cannot mend what an author wrote or a theme lacks:");
}

#[test]
fn every_leave_behind_says_which_standards_it_meets() {
    none(
        each(|leaving| match leaving.rendered.standards.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["PDF/UA-1", "PDF/A-2a"] => Vec::new(),
            ref other => vec![format!("{other:?}")],
        }),
        "a leave-behind is both accessible and fit for an archive, or there is none:",
    );
}

#[test]
fn the_suite_shows_every_layout_in_every_language_and_brand() {
    let mut missing = Vec::new();
    for language in LIBRARY.languages() {
        for brand in LIBRARY.brands.keys() {
            let name = format!("library-{language}-{brand}");
            let leaving = SUITE.made.iter().find(|leaving| leaving.name == name).expect("there is such a deck");
            // What people bring along is not in the library.
            let brought = format!("brought-{language}-{brand}");
            let brought = SUITE.made.iter().find(|leaving| leaving.name == brought).expect("there is such a deck");
            let slides = leaving.deck.slides.iter().chain(&brought.deck.slides);
            let shown: BTreeSet<&str> = slides.map(|slide| slide.layout.as_str()).collect();
            let written = |layout: &Layout| {
                LIBRARY.slides.values().any(|slide| slide.layout == layout.id && slide.text.exact(&language).is_some())
            };
            let absent = layouts().iter().filter(|layout| !shown.contains(layout.id.as_str()));
            // What a required language lacks altogether is missing too: no reader has ever seen it in that language.
            let required = LIBRARY.manifest.languages.contains(&language);
            missing.extend(
                absent.filter(|layout| required || written(layout)).map(|layout| format!("{name}: {}", layout.id)),
            );
        }
    }
    none(missing, "a layout that no validator has seen in a language may not be accessible in it:");
}

#[test]
fn every_slide_begins_on_a_page_of_its_own_form() {
    none(
        each(|leaving| {
            let pages = &leaving.rendered.slide_pages;
            let outside = pages.values().any(|page| !(1..=leaving.rendered.pages).contains(page));
            let mut findings: Vec<String> =
                outside.then(|| "a page that is not there".to_owned()).into_iter().collect();
            if leaving.deck.form == Form::FactSheet {
                findings.extend((leaving.rendered.pages != 1).then(|| format!("{} pages", leaving.rendered.pages)));
                return findings;
            }
            // A handout has its own opening, contents and list of sources.
            let drawn = |layout: &str| leaving.deck.form == Form::Slides || !matches!(layout, "agenda" | "sources");
            let slides = leaving.deck.slides.iter().filter(|slide| drawn(&slide.layout));
            findings.extend(
                slides.filter(|slide| !pages.contains_key(&slide.key)).map(|slide| format!("{} has none", slide.key)),
            );
            findings
        }),
        "whoever names a slide must be led to its page:",
    );
}

#[test]
fn every_text_fits_its_place() {
    none(
        each(|leaving| {
            leaving
                .rendered
                .faults
                .iter()
                .map(|fault| format!("{}: {}", fault.slide.as_deref().unwrap_or("the document"), fault.message))
                .collect()
        }),
        "a text that runs out of its place is cut off or covers another; shorten it, or give its layout more room:",
    );
}

/// Sentences of the speaker notes of some slides that stand in a text, whatever the layout did to them.
fn notes_in(library: &Library, slides: &[String], text: &str) -> Vec<String> {
    let text = squeezed(text);
    let notes = slides
        .iter()
        .filter_map(|id| library.slides.get(id))
        .flat_map(|slide| slide.notes.0.values().flat_map(|note| note.split_inclusive(['.', '?', '!', ':'])));
    let told = |sentence: &str| {
        let sentence = squeezed(sentence);
        sentence.chars().count() >= SENTENCE && text.contains(&sentence)
    };
    notes.filter(|sentence| told(sentence)).map(|sentence| sentence.trim().to_owned()).collect()
}

#[test]
fn no_sentence_of_the_speaker_notes_reaches_a_visitor() {
    none(
        each(|leaving| {
            let deck = serde_json::to_string(&leaving.deck).expect("a deck is JSON");
            let mut found = notes_in(&LIBRARY, &leaving.slides, &deck);
            found.extend(leaving.text.iter().flat_map(|text| notes_in(&LIBRARY, &leaving.slides, text)));
            found.dedup();
            found
        }),
        "speaker notes hold what the salesperson knows about the visitor and about weak spots; none may leave the house:",
    );
}

#[test]
fn a_note_that_leaks_is_found() {
    let slide = LIBRARY.slides.values().find(|slide| !slide.notes.0.is_empty()).expect("the library has notes");
    let note = slide.notes.exact(&language("sv")).expect("notes are in every language");
    let broken: String =
        note.chars().flat_map(|letter| if letter == 'a' { vec!['a', '-', '\n'] } else { vec![letter] }).collect();
    let found = notes_in(&LIBRARY, std::slice::from_ref(&slide.id), &format!("before {broken} after"));
    assert!(!found.is_empty(), "a check that misses a note because layout broke its lines guards nothing");
}

#[test]
fn no_path_of_a_machine_is_in_a_leave_behind() {
    let root = library::root().display().to_string();
    let places = [root.as_str(), "file:", "/home/", "/Users/", r"\Users\", "pitch-decks", ".toml"];
    none(
        each(|leaving| {
            let bytes = &leaving.rendered.files[0];
            let text = leaving.text.as_deref().unwrap_or_default();
            let holds = |place: &&str| {
                bytes.windows(place.len()).any(|window| window == place.as_bytes()) || text.contains(place)
            };
            places.iter().filter(|place| holds(place)).map(|place| (*place).to_owned()).collect()
        }),
        "a path tells who made a file and on which machine:",
    );
}

#[test]
fn every_slide_has_a_bookmark_with_its_title() {
    none(
        each(|leaving| {
            let marks: BTreeSet<String> =
                bookmarks(&leaving.rendered.files[0]).iter().map(|mark| squeezed(mark)).collect();
            if leaving.deck.form == Form::FactSheet {
                return if marks.is_empty() { vec!["no bookmarks".to_owned()] } else { Vec::new() };
            }
            let drawn = |layout: &str| leaving.deck.form == Form::Slides || !matches!(layout, "agenda" | "sources");
            let slides = leaving.deck.slides.iter().filter(|slide| drawn(&slide.layout));
            let title = |slide: &lodestone_render::deck::Slide| match slide.fields.get("title") {
                Some(Field::Line(runs)) => runs.iter().map(|run| run.t.as_str()).collect::<String>(),
                _ => String::new(),
            };
            slides
                .map(title)
                .filter(|title| !marks.contains(&squeezed(title)))
                .map(|title| format!("{title:?}"))
                .collect()
        }),
        "with a keyboard or a screen reader, bookmarks are the only way through a long document:",
    );
}

/// The facts whose values a slide shows in the language of a deck.
fn facts_shown<'a>(library: &'a Library, leaving: &Leaving) -> BTreeSet<&'a str> {
    let chain = library.chain(&language(&leaving.deck.language));
    let slides = leaving.slides.iter().filter_map(|id| library.slides.get(id));
    slides
        .filter_map(|slide| Some((slide, slide.text.first(&chain)?.0)))
        .flat_map(|(slide, language)| slide.facts(language))
        .collect()
}

#[test]
fn every_fact_is_listed_with_its_source() {
    none(
        each(|leaving| {
            let numbers: Vec<usize> = leaving.deck.sources.iter().map(|source| source.n).collect();
            if !numbers.iter().copied().eq(1..=numbers.len()) {
                return vec![format!("sources are numbered {numbers:?}")];
            }
            let bytes = String::from_utf8_lossy(&leaving.rendered.files[0]);
            let text = leaving.text.as_deref().map(squeezed);
            let chain = LIBRARY.chain(&language(&leaving.deck.language));
            let mut missing = Vec::new();
            for fact in facts_shown(&LIBRARY, leaving).into_iter().map(|id| &LIBRARY.facts[id]) {
                let source = fact.source.clone().unwrap_or_default();
                let label = fact.label.text(&chain).replace('\'', "\u{2019}");
                let listed = leaving.deck.sources.iter().any(|entry| {
                    entry.claim.contains(&label) && entry.url == source.url && !entry.publisher.is_empty()
                });
                // The one page of a fact sheet has only the sources of the facts that it shows.
                let printed = leaving.deck.form == Form::FactSheet || {
                    let words = |wanted: &str| text.as_ref().is_none_or(|text| text.contains(&squeezed(wanted)));
                    let address = source.url.replace('\\', r"\\").replace('(', r"\(").replace(')', r"\)");
                    bytes.contains(&format!("/URI({address})")) && words(&label) && words(&source.title)
                };
                if !listed || !printed {
                    missing.push(format!("{} ({})", fact.id, if listed { "not printed" } else { "not listed" }));
                }
            }
            missing
        }),
        "every number can be traced to who said it and when; change a rule here before you drop a source:",
    );
}

#[test]
fn a_fact_sheet_shows_facts_and_their_sources() {
    none(
        each(|leaving| {
            let text = leaving.text.as_deref().map(squeezed).unwrap_or_default();
            if leaving.deck.form != Form::FactSheet || leaving.text.is_none() {
                return Vec::new();
            }
            let facts =
                leaving.deck.slides.iter().flat_map(|slide| slide.fields.values()).flat_map(|field| match field {
                    Field::Facts(facts) => facts.iter().collect(),
                    Field::Fact(fact) => vec![&**fact],
                    _ => Vec::new(),
                });
            // Large figures stand far from their units; the label is what tells a fact from others.
            let shown: BTreeSet<usize> =
                facts.filter(|fact| text.contains(&squeezed(&fact.label))).map(|fact| fact.source).collect();
            let source =
                |n: &usize| leaving.deck.sources.iter().find(|source| source.n == *n).expect("sources are numbered");
            let mut findings: Vec<String> = shown
                .iter()
                .map(source)
                .filter(|source| !text.contains(&squeezed(&source.title)))
                .map(|source| format!("no source for \"{}\"", source.claim))
                .collect();
            findings.extend((shown.len() < 4).then(|| format!("only {} facts", shown.len())));
            findings
        }),
        "the one page that is passed on must carry its own proof:",
    );
}

#[test]
fn every_leave_behind_carries_its_passport() {
    none(
        each(|leaving| {
            let Some(text) = leaving.text.as_deref().map(squeezed) else { return Vec::new() };
            let passport = leaving.deck.passport.as_str();
            let printed = |words: &str| text.contains(&squeezed(words));
            if leaving.deck.form == Form::FactSheet {
                // One page names the state of all its slides in one word.
                return (!printed(passport)).then(|| passport.to_owned()).into_iter().collect();
            }
            let (release, list) = passport.rsplit_once(": ").expect("a list of slides follows the release");
            let listed: Vec<&str> = list.trim_end_matches('.').split(", ").collect();
            let mut findings: Vec<String> = (!printed(release)).then(|| release.to_owned()).into_iter().collect();
            // An entry that the end of a page cuts in two has the foot of that page between its halves.
            findings.extend(listed.iter().filter(|entry| !printed(entry)).skip(1).map(|entry| (*entry).to_owned()));
            let slides = leaving.slides.iter().filter_map(|id| LIBRARY.slides.get(id));
            let versions = slides.map(|slide| format!("{}@{}", slide.id, slide.digest));
            findings.extend(versions.filter(|version| !listed.contains(&version.as_str())));
            findings
        }),
        "years later, the passport is the only way to know which release and which slides a visitor was given:",
    );
}

#[test]
fn every_leave_behind_carries_its_provenance_where_no_visitor_reads_it() {
    none(
        each(|leaving| {
            let file = &leaving.rendered.files[0];
            let slides = leaving.slides.iter().filter_map(|id| LIBRARY.slides.get(id));
            let mut missing: Vec<String> = slides
                .filter(|slide| leaving.provenance.slides.get(&slide.id) != Some(&slide.digest))
                .map(|slide| slide.id.clone())
                .collect();
            if Provenance::find(file).as_ref() != Some(&leaving.provenance) {
                missing.push("the record in the file is another".to_owned());
            }
            let text = String::from_utf8_lossy(file);
            let records = text.matches("lodestone-passport-1:").count();
            let private = text.matches("<lodestone:provenance>lodestone-passport-1:").count();
            if (records, private) != (1, 1) {
                missing.push(format!("{records} records, {private} of them in a property of their own"));
            }
            missing
        }),
        "a withdrawn claim is found in a file by its provenance, which says nothing to people:",
    );
}

#[test]
fn a_file_that_another_program_rewrote_keeps_its_provenance() {
    let leaving = SUITE.made.first().expect("leave-behinds were made");
    let path = folder().join(format!("{}.pdf", leaving.name));
    for way in [&["--linearize"][..], &["--object-streams=generate", "--recompress-flate", "--compression-level=9"]] {
        let Some(file) = rewritten(&path, way) else { return };
        assert_eq!(Provenance::find(&file).as_ref(), Some(&leaving.provenance), "after qpdf {}", way.join(" "));
    }
}

#[test]
fn whoever_reads_is_told_the_language_of_the_words() {
    none(
        each(|leaving| {
            let mark = format!("/Lang({})", leaving.deck.language);
            let found = leaving.rendered.files[0].windows(mark.len()).any(|window| window == mark.as_bytes());
            (!found).then_some(mark).into_iter().collect()
        }),
        "a screen reader speaks a text in the language that the file names:",
    );
}

#[test]
fn words_without_a_translation_are_marked_with_their_own_language() {
    // Norwegian is read in Danish here, and nobody has written Finnish.
    for (wanted, spoken) in [("nb", "da"), ("fi", "en")] {
        let target = Target { language: language(wanted), ..Target::default() };
        let slides = ["region.sound".to_owned()];
        let deck = composed(&request(&LIBRARY, &slides, &target, "oresund", Form::Slides)).deck;
        assert_eq!(
            deck.language, spoken,
            "a leave-behind asked for in {wanted} has its words in {spoken}; with another mark a screen reader garbles them"
        );
    }
}

#[test]
fn a_slide_in_another_language_than_its_deck_says_so() {
    let library = library::oresund_with(vec![slide("test.untranslated", "statement", "", "Light", "Over water.")]);
    let target = Target { language: language("de"), ..Target::default() };
    let slides = ["region.sound".to_owned(), "test.untranslated".to_owned()];
    for form in [Form::Slides, Form::Handout] {
        let composition = composed(&request(&library, &slides, &target, "oresund", form));
        assert_eq!(composition.deck.language, "de", "most of it is German");
        let rendered = render(&composition.job(pdf("mixed")), &mut |_| {}).expect("both are sound");
        let marked = rendered.files[0].windows(9).any(|window| window == b"/Lang(en)");
        assert!(marked, "{form:?}: English words in a German document must be read aloud as English");
    }
}

/// What a slide says, and what must come out when it is copied, searched or read aloud.
const SPELLED: &[(&str, &[&str])] = &[
    ("office fluid affine offline difficult", &["office", "fluid", "affine", "offline", "difficult"]),
    ("**office fluid** *affine*", &["office fluid", "affine"]),
    ("åäöæøßüé ÅÄÖÆØÜÉ", &["åäöæøßüé", "ÅÄÖÆØÜÉ"]),
    ("H~2~O 10^15^ mm²", &["H2O", "1015", "mm²"]),
    ("7 µm \u{2212}5 °C", &["7 µm", "\u{2212}5 °C"]),
    ("1\u{202f}000 kW 2–3", &["1 000 kW", "2–3"]),
];

#[test]
fn text_comes_out_as_it_was_written() {
    let words: Vec<&str> = SPELLED.iter().map(|(written, _)| *written).collect();
    let one = slide("test.spelling", "statement", "", "Efficient offices, affluent flows", &words.join(" – "));
    let library = library::oresund_with(vec![one]);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let slides = ["test.spelling".to_owned()];
    let mut findings = Vec::new();
    for brand in library.brands.keys() {
        for (form, name) in [(Form::Slides, "slides"), (Form::Handout, "handout")] {
            let target = Target { language: language("en"), ..Target::default() };
            let job = composed(&request(&library, &slides, &target, brand, form)).job(pdf("spelling"));
            let rendered = render(&job, &mut |_| {}).expect("a slide of plain words makes a PDF");
            let path = folder.path().join(format!("{brand}-{name}.pdf"));
            std::fs::write(&path, &rendered.files[0]).expect("a temporary folder takes files");
            let Some(text) = text(&path) else { return };
            // Where a line breaks, and which kind of space stands there, is the layout's business.
            let read = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let wanted = SPELLED.iter().flat_map(|(_, wanted)| *wanted).chain(&["Efficient offices, affluent flows"]);
            let missing = wanted.filter(|wanted| !read.contains(**wanted));
            findings.extend(missing.map(|wanted| format!("{brand}, {name}: \"{wanted}\" in: {read}")));
        }
    }
    none(findings, "a word that comes out otherwise is not found by a search and is misread aloud:");
}

#[test]
fn pictures_are_reduced_until_the_file_is_small_enough() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut files = Vec::new();
    for number in 1..=3 {
        let media = format!(
            "\n[[media]]\nid = \"large-{number}\"\nfile = \"large-{number}.jpg\"\norigin = \"Made by a test\"\n\
             [media.alt]\nen = \"Light\"\nsv = \"Ljus\"\nda = \"Lys\"\n"
        );
        files.push(("media.toml".to_owned(), media.into_bytes()));
        files.push((format!("media/large-{number}.jpg"), picture::jpeg(2400 + number, 1350)));
        let field = format!("media = \"large-{number}\"");
        files.push(slide(&format!("large.{number}"), "picture", &field, "Light", "Over water."));
    }
    library::write(folder.path(), &library::with(files));
    let exported = |megabytes: f64| {
        let out = folder.path().join("pictures.pdf").display().to_string();
        let budget = megabytes.to_string();
        let library = folder.path().display().to_string();
        let ran = program::run(
            folder.path(),
            &[
                "export",
                "--slides",
                "large.1,large.2,large.3",
                "--library",
                &library,
                "--budget",
                &budget,
                "--json",
                "--out",
                &out,
            ],
        );
        assert_eq!(ran.code, 0, "large pictures are no fault: {}", ran.err);
        let told: Value = serde_json::from_str(&ran.out).expect("the answer is JSON");
        let length = std::fs::metadata(&out).expect("the PDF is where it was asked for").len();
        assert_eq!(told["pdf"]["bytes"], length, "the size that is reported is the size that is mailed");
        (length, told["pdf"]["picture_width"].as_u64(), told["warnings"].to_string())
    };
    let (free, width, _) = exported(1000.0);
    assert_eq!(width, Some(1920), "more pixels than a beamer shows only make the file larger");
    let budget = free as f64 / 3_000_000.0;
    let (small, width, warnings) = exported(budget);
    assert!(small as f64 <= budget * 1e6, "{small} bytes are more than the {budget} MB that a mailbox takes");
    assert!(
        width.is_some_and(|width| (480..1920).contains(&width)),
        "whoever sends it must know how far the pictures were reduced: {width:?}"
    );
    assert_eq!(warnings, "[]", "a budget that was met is no news");
    let (_, width, warnings) = exported(0.05);
    assert_eq!(width, Some(480), "smaller pictures would be rubbish on a beamer");
    assert!(warnings.contains("50000"), "a budget that could not be met must be said, not passed over: {warnings}");
}
