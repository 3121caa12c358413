//! How a line of the check comes about: a state, a title, what was found and what to do, all in the language of the
//! interface.

use lodestone_l10n::Localizer;
use lodestone_l10n::message::Fair;

use crate::api::{CheckItem, Door, FairItem, FairLine, FairState};

/// What was looked at, in two or three words.
const fn title(item: CheckItem) -> Fair<'static> {
    match item {
        CheckItem::Screens => Fair::ScreensTitle,
        CheckItem::Clicker => Fair::ClickerTitle,
        CheckItem::Awake => Fair::AwakeTitle,
        CheckItem::Power => Fair::PowerTitle,
        CheckItem::Disk => Fair::DiskTitle,
        CheckItem::Backup => Fair::BackupTitle,
        CheckItem::Clock => Fair::ClockTitle,
        CheckItem::Age => Fair::AgeTitle,
        CheckItem::Story => Fair::StoryTitle,
        CheckItem::Facts => Fair::FactsTitle,
        CheckItem::Fonts => Fair::FontsTitle,
        CheckItem::Media => Fair::MediaTitle,
        CheckItem::Slides => Fair::SlidesTitle,
        CheckItem::Trial => Fair::TrialTitle,
    }
}

/// A line of the check: what was found, and what to do about it.
pub(super) fn line<'a>(
    l10n: &Localizer,
    item: CheckItem,
    state: FairState,
    found: Fair<'a>,
    remedy: impl Into<Option<Fair<'a>>>,
) -> FairLine {
    FairLine {
        code: item,
        state,
        title: l10n.say(title(item)),
        found: l10n.say(found),
        remedy: remedy.into().map(|remedy| l10n.say(remedy)),
        door: None,
        items: Vec::new(),
    }
}

impl FairLine {
    pub(super) fn with_door(mut self, door: Door) -> FairLine {
        self.door = Some(door);
        self
    }

    pub(super) fn with_items(mut self, items: Vec<FairItem>) -> FairLine {
        self.items = items;
        self
    }
}
