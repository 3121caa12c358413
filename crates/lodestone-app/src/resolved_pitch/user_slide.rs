//! Makes slides of the person's own pictures and pages.

use std::collections::BTreeMap;

use lodestone_content::finding::Place;
use lodestone_content::model::{Approval, FieldValue, Media, Slide, Stage};
use lodestone_content::{Language, Translated, Version, text};

/// The layout of a page or picture of the person's own.
const USER_LAYOUT: &str = "page";
/// How long an own page is taken to last.
const USER_SLIDE_SECONDS: u32 = 45;

/// The picture of the person's own with this id.
pub(super) fn user_media(id: &str, alt: &str, language: &Language) -> Media {
    Media {
        place: Place::start_of(id),
        id: id.to_owned(),
        file: String::new(),
        film: None,
        alt: Translated([(language.clone(), alt.to_owned())].into()),
        decorative: false,
        anchors: Vec::new(),
        credit: None,
    }
}

/// The slide that shows it.
pub(super) fn user_slide_of(id: &str, file: &str, title: &str, stage: &str, language: &Language) -> Slide {
    // What a person types here is words, not markup: a bracket in a title is a bracket.
    let title = FieldValue::Rich(text::plain(title));
    Slide {
        place: Place::start_of(id),
        id: id.to_owned(),
        layout: USER_LAYOUT.to_owned(),
        stage: Stage::parse(stage).unwrap_or(Stage::Proof),
        seconds: USER_SLIDE_SECONDS,
        approval: Approval::Approved,
        retired: false,
        topics: Vec::new(),
        industries: Vec::new(),
        audiences: Vec::new(),
        facilities: Vec::new(),
        value_proposition: None,
        alternative_to: Vec::new(),
        fields: [("media".to_owned(), FieldValue::Id(id.to_owned()))].into(),
        text: Translated([(language.clone(), BTreeMap::from([("title".to_owned(), title)]))].into()),
        notes: Translated::default(),
        places: BTreeMap::new(),
        version: Version::of(file.as_bytes()),
    }
}
