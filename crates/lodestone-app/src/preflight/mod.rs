//! Checks before a fair opens what could go wrong there, at the press of one button.
//!
//! What is quick comes first, so that the window has something to show at once; what draws comes last. Each line is one
//! sentence on what was found and, where somebody has to do something, one on what.

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

use self::environment::Copies;
use self::machine::{Machine, ThisMachine};
use self::stories::Checked;
use crate::api::{Blank, FairLine, FairPitch, FairReport, FairStart, FairState, KeyMeaning, Seen, SeenKey};
use crate::api::{KeyEffect, WorkStep, count};
use crate::browse::Browse;
use crate::context::{Context, Held, HeldItems};
use crate::error::{Code, Error};
use crate::leave_behind::LeaveBehinds;
use crate::lock::lock;
use crate::pitch_versions::PinnedVersions;
use crate::settings::Settings;

/// How many lines a check has.
const LINES: u32 = 14;
/// A fair lasts until so many days from now, as long as nobody says otherwise.
const DAYS: i64 = 3;
/// So many pitches are checked at once: somebody waits for it.
const MOST_PITCHES: usize = 12;
/// So many pitches are offered to be checked.
const MOST_OFFERED: usize = 40;
/// So many pitches for one event are chosen from the start.
const MOST_CHOSEN: usize = 6;
/// So many keys of a clicker are looked at: somebody may have sat down on it.
const MOST_KEYS: usize = 200;
/// So many screens are looked at.
const MOST_SCREENS: usize = 16;
/// Under this key the store keeps the last day of each event, as JSON.
const ENDS: &str = "fair.ends";
/// So many events are remembered; the setting must not grow for ever.
const MOST_EVENTS: usize = 40;

/// Checks before a fair opens what could go wrong there.
pub(crate) struct Preflight {
    context: Arc<Context>,
    settings: Arc<Settings>,
    versions: Arc<PinnedVersions>,
    browse: Arc<Browse>,
    leave_behinds: Arc<LeaveBehinds>,
    /// The lines that are done, by the name of the work.
    so_far: Mutex<BTreeMap<String, Vec<FairLine>>>,
    /// Checks that are done and may be saved.
    reports: HeldItems<FairReport>,
    machine: Box<dyn Machine>,
}

impl Held for FairReport {
    fn bytes(&self) -> usize {
        self.lines.iter().flat_map(|line| &line.items).map(|item| item.text.len()).sum::<usize>() + 4096
    }
}

/// A check under way; what it has found so far goes with it.
struct Round<'a> {
    preflight: &'a Preflight,
    work: &'a str,
}

impl Round<'_> {
    fn done(&self, line: FairLine) {
        let done = {
            let mut so_far = lock(&self.preflight.so_far);
            let lines = so_far.entry(self.work.to_owned()).or_default();
            lines.push(line);
            count(lines.len())
        };
        self.preflight.context.jobs.report(self.work, WorkStep::Line, done, LINES);
    }

    fn end(self) -> Vec<FairLine> {
        lock(&self.preflight.so_far).remove(self.work).unwrap_or_default()
    }
}

