//! What a kiosk does, second by second.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::{Outcome, Position, State};
use crate::kiosk::pin::Pin;
use crate::kiosk::playlist::{Exit, LocalizedSlide, Playlist, Slide, Topic};
use crate::kiosk::screen::{KioskAct, KioskScene};
use crate::kiosk::setup::KioskTouch;

const fn s(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn slide(name: &str, pitch: usize, pause: u64) -> Slide {
    let localized = |tag: &str| LocalizedSlide {
        picture: format!("{name}.{tag}"),
        description: format!("{name} in {tag}"),
        language: tag.to_owned(),
    };
    Slide {
        key: name.to_owned(),
        id: name.to_owned(),
        title: name.to_owned(),
        pitch,
        stage: "hook".to_owned(),
        pause: s(pause),
        loop_language: "en".to_owned(),
        localized: ["en", "sv", "de"].iter().map(|tag| ((*tag).to_owned(), localized(tag))).collect(),
    }
}

/// Two pitches of two slides; the second slide has a pause of its own.
fn playlist() -> Playlist {
    let names = |name: &str| BTreeMap::from([("en".to_owned(), name.to_owned())]);
    let topic = |id: &str, slides: &[usize]| Topic {
        id: id.to_owned(),
        names: names(id),
        slides: slides.to_vec(),
        emblem: slides[0],
    };
    Playlist {
        slides: vec![slide("a", 0, 12), slide("b", 0, 30), slide("c", 1, 12), slide("d", 1, 12)],
        topics: vec![topic("energy", &[1, 3]), topic("region", &[2])],
        languages: [("en", "English"), ("sv", "Svenska"), ("de", "Deutsch")]
            .map(|(tag, name)| (tag.to_owned(), name.to_owned()))
            .to_vec(),
        touch: KioskTouch::Topics,
        idle: s(60),
        exit: Exit::Hold,
    }
}

fn begun(change: impl FnOnce(&mut Playlist)) -> State {
    let mut playlist = playlist();
    change(&mut playlist);
    State::new(Arc::new(playlist), s(0))
}

/// The slide on the screen, or where the kiosk is.
fn shown(state: &State) -> String {
    match (&state.at, state.shown()) {
        (Position::Start, _) => "start".to_owned(),
        (at, Some(place)) => {
            format!("{}{}", if *at == Position::Loop { "" } else { "visit " }, state.playlist.slides[place].key)
        }
        (_, None) => "nothing".to_owned(),
    }
}

fn choose(topic: &str) -> KioskAct {
    KioskAct::Choose { topic: Some(topic.to_owned()) }
}

fn pin(digits: &str) -> KioskAct {
    KioskAct::Pin { digits: digits.to_owned() }
}

#[test]
fn the_loop_keeps_each_slides_pause_and_begins_again() {
    let mut state = begun(|_| {});
    let mut changes = vec![(0, shown(&state))];
    for quarter in 1..=4 * 140 {
        let now = Duration::from_millis(quarter * 250);
        state.tick(now);
        if changes.last().is_some_and(|(_, last)| *last != shown(&state)) {
            changes.push((now.as_secs(), shown(&state)));
        }
    }
    let expected =
        [(0, "a"), (12, "b"), (42, "c"), (54, "d"), (66, "a"), (78, "b"), (108, "c"), (120, "d"), (132, "a")];
    assert_eq!(changes, expected.map(|(at, name)| (at, name.to_owned())));
}

#[test]
fn a_loop_of_one_slide_stays_on_it() {
    let mut state = begun(|playlist| {
        playlist.slides.truncate(1);
        playlist.topics.clear();
    });
    let before = state.view(s(0));
    for second in 1..100 {
        state.tick(s(second));
        assert_eq!(state.view(s(second)), before, "nothing changes, so no window is told anything");
    }
}

#[test]
fn a_computer_that_slept_goes_on_with_the_next_slide() {
    let mut state = begun(|_| {});
    state.tick(s(36_000));
    assert_eq!(shown(&state), "b");
    state.tick(s(36_029));
    assert_eq!(shown(&state), "b", "the slide gets its whole time");
    state.tick(s(36_030));
    assert_eq!(shown(&state), "c");
}

#[test]
fn a_visitor_finds_topics_and_the_loop_goes_on_where_it_was() {
    let mut state = begun(|_| {});
    state.tick(s(12));
    state.act(&KioskAct::Touch, s(20));
    assert_eq!(shown(&state), "start");
    state.act(&choose("energy"), s(25));
    assert_eq!(shown(&state), "visit b");
    state.act(&KioskAct::Next, s(30));
    assert_eq!(shown(&state), "visit d", "only slides of the topic");
    state.act(&KioskAct::Next, s(34));
    assert_eq!(shown(&state), "start", "after the last slide there are other topics");
    state.act(&choose("no-such"), s(35));
    assert_eq!(shown(&state), "start", "a topic that is not there is not chosen");
    state.act(&KioskAct::Choose { topic: None }, s(36));
    assert_eq!(shown(&state), "visit a");
    state.act(&KioskAct::Back, s(37));
    assert_eq!(shown(&state), "start");
    state.act(&KioskAct::Loop, s(40));
    assert_eq!(shown(&state), "b", "the loop goes on where it was");
    state.tick(s(69));
    assert_eq!(shown(&state), "b", "and its slide gets its whole time");
    state.tick(s(70));
    assert_eq!(shown(&state), "c");
    let seen: Vec<(usize, u64)> = state.stats.slides.iter().map(|(at, look)| (*at, look.spent.as_secs())).collect();
    assert_eq!(seen, [(0, 1), (1, 5), (3, 4)], "only what was looked at by touch");
    assert_eq!((state.stats.visits, state.stats.topics["energy"], state.stats.topics[""]), (1, 1, 1));
}

#[test]
fn an_abandoned_visit_ends_to_the_second_and_says_so_before() {
    let mut state = begun(|_| {});
    state.act(&KioskAct::Touch, s(100));
    state.act(&choose("region"), s(101));
    for (now, countdown) in [(145, None), (146, Some(15)), (150, Some(11)), (160, Some(1))] {
        state.tick(s(now));
        assert_eq!(state.countdown(s(now)), countdown, "after {now} s");
        assert_eq!(shown(&state), "visit c");
    }
    state.act(&KioskAct::Touch, s(160));
    assert_eq!(state.countdown(s(160)), None, "a touch begins anew");
    state.tick(Duration::from_millis(219_999));
    assert_eq!(shown(&state), "visit c");
    state.tick(s(220));
    assert_eq!(shown(&state), "b");
    assert_eq!(state.countdown(s(220)), None);
    assert_eq!(state.stats.slides[&2].spent, s(59 + 12), "whoever walked away did not look until the loop took over");
}

#[test]
fn a_short_idle_time_does_not_count_down_from_the_first_second() {
    let mut state = begun(|playlist| playlist.idle = s(10));
    state.act(&KioskAct::Touch, s(0));
    assert_eq!((state.countdown(s(4)), state.countdown(s(5))), (None, Some(5)));
}

#[test]
fn the_next_visitor_sees_nothing_of_the_one_before() {
    let mut state = begun(|_| {});
    let first = state.act(&KioskAct::Touch, s(1));
    assert_eq!((first, state.language().as_str()), (Outcome::Stays, "en"));
    state.act(&KioskAct::Language { tag: "de".to_owned() }, s(2));
    state.act(&KioskAct::Language { tag: "fi".to_owned() }, s(3));
    assert_eq!(state.language(), "de", "only what is offered");
    state.act(&choose("region"), s(4));
    let KioskScene::Visit { slide, .. } = state.view(s(4)).scene else { panic!("a visit is drawn as one") };
    assert_eq!((slide.picture.as_str(), state.view(s(4)).labels.next.as_str()), ("c.de", "Weiter"));
    state.tick(s(64));
    assert_eq!((shown(&state).as_str(), state.language().as_str()), ("a", "en"));
    state.act(&KioskAct::Touch, s(65));
    assert_eq!(state.language(), "en");
}

#[test]
fn a_visitor_is_greeted_in_a_language_that_is_offered() {
    let mut state = begun(|playlist| playlist.languages.retain(|(tag, _)| tag == "sv"));
    state.act(&KioskAct::Touch, s(1));
    assert_eq!(state.language(), "sv", "the loop speaks English, and only Swedish is offered");
}

#[test]
fn a_touch_does_what_was_set() {
    for (touch, expected) in
        [(KioskTouch::Topics, "start"), (KioskTouch::Slides, "visit b"), (KioskTouch::Nothing, "b")]
    {
        let mut state = begun(|playlist| playlist.touch = touch);
        state.tick(s(12));
        state.act(&KioskAct::Touch, s(13));
        assert_eq!(shown(&state), expected);
    }
    let mut state = begun(|playlist| playlist.touch = KioskTouch::Slides);
    state.act(&KioskAct::Touch, s(1));
    for (act, expected) in
        [(KioskAct::Next, "visit b"), (KioskAct::Next, "visit a"), (KioskAct::Back, "visit b"), (KioskAct::Start, "a")]
    {
        state.act(&act, s(2));
        assert_eq!(shown(&state), expected, "slides of the pitch go round; there is no start page to go back to");
    }
}

#[test]
fn keys_and_clickers_work() {
    let mut state = begun(|_| {});
    for (key, expected) in [
        ("PageDown", "b"),
        ("ArrowLeft", "a"),
        ("PageUp", "d"),
        ("Enter", "start"),
        ("x", "start"),
        ("Escape", "d"),
        ("a", "start"),
    ] {
        state.act(&KioskAct::Key { key: key.to_owned() }, s(1));
        assert_eq!(shown(&state), expected, "after {key}");
    }
    state.act(&choose("energy"), s(2));
    for (key, expected) in [("PageDown", "visit d"), ("ArrowUp", "visit b"), ("Home", "start")] {
        state.act(&KioskAct::Key { key: key.to_owned() }, s(3));
        assert_eq!(shown(&state), expected);
    }
}

#[test]
fn a_long_press_ends_the_kiosk_where_no_pin_is_set() {
    let mut state = begun(|_| {});
    assert_eq!(state.act(&pin("1234"), s(1)), Outcome::Stays, "a PIN that nobody asked for does nothing");
    assert_eq!(state.act(&KioskAct::Leave, s(1)), Outcome::Ends);
}

fn locked() -> State {
    begun(|playlist| playlist.exit = Exit::Pin(Pin::new("2026", "salt").expect("a PIN")))
}

#[test]
fn a_pin_ends_the_kiosk_and_five_wrong_ones_close_the_field_for_half_a_minute() {
    let mut state = locked();
    assert_eq!(state.act(&pin("2026"), s(1)), Outcome::Stays, "not before the corner was held");
    assert_eq!(state.act(&KioskAct::Leave, s(1)), Outcome::Stays);
    for wrong in 1..=5 {
        assert_eq!(state.act(&pin("0000"), s(1 + wrong)), Outcome::Stays);
    }
    assert_eq!(state.tries(s(6)), (5, Some(30)));
    assert_eq!(state.act(&pin("2026"), s(20)), Outcome::Stays, "not even the right one is heard");
    state.act(&KioskAct::Touch, s(30));
    assert_eq!(state.tries(s(30)), (5, Some(6)));
    assert!(state.view(s(30)).pin.is_some_and(|pad| !pad.open && pad.message.is_some()));
    state.tick(s(36));
    assert_eq!(state.tries(s(36)), (0, None));
    assert_eq!(state.act(&pin("2026"), s(37)), Outcome::Ends);
}

#[test]
fn closing_the_field_does_not_forget_wrong_tries() {
    let mut state = locked();
    for round in 0..5 {
        state.act(&KioskAct::Leave, s(round));
        state.act(&pin("1111"), s(round));
        state.act(&KioskAct::NeverMind, s(round));
    }
    state.act(&KioskAct::Leave, s(5));
    assert_eq!(state.act(&pin("2026"), s(5)), Outcome::Stays, "or the lock would be a matter of two touches");
}

#[test]
fn the_field_for_the_pin_goes_by_itself_and_covers_what_is_under_it() {
    let mut state = locked();
    state.act(&KioskAct::Touch, s(1));
    state.act(&KioskAct::Leave, s(2));
    state.act(&choose("energy"), s(3));
    assert_eq!(shown(&state), "start", "what lies under it is out of reach");
    state.tick(s(22));
    assert!(state.pin_prompt.is_some(), "a touch keeps it");
    state.tick(s(23));
    assert!(state.pin_prompt.is_none());
}

#[test]
fn ten_hours_leave_no_more_behind_than_one() {
    let mut state = begun(|_| {});
    let mut sizes = Vec::new();
    for quarter in 0..4 * 36_000_u64 {
        let now = Duration::from_millis(quarter * 250);
        match quarter % 700 {
            0 => drop(state.act(&KioskAct::Touch, now)),
            9 => drop(state.act(&choose(if quarter % 3 == 0 { "energy" } else { "region" }), now)),
            30 | 60 => drop(state.act(&KioskAct::Next, now)),
            70 => drop(state.act(&KioskAct::Language { tag: "sv".to_owned() }, now)),
            _ => state.tick(now),
        }
        if quarter % (4 * 3_600) == 4 * 3_599 {
            sizes.push((
                state.stats.slides.len(),
                state.stats.topics.len(),
                format!("{:?}", state.view(now)).len() / 256,
            ));
        }
    }
    assert_eq!(sizes.len(), 10);
    assert_eq!(sizes.first().map(|size| (size.0, size.1)), sizes.last().map(|size| (size.0, size.1)));
    assert!(state.stats.visits > 150, "and visitors came: {}", state.stats.visits);
}
