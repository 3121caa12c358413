//! Tracks pointer, zoom and pen on the slide, and limits what they send to the slide and to a fixed amount of
//! memory.

use crate::view::{Pointer, Spot, Stroke, Zoom};

use super::State;

/// The most lines on one slide: a hand that rests on a tablet must not fill the memory.
pub(super) const MOST_STROKES: usize = 400;
/// The most points of one line, for the same reason.
pub(super) const MOST_POINTS: usize = 4_000;
/// How far a part of a slide can be enlarged.
pub(super) const MOST_ZOOM: f64 = 8.0;

impl State {
    /// What the presenter points with.
    pub fn pointer(&self) -> Pointer {
        self.pointer
    }

    /// Points, or stops pointing.
    pub fn point(&mut self, pointer: Pointer) {
        self.pointer = match pointer {
            Pointer::None => Pointer::None,
            Pointer::Laser { at } => Pointer::Laser { at: inside(at) },
            Pointer::Spotlight { at } => Pointer::Spotlight { at: inside(at) },
        };
    }

    /// The part that fills the screen.
    pub fn zoom(&self) -> Option<Zoom> {
        self.zoom
    }

    /// Lets a part fill the screen, or the whole slide again.
    pub fn zoom_to(&mut self, zoom: Option<Zoom>) {
        let within_limits = |zoom: Zoom| Zoom { at: inside(zoom.at), scale: zoom.scale.clamp(1.0, MOST_ZOOM) };
        self.zoom = zoom.filter(|zoom| zoom.scale.is_finite()).map(within_limits).filter(|zoom| zoom.scale > 1.0);
    }

    /// Lines on the slide that is shown.
    pub fn strokes(&self) -> &[Stroke] {
        self.strokes.get(&self.shown_slide()).map(Vec::as_slice).unwrap_or_default()
    }

    /// Takes a line that is being drawn. Returns `None` when it began on another slide: half a line means nothing on the
    /// next one.
    pub fn draw(&mut self, stroke: Stroke) -> Option<Stroke> {
        let stroke = within_limits(stroke);
        let (begins, slide) = (*stroke.points.first()?, self.shown_slide());
        match &self.pen {
            Some((began, on)) if *began == begins && *on != slide => None,
            _ => {
                self.pen = Some((begins, slide));
                Some(stroke)
            }
        }
    }

    /// Keeps a line that is done.
    pub fn stroke(&mut self, stroke: Stroke) {
        let Some(stroke) = self.draw(stroke) else { return };
        self.pen = None;
        let strokes = self.strokes.entry(self.shown_slide()).or_default();
        if strokes.len() < MOST_STROKES {
            strokes.push(stroke);
        }
    }

    /// Takes the last line of the slide back.
    pub fn undo_stroke(&mut self) {
        let slide = self.shown_slide();
        if let Some(strokes) = self.strokes.get_mut(&slide) {
            strokes.pop();
        }
    }

    /// Takes all lines of the slide away.
    pub fn clear_strokes(&mut self) {
        let slide = self.shown_slide();
        self.strokes.remove(&slide);
    }
}

/// The nearest spot on the slide.
fn inside(at: Spot) -> Spot {
    let within = |value: f64| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
    Spot { x: within(at.x), y: within(at.y) }
}

/// A line with no more than [`MOST_POINTS`] points, all on the slide.
fn within_limits(mut stroke: Stroke) -> Stroke {
    stroke.points.truncate(MOST_POINTS);
    stroke.points.iter_mut().for_each(|at| *at = inside(*at));
    stroke
}
