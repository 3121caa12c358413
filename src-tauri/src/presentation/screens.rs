//! Decides which screen is the audience's and which the presenter's, also when screens are connected or removed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A screen as the system tells it, in pixels of the desktop. It has no name here: names are not unique.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Screen {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scale: f64,
}

/// Which screen shows what during a presentation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Plan {
    /// The presenter sees more than the audience.
    Two {
        /// What everybody looks at.
        audience: Screen,
        /// Where the notes are.
        presenter: Screen,
    },
    /// There is nothing that the audience may not see.
    One {
        /// The screen of both.
        screen: Screen,
    },
}

/// What a person has chosen for a set of screens.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Choice {
    /// The audience looks at this one.
    Audience(Screen),
    /// Nothing but what the audience may see, however many screens there are.
    OneScreen,
}

/// Choices by set of screens, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Choices(Vec<(String, Choice)>);

/// The most sets of screens that are remembered: enough for years of venues, and the setting cannot grow without limit.
const MOST_SETS: usize = 40;

impl Screen {
    fn right(&self) -> i64 {
        i64::from(self.x) + i64::from(self.width)
    }

    fn bottom(&self) -> i64 {
        i64::from(self.y) + i64::from(self.height)
    }

    fn area(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    fn overlaps(&self, other: &Screen) -> bool {
        i64::from(self.x) < other.right()
            && i64::from(other.x) < self.right()
            && i64::from(self.y) < other.bottom()
            && i64::from(other.y) < self.bottom()
    }

    /// Whether most of this area, that of a window, lies on a screen.
    pub(crate) fn is_mostly_on(&self, screen: &Screen) -> bool {
        let across = self.right().min(screen.right()) - i64::from(self.x.max(screen.x));
        let down = self.bottom().min(screen.bottom()) - i64::from(self.y.max(screen.y));
        across > 0 && down > 0 && across * down * 2 > i64::from(self.width) * i64::from(self.height)
    }

    /// How a set of screens names this one.
    fn sign(&self) -> String {
        format!("{}x{}*{}+{}+{}", self.width, self.height, self.scale, self.x, self.y)
    }
}

impl Choices {
    /// The choice for these screens.
    pub(crate) fn of(&self, screens: &[Screen]) -> Option<Choice> {
        let set = sign(screens);
        self.0.iter().find(|(known, _)| *known == set).map(|(_, choice)| *choice)
    }

