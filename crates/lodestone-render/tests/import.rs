//! Tests the import of pictures and PDFs: what is taken, what is left out, what is refused, and that nothing takes
//! long.

#[expect(unreachable_pub, reason = "the same files are shown to validators by the tests of the whole")]
#[path = "../../../tests/src/brought.rs"]
mod brought;

use std::io::{Cursor, Write};

use brought::{PLACE, file, page, pdf, stream, with_exif};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lodestone_render::import::{DroppedKind, MOST_PAGES, PdfPages, page_drawing, pdf_pages, picture};
use lodestone_render::{FaultCode, FileFault, pictures};

const BOX: &str = "/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>";

fn taken(bytes: &[u8]) -> Result<PdfPages, FileFault> {
    pdf_pages(bytes, &mut |_, _| {})
}

fn code(bytes: &[u8]) -> Option<FaultCode> {
    taken(bytes).err().map(|error| error.code)
}

fn text(content: &str) -> String {
    taken(&page(content, BOX, "", &[])).expect("a page of plain letters").pages[0].text.clone()
}

fn packed(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).expect("memory can be written");
    encoder.finish().expect("memory can be written")
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

/// A photograph of 32 × 16 pixels, red at the left and blue at the right.
fn photograph() -> Vec<u8> {
    let image = RgbImage::from_fn(32, 16, |x, _| if x < 16 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut bytes, ImageFormat::Jpeg).expect("a picture made here");
    bytes.into_inner()
}

#[test]
fn a_pdf_comes_apart_into_its_pages() {
    let mut told = Vec::new();
    let all = pdf_pages(&pdf(&photograph()), &mut |done, total| told.push((done, total))).expect("a sound PDF");
    assert_eq!(told, [(0, 3), (1, 3), (2, 3), (3, 3)], "progress is reported for every page");
    let sizes: Vec<_> = all.pages.iter().map(|page| (page.number, page.width, page.height)).collect();
    assert_eq!(sizes, [(1, 595.0, 842.0), (2, 842.0, 595.0), (3, 960.0, 720.0)]);
    assert_eq!(
        all.pages[0].text,
        "Annual report 2025\nTurnover rose by 12 per cent to 13 900 million.\nÅrø and Malmö grew fastest."
    );
    assert_eq!((all.total, all.dropped.len()), (3, 0));
    for page in &all.pages {
        let again = taken(&page.pdf).expect("a single page is a sound PDF");
        assert_eq!(again.pages[0].text, page.text, "a page is the same after it was taken out");
        assert_eq!(pictures::size(&page.pdf), Some((page.width, page.height)), "its size is known without reading it");
    }
    assert!(!holds(&all.pages[0].pdf, b"DCTDecode"), "the photograph belongs to another page and stays there");
    assert!(holds(&all.pages[1].pdf, b"DCTDecode"), "a photograph is copied unchanged, not encoded again");
}

#[test]
fn a_turned_and_cropped_page_lies_as_it_is_shown() {
    let entries = "/MediaBox[0 0 600 800]/CropBox[100 100 400 700]/Rotate 90/Resources<</Font<</F 5 0 R>>>>";
    let content = "BT /F 12 Tf 150 300 Td (seen) Tj ET BT /F 12 Tf 450 300 Td (cut off) Tj ET";
    let page = taken(&page(content, entries, "", &[])).expect("a sound page").pages.remove(0);
    assert_eq!((page.width, page.height), (600.0, 300.0));
    assert_eq!(page.text, "seen", "what the crop box hides is hidden from the search too");
}

#[test]
fn words_and_lines_are_told_by_where_the_letters_stand() {
    assert_eq!(text("BT /F 12 Tf 72 700 Td (a b) Tj ET"), "a b");
    assert_eq!(text("BT /F 12 Tf 72 700 Td [(of) -60 (f) -300 (ice)] TJ ET"), "off ice");
    assert_eq!(text("BT /F 12 Tf 72 700 Td (one) Tj 100 0 Td (two) Tj -100 -14 Td (three) Tj ET"), "one two\nthree");
    assert_eq!(text("BT /F 12 Tf 72 700 Td (H) Tj /F 8 Tf -3 Ts (2) Tj /F 12 Tf 0 Ts (O) Tj ET"), "H2O");
    assert_eq!(text("BT /F 12 Tf 72 700 Td (bold) Tj .3 0 Td (bold) Tj ET").replace('\n', ""), "boldbold");
    assert_eq!(text("BT 3 Tr /F 12 Tf 72 700 Td (scanned) Tj ET"), "scanned", "a scan's letters are there to be found");
    assert_eq!(text("0 0 10 10 re f"), "", "a page without letters has no text");
    let long = format!("BT /F 1 Tf 1 TL 10 800 Td {} ET", "(word word word word) Tj T* ".repeat(700));
    assert!(text(&long).chars().count() <= 20_000);
}

