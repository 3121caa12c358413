//! Checks what the pitches say: how old the library is, whether their slides are all there, whether their facts hold until the
//! event is over.

use std::collections::BTreeMap;

use lodestone_content::model::Fact;
use lodestone_content::{Day, Library};
use lodestone_l10n::Localizer;
use lodestone_l10n::message::Fair;
use lodestone_render::has_font;
use lodestone_store::{Content, StoredPitch};

use super::Preflight;
use super::check_item::line;
use crate::api::{CheckItem, Door, FairItem, FairLine, FairState};
use crate::pitch_versions::SlideStatus;
use crate::resolved_pitch::{ResolvedPitch, ResolvedSlide, title};

/// A library older than this has seen no review of its facts for a month.
const AGED: i32 = 30;
/// A library older than this is not what the content team stands for any more.
const STALE: i32 = 90;

/// A pitch that is checked.
pub(super) struct Checked<'a> {
    pub(super) stored: &'a StoredPitch,
    pub(super) resolved: ResolvedPitch<'a>,
    /// Before what is said of it, when several are checked.
    pub(super) prefix: String,
}

impl<'a> Checked<'a> {
    pub(super) fn new(
        preflight: &Preflight,
        library: &'a Library,
        stored: &'a StoredPitch,
        several: bool,
    ) -> Checked<'a> {
        let prefix = if several { format!("{}: ", stored.document.name) } else { String::new() };
        Checked {
            stored,
            resolved: ResolvedPitch::new(library, &stored.document, &preflight.context.store, None),
            prefix,
        }
    }

    /// The title of a resolved_slide; of one that is gone, the title that the pitch remembers.
    pub(super) fn title(&self, resolved_slide: &ResolvedSlide<'_>) -> String {
        let remembered = match &resolved_slide.entry.content {
            Content::Slide { title, .. } | Content::Picture { title, .. } | Content::Page { title, .. } => title,
        };
        let title = |slide| title(slide, &resolved_slide.words, &self.resolved.target, &self.resolved.chain);
        resolved_slide.slide.as_deref().map_or_else(|| remembered.clone(), title)
    }

    pub(super) fn door(&self, key: &str) -> Door {
        Door::Slide { pitch: self.stored.id.clone(), key: key.to_owned() }
    }
}

/// How old the library is.
pub(super) fn age(l10n: &Localizer, today: Day, released: Day, release: u32) -> FairLine {
    let days = released.days_until(today).max(0);
    let count = usize::try_from(days).unwrap_or_default();
    let (day, release) = (&l10n.day(released), &release.to_string());
    if days <= AGED {
        line(l10n, CheckItem::Age, FairState::Good, Fair::AgeFresh { count, day, release }, None)
    } else if days <= STALE {
        line(l10n, CheckItem::Age, FairState::Look, Fair::AgeAged { count, day, release }, Fair::AgeAgedDo)
    } else {
        line(l10n, CheckItem::Age, FairState::Bad, Fair::AgeStale { count, day, release }, Fair::AgeStaleDo)
    }
}

/// Whether every slide of the stories is there, and as it was chosen.
pub(super) fn story(preflight: &Preflight, l10n: &Localizer, pitches: &[Checked<'_>]) -> FairLine {
    let (mut items, mut changed_items, mut recalled_items) = (Vec::new(), Vec::new(), Vec::new());
    let mut slides = 0;
    let mut empty = None;
    for pitch in pitches {
        if pitch.resolved.slides.iter().all(|resolved_slide| resolved_slide.slide.is_none()) {
            empty = empty.or(Some(Door::Story { pitch: pitch.stored.id.clone() }));
        }
        for resolved_slide in &pitch.resolved.slides {
            let title = pitch.title(resolved_slide);
            let title = title.as_str();
            let item = |text: Fair<'_>| {
                let text = l10n.say(text);
                FairItem {
                    text: format!("{}{text}", pitch.prefix),
                    about: None,
                    door: Some(pitch.door(&resolved_slide.entry.key)),
                }
            };
            let standing =
                preflight.versions.status(pitch.resolved.library(), &pitch.stored.document, resolved_slide.entry);
            match (&resolved_slide.entry.content, resolved_slide.slide.as_deref()) {
                _ if standing == SlideStatus::Recalled => recalled_items.push(item(Fair::StoryItemRecalled { title })),
                (Content::Slide { .. }, None) => items.push(item(Fair::StoryItemMissing { title })),
                (Content::Slide { .. }, Some(_)) if standing != SlideStatus::Current => {
                    slides += 1;
                    changed_items.push(item(Fair::StoryItemChanged { title }));
                }
                // An own page that is gone is said where media are.
                (_, None) => {}
                _ => slides += 1,
            }
        }
    }
    let line =
        |state, found: Fair<'_>, remedy: Option<Fair<'static>>| line(l10n, CheckItem::Story, state, found, remedy);
    if let Some(door) = empty {
        return line(FairState::Bad, Fair::StoryEmpty, Some(Fair::StoryEmptyDo)).with_door(door);
    }
    if !recalled_items.is_empty() {
        let found = Fair::StoryRecalled { count: recalled_items.len() };
        recalled_items.extend(items);
        recalled_items.extend(changed_items);
        return line(FairState::Bad, found, Some(Fair::StoryRecalledDo)).with_items(recalled_items);
    }
    if !items.is_empty() {
        let found = Fair::StoryMissing { count: items.len() };
        items.extend(changed_items);
        return line(FairState::Bad, found, Some(Fair::StoryMissingDo)).with_items(items);
    }
    if !changed_items.is_empty() {
        let found = Fair::StoryChanged { count: changed_items.len() };
        return line(FairState::Look, found, Some(Fair::StoryChangedDo)).with_items(changed_items);
    }
    line(FairState::Good, Fair::StoryWhole { count: slides }, None)
}

