//! Checks the content of the pitches: the age of the library, missing slides, and facts that lapse before the event
//! ends.

use std::collections::BTreeMap;

use lodestone_content::model::Fact;
use lodestone_content::{Day, Library};
use lodestone_l10n::Localizer;
use lodestone_l10n::message::Preflight as Text;
use lodestone_render::has_font;
use lodestone_store::{Content, StoredPitch};

use super::Preflight;
use super::check_item::result;
use crate::api::{CheckDetail, CheckItem, CheckResult, CheckState, PreflightAction};
use crate::pitch_versions::SlideStatus;
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};

/// A library older than this has seen no review of its facts for a month.
const AGED: i32 = 30;
/// A library older than this may no longer say what the content team would say today.
const STALE: i32 = 90;

/// A pitch that is checked.
pub(super) struct CheckedPitch<'a> {
    pub(super) stored: &'a StoredPitch,
    pub(super) resolved: ResolvedPitch<'a>,
    /// Prefix of every text about it, when several pitches are checked.
    pub(super) prefix: String,
}

impl<'a> CheckedPitch<'a> {
    pub(super) fn new(
        preflight: &Preflight,
        library: &'a Library,
        stored: &'a StoredPitch,
        several: bool,
    ) -> CheckedPitch<'a> {
        let prefix = if several { format!("{}: ", stored.document.name) } else { String::new() };
        CheckedPitch {
            stored,
            resolved: ResolvedPitch::new(library, &stored.document, &preflight.context.store, None),
            prefix,
        }
    }

    /// Returns the title of a slide; for one that is missing, the title that the pitch stored.
    pub(super) fn title(&self, resolved_slide: &ResolvedSlide<'_>) -> String {
        let remembered = match &resolved_slide.entry.content {
            Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. } => title,
        };
        let title = |slide| title(slide, &resolved_slide.overrides, &self.resolved.target, &self.resolved.chain);
        resolved_slide.slide.as_deref().map_or_else(|| remembered.clone(), title)
    }

    pub(super) fn action(&self, key: &str) -> PreflightAction {
        PreflightAction::Slide { pitch: self.stored.id.clone(), key: key.to_owned() }
    }
}

/// How old the library is.
pub(super) fn age(l10n: &Localizer, today: Day, released: Day, release: u32) -> CheckResult {
    let days = released.days_until(today).max(0);
    let count = usize::try_from(days).unwrap_or_default();
    let (day, release) = (&l10n.day(released), &release.to_string());
    if days <= AGED {
        result(l10n, CheckItem::Age, CheckState::Good, Text::AgeFresh { count, day, release }, None)
    } else if days <= STALE {
        result(l10n, CheckItem::Age, CheckState::Look, Text::AgeAged { count, day, release }, Text::AgeAgedDo)
    } else {
        result(l10n, CheckItem::Age, CheckState::Bad, Text::AgeStale { count, day, release }, Text::AgeStaleDo)
    }
}

/// Whether every slide of the stories is there, and as it was chosen.
pub(super) fn story(preflight: &Preflight, l10n: &Localizer, pitches: &[CheckedPitch<'_>]) -> CheckResult {
    let (mut items, mut changed_items, mut recalled_items) = (Vec::new(), Vec::new(), Vec::new());
    let mut slides = 0;
    let mut empty = None;
    for pitch in pitches {
        if pitch.resolved.slides.iter().all(|resolved_slide| resolved_slide.slide.is_none()) {
            empty = empty.or(Some(PreflightAction::Story { pitch: pitch.stored.id.clone() }));
        }
        for resolved_slide in &pitch.resolved.slides {
            let title = pitch.title(resolved_slide);
            let title = title.as_str();
            let item = |text: Text<'_>| {
                let text = l10n.say(text);
                CheckDetail {
                    text: format!("{}{text}", pitch.prefix),
                    about: None,
                    action: Some(pitch.action(&resolved_slide.entry.key)),
                }
            };
            let standing =
                preflight.versions.status(pitch.resolved.library(), &pitch.stored.document, resolved_slide.entry);
            match (&resolved_slide.entry.content, resolved_slide.slide.as_deref()) {
                _ if standing == SlideStatus::Recalled => recalled_items.push(item(Text::StoryItemRecalled { title })),
                (Content::Slide { .. }, None) => items.push(item(Text::StoryItemMissing { title })),
                (Content::Slide { .. }, Some(_)) if standing != SlideStatus::Current => {
                    slides += 1;
                    changed_items.push(item(Text::StoryItemChanged { title }));
                }
                // An own page that is gone is said where media are.
                (_, None) => {}
                _ => slides += 1,
            }
        }
    }
    let line =
        |state, found: Text<'_>, remedy: Option<Text<'static>>| result(l10n, CheckItem::Story, state, found, remedy);
    if let Some(action) = empty {
        return line(CheckState::Bad, Text::StoryEmpty, Some(Text::StoryEmptyDo)).with_action(action);
    }
    if !recalled_items.is_empty() {
        let found = Text::StoryRecalled { count: recalled_items.len() };
        recalled_items.extend(items);
        recalled_items.extend(changed_items);
        return line(CheckState::Bad, found, Some(Text::StoryRecalledDo)).with_details(recalled_items);
    }
    if !items.is_empty() {
        let found = Text::StoryMissing { count: items.len() };
        items.extend(changed_items);
        return line(CheckState::Bad, found, Some(Text::StoryMissingDo)).with_details(items);
    }
    if !changed_items.is_empty() {
        let found = Text::StoryChanged { count: changed_items.len() };
        return line(CheckState::Look, found, Some(Text::StoryChangedDo)).with_details(changed_items);
    }
    line(CheckState::Good, Text::StoryWhole { count: slides }, None)
}

