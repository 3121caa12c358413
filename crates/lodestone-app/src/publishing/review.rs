//! Reviews a release, and publishes only what was reviewed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use lodestone_content::{Day, Library};
use lodestone_l10n::message;
use lodestone_render::Progress;

use super::keys::{day_of, key_at, open_key};
use super::{
    Change, KeyRole, Plan, Planning, PublishedRelease, ReleaseChangeKind, ReleasePart, Remote, Signing, SigningKey,
    UploadProgress, bucket_settings, trust,
};
use crate::api::{PublishRequest, PublishStart, Published, ReleaseChange, ReleaseReview, WorkStep, count};
use crate::context::Context;
use crate::editor::{Editor, in_list};
use crate::error::{Code, Error};
use crate::lock::lock;
use crate::settings::Settings;
use crate::thumbnails::ThumbnailCache;

/// The most blockers that are listed: a folder that was chosen by mistake has thousands.
const MOST_BLOCKERS: usize = 200;
/// Days before its end from which the release's own signature is renewed with the rest, and its key is asked for.
const RENEW_EARLY_DAYS: i32 = 30;
/// The most key files that are remembered of a library.
const MOST_KEYS: usize = 8;

/// Publishes the folder that the editor has open.
pub(crate) struct Publishing {
    pub(super) context: Arc<Context>,
    pub(super) settings: Arc<Settings>,
    editor: Arc<Editor>,
    /// The last review: a new one replaces it.
    review: Mutex<Option<Arc<Review>>>,
}

/// A reviewed release.
pub(super) struct Review {
    token: String,
    folder: PathBuf,
    remote: Remote,
    pub(super) before: Option<Arc<Library>>,
    pub(super) after: Option<Arc<Library>>,
    pub(super) thumbnails: ThumbnailCache,
    /// Taken when it is published.
    plan: Mutex<Option<Plan>>,
}

impl Publishing {
    /// Nothing is reviewed yet.
    pub(crate) fn new(context: &Arc<Context>, settings: &Arc<Settings>, editor: &Arc<Editor>) -> Publishing {
        let (context, settings, editor) = (context.clone(), settings.clone(), editor.clone());
        Publishing { context, settings, editor, review: Mutex::default() }
    }

