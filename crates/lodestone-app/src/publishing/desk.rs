//! Publishing at the desk: a look at what would go out, pictures of it as it was and as it will be, and the publishing
//! itself, of nothing but what was seen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use lodestone_content::{Day, Library};
use lodestone_l10n::message;
use lodestone_render::{Output, Progress};
use lodestone_sync::{Destination, KeyRole, Outgoing, Publisher, Sent, SigningKey, Standing, Trust};
use serde::{Deserialize, Serialize};

use super::ceremony::{day_of, key_at, open_key, trust_file};
use super::{Change, Kind, Plan, Planning, Turn, refused};
use crate::app::App;
use crate::context::Event;
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::render_failure::failed;
use crate::thumbnails::{Picture, THUMBNAIL, ThumbnailCache};
use crate::wire::count;
use crate::wire::{self, EditorFinding, PublishDesk, PublishRequest, PublishStart, Published, ReleaseChange};

/// The most blockers that are listed: a folder that was chosen by mistake has thousands.
const MOST_BLOCKERS: usize = 200;
/// Days before its end from which the release's own signature is renewed with the rest, and its key is asked for.
const RENEW_EARLY_DAYS: i32 = 30;
/// The most key files that are remembered of a library.
const MOST_KEYS: usize = 8;
/// The setting that remembers what was used for each library.
const USED: &str = "publish.used";

/// What is seen of a release before it goes out. One at a time: who looks again sees it anew.
#[derive(Default)]
pub(crate) struct Publishing {
    look: Mutex<Option<Arc<Look>>>,
}

/// A look that was taken.
struct Look {
    token: String,
    folder: PathBuf,
    trust: Trust,
    destination: Destination,
    standing: Standing,
    before: Option<Arc<Library>>,
    after: Option<Arc<Library>>,
    drawings: ThumbnailCache,
    /// Taken out by the one who publishes.
    plan: Mutex<Option<Plan>>,
}

/// What was used for the libraries of this computer. Never a passphrase.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct Used {
    /// Id of the library that was worked on last.
    last: String,
    libraries: BTreeMap<String, UsedFor>,
}

/// What was used for one library.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct UsedFor {
    destination: String,
    trust: String,
    keys: Vec<String>,
}

impl App {
    pub(crate) fn publish_start(&self) -> Result<PublishStart, Error> {
        let used = self.used()?;
        let open = match self.workroom() {
            Ok(workroom) => Some(workroom),
            Err(error) if error.code == Code::NoFolder => None,
            Err(error) => return Err(error),
        };
        let Some(workroom) = open else {
            let last = used.libraries.get(&used.last).cloned().unwrap_or_default();
            return Ok(PublishStart {
                folder: None,
                library: used.last,
                name: String::new(),
                languages: Vec::new(),
                trust: existing(last.trust),
                destination: last.destination,
                keys: Vec::new(),
            });
        };
        let contents = workroom.contents();
        let manifest = &contents.library.manifest;
        let of = used.libraries.get(&manifest.id).cloned().unwrap_or_default();
        Ok(PublishStart {
            folder: Some(workroom.folder.root().to_string_lossy().into_owned()),
            library: manifest.id.clone(),
            name: manifest.name.text(&self.context.l10n().chain()).to_owned(),
            languages: manifest.languages.iter().map(ToString::to_string).collect(),
            destination: of.destination,
            trust: existing(of.trust),
            keys: of.keys.iter().filter_map(|path| key_at(path)).collect(),
        })
    }

    pub(crate) fn publish_desk(&self, destination: String, trust: String, work: String) -> Result<PublishDesk, Error> {
        let begun = self.context.jobs.begin(&work);
        let workroom = self.workroom()?;
        let folder = workroom.folder.root().to_owned();
        let trust_path = trust;
        let trust = trust_file(&trust_path)?;
        let address = destination.trim().to_owned();
        let destination = Destination::open(&address, &store_settings()).map_err(refused)?;
        self.step(&work, "remote", 0, 0);
        let standing = Standing::look(&destination, &trust).map_err(refused)?;
        if begun.cancel.is_cancelled() {
            return Err(Error::said(Code::Cancelled, message::App::ErrorCancelled));
        }
        let l10n = self.context.l10n();
        let mut report = |progress: Progress| self.step(&work, "check", count(progress.done), count(progress.total));
        let plan = Planning {
            folder: &folder,
            destination: &destination,
            standing: &standing,
            library: trust.library(),
            today: self.context.clock.today(),
            language: l10n.language(),
            worker: &self.context.worker(begun.cancel.clone()),
        }
        .plan(&mut report)?;
        self.remember(trust.library(), |used| {
            used.destination = address;
            used.trust = trust_path;
        })?;
        let token = self.context.token();
        let desk = self.seen(&token, &plan, &destination, &standing, &trust);
        let look = Look {
            token,
            folder,
            trust,
            destination,
            standing,
            before: plan.before.clone(),
            after: plan.after.clone(),
            drawings: ThumbnailCache::new(self.context.program.clone()),
            plan: Mutex::new(Some(plan)),
        };
        *lock(&self.publishing.look) = Some(Arc::new(look));
        Ok(desk)
    }

