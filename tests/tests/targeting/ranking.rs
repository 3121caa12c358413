//! Tests the ranking on targets for which every slide was judged, against words or tags alone.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::layout;
use lodestone_content::model::{Audience, Slide, Target};
use lodestone_content::nace;
use lodestone_content::select::{ItemId, Omission, Selection};
use lodestone_tests::library::{self, language};

use super::{LIBRARY, chosen};

/// Slides of the top of a ranking that are looked at: about what ten minutes hold.
const TOP: usize = 10;

/// A target with what each slide is worth to it.
struct Judged {
    name: String,
    target: Target,
    gains: BTreeMap<String, u32>,
}

/// Reads `tests/judged/`: targets in one table; in the other, one line for each slide and one column for each target.
fn judged() -> Vec<Judged> {
    let folder = library::root().join("tests").join("judged");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the judged set is part of the tree");
    let (targets, gains) = (read("targets.tsv"), read("gains.tsv"));
    let list = |text: &str| text.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let mut set: Vec<Judged> = targets
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [name, audience, tag, industries, keywords, company, _who] = cells[..] else {
                panic!("a target has seven cells: {line}")
            };
            let target = Target {
                company: (!company.is_empty()).then(|| company.to_owned()),
                industries: list(industries),
                audience: Audience::parse(audience).expect("a known audience"),
                keywords: list(keywords),
                language: language(tag),
                ..Target::default()
            };
            Judged { name: name.to_owned(), target, gains: BTreeMap::new() }
        })
        .collect();
    let mut lines = gains.lines();
    let head: Vec<&str> = lines.next().expect("a line that names the targets").split('\t').collect();
    let names: Vec<&str> = set.iter().map(|judged| judged.name.as_str()).chain(["slide"]).collect();
    assert_eq!(head, names, "columns and targets must be the same, or gains belong to others");
    for line in lines {
        let (digits, slide) = line.rsplit_once('\t').expect("a line ends with its slide");
        let digits: Vec<&str> = digits.split('\t').collect();
        assert_eq!(digits.len(), set.len(), "{slide} must be judged for every target");
        for (judged, digit) in set.iter_mut().zip(digits) {
            let gain = digit.parse().ok().filter(|gain| *gain <= 3).expect("a gain is 0, 1, 2 or 3");
            judged.gains.insert(slide.to_owned(), gain);
        }
    }
    set
}

/// The normalised discounted cumulative gain of the first [`TOP`] slides. Slides with equal scores stand in no order, so
/// each counts with the mean of its group: no luck of the alphabet.
fn ndcg(scores: &BTreeMap<&str, f64>, gains: &BTreeMap<String, u32>) -> f64 {
    let worth = |gain: u32| f64::from(2_u32.pow(gain) - 1);
    let discount = |place: usize| 1.0 / (place as f64 + 2.0).log2();
    let mut ranked: Vec<(f64, f64)> = gains
        .iter()
        .map(|(slide, gain)| (scores.get(slide.as_str()).copied().unwrap_or(f64::NEG_INFINITY), worth(*gain)))
        .collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut reached = 0.0;
    let mut place = 0;
    for group in ranked.chunk_by(|one, other| one.0 == other.0) {
        let mean = group.iter().map(|(_, worth)| worth).sum::<f64>() / group.len() as f64;
        reached += mean * (place..place + group.len()).take_while(|place| *place < TOP).map(discount).sum::<f64>();
        place += group.len();
    }
    let mut ideal: Vec<f64> = gains.values().map(|gain| worth(*gain)).collect();
    ideal.sort_by(|one, other| other.total_cmp(one));
    reached / ideal.iter().take(TOP).enumerate().map(|(place, worth)| worth * discount(place)).sum::<f64>()
}

/// The ranking under test: the relevance of every slide, those that cannot be told after those that can.
fn ours(selection: &Selection) -> BTreeMap<&str, f64> {
    let kept = selection.chosen.iter().map(|slide| (slide.id.as_str(), slide.relevance));
    let left_out = selection.left_out.iter().map(|slide| {
        let told = slide
            .reasons
            .iter()
            .all(|reason| matches!(reason, Omission::NoTime(_) | Omission::StageFull(_) | Omission::SameAs(_)));
        (slide.id.as_str(), if told { slide.relevance } else { slide.relevance - 1.0 })
    });
    kept.chain(left_out).collect()
}

/// A baseline: full-text search for what was typed, the names of the industries and the word for the audience.
fn words_alone(target: &Target) -> BTreeMap<&str, f64> {
    let industries = target.industries.iter().filter_map(|code| nace::name(nace::normalise(code)?, &target.language));
    let typed = target.keywords.iter().chain(&target.company).map(String::as_str);
    let query: Vec<&str> = typed.chain(industries).chain([target.audience.as_str()]).collect();
    let scores = LIBRARY.index().scores(&query.join(" ")).into_iter();
    scores
        .filter_map(|(thing, score)| match thing {
            ItemId::Slide(id) => Some((id.as_str(), f64::from(score))),
            _ => None,
        })
        .collect()
}

