//! Checks before an event what could fail there: the machine, the screens, the content, and everything that has to
//! be drawn.
//!
//! Quick checks come first, so that the window has results to show at once; drawing comes last. Each result has one
//! sentence on what was found and, where a person has to act, one on what to do.

mod check_item;
mod environment;
pub(crate) mod machine;
mod rendering;
mod report;
mod stories;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use lodestone_content::Day;
use lodestone_l10n::{Localizer, message};
use lodestone_presentation::keys::{Meaning, Shift, meaning};

use self::environment::BackupState;
use self::machine::{Machine, ThisMachine};
use self::stories::CheckedPitch;
use crate::api::{
    Blank, CheckResult, CheckState, Environment, KeyMeaning, PreflightPitch, PreflightReport, PreflightStart,
    PressedKey,
};
use crate::api::{KeyEffect, WorkStep, count};
use crate::browse::Browse;
use crate::context::{Context, MemorySize, TokenStore};
use crate::error::{Code, Error};
use crate::leave_behind::LeaveBehinds;
use crate::lock::lock;
use crate::pitch_versions::PinnedVersions;
use crate::settings::Settings;

/// The number of checks.
const LINES: u32 = 14;
/// Days until the end of an event when nobody has given its last day.
const DAYS: i64 = 3;
/// The most pitches that are checked at once: a person waits for it.
const MOST_PITCHES: usize = 12;
/// The most pitches that are offered.
const MOST_OFFERED: usize = 40;
/// The most pitches for one event that are chosen from the start.
const MOST_CHOSEN: usize = 6;
/// The most keys of a clicker that are evaluated: somebody may have sat down on it.
const MOST_KEYS: usize = 200;
/// The most screens that are evaluated.
const MOST_SCREENS: usize = 16;
/// Under this key the store keeps the last day of each event, as JSON.
const ENDS: &str = "fair.ends";
/// The most events that are remembered, so that the setting cannot grow without limit.
const MOST_EVENTS: usize = 40;

/// Checks before an event what could fail there.
pub(crate) struct Preflight {
    context: Arc<Context>,
    settings: Arc<Settings>,
    versions: Arc<PinnedVersions>,
    browse: Arc<Browse>,
    leave_behinds: Arc<LeaveBehinds>,
    /// The results so far, by the name of the work.
    so_far: Mutex<BTreeMap<String, Vec<CheckResult>>>,
    /// Finished checks that may be saved as a report.
    reports: TokenStore<PreflightReport>,
    machine: Box<dyn Machine>,
}

impl MemorySize for PreflightReport {
    fn bytes(&self) -> usize {
        self.lines.iter().flat_map(|line| &line.details).map(|item| item.text.len()).sum::<usize>() + 4096
    }
}

/// A check that is running. Its results so far are dropped with it.
struct RunningCheck<'a> {
    preflight: &'a Preflight,
    work: &'a str,
}

impl RunningCheck<'_> {
    fn done(&self, line: CheckResult) {
        let done = {
            let mut so_far = lock(&self.preflight.so_far);
            let lines = so_far.entry(self.work.to_owned()).or_default();
            lines.push(line);
            count(lines.len())
        };
        self.preflight.context.jobs.report(self.work, WorkStep::Preflight, done, LINES);
    }

    fn end(self) -> Vec<CheckResult> {
        lock(&self.preflight.so_far).remove(self.work).unwrap_or_default()
    }
}

impl Drop for RunningCheck<'_> {
    fn drop(&mut self) {
        lock(&self.preflight.so_far).remove(self.work);
    }
}

impl Preflight {
    /// A check of this machine.
    pub(crate) fn new(
        context: &Arc<Context>,
        settings: &Arc<Settings>,
        versions: &Arc<PinnedVersions>,
        browse: &Arc<Browse>,
        leave_behinds: &Arc<LeaveBehinds>,
    ) -> Preflight {
        Preflight {
            context: context.clone(),
            settings: settings.clone(),
            versions: versions.clone(),
            browse: browse.clone(),
            leave_behinds: leave_behinds.clone(),
            so_far: Mutex::default(),
            reports: TokenStore::default(),
            machine: Box::new(ThisMachine),
        }
    }

    /// Replaces the machine, for tests.
    pub(crate) fn set_machine(&mut self, machine: Box<dyn Machine>) {
        self.machine = machine;
    }

