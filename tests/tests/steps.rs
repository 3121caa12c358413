//! Tests showing a slide point by point: one point more on each page, nothing moves, and the last page is the whole
//! slide.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::{layout, layouts};
use lodestone_content::model::Target;
use lodestone_content::{Language, Library};
use lodestone_render::{Composition, Frame, Output, Request, render, step_of};
use lodestone_tests::library::{self, language};

fn composed(library: &Library, slides: &[String], brand: &str, language: &Language, frame: Frame) -> Composition {
    let target = Target { language: language.clone(), ..Target::default() };
    let request = Request::of_ids(library, slides, &target, library.manifest.date);
    let request = request.expect("the slides are those of the library").brand(Some(brand)).frame(frame);
    request.compose().expect("the slides and the brand are those of the library")
}

fn drawn(composition: Composition) -> Vec<String> {
    let files =
        render(&composition.job(Output::Svg), &mut |_| {}).expect("the slides of the library can be drawn").files;
    files.into_iter().map(|file| String::from_utf8(file).expect("a drawing is text")).collect()
}

/// Two slides of each layout that is revealed.
fn revealed(library: &Library) -> Vec<String> {
    let mut slides = Vec::new();
    for wanted in layouts().iter().filter(|layout| !layout.reveal.is_empty()) {
        let of_it =
            library.slides.values().filter(|slide| slide.layout == wanted.id.as_str()).map(|slide| slide.id.clone());
        let of_it: Vec<String> = of_it.take(2).collect();
        assert!(!of_it.is_empty(), "the library has no slide of the layout {}: nobody would see it break", wanted.id);
        slides.extend(of_it);
    }
    slides
}

/// Everything that a drawing draws, each with where it stands: its own attributes and those of what it lies in.
fn marks(svg: &str) -> BTreeMap<String, usize> {
    let document = roxmltree::Document::parse(svg).expect("a drawing is XML");
    let mut marks = BTreeMap::new();
    let shapes = document.descendants().filter(|node| matches!(node.tag_name().name(), "use" | "path" | "image"));
    for node in shapes.filter(|node| !node.ancestors().any(|above| above.tag_name().name() == "defs")) {
        let way: Vec<String> = node
            .ancestors()
            .filter(roxmltree::Node::is_element)
            .map(|above| above.attributes().map(|attribute| attribute.value()).collect::<Vec<_>>().join(" "))
            .collect();
        *marks.entry(way.join(" < ")).or_default() += 1;
    }
    marks
}

#[test]
fn every_step_adds_to_the_one_before_and_moves_nothing() {
    let library = library::oresund();
    let slides = revealed(&library);
    for (brand, tag) in [("oresund", "sv"), ("lodestone", "da"), ("oresund", "en")] {
        let whole = composed(&library, &slides, brand, &language(tag), Frame::Bare);
        let steps = whole.in_steps();
        let keys: Vec<String> = steps.deck.slides.iter().map(|slide| slide.key.clone()).collect();
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "every page has a key of its own");
        let whole_pictures: BTreeMap<String, String> =
            whole.deck.slides.iter().map(|slide| slide.key.clone()).zip(drawn(whole.clone())).collect();
        let mut before: Option<(String, BTreeMap<String, usize>)> = None;
        let mut last: BTreeMap<String, String> = BTreeMap::new();
        for (key, picture) in keys.iter().zip(drawn(steps)) {
            let (slide, _) = step_of(key);
            let now = marks(&picture);
            if let Some((_, earlier)) = before.filter(|(known, _)| known == slide) {
                for (mark, times) in &earlier {
                    let stays = now.get(mark).is_some_and(|now| now >= times);
                    assert!(stays, "{key} in {tag}, {brand}: something moved or went away: {mark}");
                }
                let count = |marks: &BTreeMap<String, usize>| marks.values().sum::<usize>();
                let more = count(&now) - count(&earlier);
                assert!(more > 5, "{key} in {tag}, {brand}: a point that was hidden must be absent, not only faint");
            }
            before = Some((slide.to_owned(), now));
            last.insert(slide.to_owned(), picture);
        }
        // The order of pages says which part is the heading of the first level; nothing of that is in a drawing.
        for (slide, picture) in &whole_pictures {
            assert!(last[slide] == *picture, "{slide} in {tag}, {brand}: the last step is the slide itself");
        }
    }
}

#[test]
fn a_slide_has_as_many_steps_as_points() {
    let library = library::oresund();
    let slides = revealed(&library);
    let composition = composed(&library, &slides, "oresund", &language("en"), Frame::Bare);
    for slide in &composition.deck.slides {
        let reveal = &layout(&slide.layout).expect("a slide has a layout").reveal;
        assert!(slide.steps() >= 2, "{} has {} steps", slide.key, slide.steps());
        if reveal.len() > 1 {
            assert_eq!(slide.steps(), reveal.len(), "{}: every field of a {} is a point", slide.key, slide.layout);
        }
    }
    let process = composition.deck.slides.iter().find(|slide| slide.layout == "process").expect("it is revealed");
    let steps = composition.in_steps();
    let of_it: Vec<_> = steps.deck.slides.iter().filter(|slide| step_of(&slide.key).0 == process.key).collect();
    assert_eq!(of_it.len(), process.steps());
    assert!(
        of_it.iter().all(|step| step.number == process.number && step.fields == process.fields),
        "only keys differ"
    );
    assert_eq!(of_it[0].shown.get("items"), Some(&1), "the first point comes with the slide");
    assert!(of_it[process.steps() - 1].shown.is_empty(), "at the last step it is whole");
}

#[test]
fn what_is_not_told_in_points_is_one_step_and_looks_as_ever() {
    let library = library::oresund();
    let plain: Vec<String> = library
        .slides
        .values()
        .filter(|slide| layout(&slide.layout).is_some_and(|layout| layout.reveal.is_empty() && !layout.is_frame()))
        .map(|slide| slide.id.clone())
        .take(12)
        .collect();
    let whole = composed(&library, &plain, "oresund", &language("en"), Frame::Whole);
    let steps = whole.in_steps();
    assert_eq!(steps.deck.slides.len(), whole.deck.slides.len(), "cover, agenda and sources are no points either");
    assert!(drawn(steps) == drawn(whole), "a key is nothing that one sees");
}

#[test]
fn a_key_tells_its_slide_and_step() {
    assert_eq!(step_of("region.map#3"), ("region.map", 3));
    assert_eq!(step_of("region.map/2#1"), ("region.map/2", 1), "a slide can be in a story twice");
    assert_eq!(step_of("region.map"), ("region.map", 1));
}