/// A baseline: what tags say. One for the audience, the closeness of the industries, one for a topic that is named.
fn tags_alone(target: &Target) -> BTreeMap<&'static str, f64> {
    let score = |slide: &'static Slide| {
        let audience = slide.audiences.is_empty() || slide.audiences.contains(&target.audience);
        let close = target
            .industries
            .iter()
            .filter_map(|code| nace::normalise(code))
            .flat_map(|code| slide.industries.iter().map(move |(other, _)| nace::closeness(code, other)))
            .fold(0.0, f64::max);
        let named = slide.topics.iter().filter_map(|(topic, _)| LIBRARY.topics.get(topic)).any(|topic| {
            let mut words = topic.words.0.values().flatten().chain(topic.name.0.values());
            words.any(|word| target.keywords.iter().any(|keyword| keyword.eq_ignore_ascii_case(word)))
        });
        f64::from(u8::from(audience)) + close + f64::from(u8::from(named))
    };
    LIBRARY.slides.values().map(|slide| (slide.id.as_str(), score(slide))).collect()
}

#[test]
fn every_slide_is_judged_for_every_target() {
    let told: BTreeSet<&str> = LIBRARY
        .slides
        .values()
        .filter(|slide| layout(&slide.layout).is_some_and(|layout| !layout.is_frame()))
        .map(|slide| slide.id.as_str())
        .collect();
    let set = judged();
    for judged in &set {
        let slides: BTreeSet<&str> = judged.gains.keys().map(String::as_str).collect();
        assert_eq!(slides, told, "judge new slides and drop those that went in tests/judged/gains.tsv");
        assert!(
            judged.gains.values().any(|gain| *gain == 3),
            "{}: a target to which nothing is worth much cannot tell a good ranking from a bad one",
            judged.name
        );
    }
    let audiences: BTreeSet<Audience> = set.iter().map(|judged| judged.target.audience).collect();
    assert_eq!(audiences.len(), Audience::ALL.len(), "a ranking that was judged for some audiences only serves those");
}

/// What the ranking reached on the judged set when it was last looked at, rounded down; and the share of kept slides
/// that are worth nothing to their target, rounded up. A change may raise the first and lower the second.
const LEAST_MEAN: f64 = 0.70;

const LEAST_OF_ONE: f64 = 0.29;

const MOST_WASTE: f64 = 0.13;

#[test]
fn the_ranking_agrees_with_the_judged_set_better_than_words_or_tags_alone() {
    let set = judged();
    let mut lines =
        vec![format!("{:26} {:>5} {:>5} {:>5} {:>6}  {}", "", "ours", "words", "tags", "chance", "chosen 3/2/1/0")];
    let mut sums = [0.0; 4];
    let mut least = 1.0_f64;
    let mut kept = [0_usize; 4];
    for Judged { name, target, gains } in &set {
        let selection = chosen(target);
        let scores = [ours(&selection), words_alone(target), tags_alone(target), BTreeMap::new()];
        let figures = scores.map(|scores| ndcg(&scores, gains));
        let mut told = [0_usize; 4];
        for slide in &selection.chosen {
            told[3 - gains[&slide.id] as usize] += 1;
        }
        let [own, words, tags, chance] = figures;
        let [three, two, one, none] = told;
        lines.push(format!("{name:26} {own:>5.2} {words:>5.2} {tags:>5.2} {chance:>6.2}  {three}/{two}/{one}/{none}"));
        for (sum, figure) in sums.iter_mut().zip(figures) {
            *sum += figure / set.len() as f64;
        }
        for (sum, count) in kept.iter_mut().zip(told) {
            *sum += count;
        }
        least = least.min(own);
    }
    let [own, words, tags, chance] = sums;
    let [three, two, one, none] = kept;
    lines.push(format!(
        "{:26} {own:>5.2} {words:>5.2} {tags:>5.2} {chance:>6.2}  {three}/{two}/{one}/{none}",
        "mean, or sum"
    ));
    let report = lines.join("\n");
    println!("{report}");
    assert!(
        own > words && own > tags,
        "a ranking that a search or the tags alone outdo is not worth its code:\n{report}"
    );
    assert!(own >= LEAST_MEAN, "the ranking agrees less with the judged set than it did:\n{report}");
    assert!(least >= LEAST_OF_ONE, "a good mean must not hide a visitor who is served badly:\n{report}");
    let waste = none as f64 / (three + two + one + none) as f64;
    assert!(waste <= MOST_WASTE, "slides that mean nothing to a visitor cost attention ({waste:.3}):\n{report}");
}

#[test]
fn the_measure_rewards_the_better_order() {
    let gains: BTreeMap<String, u32> = [("a", 3), ("b", 2), ("c", 0)].map(|(id, gain)| (id.to_owned(), gain)).into();
    let order = |scores: [(&'static str, f64); 3]| ndcg(&BTreeMap::from(scores), &gains);
    let (best, worse) = (order([("a", 3.0), ("b", 2.0), ("c", 1.0)]), order([("a", 1.0), ("b", 2.0), ("c", 3.0)]));
    let tied = order([("a", 1.0), ("b", 1.0), ("c", 1.0)]);
    assert!((best - 1.0).abs() < 1e-9, "the best order there is counts as one");
    assert!(best > tied && tied > worse, "no order lies between the right one and the wrong one");
}