    /// Stores the choice for these screens.
    pub(crate) fn set(&mut self, screens: &[Screen], choice: Choice) {
        let set = sign(screens);
        self.0.retain(|(known, _)| *known != set);
        self.0.push((set, choice));
        let over = self.0.len().saturating_sub(MOST_SETS);
        self.0.drain(..over);
    }
}

/// The same for the same screens, in whatever order the system tells them.
fn sign(screens: &[Screen]) -> String {
    let mut signs: Vec<String> = screens.iter().map(Screen::sign).collect();
    signs.sort();
    signs.join(" ")
}

/// Screens that show different things. Two that overlap are one picture on two devices: notes on either would be notes
/// on both, so of those only the largest counts.
pub(crate) fn distinct(screens: &[Screen]) -> Vec<Screen> {
    let mut kept: Vec<Screen> = Vec::new();
    let mut by_area: Vec<&Screen> = screens.iter().filter(|screen| screen.area() > 0).collect();
    by_area.sort_by_key(|screen| std::cmp::Reverse(screen.area()));
    for screen in by_area {
        if kept.iter().all(|other| !other.overlaps(screen)) {
            kept.push(*screen);
        }
    }
    // In the order in which the system told them, which is the order in which a person is shown them.
    let place: BTreeMap<String, usize> =
        screens.iter().enumerate().rev().map(|(at, screen)| (screen.sign(), at)).collect();
    kept.sort_by_key(|screen| place.get(&screen.sign()).copied());
    kept
}

/// Decides which screen shows what. `home` is the screen on which the person worked before the presentation. `None` when there is no screen.
pub(crate) fn plan(screens: &[Screen], home: Option<Screen>, choice: Option<Choice>) -> Option<Plan> {
    let screens = distinct(screens);
    let home = home.filter(|home| screens.contains(home));
    let first = home.or(screens.first().copied())?;
    let audience = match choice {
        Some(Choice::OneScreen) => None,
        Some(Choice::Audience(chosen)) if screens.contains(&chosen) => Some(chosen),
        _ => screens.iter().copied().find(|screen| *screen != first),
    };
    let presenter = audience.and_then(|audience| {
        let others = || screens.iter().copied().filter(move |screen| *screen != audience);
        others().find(|screen| Some(*screen) == home).or_else(|| others().next())
    });
    Some(match (audience, presenter) {
        (Some(audience), Some(presenter)) => Plan::Two { audience, presenter },
        _ => Plan::One { screen: first },
    })
}

/// The same screens the other way round; with one, everything stays.
pub(crate) fn swapped(plan: Plan) -> Plan {
    match plan {
        Plan::Two { audience, presenter } => Plan::Two { audience: presenter, presenter: audience },
        one @ Plan::One { .. } => one,
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Choices, MOST_SETS, Plan, Screen, distinct, plan, swapped};

    const LAPTOP: Screen = Screen { x: 0, y: 0, width: 2560, height: 1600, scale: 2.0 };
    const HALL: Screen = Screen { x: 2560, y: 0, width: 1920, height: 1080, scale: 1.0 };
    const STAND: Screen = Screen { x: 4480, y: 0, width: 3840, height: 2160, scale: 1.5 };
    const USUAL: Plan = Plan::Two { audience: HALL, presenter: LAPTOP };

    #[test]
    fn the_audience_looks_at_the_screen_that_the_person_does_not_work_on() {
        assert_eq!(plan(&[LAPTOP, HALL], Some(LAPTOP), None), Some(USUAL));
        assert_eq!(plan(&[LAPTOP, HALL], Some(HALL), None), Some(swapped(USUAL)));
        assert_eq!(plan(&[HALL, LAPTOP], None, None), Some(swapped(USUAL)), "the first stands for where one works");
    }

    #[test]
    fn what_was_chosen_for_these_screens_holds() {
        let chosen = Some(Choice::Audience(LAPTOP));
        assert_eq!(plan(&[LAPTOP, HALL], Some(LAPTOP), chosen), Some(swapped(USUAL)));
        let gone = Some(Choice::Audience(STAND));
        assert_eq!(plan(&[LAPTOP, HALL], Some(LAPTOP), gone), Some(USUAL), "a screen that is not there is no choice");
    }

    #[test]
    fn one_screen_never_holds_notes() {
        let alone = Some(Plan::One { screen: HALL });
        assert_eq!(plan(&[HALL], Some(LAPTOP), Some(Choice::Audience(HALL))), alone, "the other was unplugged");
        let by_choice = plan(&[LAPTOP, HALL], Some(LAPTOP), Some(Choice::OneScreen));
        assert_eq!(by_choice, Some(Plan::One { screen: LAPTOP }), "however many there are");
        assert_eq!(swapped(Plan::One { screen: HALL }), Plan::One { screen: HALL });
        assert_eq!(plan(&[], None, None), None);
    }

    #[test]
    fn a_mirrored_screen_is_the_same_screen() {
        let mirror = Screen { x: 0, y: 0, width: 1920, height: 1080, scale: 1.0 };
        assert_eq!(distinct(&[mirror, LAPTOP]), [LAPTOP], "notes on the one would be notes on the other");
        assert_eq!(plan(&[mirror, LAPTOP], None, None), Some(Plan::One { screen: LAPTOP }));
        assert_eq!(distinct(&[HALL, LAPTOP, STAND]), [HALL, LAPTOP, STAND], "edges that touch are no mirror");
    }

    #[test]
    fn of_three_screens_the_presenter_keeps_their_own() {
        let chosen = Some(Choice::Audience(STAND));
        let expected = Plan::Two { audience: STAND, presenter: HALL };
        assert_eq!(plan(&[LAPTOP, HALL, STAND], Some(HALL), chosen), Some(expected));
    }

    #[test]
    fn a_choice_is_for_one_set_of_screens() {
        let mut choices = Choices::default();
        choices.set(&[LAPTOP, HALL], Choice::Audience(LAPTOP));
        choices.set(&[LAPTOP, STAND], Choice::OneScreen);
        assert_eq!(choices.of(&[HALL, LAPTOP]), Some(Choice::Audience(LAPTOP)), "the order says nothing");
        assert_eq!(choices.of(&[LAPTOP]), None);
        let sharper = Screen { scale: 1.25, ..HALL };
        assert_eq!(choices.of(&[LAPTOP, sharper]), None, "another scale is another set");
        let kept = serde_json::to_string(&choices).unwrap();
        assert_eq!(serde_json::from_str::<Choices>(&kept).unwrap(), choices);
    }

    #[test]
    fn sets_of_screens_are_forgotten_in_the_end() {
        let mut choices = Choices::default();
        for width in 0..=u32::try_from(MOST_SETS).unwrap() {
            choices.set(&[Screen { width, ..HALL }], Choice::OneScreen);
        }
        assert_eq!(choices.0.len(), MOST_SETS);
        assert_eq!(choices.of(&[Screen { width: 0, ..HALL }]), None, "the oldest goes");
    }

    #[test]
    fn a_window_is_where_most_of_it_is() {
        assert!(Screen { x: 2500, ..HALL }.is_mostly_on(&HALL));
        assert!(!LAPTOP.is_mostly_on(&HALL));
    }
}
