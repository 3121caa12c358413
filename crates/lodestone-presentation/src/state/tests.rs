//! The state machine as tables: what is done, and where the presentation is then.

use super::pen::{MOST_POINTS, MOST_STROKES, MOST_ZOOM};
use super::*;

/// Six slides; the third has three steps. Cuts of 2 and 5 minutes.
fn begun() -> State {
    let cuts = vec![(2, vec![0, 4]), (5, vec![0, 2, 4])];
    State::new(Route { steps: vec![1, 1, 3, 1, 1, 1], numbers: (1..=6).collect(), cuts }, None, 0)
}

/// Does things by a word each and returns where the presentation is then: place, step, and what is shown in between.
fn after(state: &mut State, acts: &str) -> String {
    for act in acts.split_whitespace() {
        match act.split_once(':').unwrap_or((act, "")) {
            ("next", _) => state.next(),
            ("back", _) => state.back(),
            ("first", _) => state.first(),
            ("last", _) => state.last(),
            ("return", _) => state.come_back(),
            ("black", _) => state.toggle_blank(Blank::Black),
            ("white", _) => state.toggle_blank(Blank::White),
            ("freeze", _) => state.toggle_freeze(),
            ("enter", _) => state.go_to_typed(),
            ("out", _) => drop(state.step_out()),
            ("whole", _) => state.cut_to(None),
            ("cut", minutes) => state.cut_to(minutes.parse().ok()),
            ("go", place) => state.go_to(place.parse().expect("a place")),
            ("ask", id) => state.show_between(Jump::Asked(id.to_owned())),
            ("zoom", _) => state.zoom_to(Some(Zoom { at: Spot { x: 0.5, y: 0.5 }, scale: 2.0 })),
            ("type", digits) => digits.chars().for_each(|digit| state.type_digit(digit)),
            ("draw", _) => state.stroke(Stroke { points: vec![Spot::default(); 2] }),
            ("undo", _) => state.undo_stroke(),
            ("clear", _) => state.clear_strokes(),
            _ => panic!("no such act: {act}"),
        }
    }
    let mut out = match state.shown() {
        Shown::Story(place, step) => format!("{place}.{step}"),
        Shown::Asked(id) => format!("asked {id}"),
    };
    if state.jump().is_some() {
        let Shown::Story(place, step) = state.in_story() else { unreachable!("the story is a story") };
        let how = if state.is_called_away() { "from" } else { "beside" };
        out.push_str(&format!(" {how} {place}.{step}"));
    }
    for (is, word) in [
        (state.blank == Blank::Black, " black"),
        (state.blank == Blank::White, " white"),
        (state.mode == AudienceMode::Frozen, " frozen"),
        (state.zoom().is_some(), " zoomed"),
        (!state.typed().is_empty(), " typed"),
        (!state.strokes().is_empty(), " drawn"),
    ] {
        out.push_str(if is { word } else { "" });
    }
    out
}

