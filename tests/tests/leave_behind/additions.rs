//! Adds slides to the library that it does not have: pictures made of pixels, and what a salesperson brings along.

use lodestone_content::Library;
use lodestone_render::import;
use lodestone_tests::library;
use lodestone_tests::{brought, picture};

/// Pictures made of pixels, by what is special about them.
pub(crate) const PIXELS: &[&str] = &["jpeg", "alpha", "photograph-as-png"];

/// The library with each of [`PIXELS`] on a slide of its own.
pub(crate) fn with_pixels() -> Library {
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
pub(crate) const BROUGHT: [(&str, &str); 4] =
    [("upright", "page"), ("across", "page"), ("tiles", "page"), ("telephone", "picture")];

/// The library with each of [`BROUGHT`] on a slide of its own, as it is after it was brought along.
pub(crate) fn with_brought_along() -> Library {
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
pub(crate) fn slide(id: &str, layout: &str, fields: &str, title: &str, text: &str) -> (String, Vec<u8>) {
    let words: String = ["en", "sv", "da"]
        .iter()
        .map(|tag| format!("\n[text.{tag}]\ntitle = \"{title}\"\ntext = \"{text}\"\n"))
        .collect();
    let file =
        format!("id = \"{id}\"\nlayout = \"{layout}\"\nstage = \"hook\"\nseconds = 30\n\n[fields]\n{fields}\n{words}");
    (format!("slides/test/{}.toml", id.replace('.', "-")), file.into_bytes())
}