#[test]
fn nothing_but_what_is_drawn_is_taken() {
    let more = [
        b"<</S/JavaScript/JS(CANARY-script)>>".to_vec(),
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(CANARY-launch)>>>>".to_vec(),
        b"<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 9 0 R>>".to_vec(),
        b"<</Type/Filespec/F(CANARY-file)/EF<</F 10 0 R>>>>".to_vec(),
        stream("/Type/EmbeddedFile", b"CANARY-attachment"),
        stream("/Type/Metadata/Subtype/XML", b"<x>CANARY-author</x>"),
        b"<</FT/Tx/T(CANARY-field)/V(CANARY-value)>>".to_vec(),
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Metadata 11 0 R/PieceInfo<</X(CANARY-piece)>>/AA 6 0 R/A 1 0 R",
            b"0 0 9 9 re f",
        ),
    ];
    let entries = "/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/XObject<</A 13 0 R/Unused 10 0 R>>>>\
                   /Annots[7 0 R 8 0 R]/AA<</O 6 0 R>>/Metadata 11 0 R";
    let catalog = "/OpenAction 6 0 R/Names<</JavaScript<</Names[(x) 6 0 R]>>/EmbeddedFiles<</Names[(y) 9 0 R]>>>>\
                   /AcroForm<</Fields[12 0 R]>>/Metadata 11 0 R";
    let all = taken(&page("/A Do", entries, catalog, &more)).expect("what it draws is sound");
    assert!(!holds(&all.pages[0].pdf, b"CANARY"), "{}", String::from_utf8_lossy(&all.pages[0].pdf));
    for word in ["JavaScript", "Launch", "Annot", "OpenAction", "EmbeddedFile", "AcroForm", "Metadata"] {
        assert!(!holds(&all.pages[0].pdf, word.as_bytes()), "{word}");
    }
    assert!(holds(&all.pages[0].pdf, b"/A "), "a name that the author gave is no action");
    let dropped: Vec<_> = all.dropped.iter().map(|dropped| (dropped.kind, dropped.count)).collect();
    use DroppedKind::{Annotations, Attachments, Forms, Scripts};
    assert_eq!(dropped, [(Forms, 1), (Scripts, 4), (Attachments, 2), (Annotations, 1)], "and people are told");
}

#[test]
fn a_hidden_layer_stays_hidden() {
    let layer = b"<</Type/OCG/Name(Notes CANARY)>>".to_vec();
    let entries = "/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>/Properties<</L 6 0 R>>>>";
    let content = "BT /F 12 Tf 72 700 Td (offer) Tj ET /OC /L BDC BT /F 12 Tf 72 600 Td (lowest price) Tj ET EMC";
    let seen = |state: &str| {
        let catalog = format!("/OCProperties<</OCGs[6 0 R]/D<<{state}>>>>");
        let page =
            taken(&page(content, entries, &catalog, std::slice::from_ref(&layer))).expect("sound").pages.remove(0);
        assert!(!holds(&page.pdf, b"CANARY"));
        page.text
    };
    assert_eq!(seen(""), "offer\nlowest price");
    assert_eq!(seen("/OFF[6 0 R]"), "offer");
    assert_eq!(seen("/BaseState/OFF"), "offer");
}

