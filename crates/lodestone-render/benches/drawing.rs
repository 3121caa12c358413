//! Measures how long drawing a slide after an edit takes, and laying out and writing a whole deck, in one process.

#[path = "../../../benches/shared/report.rs"]
mod report;
#[path = "../../../benches/shared/shipped.rs"]
mod shipped;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use lodestone_content::layout::layout;
use lodestone_content::model::Target;
use lodestone_content::{Day, Language, Library};
use lodestone_render::deck::{Deck, Field};
use lodestone_render::{Frame, Job, Output, PdfOutput, Request, Step, render};

/// A picture must follow the keys of a person who types: well within a frame of the screen.
const EDIT_BAR: Duration = Duration::from_millis(5);
/// A whole pitch.
const DECK: usize = 40;
/// Edits of each slide of the library; the first, which lays out what is never laid out again, is not counted.
const EDITS: usize = 6;
/// A slide in the middle of the field: text, numbers with sources, a picture of none.
const SLIDE: &str = "profile.max-iv";

fn main() -> ExitCode {
    let mut report = report::Report::new();
    let library = Library::read(shipped::files()).library.expect("the shipped library has a manifest");
    let ids = choosable(&library);
    let deck: Vec<String> = ids.iter().take(DECK).cloned().collect();

    let mut edit = Edit::of(job(&library, &[SLIDE.to_owned()], Frame::Bare, Output::Svg), 0);
    report.time("edit a slide, draw it", Some(EDIT_BAR), || edit.again());
    let mut edit = Edit::of(job(&library, &deck, Frame::Bare, Output::Svg), DECK / 2);
    report.time("edit one of 40 slides, draw all 40", None, || edit.again());
    let mut edit = Edit::of(job(&library, &deck, Frame::Bare, Output::Svg), DECK / 2);
    report.time_part("– of that, layout", None, || layout_time(|watch| edit.watched(watch)));
    each_slide(&mut report, &library, &ids);

    report.time("compose 40 slides", None, || composed(&library, &deck, Frame::Whole));
    let whole = job(&library, &deck, Frame::Whole, pdf());
    report.time_part("lay out 40 slides for the first time", None, || {
        forget();
        layout_time(|watch| draw(&whole, watch))
    });
    report.time_part("40 slides to PDF for the first time, with layout", None, || {
        forget();
        let started = report::now();
        draw(&whole, &mut |_| {});
        started.elapsed()
    });
    report.time("40 slides to PDF again", None, || draw(&whole, &mut |_| {}));

    report.print("Drawing in one process")
}

/// The slides that a person can put into a story, by id, in English.
fn choosable(library: &Library) -> Vec<String> {
    let english = Language::english();
    let chosen = library.slides.values().filter(|slide| {
        layout(&slide.layout).is_some_and(|layout| !layout.is_frame()) && slide.text.exact(&english).is_some()
    });
    chosen.map(|slide| slide.id.clone()).collect()
}

fn composed(library: &Library, ids: &[String], frame: Frame) -> lodestone_render::Composition {
    let day = Day::parse("2026-11-23").expect("the day of the shipped release");
    let target = Target::default();
    let request = Request::of_ids(library, ids, &target, day).expect("the slides are those of the library");
    request.frame(frame).compose().expect("the slides are those of the library")
}

fn job(library: &Library, ids: &[String], frame: Frame, output: Output) -> Job {
    composed(library, ids, frame).job(output)
}

fn pdf() -> Output {
    Output::Pdf(PdfOutput::undated("bench".to_owned()).within(5_000_000))
}

/// Renders and looks that something came of it.
fn draw(job: &Job, watch: &mut dyn FnMut(Step)) {
    let rendered = render(job, &mut |progress| watch(progress.step)).expect("shipped slides can be rendered");
    assert!(rendered.files.iter().all(|file| file.len() > 1000), "an empty picture measures nothing");
}

/// The time between the step that lays out pages and the one that writes them.
fn layout_time(draw: impl FnOnce(&mut dyn FnMut(Step))) -> Duration {
    let mut started: Option<Instant> = None;
    let mut taken = None;
    draw(&mut |step| match step {
        Step::Pictures => {}
        Step::Layout => started = Some(report::now()),
        Step::Write => taken = taken.or_else(|| Some(started?.elapsed())),
    });
    taken.expect("a render lays out, then writes")
}

/// Forgets every earlier layout, as in a process that has just been started.
fn forget() {
    typst::comemo::evict(0);
}

/// A slide whose title is typed on and on, so that no picture of it was ever drawn before.
struct Edit {
    job: Job,
    slide: usize,
    title: String,
    edits: usize,
}

impl Edit {
    fn of(job: Job, slide: usize) -> Edit {
        let title = title(&mut job.deck.clone(), slide).clone();
        Edit { job, slide, title, edits: 0 }
    }

    fn again(&mut self) {
        self.watched(&mut |_| {});
    }

    fn watched(&mut self, watch: &mut dyn FnMut(Step)) {
        self.edits += 1;
        // The end of a title changes in place, so that its length stays what it is while one types.
        *title(&mut self.job.deck, self.slide) = format!("{} {:x}", self.title, self.edits);
        draw(&self.job, watch);
    }
}

/// The last words of a slide's title.
fn title(deck: &mut Deck, slide: usize) -> &mut String {
    match deck.slides[slide].fields.get_mut("title") {
        Some(Field::Line(runs)) => &mut runs.last_mut().expect("a title has words").t,
        other => panic!("a title is a line, not {other:?}"),
    }
}

/// Edits every slide of the library alone: a bar that one easy slide meets says little.
fn each_slide(report: &mut report::Report, library: &Library, ids: &[String]) {
    let name = format!("edit a slide, draw it: each of {} slides", ids.len());
    if !report.wants(&name) {
        return;
    }
    let mut medians: Vec<(Duration, &String)> = Vec::new();
    for id in ids {
        let mut edit = Edit::of(job(library, std::slice::from_ref(id), Frame::Bare, Output::Svg), 0);
        let mut times: Vec<Duration> = (0..EDITS)
            .map(|_| {
                let started = report::now();
                edit.again();
                started.elapsed()
            })
            .skip(1)
            .collect();
        times.sort();
        medians.push((times[times.len() / 2], id));
    }
    medians.sort();
    let times: Vec<Duration> = medians.iter().map(|(time, _)| *time).collect();
    report.add(&name, Some(EDIT_BAR), times);
    if let [.., (time, slowest)] = medians[..] {
        report.add(&format!("– the slowest of them, {slowest}"), None, vec![time]);
    }
}