    pub(crate) fn publish(&self, request: PublishRequest, work: String) -> Result<Published, Error> {
        let begun = self.context.jobs.begin(&work);
        let PublishRequest { token, keys, notes, confirmed } = request;
        let look = self.look(&token)?;
        self.step(&work, "keys", 0, 0);
        let paths: Vec<String> = keys.iter().map(|key| key.path.clone()).collect();
        let keys: Vec<SigningKey> = keys.into_iter().map(open_key).collect::<Result<_, _>>()?;
        let mut waiting = lock(&look.plan);
        let plan = waiting.take().ok_or_else(|| Error::said(Code::Conflict, message::Publish::ErrorPublishLooked))?;
        // What a person has seen goes out, or nothing.
        match plan.still_stands(&look.folder) {
            Ok(true) => {}
            Ok(false) => return Err(Error::said(Code::Conflict, message::Publish::ErrorPublishChanged)),
            Err(error) => {
                *waiting = Some(plan);
                return Err(error);
            }
        }
        if plan.is_news() {
            if !plan.blockers.is_empty() {
                *waiting = Some(plan);
                return Err(Error::said(Code::Library, message::Publish::ErrorPublishBlocked));
            }
            if plan.confirm.is_some() && plan.confirm != confirmed {
                *waiting = Some(plan);
                return Err(Error::said(Code::Input, message::Publish::ErrorPublishNumber));
            }
        }
        let tell = |Sent { done, total }: Sent| self.step(&work, "objects", done, total);
        let publisher = Publisher {
            destination: &look.destination,
            trust: &look.trust,
            keys: &keys,
            now: self.seconds(),
            cancel: begun.cancel.flag(),
            tell: &tell,
        };
        let outgoing = if plan.is_news() {
            plan.go_out(&look.folder, &publisher, &look.standing, notes, confirmed)?
        } else {
            publisher.renew(&look.standing).map_err(refused)?
        };
        self.remember(look.trust.library(), |used| {
            let others = used.keys.drain(..).filter(|path| !paths.contains(path));
            used.keys = paths.iter().cloned().chain(others).take(MOST_KEYS).collect();
        })?;
        Ok(published(&outgoing, look.destination.name()))
    }

    /// A slide as it was at the destination, or as it will be.
    pub(crate) fn publish_picture(&self, address: &str, token: &str, side: &str, id: &str) -> Result<Picture, Error> {
        let png = |bytes| Picture { bytes, media_type: "image/png" };
        let look = self.look(token)?;
        if let Some(bytes) = look.drawings.find(address) {
            return Ok(png(bytes));
        }
        let library = if side == "before" { &look.before } else { &look.after };
        let library = library.as_deref().ok_or_else(Error::gone)?;
        let slide = library.slides.get(id).ok_or_else(Error::gone)?;
        let chain = self.context.l10n().chain();
        let spoken = chain.iter().chain(&library.manifest.languages).find(|tag| slide.text.exact(tag).is_some());
        let language = spoken.or_else(|| chain.first()).ok_or_else(Error::gone)?;
        let composition = self.compose_editor_slide(library, slide, language)?;
        let rendered = look.drawings.draw_thumbnail(&composition.job(Output::Png { width: THUMBNAIL }));
        let rendered = rendered.map_err(|failure| failed(library, &composition.picture_ids, failure))?;
        let bytes: Arc<[u8]> = rendered.files.into_iter().next().ok_or_else(Error::gone)?.into();
        look.drawings.keep(address, &bytes);
        Ok(png(bytes))
    }

    /// The look with this name, while nobody has looked again.
    fn look(&self, token: &str) -> Result<Arc<Look>, Error> {
        let look = lock(&self.publishing.look).clone().filter(|look| look.token == token);
        look.ok_or_else(|| Error::said(Code::Conflict, message::Publish::ErrorPublishLooked))
    }

