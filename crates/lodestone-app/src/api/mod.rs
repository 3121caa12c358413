//! Defines the types that hosts, scripts and windows receive and send, separate from the domain types, which are free
//! to change.
//!
//! [`cli_output`] is what the command line prints as JSON; everything else is what windows receive, in camel case, and
//! stands in `ui/src/host/wire.ts` as TypeScript, written from these types by `cargo xtask wire`.

mod bootstrap;
mod browse;
pub mod cli_output;
mod codes;
mod editor;
mod files;
mod industry;
mod pitch_updates;
mod pitches;
mod preflight;
mod presentation;
mod publishing;
mod slides;
mod updates;

pub use bootstrap::{
    Appearance, BootstrapData, BrandInfo, Failure, LanguageInfo, LibraryInfo, Notice, Settings, TopicInfo,
};
pub use browse::{
    Bar, BrowseResult, FacetCount, Facets, FacilityCard, FacilityPage, FactPage, Filter, LibraryMap, PropositionCard,
    PropositionPage, SearchHit, ShelfPage,
};
pub use codes::{
    Code, HitKind, ImportKind, KeyEffect, LeaveBehindCheckKind, NoticeCode, RemarkCode, ScreenRole, UserContentCode,
    WorkStep,
};
pub use editor::{
    Approval, EditorFact, EditorFactCard, EditorFinding, EditorOverview, EditorPreview, EditorSlide, EditorSlideCard,
    Entry, FactForm, FormField, ImportChange, ImportPlan, Retirement, SlideForm, TranslationChoice,
};
pub use files::{
    ImportPreview, LeaveBehindCheck, LeaveBehindOptions, LeaveBehindPreview, MailText, PdfPagePreview, PdfPreview,
    PicturePreview, Progress, UserPage,
};
pub use industry::Industry;
pub use lodestone_content::layout::FieldKind;
pub use lodestone_content::model::{Audience, Contact, Form, Style, Subject, Target};
pub use lodestone_content::{FindingCode, Severity};
pub use lodestone_editor::publishing::{ReleaseChangeKind, ReleasePart};
pub use lodestone_presentation::kiosk::{
    KioskAct, KioskExit, KioskInvitation, KioskLabels, KioskLanguage, KioskPinPad, KioskPitchSource, KioskScene,
    KioskScreen, KioskSettings, KioskSetup, KioskSlide, KioskStarted, KioskTile, KioskTopic, KioskTouch, KioskView,
    PlaylistCandidate, PlaylistEntry, PlaylistItem, PlaylistSlide,
};
pub use lodestone_presentation::record::RecordKind;
pub use lodestone_presentation::view::{
    Act, Acted, Asked, AudienceView, Blank, Cue, Cut, FactCard, Film, Freshness, Motion, NewPresentation, Pace,
    Pointer, PresentationLanguage, PresentationStarted, PresenterView, Source, Spot, StagePace, StripSlide, Stroke,
    WindowAction, Zoom,
};
pub use lodestone_render::FaultCode;
pub use lodestone_store::CheckFaultKind;
pub use lodestone_sync::KeyRole;
pub use pitch_updates::{
    Carrier, Choice, Decision, Difference, FactUpdate, PdfCheck, PdfCheckItem, PdfItemStatus, Recall, Update,
    UpdateKind, Updates,
};
pub use pitches::{
    Backup, Changes, Edit, Edited, Home, NewPitch, OmittedSlide, Pitch, PitchCard, PitchSlide, ReadyPitch, Revision,
    SlideOrigin, SlideState, SuggestedSlide, Suggestion,
};
pub use preflight::{
    CheckDetail, CheckItem, CheckResult, CheckState, Environment, KeyMeaning, PreflightAction, PreflightPitch,
    PreflightReport, PreflightStart, PressedKey, ScreenInfo,
};
pub use presentation::{Answer, Answers, AskedRecord, PresentationRecord, SlideRecord, StageRecord, WindowPreferences};
pub use publishing::{
    KeyInfo, KeyWithPassphrase, PublishRequest, PublishStart, Published, ReleaseChange, ReleaseReview, TrustOverview,
    TrustRole,
};
pub use slides::{Field, Preview, Remark, SlideCard, SlideDetail, SlidePage};
pub use updates::{
    ContentEvent, ContentNews, ContentSource, ContentState, ContentStatus, Elsewhere, Fetched, SourcePreview,
};

/// A count for windows and scripts.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A share for windows and scripts: more than three digits say nothing.
pub(crate) fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