#[test]
fn a_file_that_cannot_be_taken_says_why() {
    let sound = page("BT /F 12 Tf 72 700 Td (x) Tj ET", BOX, "", &[]);
    let boxed = |numbers: &str| page("", &format!("/MediaBox[{numbers}]"), "", &[]);
    let bomb = packed(&packed(&vec![b' '; 400 << 20]));
    let nested = "[".repeat(200_000);
    let cases: Vec<(&str, Vec<u8>, FaultCode)> = vec![
        ("empty", Vec::new(), FaultCode::PdfEmpty),
        ("a text", b"Dear all".to_vec(), FaultCode::PdfNotAPdf),
        ("only a mark", b"%PDF-1.7\n".to_vec(), FaultCode::PdfDamaged),
        ("too many bytes", vec![b'%'; (64 << 20) + 1], FaultCode::PdfTooLarge),
        (
            "a password",
            sound
                .strip_suffix(b"%%EOF\n")
                .expect("an end")
                .to_vec()
                .into_iter()
                .chain(*b"trailer<</Encrypt 9 0 R>>")
                .collect(),
            FaultCode::PdfProtected,
        ),
        (
            "no pages",
            file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[]/Count 0>>".to_vec()]),
            FaultCode::PdfEmpty,
        ),
        (
            "a tree that is its own branch",
            file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>".to_vec()]),
            FaultCode::PdfEmpty,
        ),
        ("a page as large as a country", boxed("0 0 9999999 9999999"), FaultCode::PageTooLarge),
        ("a page like a hair", boxed("0 0 4 800"), FaultCode::PageTooSmall),
        (
            "a packed bomb",
            page("", "/MediaBox[0 0 9 9]", "", &[stream("/Filter[/FlateDecode/FlateDecode]", &bomb)]),
            FaultCode::PdfBomb,
        ),
        ("brackets without end", page("", BOX, "", &[nested.clone().into_bytes()]), FaultCode::PdfDamaged),
        (
            "packed brackets without end",
            page("", BOX, "", &[stream("/Filter/FlateDecode", &packed(format!("1 {nested}").as_bytes()))]),
            FaultCode::PdfDamaged,
        ),
    ];
    let mut findings = Vec::new();
    for (name, bytes, wanted) in cases {
        let found = code(&bytes);
        if found != Some(wanted) {
            findings.push(format!("{name}: {found:?}, not {wanted}"));
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn a_damaged_file_gives_what_is_left_or_a_reason() {
    let sound = pdf(&photograph());
    for cut in (0..sound.len()).step_by(97) {
        let _ = code(&sound[..cut]);
        let mut flipped = sound.clone();
        flipped[cut] ^= 0x20;
        if let Ok(all) = taken(&flipped) {
            // Painting the tiles takes its time and reads nothing more.
            for page in all.pages.iter().take(2) {
                let _ = page_drawing(&page.pdf);
            }
        }
    }
    let loops = String::from_utf8_lossy(&page("", BOX, "", &[])).replace("/Size", "/Prev 9/Size");
    assert_eq!(code(loops.as_bytes()), None, "a table that leads nowhere is repaired");
    let at = loops.rfind("xref\n0").expect("it has a table");
    let own = loops.replace("/Prev 9", &format!("/Prev {at}"));
    assert_eq!(code(own.as_bytes()), None, "a table that leads to itself is read once");
}

/// A chain of objects from a number on, each of which names the next `times` times; the last is `end`.
fn chain(from: usize, length: usize, times: usize, link: impl Fn(&str) -> Vec<u8>, end: Vec<u8>) -> Vec<Vec<u8>> {
    let next = |index: usize| format!("{} 0 R ", from + index + 1).repeat(times);
    (0..length).map(|index| link(&next(index))).chain([end]).collect()
}

#[test]
fn what_multiplies_or_never_ends_is_refused_before_it_is_read() {
    let tree = |length, times| {
        let link = |kids: &str| format!("<</Type/Pages/Kids[{kids}]/Count 1>>").into_bytes();
        let leaf = b"<</Type/Page/MediaBox[0 0 99 99]>>".to_vec();
        let objects = [vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()], chain(2, length, times, link, leaf)].concat();
        file(&objects)
    };
    assert_eq!(code(&tree(8, 1)), None);
    assert_eq!(code(&tree(3, 10)), None, "a page may be shown again");
    assert_eq!(code(&tree(12, 10)), Some(FaultCode::PdfDamaged), "a tree of a million million pages");
    assert_eq!(code(&tree(20_000, 1)), Some(FaultCode::PdfDamaged), "a tree that is all trunk");
    // The same in a stream of objects.
    let kids = "3 0 R ".repeat(10);
    let objects: Vec<String> = (2..14)
        .map(|number| format!("<</Type/Pages/Kids[{}]>>", kids.replace('3', &(number + 1).to_string())))
        .collect();
    let mut head = String::new();
    let mut place = 0;
    for (index, object) in objects.iter().enumerate() {
        head.push_str(&format!("{} {place} ", index + 2));
        place += object.len();
    }
    let all = packed(format!("{head}{}", objects.concat()).as_bytes());
    let entries = format!("/Type/ObjStm/N 12/First {}/Filter/FlateDecode", head.len());
    assert_eq!(
        code(&page("", BOX, "", &[stream(&entries, &all)])),
        Some(FaultCode::PdfDamaged),
        "packed, it is the same tree"
    );
    let forms = |length, times: usize| {
        let entries = "/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>";
        let form = |index: usize| {
            let dictionary =
                format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {} 0 R>>>>", index + 7);
            stream(&dictionary, "/X Do ".repeat(times).as_bytes())
        };
        let last = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", b"0 0 9 9 re f");
        page("/X Do", entries, "", &(0..length).map(form).chain([last]).collect::<Vec<_>>())
    };
    assert_eq!(code(&forms(3, 10)), None);
    assert_eq!(code(&forms(12, 10)), Some(FaultCode::PageTooLarge), "forms that draw forms");
    assert_eq!(page_drawing(&forms(12, 10)).expect_err("the same in a foreign pitch").code, FaultCode::PdfDamaged);
    let own = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>";
    let entries = "/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>";
    let own = page("/X Do", entries, "", &[stream(own, b"0 0 9 9 re f /X Do /X Do")]);
    assert_eq!(code(&own), Some(FaultCode::PageTooLarge), "a form that draws itself");
}

#[test]
fn of_very_many_pages_the_first_are_taken() {
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
    let kids: String = (3..10_003).map(|number| format!("{number} 0 R ")).collect();
    objects.push(format!("<</Type/Pages/Kids[{kids}]/Count 10000/MediaBox[0 0 595 842]>>").into_bytes());
    objects.extend((0..10_000).map(|_| b"<</Type/Page/Parent 2 0 R>>".to_vec()));
    let all = taken(&file(&objects)).expect("a sound PDF");
    assert_eq!((all.pages.len(), all.total), (MOST_PAGES, 10_000));
    assert_eq!((all.dropped[0].kind, all.dropped[0].count), (DroppedKind::PagesPastMost, 10_000 - MOST_PAGES));
}

#[test]
fn a_page_becomes_outlines_and_only_when_it_must_a_picture() {
    let pages = taken(&pdf(&photograph())).expect("a sound PDF").pages;
    let drawing = |index: usize| {
        let drawing = page_drawing(&pages[index].pdf).expect("it can be drawn");
        String::from_utf8(drawing).expect("a drawing is text")
    };
    let (letters, photograph, tiles) = (drawing(0), drawing(1), drawing(2));
    assert!(
        letters.contains("<path") && !letters.contains("<image") && !letters.contains("<text"),
        "letters are outlines"
    );
    assert!(!letters.contains("stroke-width=\"0\""), "the thinnest line still shows");
    assert!(photograph.contains("<path") && photograph.matches("<image").count() == 1, "a photograph stays one");
    assert!(!tiles.contains("<path") && tiles.matches("<image").count() == 1, "tiles are painted");
    let many = "0 0 9 9 re f ".repeat(60_000);
    let all = taken(&page(&many, BOX, "", &[])).expect("a sound PDF");
    let many = page_drawing(&all.pages[0].pdf).expect("it can be painted");
    assert!(many.len() < 200_000 && holds(&many, b"<image"), "a drawing of too many lines is a picture");
}

#[test]
fn a_photograph_stands_upright_and_says_nothing_of_its_maker() {
    for held in 1..=8 {
        let own = picture(&with_exif(&photograph(), held)).expect("a sound photograph");
        assert!(own.had_metadata, "the person learns that it contained where it was taken");
        assert!(!holds(&own.bytes, PLACE) && !holds(&own.bytes, b"Exif"), "orientation {held}");
        assert_eq!(own.turned, held != 1);
        assert_eq!((own.width, own.height), if held <= 4 { (32, 16) } else { (16, 32) }, "orientation {held}");
        // The photograph is red at the left as the camera stored it; where that ends up, EXIF 2.3 says in 4.6.4.
        let image = image::load_from_memory(&own.bytes).expect("what is written can be read").to_rgb8();
        let (x, y) = match held {
            1 | 4 => (4, 8),
            2 | 3 => (28, 8),
            5 | 6 => (8, 4),
            _ => (8, 28),
        };
        let Rgb([red, _, blue]) = *image.get_pixel(x, y);
        assert!(red > 150 && blue < 90, "orientation {held}: the left side went elsewhere");
    }
    let plain = picture(&photograph()).expect("a sound photograph");
    assert_eq!((plain.turned, plain.had_metadata), (false, false));
    assert_eq!(picture(b"GIF89a").expect_err("a GIF").code, FaultCode::BadPicture);
}

#[test]
fn a_drawing_keeps_its_lines_and_loses_its_notes() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"http://www.inkscape.org/\" viewBox=\"0 0 20 10\" \
               i:export=\"CANARY.png\"><!-- CANARY --><metadata>CANARY</metadata><i:view x=\"CANARY\"><i:y/></i:view>\
               <rect width=\"9\" i:label=\"CANARY\" height=\"8\"/></svg>";
    let own = picture(svg.as_bytes()).expect("a sound drawing");
    assert!(own.had_metadata && !holds(&own.bytes, b"CANARY"), "{}", String::from_utf8_lossy(&own.bytes));
    assert!(holds(&own.bytes, b"width=\"9\"") && holds(&own.bytes, b"height=\"8\""));
    assert_eq!((own.width, own.height), (20, 10));
    assert_eq!(
        picture(b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script/></svg>")
            .expect_err("a program")
            .code,
        FaultCode::SvgActive
    );
}