    fn seen(
        &self,
        token: &str,
        plan: &Plan,
        destination: &Destination,
        standing: &Standing,
        trust: &Trust,
    ) -> PublishDesk {
        let today = self.context.clock.today();
        let expiries = days(&standing.expiries(trust));
        let soon = |(role, day): &(String, String)| {
            *role == KeyRole::Content.as_str()
                && Day::parse(day).is_some_and(|day| today.days_until(day) <= RENEW_EARLY_DAYS)
        };
        let content = plan.is_news() || expiries.iter().any(soon) || !standing.is_signed_by_today(trust);
        let roles = [content.then_some(KeyRole::Content), Some(KeyRole::Online)];
        PublishDesk {
            token: token.to_owned(),
            place: destination.name().to_owned(),
            roles: roles.into_iter().flatten().map(|role| role.as_str().to_owned()).collect(),
            name: plan.name.text(&self.context.l10n().chain()).to_owned(),
            last: plan.last.clone(),
            next: plan.next,
            blockers: plan.blockers.iter().take(MOST_BLOCKERS).map(blocker).collect(),
            held_back: plan.held_back.clone(),
            changes: plan.changes.iter().map(|change| shown(token, plan, change)).collect(),
            removed_percent: plan.removed_percent,
            confirm: plan.confirm,
            bytes: plan.bytes,
            expiries,
        }
    }

    /// Says how far it has come.
    fn step(&self, work: &str, step: &str, done: u32, total: u32) {
        let (work, step) = (work.to_owned(), step.to_owned());
        self.context.events.send(Event::Progress(wire::Progress { work, step, done, total }));
    }

    fn used(&self) -> Result<Used, Error> {
        // What cannot be read any more is only a convenience.
        Ok(self.context.store.setting(USED)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn remember(&self, library: &str, change: impl FnOnce(&mut UsedFor)) -> Result<(), Error> {
        let _turn = self.context.lock_changes();
        let mut used = self.used()?;
        used.last = library.to_owned();
        change(used.libraries.entry(library.to_owned()).or_default());
        let text = serde_json::to_string(&used).unwrap_or_default();
        Ok(self.context.store.set_setting(USED, &text, self.context.clock.now())?)
    }

    /// Remembers the file that says who signs for a library.
    pub(crate) fn remember_trust(&self, library: &str, path: &str) -> Result<(), Error> {
        self.remember(library, |used| used.trust = path.to_owned())
    }
}

/// What the makers of buckets ask for: regions, endpoints and credentials, as their own tools read them.
#[expect(
    clippy::disallowed_methods,
    reason = "credentials of buckets come from the environment, as with every other tool"
)]
fn store_settings() -> BTreeMap<String, String> {
    const MAKERS: [&str; 3] = ["AWS_", "GOOGLE_", "AZURE_"];
    // Names and values that are no text are nobody's credentials.
    let text = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
        Some((name.into_string().ok()?, value.into_string().ok()?))
    };
    let settings =
        std::env::vars_os().filter_map(text).filter(|(name, _)| MAKERS.iter().any(|maker| name.starts_with(maker)));
    settings.map(|(name, value)| (name.to_lowercase(), value)).collect()
}

/// A path that still leads to a file, or nothing.
fn existing(path: String) -> String {
    if Path::new(&path).is_file() { path } else { String::new() }
}

fn shown(token: &str, plan: &Plan, change: &Change) -> ReleaseChange {
    let picture = |side: &str, library: &Option<Arc<Library>>| {
        let there = library.as_ref().is_some_and(|library| library.slides.contains_key(&change.id));
        (change.kind == Kind::Slide && there).then(|| format!("publish/{token}/{side}/{}", change.id))
    };
    // Of what is taken back, what counts is how it looked; of what is new, how it will look.
    let before = if change.turn == Turn::Added { None } else { picture("before", &plan.before) };
    let gone = matches!(change.turn, Turn::Removed | Turn::Retired | Turn::Recalled);
    let after = if gone && before.is_some() { None } else { picture("after", &plan.after) };
    ReleaseChange {
        kind: change.kind.as_str().to_owned(),
        change: change.turn.as_str().to_owned(),
        id: change.id.clone(),
        title: change.title.clone(),
        before: change.before.clone(),
        after: change.after.clone(),
        picture_before: before,
        picture_after: after,
    }
}

fn blocker(finding: &wire::script::Finding) -> EditorFinding {
    let mut letters = finding.message.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    EditorFinding {
        severity: finding.severity.to_owned(),
        code: finding.code.clone(),
        place: format!("{}:{}", finding.file, finding.line),
        slide: finding.slide.clone(),
        fact: None,
        text: format!("{first}{}; {}", letters.as_str(), finding.remedy),
    }
}

fn published(outgoing: &Outgoing, place: &str) -> Published {
    Published {
        release: outgoing.sequence,
        place: place.to_owned(),
        written: outgoing.written,
        bytes: outgoing.bytes,
        expiries: days(&outgoing.expiries),
    }
}

/// Role and day, each role once.
fn days(expiries: &[(KeyRole, i64)]) -> Vec<(String, String)> {
    let mut told = BTreeSet::new();
    let first = expiries.iter().filter(|(role, _)| told.insert(*role));
    first.map(|(role, when)| (role.as_str().to_owned(), day_of(*when))).collect()
}
