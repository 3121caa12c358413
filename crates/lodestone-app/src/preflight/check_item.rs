//! Builds the result of one check in the language of the interface: state, title, finding, and what to do.

use lodestone_l10n::Localizer;
use lodestone_l10n::message::Preflight as Text;

use crate::api::{CheckDetail, CheckItem, CheckResult, CheckState, PreflightAction};

/// What was looked at, in two or three words.
const fn title(item: CheckItem) -> Text<'static> {
    match item {
        CheckItem::Screens => Text::ScreensTitle,
        CheckItem::Clicker => Text::ClickerTitle,
        CheckItem::Awake => Text::AwakeTitle,
        CheckItem::Power => Text::PowerTitle,
        CheckItem::Disk => Text::DiskTitle,
        CheckItem::Backup => Text::BackupTitle,
        CheckItem::Clock => Text::ClockTitle,
        CheckItem::Age => Text::AgeTitle,
        CheckItem::Story => Text::StoryTitle,
        CheckItem::Facts => Text::FactsTitle,
        CheckItem::Fonts => Text::FontsTitle,
        CheckItem::Media => Text::MediaTitle,
        CheckItem::Slides => Text::SlidesTitle,
        CheckItem::Trial => Text::TrialTitle,
    }
}

/// Builds the result of a check: what was found, and what to do about it.
pub(super) fn result<'a>(
    l10n: &Localizer,
    item: CheckItem,
    state: CheckState,
    found: Text<'a>,
    remedy: impl Into<Option<Text<'a>>>,
) -> CheckResult {
    CheckResult {
        item,
        state,
        title: l10n.say(title(item)),
        found: l10n.say(found),
        remedy: remedy.into().map(|remedy| l10n.say(remedy)),
        action: None,
        details: Vec::new(),
    }
}

impl CheckResult {
    pub(super) fn with_action(mut self, action: PreflightAction) -> CheckResult {
        self.action = Some(action);
        self
    }

    pub(super) fn with_details(mut self, details: Vec<CheckDetail>) -> CheckResult {
        self.details = details;
        self
    }
}