impl Drop for Round<'_> {
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
            reports: HeldItems::default(),
            machine: Box::new(ThisMachine),
        }
    }

    /// Checks another machine from now on.
    pub(crate) fn set_machine(&mut self, machine: Box<dyn Machine>) {
        self.machine = machine;
    }

    /// What a check begins with; the pitch at hand, or none.
    pub(crate) fn fair_start(&self, pitch: Option<String>) -> Result<FairStart, Error> {
        let stored = self.context.store.pitches()?;
        let at_hand = match &pitch {
            Some(id) => Some(stored.iter().find(|one| one.id == *id).ok_or_else(Error::gone)?),
            None => stored.first(),
        };
        let settings_event = self.settings.current().event;
        let event = at_hand.map_or(settings_event, |pitch| pitch.document.target.event.clone());
        // From Home, everything for the next event; from a pitch, that pitch.
        let is_chosen = |index: usize, one: &lodestone_store::StoredPitch| match &pitch {
            Some(id) => one.id == *id,
            None => index == 0 || (index < MOST_CHOSEN && event.is_some() && one.document.target.event == event),
        };
        let offered = stored.iter().enumerate().map(|(index, one)| FairPitch {
            id: one.id.clone(),
            name: one.document.name.clone(),
            chosen: is_chosen(index, one),
        });
        let mut pitches: Vec<FairPitch> = offered.collect();
        // The chosen one stays in the list, however long ago it was changed.
        let mut place = 0;
        pitches.retain(|pitch| {
            place += 1;
            pitch.chosen || place <= MOST_OFFERED
        });
        let today = self.context.clock.today();
        let known = event.as_deref().and_then(|event| self.ends().get(event).and_then(|day| Day::parse(day)));
        let until = known.filter(|day| *day >= today).unwrap_or_else(|| later(today, DAYS));
        Ok(FairStart { pitches, event, until: until.to_string() })
    }

    /// The last day of each event, as far as somebody gave it.
    fn ends(&self) -> BTreeMap<String, String> {
        let stored = self.context.store.setting(ENDS).ok().flatten();
        stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
    }

    /// Remembers the last day of an event.
    fn keep_end(&self, event: &str, until: Day) -> Result<(), Error> {
        let mut ends = self.ends();
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

    /// Checks all that a fair needs; sends `progress` with the step `line` whenever a line is done.
    pub(crate) fn fair_check(
        &self,
        pitches: Vec<String>,
        until: String,
        seen: Seen,
        work: String,
    ) -> Result<FairReport, Error> {
        let until = Day::parse(&until).ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorFairDay))?;
        let wanted = pitches.len();
        if wanted == 0 || wanted > MOST_PITCHES {
            let most = MOST_PITCHES.to_string();
            return Err(Error::with_message(Code::Input, message::App::ErrorFairPitches { most: &most }));
        }
        let stored = pitches.iter().map(|id| self.context.store.pitch(id)).collect::<Result<Vec<_>, _>>()?;
        let event = stored.iter().find_map(|one| one.document.target.event.clone());
        if let Some(event) = &event {
            self.keep_end(event, until)?;
        }
        let begun = self.context.jobs.begin(&work);
        let l10n = self.context.l10n();
        let round = Round { preflight: self, work: &work };
        self.look_around(&l10n, &round, &seen, until)?;
        let told: Vec<_> = stored.iter().map(|one| self.versions.library_for(&one.document)).collect();
        let checked: Vec<Checked<'_>> =
            stored.iter().zip(&told).map(|(one, told)| Checked::new(self, told, one, wanted > 1)).collect();
        let today = self.context.clock.today();
        round.done(stories::story(self, &l10n, &checked));
        round.done(stories::facts(self, &l10n, &checked, today, until));
        round.done(stories::fonts(self, &l10n, &checked));
        let mut drawn = rendering::Drawn::default();
        for pitch in &checked {
            rendering::draw(self, &l10n, pitch, &begun.cancel, &mut drawn)?;
        }
        round.done(rendering::media(&l10n, &mut drawn));
        round.done(rendering::slides(&l10n, &mut drawn));
        round.done(rendering::trial(self, &l10n, &checked, &work, &begun.cancel)?);
        let mut lines = round.end();
        // What must be done first stands first; within a state, as they were checked.
        lines.sort_by_key(|line| line.state);
        let is = |state: FairState| lines.iter().filter(|line| line.state == state).count();
        let (bad, look, unknown) = (is(FairState::Bad), is(FairState::Look), is(FairState::Unknown));
        let to_do = count(bad);
        let summary = summed_up(&l10n, bad, look, unknown);
        let report = FairReport {
            token: String::new(),
            pitches: stored.iter().map(|one| one.document.name.clone()).collect(),
            event,
            until: until.to_string(),
            made: self.context.clock.now().rfc3339(),
            lines,
            to_do,
            summary,
            file_name: format!("{} {today}.pdf", l10n.say(message::Fair::File)),
        };
        let token = self.context.token();
        let report = FairReport { token: token.clone(), ..report };
        self.reports.hold(token, report.clone());
        Ok(report)
    }

    /// The lines that nothing has to be drawn for.
    fn look_around(&self, l10n: &Localizer, round: &Round<'_>, seen: &Seen, until: Day) -> Result<(), Error> {
        let library = self.context.library();
        let screens = seen.screens.as_ref().map(|screens| &screens[..screens.len().min(MOST_SCREENS)]);
        round.done(environment::screens(l10n, screens));
        let keys = seen.clicker.as_ref().map(|keys| &keys[..keys.len().min(MOST_KEYS)]);
        round.done(environment::clicker(l10n, keys, &|key| said(l10n, key)));
        round.done(environment::awake(l10n, seen.awake));
        round.done(environment::power(l10n, self.machine.power()));
        let room = self.context.data.as_ref().and_then(|folder| self.machine.room(folder));
        round.done(environment::disk(l10n, room));
        round.done(environment::backup(l10n, self.copies()?));
        let manifest = &library.manifest;
        let today = self.context.clock.today();
        round.done(environment::clock(l10n, today, manifest.date, until));
        round.done(stories::age(l10n, today, manifest.date, manifest.release));
        Ok(())
    }

    /// How the last backup stands against the work.
    fn copies(&self) -> Result<Copies, Error> {
        if self.context.data.is_none() {
            return Ok(Copies::InMemory);
        }
        let backups = self.context.store.backups()?;
        let Some(last) = backups.first() else { return Ok(Copies::Never) };
        let changed = self.context.store.pitches()?.iter().map(|pitch| pitch.changed).max();
        let day = Day::from_unix_days(last.at.0.div_euclid(86_400_000)).unwrap_or_else(|| self.context.clock.today());
        let is_behind = changed.is_some_and(|changed| changed > last.at);
        Ok(if is_behind { Copies::Behind(day) } else { Copies::Whole(day) })
    }

    /// The lines of a check under way that are done.
    pub(crate) fn fair_so_far(&self, work: String) -> Result<Vec<FairLine>, Error> {
        Ok(lock(&self.so_far).get(&work).cloned().unwrap_or_default())
    }

    /// What a key would do in a presentation.
    pub(crate) fn key_meaning(&self, key: String, shift: bool) -> Result<KeyMeaning, Error> {
        Ok(said(&self.context.l10n(), &SeenKey { key, shift }))
    }
}