    /// Returns the last settings, to begin with.
    pub(crate) fn publish_start(&self) -> Result<PublishStart, Error> {
        let used = self.used()?;
        let open = match self.editor.folder() {
            Ok(folder) => Some(folder),
            Err(error) if error.code == Code::NoFolder => None,
            Err(error) => return Err(error),
        };
        let Some(folder) = open else {
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
        let contents = folder.session.contents();
        let manifest = &contents.library.manifest;
        let of = used.libraries.get(&manifest.id).cloned().unwrap_or_default();
        Ok(PublishStart {
            folder: Some(folder.session.root().to_string_lossy().into_owned()),
            library: manifest.id.clone(),
            name: manifest.name.text(&self.context.l10n().chain()).to_owned(),
            languages: manifest.languages.iter().map(ToString::to_string).collect(),
            destination: of.destination,
            trust: existing(of.trust),
            keys: of.keys.iter().filter_map(|path| key_at(path)).collect(),
        })
    }

    /// Reviews what publishing the open folder would change; reports progress under the name of the work.
    pub(crate) fn review_release(
        &self,
        destination: String,
        trust: String,
        work: String,
    ) -> Result<ReleaseReview, Error> {
        let job = self.context.jobs.begin(&work);
        let folder = self.editor.folder()?.session.root().to_owned();
        let trust_path = trust;
        let trust = trust::read(Path::new(&trust_path))?;
        let address = destination.trim().to_owned();
        self.context.jobs.report(&work, WorkStep::Remote, 0, 0);
        let remote = Remote::read(&address, &bucket_settings(), trust)?;
        if job.cancel.is_cancelled() {
            return Err(Error::with_message(Code::Cancelled, message::App::ErrorCancelled));
        }
        let mut report = |progress: Progress| {
            self.context.jobs.report(&work, WorkStep::Check, count(progress.done), count(progress.total));
        };
        let l10n = self.context.l10n();
        let planning =
            Planning { folder: &folder, remote: &remote, today: self.context.clock.today(), language: l10n.language() };
        let plan = super::plan(&planning, &self.context.worker(job.cancel.clone()), &mut report)?;
        self.remember(remote.library(), |used| {
            used.destination = address;
            used.trust = trust_path;
        })?;
        let token = self.context.token();
        let shown = self.for_window(&token, &plan, &remote);
        let review = Review {
            token,
            folder,
            remote,
            before: plan.before.clone(),
            after: plan.after.clone(),
            thumbnails: ThumbnailCache::new(self.context.program.clone()),
            plan: Mutex::new(Some(plan)),
        };
        *lock(&self.review) = Some(Arc::new(review));
        Ok(shown)
    }

    /// Publishes the reviewed release, or renews the signatures when nothing has changed; reports progress.
    pub(crate) fn publish(&self, request: PublishRequest, work: String) -> Result<Published, Error> {
        let job = self.context.jobs.begin(&work);
        let PublishRequest { token, keys, notes, confirmed } = request;
        let review = self.review(&token)?;
        self.context.jobs.report(&work, WorkStep::Keys, 0, 0);
        let paths: Vec<String> = keys.iter().map(|key| key.path.clone()).collect();
        let keys: Vec<SigningKey> = keys.into_iter().map(open_key).collect::<Result<_, _>>()?;
        let mut waiting = lock(&review.plan);
        let plan =
            waiting.take().ok_or_else(|| Error::with_message(Code::Conflict, message::Publish::ErrorPublishLooked))?;
        // Only what the person has reviewed is published.
        match plan.is_unchanged(&review.folder) {
            Ok(true) => {}
            Ok(false) => return Err(Error::with_message(Code::Conflict, message::Publish::ErrorPublishChanged)),
            Err(error) => {
                *waiting = Some(plan);
                return Err(error.into());
            }
        }
        let is_news = plan.is_news();
        if is_news && let Err(error) = plan.check(confirmed) {
            *waiting = Some(plan);
            return Err(error.into());
        }
        let on_progress = |UploadProgress { done, total }: UploadProgress| {
            self.context.jobs.report(&work, WorkStep::Objects, done, total)
        };
        let signing =
            Signing { keys: &keys, now: self.seconds(), cancel: job.cancel.flag(), on_progress: &on_progress };
        let published_release = if is_news {
            plan.publish(&review.folder, &review.remote, &signing, notes, confirmed)?
        } else {
            review.remote.renew(&signing)?
        };
        self.remember(review.remote.library(), |used| {
            let others = used.keys.drain(..).filter(|path| !paths.contains(path));
            used.keys = paths.iter().cloned().chain(others).take(MOST_KEYS).collect();
        })?;
        Ok(published(&published_release, review.remote.name()))
    }

    /// Returns the review with this name, if it is the last one.
    pub(super) fn review(&self, token: &str) -> Result<Arc<Review>, Error> {
        let review = lock(&self.review).clone().filter(|review| review.token == token);
        review.ok_or_else(|| Error::with_message(Code::Conflict, message::Publish::ErrorPublishLooked))
    }

    fn for_window(&self, token: &str, plan: &Plan, remote: &Remote) -> ReleaseReview {
        let today = self.context.clock.today();
        let l10n = self.context.l10n();
        let expiries = days(&remote.expiries());
        let soon = |(role, day): &(KeyRole, String)| {
            *role == KeyRole::Content && Day::parse(day).is_some_and(|day| today.days_until(day) <= RENEW_EARLY_DAYS)
        };
        let content = plan.is_news() || expiries.iter().any(soon) || !remote.is_signed_by_current_keys();
        let roles = [content.then_some(KeyRole::Content), Some(KeyRole::Online)];
        let blockers = plan.blockers.iter().take(MOST_BLOCKERS);
        ReleaseReview {
            token: token.to_owned(),
            destination: remote.name().to_owned(),
            roles: roles.into_iter().flatten().collect(),
            name: plan.name.text(&l10n.chain()).to_owned(),
            last: plan.last.clone(),
            next: plan.next,
            blockers: blockers.map(|finding| in_list(&l10n, finding, None)).collect(),
            held_back: plan.held_back.clone(),
            changes: plan.changes.iter().map(|change| shown(token, plan, change)).collect(),
            removed_percent: plan.removed_percent,
            confirm: plan.confirm,
            bytes: plan.bytes,
            expiries,
        }
    }
}

/// Returns a path if its file still exists; otherwise an empty one.
fn existing(path: String) -> String {
    if Path::new(&path).is_file() { path } else { String::new() }
}

fn shown(token: &str, plan: &Plan, change: &Change) -> ReleaseChange {
    let picture = |side: &str, library: &Option<Arc<Library>>| {
        let there = library.as_ref().is_some_and(|library| library.slides.contains_key(&change.id));
        (change.kind == ReleasePart::Slide && there).then(|| format!("publish/{token}/{side}/{}", change.id))
    };
    // For what is removed, the earlier picture matters; for what is new, the later one.
    let before = if change.change == ReleaseChangeKind::Added { None } else { picture("before", &plan.before) };
    let gone =
        matches!(change.change, ReleaseChangeKind::Removed | ReleaseChangeKind::Retired | ReleaseChangeKind::Recalled);
    let after = if gone && before.is_some() { None } else { picture("after", &plan.after) };
    ReleaseChange {
        kind: change.kind,
        change: change.change,
        id: change.id.clone(),
        title: change.title.clone(),
        before: change.before.clone(),
        after: change.after.clone(),
        picture_before: before,
        picture_after: after,
    }
}

fn published(published_release: &PublishedRelease, destination: &str) -> Published {
    Published {
        release: published_release.sequence,
        destination: destination.to_owned(),
        written: published_release.written,
        bytes: published_release.bytes,
        expiries: days(&published_release.expiries),
    }
}

/// Role and day, each role once.
fn days(expiries: &[(KeyRole, i64)]) -> Vec<(KeyRole, String)> {
    let mut seen = BTreeSet::new();
    let first = expiries.iter().filter(|(role, _)| seen.insert(*role));
    first.map(|(role, when)| (*role, day_of(*when))).collect()
}