    /// Returns what a check offers: for a pitch, or for the next event.
    pub(crate) fn preflight_start(&self, pitch: Option<String>) -> Result<PreflightStart, Error> {
        let stored = self.context.store.pitches()?;
        let current = match &pitch {
            Some(id) => Some(stored.iter().find(|one| one.id == *id).ok_or_else(Error::gone)?),
            None => stored.first(),
        };
        let settings_event = self.settings.current().event;
        let event = current.map_or(settings_event, |pitch| pitch.document.target.event.clone());
        // From Home, everything for the next event; from a pitch, that pitch.
        let is_chosen = |index: usize, one: &lodestone_store::StoredPitch| match &pitch {
            Some(id) => one.id == *id,
            None => index == 0 || (index < MOST_CHOSEN && event.is_some() && one.document.target.event == event),
        };
        let offered = stored.iter().enumerate().map(|(index, one)| PreflightPitch {
            id: one.id.clone(),
            name: one.document.name.clone(),
            chosen: is_chosen(index, one),
        });
        let mut pitches: Vec<PreflightPitch> = offered.collect();
        // The chosen one stays in the list, however long ago it was changed.
        let mut place = 0;
        pitches.retain(|pitch| {
            place += 1;
            pitch.chosen || place <= MOST_OFFERED
        });
        let today = self.context.clock.today();
        let known = event.as_deref().and_then(|event| self.last_days().get(event).and_then(|day| Day::parse(day)));
        let until = known.filter(|day| *day >= today).unwrap_or_else(|| add_days(today, DAYS));
        Ok(PreflightStart { pitches, event, until: until.to_string() })
    }

    /// The last day of each event, as far as somebody gave it.
    fn last_days(&self) -> BTreeMap<String, String> {
        let stored = self.context.store.setting(ENDS).ok().flatten();
        stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
    }

    /// Remembers the last day of an event.
    fn remember_last_day(&self, event: &str, until: Day) -> Result<(), Error> {
        let mut ends = self.last_days();
        let until = until.to_string();
        if ends.get(event) == Some(&until) {
            return Ok(());
        }
        ends.insert(event.to_owned(), until);
        while ends.len() > MOST_EVENTS {
            let oldest = ends.iter().min_by_key(|(_, day)| (*day).clone()).map(|(event, _)| event.clone());
            ends.remove(&oldest.unwrap_or_default());
        }
        let json = serde_json::to_string(&ends).unwrap_or_default();
        Ok(self.context.store.set_setting(ENDS, &json, self.context.clock.now())?)
    }

