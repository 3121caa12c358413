//! Says what each key of a keyboard or a clicker means during a presentation, in one table.
//!
//! Keys are named as `KeyboardEvent.key` names them; letters count in either case. Clickers send arrows or Page Up
//! and Page Down to move, a full stop or `b` to blank, and F5 or Shift+F5 and Escape in turn to start and stop.

use crate::view::{Blank, WindowAction};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The next step or slide.
    Next,
    /// The step or slide before.
    Back,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A digit of a number to go to.
    Digit(char),
    /// Goes to the number that was typed; without one, to the next step or slide.
    Enter,
    /// Takes the last digit back; without one, the step or slide before.
    Erase,
    /// Blanks the screen, or shows it again.
    Blank(Blank),
    /// The audience keeps its picture, or follows again.
    Freeze,
    /// Back to where the story was.
    Return,
    /// Takes the last line of the pen back.
    Undo,
    /// Takes all lines of the slide away.
    Clear,
    /// Halts the clock, or lets it run.
    Pause,
    /// Plays the film, or halts it.
    Play,
    /// Leaves one thing: typed digits, a blank screen, a frozen one, a zoom, a slide in between; at last, the presentation.
    Out,
    /// A known key that does nothing: a clicker's start button during a presentation.
    Known,
    /// What only the presenter's window can do.
    WindowAction(WindowAction),
}

/// Returns what a key means; `None` when it means nothing.
pub fn meaning(key: &str, shift: Shift) -> Option<Meaning> {
    let letter = key.to_lowercase();
    Some(match (letter.as_str(), shift) {
        ("arrowright" | "arrowdown" | "pagedown" | " " | "spacebar" | "n", _) => Meaning::Next,
        ("arrowleft" | "arrowup" | "pageup" | "p", _) => Meaning::Back,
        ("backspace", _) => Meaning::Erase,
        ("home", _) => Meaning::First,
        ("end", _) => Meaning::Last,
        ("enter", _) => Meaning::Enter,
        ("b" | ".", _) => Meaning::Blank(Blank::Black),
        ("w" | ",", _) => Meaning::Blank(Blank::White),
        ("f", _) => Meaning::Freeze,
        ("r", _) => Meaning::Return,
        ("u", _) => Meaning::Undo,
        ("e", _) => Meaning::Clear,
        ("t", _) => Meaning::Pause,
        ("m", _) => Meaning::Play,
        ("escape" | "esc", _) => Meaning::Out,
        ("f5", _) => Meaning::Known,
        ("/" | "a", _) => Meaning::WindowAction(WindowAction::Ask),
        ("s", _) => Meaning::WindowAction(WindowAction::Swap),
        ("l", _) => Meaning::WindowAction(WindowAction::Laser),
        ("o", _) => Meaning::WindowAction(WindowAction::Spotlight),
        ("d", _) => Meaning::WindowAction(WindowAction::Pen),
        ("z", _) => Meaning::WindowAction(WindowAction::Zoom),
        ("+" | "=", _) => Meaning::WindowAction(WindowAction::Larger),
        ("-" | "_", _) => Meaning::WindowAction(WindowAction::Smaller),
        ("i", _) => Meaning::WindowAction(WindowAction::Sources),
        ("c", _) => Meaning::WindowAction(WindowAction::Cut),
        ("g", _) => Meaning::WindowAction(WindowAction::Language),
        ("?" | "h", _) => Meaning::WindowAction(WindowAction::Keys),
        (digit, Shift::Up) if digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => {
            Meaning::Digit(char::from(digit.as_bytes()[0]))
        }
        _ => return None,
    })
}

/// Whether Shift is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// It is not.
    Up,
    /// It is.
    Down,
}

impl Shift {
    /// From the wire.
    pub fn of(held: bool) -> Shift {
        if held { Shift::Down } else { Shift::Up }
    }
}

impl Meaning {
    /// Whether the one window of a presentation on one screen obeys it: what changes the picture, and nothing that needs a
    /// presenter's screen to be understood or undone.
    pub fn is_for_solo(self) -> bool {
        match self {
            Meaning::Next
            | Meaning::Back
            | Meaning::First
            | Meaning::Last
            | Meaning::Digit(_)
            | Meaning::Enter
            | Meaning::Erase
            | Meaning::Blank(_)
            | Meaning::Play
            | Meaning::Out => true,
            Meaning::Freeze
            | Meaning::Return
            | Meaning::Undo
            | Meaning::Clear
            | Meaning::Pause
            | Meaning::Known
            | Meaning::WindowAction(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_common_clicker_works_and_letters_count_in_either_case() {
        let of = |key: &str| meaning(key, Shift::Up);
        for (keys, wanted) in [
            (&["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N"][..], Meaning::Next),
            (&["ArrowLeft", "ArrowUp", "PageUp", "p", "P"], Meaning::Back),
            (&["b", "B", "."], Meaning::Blank(Blank::Black)),
            (&["w", "W", ","], Meaning::Blank(Blank::White)),
            (&["f", "F"], Meaning::Freeze),
            (&["F5"], Meaning::Known),
            (&["Escape"], Meaning::Out),
            (&["Home"], Meaning::First),
            (&["End"], Meaning::Last),
            (&["7"], Meaning::Digit('7')),
            (&["Enter"], Meaning::Enter),
            (&["/", "a", "A"], Meaning::WindowAction(WindowAction::Ask)),
        ] {
            for key in keys {
                assert_eq!(of(key), Some(wanted), "{key}");
            }
        }
        assert_eq!(
            meaning("F5", Shift::Down),
            Some(Meaning::Known),
            "a clicker's start from here is none within a presentation"
        );
        assert_eq!(
            meaning("?", Shift::Down),
            Some(Meaning::WindowAction(WindowAction::Keys)),
            "Shift is how it is typed"
        );
        for key in ["Shift", "Tab", "F11", "Alt", "x", "é", "", "AudioVolumeUp", "Dead"] {
            assert_eq!(of(key), None, "{key} means nothing here");
        }
    }

    #[test]
    fn one_screen_obeys_nothing_that_needs_a_second_one() {
        for key in ["f", "a", "/", "s", "l", "o", "d", "z", "+", "-", "i", "c", "g", "?", "t", "u", "e"] {
            let meaning = meaning(key, Shift::Up).expect("a key of the table");
            assert!(
                !meaning.is_for_solo(),
                "{key} on a lone screen would do something that the audience wonders about"
            );
        }
    }
}