/// What is wrong with a fact, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Doubt {
    Unconfirmed,
    Lapsed,
    Lapses,
}

fn doubt(fact: &Fact, today: Day, until: Day) -> Option<Doubt> {
    if !fact.confirmed {
        Some(Doubt::Unconfirmed)
    } else if fact.is_lapsed(today) {
        Some(Doubt::Lapsed)
    } else if fact.is_lapsed(until) {
        Some(Doubt::Lapses)
    } else {
        None
    }
}

/// Whether the facts hold, today and until the event is over. Each one in doubt with who answers for it and where it
/// stands.
pub(super) fn facts(
    preflight: &Preflight,
    l10n: &Localizer,
    pitches: &[Checked<'_>],
    today: Day,
    until: Day,
) -> FairLine {
    let library = preflight.context.library();
    let mut found: BTreeMap<(Doubt, String), (&Fact, Vec<String>, Door)> = BTreeMap::new();
    let mut all = std::collections::BTreeSet::new();
    for pitch in pitches {
        for resolved_slide in &pitch.resolved.slides {
            let Some(slide) = resolved_slide.slide.as_deref() else { continue };
            let shown = slide.shown_in(&pitch.resolved.chain).map(|language| slide.facts(language)).unwrap_or_default();
            let own = resolved_slide.words.values().flat_map(|words| words.facts());
            for id in shown.into_iter().chain(own) {
                let Some(fact) = library.facts.get(id) else { continue };
                all.insert(fact.id.as_str());
                let Some(doubt) = doubt(fact, today, until) else { continue };
                let at = found
                    .entry((doubt, fact.id.clone()))
                    .or_insert_with(|| (fact, Vec::new(), pitch.door(&resolved_slide.entry.key)));
                let place = format!("{}{}", pitch.prefix, pitch.title(resolved_slide));
                if !at.1.contains(&place) {
                    at.1.push(place);
                }
            }
        }
    }
    let until_words = l10n.day(until);
    if found.is_empty() {
        let found = Fair::FactsHold { count: all.len(), until: &until_words };
        return line(l10n, CheckItem::Facts, FairState::Good, found, None);
    }
    let chain = [l10n.language().clone(), lodestone_content::Language::english()];
    let marks = preflight.browse.cards(l10n.language());
    let item = |(doubt, _): &(Doubt, String), (fact, places, door): &(&Fact, Vec<String>, Door)| {
        let card = marks.fact(fact);
        let place = library.facilities.get(&fact.facility);
        let facility = place.map(|place| place.name.text(&chain)).unwrap_or_default();
        // Many labels name their facility already.
        let is_named = facility.is_empty() || card.label.contains(facility);
        let what = if is_named { card.label.clone() } else { format!("{facility}, {}", card.label) };
        let (day, slides) = (&l10n.day(fact.review_by), &places.join(" · "));
        let owner = &card.owner;
        let about = match doubt {
            Doubt::Unconfirmed => Fair::FactsItemUnconfirmed { owner, slides },
            Doubt::Lapsed => Fair::FactsItemLapsed { day, owner, slides },
            Doubt::Lapses => Fair::FactsItemLapses { day, owner, slides },
        };
        let text = l10n.say(Fair::FactsItem { what: &what, value: &card.display });
        FairItem { text, about: Some(l10n.say(about)), door: Some(door.clone()) }
    };
    let items: Vec<FairItem> = found.iter().map(|(key, value)| item(key, value)).collect();
    let of = |wanted: Doubt| found.keys().filter(|(doubt, _)| *doubt == wanted).count();
    let (unconfirmed, lapsed, lapse) = (of(Doubt::Unconfirmed), of(Doubt::Lapsed), of(Doubt::Lapses));
    let until = until_words.as_str();
    let sentences: Vec<String> = [
        (unconfirmed, Fair::FactsUnconfirmed { count: unconfirmed }),
        (lapsed, Fair::FactsLapsed { count: lapsed }),
        (lapse, Fair::FactsLapse { count: lapse, until }),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, sentence)| l10n.say(sentence))
    .collect();
    let line = if unconfirmed + lapsed > 0 {
        line(l10n, CheckItem::Facts, FairState::Bad, Fair::FactsDoubt, Fair::FactsDoubtDo)
    } else {
        line(l10n, CheckItem::Facts, FairState::Look, Fair::FactsLater { until }, Fair::FactsLaterDo)
    };
    FairLine { found: sentences.join(" "), ..line.with_items(items) }
}

/// Whether the faces that the brands ask for are there.
pub(super) fn fonts(preflight: &Preflight, l10n: &Localizer, pitches: &[Checked<'_>]) -> FairLine {
    let mut wanted = std::collections::BTreeSet::new();
    for pitch in pitches {
        let style = &pitch.stored.document.style;
        let library = &preflight.context.library();
        let known = library.brands.get(&style.brand).or_else(|| library.brands.get(&library.manifest.default_brand));
        for brand in known.into_iter().chain(style.cobrand.as_ref().and_then(|id| library.brands.get(id))) {
            wanted.extend([brand.display_font.clone(), brand.text_font.clone()]);
        }
    }
    let (there, missing): (Vec<String>, Vec<String>) = wanted.into_iter().partition(|family| has_font(family));
    if missing.is_empty() {
        line(l10n, CheckItem::Fonts, FairState::Good, Fair::FontsThere { list: &there.join(", ") }, None)
    } else {
        let found = Fair::FontsMissing { list: &missing.join(", ") };
        line(l10n, CheckItem::Fonts, FairState::Bad, found, Fair::FontsMissingDo)
    }
}