    /// Runs all checks; sends `progress` with the step `preflight` whenever one is done.
    pub(crate) fn run_preflight(
        &self,
        pitches: Vec<String>,
        until: String,
        environment: Environment,
        work: String,
    ) -> Result<PreflightReport, Error> {
        let until =
            Day::parse(&until).ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorPreflightDay))?;
        let wanted = pitches.len();
        if wanted == 0 || wanted > MOST_PITCHES {
            let most = MOST_PITCHES.to_string();
            return Err(Error::with_message(Code::Input, message::App::ErrorPreflightPitches { most: &most }));
        }
        let stored = pitches.iter().map(|id| self.context.store.pitch(id)).collect::<Result<Vec<_>, _>>()?;
        let event = stored.iter().find_map(|one| one.document.target.event.clone());
        if let Some(event) = &event {
            self.remember_last_day(event, until)?;
        }
        let begun = self.context.jobs.begin(&work);
        let l10n = self.context.l10n();
        let running = RunningCheck { preflight: self, work: &work };
        self.check_environment(&l10n, &running, &environment, until)?;
        let told: Vec<_> = stored.iter().map(|one| self.versions.library_for(&one.document)).collect();
        let checked: Vec<CheckedPitch<'_>> =
            stored.iter().zip(&told).map(|(one, told)| CheckedPitch::new(self, told, one, wanted > 1)).collect();
        let today = self.context.clock.today();
        running.done(stories::story(self, &l10n, &checked));
        running.done(stories::facts(self, &l10n, &checked, today, until));
        running.done(stories::fonts(self, &l10n, &checked));
        let mut drawn = rendering::RenderFindings::default();
        for pitch in &checked {
            rendering::draw(self, &l10n, pitch, &begun.cancel, &mut drawn)?;
        }
        running.done(rendering::media(&l10n, &mut drawn));
        running.done(rendering::slides(&l10n, &mut drawn));
        running.done(rendering::trial(self, &l10n, &checked, &work, &begun.cancel)?);
        let mut lines = running.end();
        // Urgent results first; within a state, in the order of the checks.
        lines.sort_by_key(|line| line.state);
        let is = |state: CheckState| lines.iter().filter(|line| line.state == state).count();
        let (bad, look, unknown) = (is(CheckState::Bad), is(CheckState::Look), is(CheckState::Unknown));
        let to_do = count(bad);
        let summary = summary_text(&l10n, bad, look, unknown);
        let report = PreflightReport {
            token: String::new(),
            pitches: stored.iter().map(|one| one.document.name.clone()).collect(),
            event,
            until: until.to_string(),
            made: self.context.clock.now().rfc3339(),
            lines,
            to_do,
            summary,
            file_name: format!("{} {today}.pdf", l10n.say(message::Preflight::File)),
        };
        let token = self.context.token();
        let report = PreflightReport { token: token.clone(), ..report };
        self.reports.insert(token, report.clone());
        Ok(report)
    }

    /// Runs the checks that draw nothing.
    fn check_environment(
        &self,
        l10n: &Localizer,
        running: &RunningCheck<'_>,
        environment: &Environment,
        until: Day,
    ) -> Result<(), Error> {
        let library = self.context.library();
        let screens = environment.screens.as_ref().map(|screens| &screens[..screens.len().min(MOST_SCREENS)]);
        running.done(environment::screens(l10n, screens));
        let keys = environment.clicker.as_ref().map(|keys| &keys[..keys.len().min(MOST_KEYS)]);
        running.done(environment::clicker(l10n, keys, &|key| key_meaning_of(l10n, key)));
        running.done(environment::awake(l10n, environment.awake));
        running.done(environment::power(l10n, self.machine.power()));
        let room = self.context.data.as_ref().and_then(|folder| self.machine.room(folder));
        running.done(environment::disk(l10n, room));
        running.done(environment::backup(l10n, self.backup_state()?));
        let manifest = &library.manifest;
        let today = self.context.clock.today();
        running.done(environment::clock(l10n, today, manifest.date, until));
        running.done(stories::age(l10n, today, manifest.date, manifest.release));
        Ok(())
    }

    /// Compares the last backup with the person's work.
    fn backup_state(&self) -> Result<BackupState, Error> {
        if self.context.data.is_none() {
            return Ok(BackupState::InMemory);
        }
        let backups = self.context.store.backups()?;
        let Some(last) = backups.first() else { return Ok(BackupState::Never) };
        let changed = self.context.store.pitches()?.iter().map(|pitch| pitch.changed).max();
        let day = Day::from_unix_days(last.at.0.div_euclid(86_400_000)).unwrap_or_else(|| self.context.clock.today());
        let is_behind = changed.is_some_and(|changed| changed > last.at);
        Ok(if is_behind { BackupState::Behind(day) } else { BackupState::Whole(day) })
    }

    /// Returns the results so far of a check that is running.
    pub(crate) fn preflight_progress(&self, work: String) -> Result<Vec<CheckResult>, Error> {
        Ok(lock(&self.so_far).get(&work).cloned().unwrap_or_default())
    }

    /// Returns what a key would do in a presentation.
    pub(crate) fn key_meaning(&self, key: String, shift: bool) -> Result<KeyMeaning, Error> {
        Ok(key_meaning_of(&self.context.l10n(), &PressedKey { key, shift }))
    }
}

/// Summarises the results: how many must be acted on, looked at, or could not be read.
fn summary_text(l10n: &Localizer, bad: usize, look: usize, unknown: usize) -> String {
    if (bad, look, unknown) == (0, 0, 0) {
        return l10n.say(message::Preflight::SumReady);
    }
    let first = if bad > 0 { message::Preflight::SumBad { count: bad } } else { message::Preflight::SumFine };
    let look = (look > 0).then_some(message::Preflight::SumLook { count: look });
    let unknown = (unknown > 0).then_some(message::Preflight::SumUnknown { count: unknown });
    let sentences = [Some(first), look, unknown].into_iter().flatten();
    sentences.map(|sentence| l10n.say(sentence)).collect::<Vec<_>>().join(" ")
}

/// Adds days to a day.
fn add_days(day: Day, days: i64) -> Day {
    let start = Day::from_unix_days(0).map_or(0, |start| i64::from(start.days_until(day)));
    Day::from_unix_days(start + days).unwrap_or(day)
}

/// Returns what a key does in a presentation.
fn key_meaning_of(l10n: &Localizer, key: &PressedKey) -> KeyMeaning {
    let (code, text) = match meaning(&key.key, Shift::of(key.shift)) {
        None => (KeyEffect::None, message::Preflight::KeyNone),
        Some(Meaning::Next | Meaning::Enter) => (KeyEffect::Next, message::Preflight::KeyNext),
        Some(Meaning::Back | Meaning::Erase) => (KeyEffect::Back, message::Preflight::KeyBack),
        Some(Meaning::Blank(Blank::White)) => (KeyEffect::White, message::Preflight::KeyWhite),
        Some(Meaning::Blank(_)) => (KeyEffect::Black, message::Preflight::KeyBlack),
        Some(Meaning::Known | Meaning::Out) => (KeyEffect::Start, message::Preflight::KeyStart),
        Some(_) => (KeyEffect::Other, message::Preflight::KeyOther),
    };
    KeyMeaning { code, text: l10n.say(text) }
}