/// Why a fact is in doubt, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum FactDoubt {
    Unconfirmed,
    Lapsed,
    Lapses,
}

fn doubt(fact: &Fact, today: Day, until: Day) -> Option<FactDoubt> {
    if !fact.confirmed {
        Some(FactDoubt::Unconfirmed)
    } else if fact.is_lapsed(today) {
        Some(FactDoubt::Lapsed)
    } else if fact.is_lapsed(until) {
        Some(FactDoubt::Lapses)
    } else {
        None
    }
}

/// Whether the facts hold, today and until the event is over. Each one in doubt with who answers for it and where it
/// stands.
pub(super) fn facts(
    preflight: &Preflight,
    l10n: &Localizer,
    pitches: &[CheckedPitch<'_>],
    today: Day,
    until: Day,
) -> CheckResult {
    let library = preflight.context.library();
    let mut found: BTreeMap<(FactDoubt, String), (&Fact, Vec<String>, PreflightAction)> = BTreeMap::new();
    let mut all = std::collections::BTreeSet::new();
    for pitch in pitches {
        for resolved_slide in &pitch.resolved.slides {
            let Some(slide) = resolved_slide.slide.as_deref() else { continue };
            let shown = slide.shown_in(&pitch.resolved.chain).map(|language| slide.facts(language)).unwrap_or_default();
            let own = resolved_slide.overrides.values().flat_map(|words| words.facts());
            for id in shown.into_iter().chain(own) {
                let Some(fact) = library.facts.get(id) else { continue };
                all.insert(fact.id.as_str());
                let Some(doubt) = doubt(fact, today, until) else { continue };
                let at = found
                    .entry((doubt, fact.id.clone()))
                    .or_insert_with(|| (fact, Vec::new(), pitch.action(&resolved_slide.entry.key)));
                let place = format!("{}{}", pitch.prefix, pitch.title(resolved_slide));
                if !at.1.contains(&place) {
                    at.1.push(place);
                }
            }
        }
    }
    let until_words = l10n.day(until);
    if found.is_empty() {
        let found = Text::FactsHold { count: all.len(), until: &until_words };
        return result(l10n, CheckItem::Facts, CheckState::Good, found, None);
    }
    let chain = [l10n.language().clone(), lodestone_content::Language::english()];
    let marks = preflight.browse.cards(l10n.language());
    let item = |(doubt, _): &(FactDoubt, String), (fact, places, action): &(&Fact, Vec<String>, PreflightAction)| {
        let card = marks.fact(fact);
        let place = library.facilities.get(&fact.facility);
        let facility = place.map(|place| place.name.text(&chain)).unwrap_or_default();
        // Many labels name their facility already.
        let is_named = facility.is_empty() || card.label.contains(facility);
        let what = if is_named { card.label.clone() } else { format!("{facility}, {}", card.label) };
        let (day, slides) = (&l10n.day(fact.review_by), &places.join(" · "));
        let owner = &card.owner;
        let about = match doubt {
            FactDoubt::Unconfirmed => Text::FactsItemUnconfirmed { owner, slides },
            FactDoubt::Lapsed => Text::FactsItemLapsed { day, owner, slides },
            FactDoubt::Lapses => Text::FactsItemLapses { day, owner, slides },
        };
        let text = l10n.say(Text::FactsItem { what: &what, value: &card.display });
        CheckDetail { text, about: Some(l10n.say(about)), action: Some(action.clone()) }
    };
    let items: Vec<CheckDetail> = found.iter().map(|(key, value)| item(key, value)).collect();
    let of = |wanted: FactDoubt| found.keys().filter(|(doubt, _)| *doubt == wanted).count();
    let (unconfirmed, lapsed, lapse) = (of(FactDoubt::Unconfirmed), of(FactDoubt::Lapsed), of(FactDoubt::Lapses));
    let until = until_words.as_str();
    let sentences: Vec<String> = [
        (unconfirmed, Text::FactsUnconfirmed { count: unconfirmed }),
        (lapsed, Text::FactsLapsed { count: lapsed }),
        (lapse, Text::FactsLapse { count: lapse, until }),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, sentence)| l10n.say(sentence))
    .collect();
    let line = if unconfirmed + lapsed > 0 {
        result(l10n, CheckItem::Facts, CheckState::Bad, Text::FactsDoubt, Text::FactsDoubtDo)
    } else {
        result(l10n, CheckItem::Facts, CheckState::Look, Text::FactsLater { until }, Text::FactsLaterDo)
    };
    CheckResult { found: sentences.join(" "), ..line.with_details(items) }
}

/// Whether the faces that the brands ask for are there.
pub(super) fn fonts(preflight: &Preflight, l10n: &Localizer, pitches: &[CheckedPitch<'_>]) -> CheckResult {
    let mut wanted = std::collections::BTreeSet::new();
    for pitch in pitches {
        let style = &pitch.stored.document.style;
        let library = &preflight.context.library();
        let known = library.brands.get(&style.brand).or_else(|| library.brands.get(&library.manifest.default_brand));
        for brand in known.into_iter().chain(style.cobrand.as_ref().and_then(|id| library.brands.get(id))) {
            wanted.extend([brand.identity.display_font.clone(), brand.identity.text_font.clone()]);
        }
    }
    let (there, missing): (Vec<String>, Vec<String>) = wanted.into_iter().partition(|family| has_font(family));
    if missing.is_empty() {
        result(l10n, CheckItem::Fonts, CheckState::Good, Text::FontsThere { list: &there.join(", ") }, None)
    } else {
        let found = Text::FontsMissing { list: &missing.join(", ") };
        result(l10n, CheckItem::Fonts, CheckState::Bad, found, Text::FontsMissingDo)
    }
}
