//! What a presenter and an audience see of a presentation, act by act.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use lodestone_content::model::{Contact, Target};
use lodestone_content::text::notes;
use lodestone_content::{Day, Language};

use super::*;
use crate::keys::Meaning;
use crate::record::Record;
use crate::snapshot::{LanguageTrack, Owner, SlideImages, SnapshotSlide};
use crate::state::StepOut;
use crate::view::{Act, Cut};

const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn language(tag: &str) -> Language {
    Language::parse(tag).expect("a language")
}

fn track_slide(name: &str, tag: &str) -> TrackSlide {
    TrackSlide {
        title: format!("{name} in {tag}"),
        description: String::new(),
        language: tag.to_owned(),
        notes: notes(&format!("say {name}")),
        facts: Vec::new(),
        pictures: vec![format!("{name}.{tag}")],
        small: format!("{name}.small"),
        film: None,
    }
}

/// A cover and three slides in English and, not drawn yet, in Swedish. A cut of two minutes leaves `b` out.
fn snapshot() -> Snapshot {
    let names = ["cover", "a", "b", "c"];
    let slides = names.iter().zip(1..).map(|(name, number)| SnapshotSlide {
        key: (*name).to_owned(),
        number,
        id: format!("id.{name}"),
        stage: (*name != "cover").then_some(0),
        seconds: 30,
        plain_title: (*name).to_owned(),
    });
    let track = |tag: &str, slides: OnceLock<Vec<TrackSlide>>| LanguageTrack {
        language: language(tag),
        name: tag.to_owned(),
        slides,
    };
    let english = names.iter().map(|name| track_slide(name, "en")).collect::<Vec<_>>();
    Snapshot {
        id: "p".to_owned(),
        pitch: "pitch".to_owned(),
        name: "Pitch".to_owned(),
        target: Target { minutes: 2, ..Target::default() },
        brand: String::new(),
        cobrand: None,
        contact: Contact::default(),
        today: Day::parse("2026-12-01").expect("a day"),
        owner: Owner::Person,
        interface: "en".to_owned(),
        slides: slides.collect(),
        stages: vec![("hook".to_owned(), "Hook".to_owned())],
        stage_names: vec![("hook".to_owned(), "Hook".to_owned())],
        cuts: vec![Cut { minutes: 2, seconds: 60, keys: vec!["a".to_owned(), "c".to_owned()] }],
        tracks: vec![track("en", OnceLock::from(english)), track("sv", OnceLock::new())],
        images: Arc::new(SlideImages::new("p".to_owned())),
        cautions: Vec::new(),
    }
}

fn begun(snapshot: &Snapshot) -> Session {
    let start = SessionStart { now: s(100), place: 0, cut: None, notes_size: NotesSize::default(), first_view: 7 };
    Session::new(snapshot, start)
}

/// Does something at a second and returns what the audience is sent.
fn at(
    session: &mut Session,
    snapshot: &Snapshot,
    second: u64,
    change: impl FnOnce(&mut Session),
) -> Option<Arc<AudienceView>> {
    session.change(snapshot, s(second), change);
    session.look(snapshot)
}

fn press(meaning: Meaning) -> impl FnOnce(&mut Session) {
    move |session| assert_eq!(session.apply_key(meaning, Duration::ZERO), StepOut::Something, "nobody ended it")
}

/// The picture that the audience sees.
fn seen(session: &Session) -> &str {
    session.audience().picture.as_deref().unwrap_or_default()
}

#[test]
fn the_clock_waits_for_the_cover_to_be_left() {
    let snapshot = snapshot();
    let mut session = begun(&snapshot);
    assert_eq!((session.audience().seq, seen(&session)), (8, "cover.en"), "views go on counting");
    let elapsed = |session: &Session, second: u64| session.presenter_view(&snapshot, s(second)).pace.elapsed;
    assert_eq!(elapsed(&session, 400), 0, "people gather");
    let sent = at(&mut session, &snapshot, 400, press(Meaning::Next)).expect("the audience sees another slide");
    assert_eq!((sent.seq, sent.picture.as_deref()), (9, Some("a.en")));
    assert_eq!(elapsed(&session, 410), 10_000);
    assert!(at(&mut session, &snapshot, 411, |_| ()).is_none(), "what looks the same is not sent again");
}

#[test]
fn a_frozen_audience_keeps_its_picture_and_only_goes_blank() {
    let snapshot = snapshot();
    let mut session = begun(&snapshot);
    at(&mut session, &snapshot, 110, press(Meaning::Freeze));
    assert!(at(&mut session, &snapshot, 111, press(Meaning::Last)).is_none());
    let view = session.presenter_view(&snapshot, s(112));
    assert!(view.frozen && view.current.key == "c" && seen(&session) == "cover.en");
    let sent = at(&mut session, &snapshot, 113, press(Meaning::Blank(Blank::Black))).expect("its screen goes black");
    assert_eq!((sent.blank, sent.picture.as_deref()), (Blank::Black, Some("cover.en")));
    at(&mut session, &snapshot, 114, press(Meaning::Blank(Blank::Black)));
    at(&mut session, &snapshot, 115, press(Meaning::Freeze));
    assert_eq!(seen(&session), "c.en", "it follows again");
}

