//! Fits the saved position of the main window to the screens that are connected now.

use serde::{Deserialize, Serialize};

/// Where a window is: its size in logical pixels, its corner in those of the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Geometry {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) maximised: bool,
}

/// A screen, in pixels of the desktop.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screen {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scale: f64,
}

/// How far below its upper edge a window can be grabbed by a hand, in logical pixels.
const HANDLE: f64 = 24.0;

impl Screen {
    fn holds(&self, x: f64, y: f64) -> bool {
        let (left, top) = (f64::from(self.x), f64::from(self.y));
        (left..left + f64::from(self.width)).contains(&x) && (top..top + f64::from(self.height)).contains(&y)
    }
}

/// The place on the screens that are there now; `None` when its screen is gone, and the window belongs in the middle.
///
/// A window whose title lies outside every screen cannot be brought back by hand.
pub(crate) fn fit(place: Geometry, screens: &[Screen]) -> Option<Geometry> {
    if !(place.width.is_finite() && place.height.is_finite()) {
        return None;
    }
    let (x, y) = (f64::from(place.x), f64::from(place.y));
    let screen = screens.iter().find(|screen| {
        let middle = x + place.width * screen.scale / 2.0;
        screen.holds(middle, y + HANDLE * screen.scale)
    })?;
    Some(Geometry {
        width: place.width.min(f64::from(screen.width) / screen.scale),
        height: place.height.min(f64::from(screen.height) / screen.scale),
        ..place
    })
}

#[cfg(test)]
mod tests {
    use super::{Geometry, Screen, fit};

    const LAPTOP: Screen = Screen { x: 0, y: 0, width: 2560, height: 1600, scale: 2.0 };
    const HALL: Screen = Screen { x: 2560, y: 0, width: 1920, height: 1080, scale: 1.0 };
    const ON_HALL: Geometry = Geometry { x: 2700, y: 40, width: 1280.0, height: 800.0, maximised: false };

    #[test]
    fn a_window_goes_back_to_a_screen_that_is_there() {
        assert_eq!(fit(ON_HALL, &[LAPTOP, HALL]), Some(ON_HALL), "nothing has changed since");
    }

    #[test]
    fn a_window_does_not_go_to_a_screen_that_was_unplugged() {
        assert_eq!(fit(ON_HALL, &[LAPTOP]), None, "after the fair the second screen is gone");
    }

    #[test]
    fn a_window_is_not_larger_than_its_screen() {
        let large = Geometry { x: 0, y: 0, width: 3000.0, height: 2000.0, maximised: false };
        let fitted = fit(large, &[Screen { width: 6000, height: 1600, ..LAPTOP }]);
        assert_eq!(fitted.map(|place| (place.width, place.height)), Some((3000.0, 800.0)), "its foot would be cut off");
    }
}
