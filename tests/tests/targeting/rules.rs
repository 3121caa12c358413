//! Tests rules that hold for every target: order, length, one verdict with a reason, nothing of another proposition.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::layout;
use lodestone_content::model::{Audience, Slide, Stage, Target};
use lodestone_content::select::{Caution, Omission, Selection, cut, select};
use lodestone_content::{Library, nace};
use lodestone_tests::library::{self};

use super::verdicts::visitors;
use super::{LIBRARY, chosen, target};

/// The minutes that a visitor may give.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=30;

/// Visitors of whom the industry leaves no doubt which value proposition is theirs.
const CLEAR: &[(&str, &str)] = &[
    ("pharmaceuticals", "oncology"),
    ("hospital", "oncology"),
    ("novo-nordisk", "oncology"),
    ("semiconductors", "nanotech"),
    ("chip-tools", "nanotech"),
    ("hydrogen", "hydrogen"),
    ("energy", "hydrogen"),
    ("topsoe", "hydrogen"),
];

/// Targets of every division of the classification and every audience, with and without words.
fn sweep() -> impl Iterator<Item = Target> {
    let divisions = nace::codes().filter(|code| code.len() == 2);
    divisions.enumerate().flat_map(|(index, division)| {
        Audience::ALL.into_iter().map(move |audience| {
            let words: &[&str] = [&[][..], &["hydrogen"], &["clinical trial", "nanowire"], &["zzz"]][index % 4];
            let tag = ["en", "sv", "da", "de", "nb", "fi"][index % 6];
            target(audience, tag, &[division], words, None)
        })
    })
}

#[test]
fn a_shorter_story_is_part_of_every_longer_one() {
    for (name, target) in visitors() {
        let mut shorter = BTreeSet::new();
        for minutes in MINUTES {
            let longer = cut(&LIBRARY, &target, LIBRARY.manifest.date, minutes);
            let lost: Vec<&String> = shorter.difference(&longer).collect();
            assert!(
                lost.is_empty(),
                "{name}: one minute more must remove no slide, but at {minutes} minutes {lost:?} went"
            );
            shorter = longer;
        }
    }
}

#[test]
fn no_story_is_longer_than_the_time_there_is() {
    for (name, target) in visitors() {
        for minutes in MINUTES {
            let seconds = chosen(&Target { minutes, ..target.clone() }).seconds();
            assert!(seconds <= minutes * 60, "{name}: a story of {seconds} s does not fit into {minutes} minutes");
        }
    }
}

#[test]
fn a_visitor_with_a_minute_is_told_something() {
    for (name, target) in visitors() {
        let kept = chosen(&Target { minutes: 1, ..target }).chosen;
        assert!(!kept.is_empty(), "{name}: a one-minute pitch must not be empty");
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    for (name, target) in visitors() {
        let first = chosen(&target);
        assert_eq!(first, chosen(&target), "{name}: two salespeople at one booth must tell the same story");
        let turned = Target {
            keywords: target.keywords.iter().rev().cloned().collect(),
            industries: target.industries.iter().rev().cloned().collect(),
            ..target
        };
        let ids = |selection: &Selection| selection.chosen.iter().map(|kept| kept.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&first), ids(&chosen(&turned)), "{name}: the order in which words are typed means nothing");
    }
}

#[test]
fn every_slide_has_one_verdict_with_a_reason() {
    let told: BTreeSet<&str> = LIBRARY
        .slides
        .values()
        .filter(|slide| layout(&slide.layout).is_some_and(|layout| !layout.is_frame()))
        .map(|slide| slide.id.as_str())
        .collect();
    for target in visitors().into_iter().map(|(_, target)| target).chain(sweep()) {
        let selection = chosen(&target);
        let kept = selection.chosen.iter().map(|slide| (slide.id.as_str(), slide.reasons.is_empty()));
        let left_out = selection.left_out.iter().map(|slide| (slide.id.as_str(), slide.reasons.is_empty()));
        let verdicts: Vec<(&str, bool)> = kept.chain(left_out).collect();
        let once: BTreeSet<&str> = verdicts.iter().map(|(id, _)| *id).collect();
        assert_eq!(once.len(), verdicts.len(), "a slide with two verdicts has none: {target:?}");
        assert_eq!(once, told, "every slide must have exactly one verdict: {target:?}");
        let silent: Vec<&str> = verdicts.iter().filter(|(_, empty)| *empty).map(|(id, _)| *id).collect();
        assert!(
            silent.is_empty(),
            "a verdict without a reason cannot be judged by a person: {silent:?} for {target:?}"
        );
    }
}

#[test]
fn a_story_goes_through_its_stages_in_order_and_ends_with_one_contact() {
    for target in visitors().into_iter().map(|(_, target)| target).chain(sweep()) {
        let stages: Vec<Stage> = chosen(&target).chosen.iter().map(|slide| slide.stage).collect();
        assert!(stages.is_sorted(), "a story that goes back loses its listener: {stages:?} for {target:?}");
        let contacts = stages.iter().filter(|stage| **stage == Stage::Contact).count();
        assert!(contacts <= 1, "two slides that ask to call confuse whom to call: {target:?}");
    }
}