#[test]
fn a_slide_that_comes_late_calls_nobody_back() {
    let snapshot = snapshot();
    let mut session = begun(&snapshot);
    let request = session.ask();
    assert_eq!(session.show_asked(&snapshot, request, "x", "X", "hook"), AskOutcome::NotDrawn);
    session.add_extra_slide("x", 0, track_slide("x", "en"), 40);
    at(&mut session, &snapshot, 120, press(Meaning::Next));
    assert_eq!(session.show_asked(&snapshot, request, "x", "X", "hook"), AskOutcome::Done);
    assert_eq!((session.look(&snapshot), seen(&session)), (None, "a.en"), "the presenter has moved on");
    let request = session.ask();
    let later = session.ask();
    session.show_asked(&snapshot, request, "id.c", "c", "hook");
    assert_eq!(session.presenter_view(&snapshot, s(121)).current.key, "a", "only the last one asked for is shown");
    session.show_asked(&snapshot, later, "x", "X", "hook");
    let view = session.presenter_view(&snapshot, s(122));
    assert_eq!((view.current.key.as_str(), view.back_to), ("ask.x", Some((2, "a in en".to_owned()))));
    let asked: Vec<(String, bool)> = view.asked.into_iter().map(|asked| (asked.id, asked.in_pitch)).collect();
    assert_eq!(asked, [("x".to_owned(), false), ("id.c".to_owned(), true)], "all are remembered, each once");
}

#[test]
fn a_language_is_shown_once_it_is_drawn() {
    let snapshot = snapshot();
    let mut session = begun(&snapshot);
    session.choose_language(1);
    assert_eq!(session.show_language(&snapshot, 1, None), None);
    assert_eq!((session.track(), seen(&session)), (0, "cover.en"), "what is not drawn cannot be shown");
    let drawn = ["cover", "a", "c"].map(|name| (name.to_owned(), track_slide(name, "sv"), vec![Arc::from(*b"svg")]));
    snapshot.complete(1, drawn.to_vec());
    at(&mut session, &snapshot, 130, |session| session.language_is_drawn(&snapshot, 1));
    assert_eq!((session.track(), seen(&session)), (1, "presentation/p/sv/1-1"));
    at(&mut session, &snapshot, 131, |session| {
        session.apply(&snapshot, Act::GoTo { key: "b".to_owned() }, s(131));
    });
    assert_eq!(seen(&session), "b.en", "a slide that could not be drawn stays in the first language");
    let shown = session.presenter_view(&snapshot, s(132)).current.notes;
    assert_eq!(shown, notes("say b"));
}

#[test]
fn the_slide_in_between_is_drawn_before_the_language_changes() {
    let snapshot = snapshot();
    let mut session = begun(&snapshot);
    session.add_extra_slide("x", 0, track_slide("x", "en"), 40);
    let request = session.ask();
    session.show_asked(&snapshot, request, "x", "X", "hook");
    snapshot.complete(1, Vec::new());
    session.choose_language(1);
    assert_eq!(session.show_language(&snapshot, 1, None).as_deref(), Some("x"), "both change in one picture");
    assert_eq!(session.show_language(&snapshot, 1, Some("x")), None, "it was tried, and the rest does not wait");
    assert_eq!(session.track(), 1);
}

#[test]
fn a_record_counts_what_the_audience_saw() {
    let snapshot = snapshot();
    let mut session = begun(&snapshot);
    at(&mut session, &snapshot, 110, press(Meaning::Next));
    at(&mut session, &snapshot, 130, press(Meaning::Blank(Blank::White)));
    at(&mut session, &snapshot, 150, |session| {
        let question = "  How cold is it? ".to_owned();
        session.apply(&snapshot, Act::Unanswered { question }, s(150));
        session.apply(&snapshot, Act::Unanswered { question: " ".to_owned() }, s(150));
    });
    session.count(&snapshot, s(160));
    let record = Record::of(&session, &snapshot, s(100), s(160));
    let slides: Vec<(u32, u32)> = record.slides.iter().map(|slide| (slide.seconds, slide.times)).collect();
    assert_eq!(slides, [(10, 1), (20, 1), (0, 0), (0, 0)], "nobody sees a slide on a white screen");
    assert_eq!((record.at.as_str(), record.seconds, record.minutes), ("a", 60, 2));
    assert_eq!(record.unanswered, ["How cold is it?"]);
}