fn table(rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(acts, wanted)| {
            let found = after(&mut begun(), acts);
            (found != *wanted).then(|| format!("{acts}: {found}, not {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "a presenter would be surprised:\n{}", wrong.join("\n"));
}

#[test]
fn on_and_back_go_step_by_step_and_stop_at_both_ends() {
    table(&[
        ("", "0.1"),
        ("next", "1.1"),
        ("next next next", "2.2"),
        ("next next next next next", "3.1"),
        ("go:3 back", "2.3"),
        ("go:3 back back back", "2.1"),
        ("back", "0.1"),
        ("last", "5.1"),
        ("last next next", "5.1"),
        ("last first", "0.1"),
    ]);
}

#[test]
fn a_slide_that_was_asked_for_leads_back_to_the_same_step() {
    table(&[
        ("go:2 next ask:x", "asked x from 2.2"),
        ("go:2 next ask:x next", "2.2"),
        ("go:2 next ask:x back", "2.2"),
        ("go:2 next ask:x return", "2.2"),
        ("go:2 next ask:x ask:y return", "2.2"),
        ("go:2 next ask:x go:4", "4.1"),
        ("go:2 next ask:x first", "0.1"),
        ("return", "0.1"),
    ]);
}

#[test]
fn whoever_moves_shows_what_they_move_to() {
    table(&[
        ("black", "0.1 black"),
        ("black black", "0.1"),
        ("black white", "0.1 white"),
        ("black next", "1.1"),
        ("last black next", "5.1"),
        ("black ask:x", "asked x from 0.1"),
        ("black back", "0.1"),
        ("black cut:5", "0.1 black"),
        ("go:3 black cut:2", "3.1 beside 4.1 black"),
        ("freeze black next", "1.1 black frozen"),
        ("freeze black ask:x", "asked x from 0.1 black frozen"),
        ("freeze black next freeze next", "2.1"),
        ("zoom next", "1.1"),
        ("go:2 zoom next", "2.2 zoomed"),
        ("freeze next", "1.1 frozen"),
    ]);
}

#[test]
fn a_number_is_the_one_that_is_printed() {
    table(&[
        ("type:3 enter", "2.1"),
        ("type:3", "0.1 typed"),
        ("type:7 enter", "0.1"),
        ("type:0 enter", "0.1"),
        ("type:99999 enter", "0.1"),
        ("cut:5 type:3 enter", "2.1"),
        ("cut:5 type:5 enter", "4.1"),
        ("cut:5 type:2 enter", "1.1 from 0.1"),
        ("cut:5 type:2 enter next", "0.1"),
        ("ask:x type:2 enter", "1.1"),
    ]);
}

#[test]
fn escape_leads_out_of_one_thing_at_a_time() {
    table(&[
        ("go:2 next ask:x zoom black freeze type:12 out", "asked x from 2.2 black frozen zoomed"),
        ("go:2 next ask:x zoom black freeze type:12 out out", "asked x from 2.2 frozen zoomed"),
        ("go:2 next ask:x zoom black freeze type:12 out out out", "asked x from 2.2 zoomed"),
        ("go:2 next ask:x zoom black freeze type:12 out out out out", "asked x from 2.2"),
        ("go:2 next ask:x zoom black freeze type:12 out out out out out", "2.2"),
    ]);
    let mut state = begun();
    after(&mut state, "ask:x");
    assert_eq!((state.step_out(), state.step_out()), (StepOut::Something, StepOut::Presentation));
}

#[test]
fn a_cut_keeps_the_slide_and_leads_into_the_cut_from_there() {
    table(&[
        ("go:2 next cut:5", "2.2"),
        ("go:1 cut:5", "1.1 beside 2.1"),
        ("go:1 cut:5 next", "2.1"),
        ("go:1 cut:5 back", "0.1"),
        ("go:1 cut:5 out", "2.1"),
        ("go:3 cut:5 back", "2.3"),
        ("go:5 cut:5", "5.1 beside 4.1"),
        ("go:5 cut:5 next", "4.1"),
        ("go:2 next cut:2", "2.2 beside 4.1"),
        ("go:2 next zoom draw cut:2", "2.2 beside 4.1 zoomed drawn"),
        ("go:2 next cut:2 whole", "2.2"),
        ("go:2 next cut:2 whole next", "2.3"),
        ("go:1 cut:2 cut:5", "1.1 beside 2.1"),
        ("go:2 next cut:2 ask:x return", "4.1"),
        ("cut:5 next", "2.1"),
        ("cut:5 last next", "4.1"),
        ("cut:5 go:3", "3.1 from 0.1"),
        ("cut:5 go:3 next", "0.1"),
        ("go:3 ask:x cut:5", "asked x from 4.1"),
        ("go:1 cut:77", "1.1"),
    ]);
}

#[test]
fn lines_belong_to_their_slide() {
    table(&[
        ("draw", "0.1 drawn"),
        ("draw next", "1.1"),
        ("draw next back", "0.1 drawn"),
        ("draw undo", "0.1"),
        ("draw draw undo", "0.1 drawn"),
        ("draw draw clear undo", "0.1"),
        ("ask:x draw return", "0.1"),
        ("ask:x draw return ask:x", "asked x from 0.1 drawn"),
        ("go:2 draw next", "2.2 drawn"),
    ]);
}

#[test]
fn half_a_line_is_not_drawn_on_the_next_slide() {
    let line = |x: f64, many: usize| Stroke { points: vec![Spot { x, y: 0.1 }; many] };
    let mut state = begun();
    after(&mut state, "go:2");
    assert!(state.draw(line(0.2, 2)).is_some());
    after(&mut state, "next");
    assert!(state.draw(line(0.2, 3)).is_some(), "another step is the same slide");
    after(&mut state, "next next");
    assert_eq!(state.draw(line(0.2, 4)), None);
    state.stroke(line(0.2, 5));
    assert_eq!(after(&mut state, ""), "3.1");
    assert_eq!(after(&mut state, "back"), "2.3", "nor on the one where it began, for nobody saw its end");
    assert!(state.draw(line(0.4, 2)).is_some());
    state.stroke(line(0.4, 3));
    assert_eq!(after(&mut state, ""), "2.3 drawn", "a new line is a line");
}

#[test]
fn a_slide_beside_the_cut_keeps_to_the_steps_of_another_language() {
    let mut state = begun();
    after(&mut state, "go:2 next next cut:2");
    state.take_steps(vec![1, 1, 2, 1, 1, 1]);
    assert_eq!(after(&mut state, ""), "2.2 beside 4.1");
}

#[test]
fn another_language_with_fewer_steps_leaves_no_step_that_is_not_there() {
    let mut state = begun();
    after(&mut state, "go:2 next next draw");
    state.take_steps(vec![1, 1, 2, 1, 1, 1]);
    assert_eq!(after(&mut state, ""), "2.2 drawn");
}

#[test]
fn what_a_hand_sends_stays_within_the_slide_and_the_memory() {
    let mut state = begun();
    state.point(Pointer::Laser { at: Spot { x: -3.0, y: f64::NAN } });
    assert_eq!(state.pointer(), Pointer::Laser { at: Spot { x: 0.0, y: 0.5 } });
    state.zoom_to(Some(Zoom { at: Spot { x: 2.0, y: 0.2 }, scale: 1e9 }));
    assert_eq!(state.zoom(), Some(Zoom { at: Spot { x: 1.0, y: 0.2 }, scale: MOST_ZOOM }));
    state.zoom_to(Some(Zoom { at: Spot::default(), scale: 1.0 }));
    assert_eq!(state.zoom(), None, "as large as it is, nothing is enlarged");
    for _ in 0..MOST_STROKES * 2 {
        state.stroke(Stroke { points: vec![Spot::default(); MOST_POINTS * 2] });
    }
    assert_eq!((state.strokes().len(), state.strokes()[0].points.len()), (MOST_STROKES, MOST_POINTS));
}