/// The sum in words: what must be done, what wants a look, and what nobody could read, each with its own number.
fn summed_up(l10n: &Localizer, bad: usize, look: usize, unknown: usize) -> String {
    if (bad, look, unknown) == (0, 0, 0) {
        return l10n.say(message::Fair::SumReady);
    }
    let first = if bad > 0 { message::Fair::SumBad { count: bad } } else { message::Fair::SumFine };
    let look = (look > 0).then_some(message::Fair::SumLook { count: look });
    let unknown = (unknown > 0).then_some(message::Fair::SumUnknown { count: unknown });
    let sentences = [Some(first), look, unknown].into_iter().flatten();
    sentences.map(|sentence| l10n.say(sentence)).collect::<Vec<_>>().join(" ")
}

/// A day so many days later.
fn later(day: Day, days: i64) -> Day {
    let start = Day::from_unix_days(0).map_or(0, |start| i64::from(start.days_until(day)));
    Day::from_unix_days(start + days).unwrap_or(day)
}

/// What a key does in a show, as the check says it.
fn said(l10n: &Localizer, key: &SeenKey) -> KeyMeaning {
    let (code, text) = match meaning(&key.key, Shift::of(key.shift)) {
        None => (KeyEffect::None, message::Fair::KeyNone),
        Some(Meaning::Next | Meaning::Enter) => (KeyEffect::Next, message::Fair::KeyNext),
        Some(Meaning::Back | Meaning::Erase) => (KeyEffect::Back, message::Fair::KeyBack),
        Some(Meaning::Blank(Blank::White)) => (KeyEffect::White, message::Fair::KeyWhite),
        Some(Meaning::Blank(_)) => (KeyEffect::Black, message::Fair::KeyBlack),
        Some(Meaning::Known | Meaning::Out) => (KeyEffect::Start, message::Fair::KeyStart),
        Some(_) => (KeyEffect::Other, message::Fair::KeyOther),
    };
    KeyMeaning { code, text: l10n.say(text) }
}
