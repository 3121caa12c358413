//! Tests that text comes out as it was written, marked with its language.

use lodestone_content::model::{Form, Target};
use lodestone_render::render;
use lodestone_tests::library::{self, language};
use lodestone_tests::pdf::text;
use lodestone_tests::raw;

use super::additions::slide;
use super::suite::{LIBRARY, composed, pdf, request};
use super::{each, none};

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
            raw::write(&path, &rendered.files[0]).expect("a temporary folder takes files");
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