#[test]
fn a_clear_target_is_told_nothing_of_another_proposition() {
    let visitors: BTreeMap<&str, Target> = visitors().into_iter().collect();
    for (name, wanted) in CLEAR {
        let target = Target { minutes: 30, ..visitors[name].clone() };
        let foreign: Vec<String> = chosen(&target)
            .chosen
            .into_iter()
            .filter(|kept| {
                LIBRARY.slides[&kept.id].value_proposition.as_deref().is_some_and(|proposition| proposition != *wanted)
            })
            .map(|kept| kept.id)
            .collect();
        assert!(foreign.is_empty(), "{name}: half an hour is no reason to tell another industry's story: {foreign:?}");
    }
}

#[test]
fn nobody_is_told_what_speaks_to_others() {
    for target in visitors().into_iter().map(|(_, target)| target).chain(sweep()) {
        for kept in chosen(&target).chosen {
            let slide = &LIBRARY.slides[&kept.id];
            assert!(
                slide.audiences.is_empty() || slide.audiences.contains(&target.audience),
                "{} speaks to others than {}",
                slide.id,
                target.audience.as_str()
            );
        }
    }
}

#[test]
fn slides_that_say_the_same_are_told_once() {
    for target in visitors().into_iter().map(|(_, target)| Target { minutes: 30, ..target }) {
        let kept: BTreeSet<String> = chosen(&target).chosen.into_iter().map(|kept| kept.id).collect();
        for slide in kept.iter().map(|id| &LIBRARY.slides[id]) {
            let twin = slide.alternative_to.iter().find(|(other, _)| kept.contains(other));
            assert!(twin.is_none(), "{} is there instead of {twin:?}, not beside it: {target:?}", slide.id);
        }
    }
}

/// The library with one fact that nobody has confirmed.
fn with_unconfirmed(fact: &str) -> Library {
    let facility = &LIBRARY.facts[fact].facility;
    let path = format!("facilities/{facility}.toml");
    let mut files = library::files();
    let (_, bytes) = files.iter_mut().find(|(known, _)| *known == path).expect("a facility has its own file");
    let text = String::from_utf8(bytes.clone()).expect("content is UTF-8");
    let (before, after) = text.split_once(&format!("id = \"{fact}\"")).expect("the fact stands in the facility's file");
    let after = after.replacen("confirmed = true", "confirmed = false", 1);
    *bytes = format!("{before}id = \"{fact}\"{after}").into_bytes();
    library::read(files)
}

#[test]
fn a_slide_with_an_unconfirmed_fact_is_never_told() {
    let fact = "scan-b.coverage";
    let uses = |library: &Library, id: &str| {
        let slide: &Slide = &library.slides[id];
        slide.languages().any(|language| slide.facts(language).contains(&fact))
    };
    let target = Target { minutes: 30, ..target(Audience::Company, "sv", &["21.20"], &["SCAN-B"], None) };
    assert!(
        chosen(&target).chosen.iter().any(|kept| uses(&LIBRARY, &kept.id)),
        "a fact that no kept slide uses shows nothing: choose another one for this test"
    );
    let doubtful = with_unconfirmed(fact);
    let selection = select(&doubtful, &target, doubtful.manifest.date);
    assert!(
        selection.chosen.iter().all(|kept| !uses(&doubtful, &kept.id)),
        "a number that nobody has confirmed must not be said to a visitor"
    );
    let reason = Omission::UnconfirmedFact(fact.to_owned());
    assert!(
        selection.left_out.iter().any(|left_out| left_out.reasons.contains(&reason)),
        "the salesperson who misses the slide must learn which fact keeps it out"
    );
    for target in visitors().into_iter().map(|(_, target)| target).chain(sweep()) {
        for kept in chosen(&target).chosen {
            let slide = &LIBRARY.slides[&kept.id];
            let facts = slide.languages().flat_map(|language| slide.facts(language));
            let doubtful: Vec<&str> = facts.filter(|fact| !LIBRARY.facts[*fact].confirmed).collect();
            assert!(doubtful.is_empty(), "{} would be told with {doubtful:?}", slide.id);
        }
    }
}

#[test]
fn a_salesperson_is_warned_when_the_library_has_nothing_of_its_own() {
    let cautions = |target: &Target| chosen(target).cautions;
    let visitors: BTreeMap<&str, Target> = visitors().into_iter().collect();
    assert!(
        cautions(&visitors["bank"]).contains(&Caution::NothingForIndustry("64.19".to_owned())),
        "the region's story is no answer to a bank's question, and the salesperson should know before the bank does"
    );
    assert!(
        cautions(&visitors["unknown-industry-code"]).contains(&Caution::UnknownIndustry("99.99".to_owned())),
        "a slip of the finger must not pass for an industry"
    );
    assert!(
        cautions(&visitors["unknown-company"]).contains(&Caution::NoIndustry),
        "a name that nobody knows says nothing about what its bearer needs"
    );
    let odd = target(Audience::Company, "en", &["21"], &["blockchain"], None);
    assert!(
        cautions(&odd).contains(&Caution::UnknownKeyword("blockchain".to_owned())),
        "a word that finds nothing must not look as if it had been used"
    );
}
