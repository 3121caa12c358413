//! Choosing slides for a target, over the real library: tables of verdicts, rules that hold for every target, and how
//! well the ranking does on targets for which every slide was judged.
//!
//! docs/TARGETING.md says how to read them. After a change that is meant, `UPDATE_EXPECT=1` writes the tables anew; read
//! the difference before you keep it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::LazyLock;

use expect_test::expect_file;
use lodestone_content::layout::layout;
use lodestone_content::model::{Audience, Slide, Stage, Target};
use lodestone_content::select::{Caution, Omission, Selection, Thing, cut, select};
use lodestone_content::{Library, nace};
use lodestone_tests::library::{self, language};

static LIBRARY: LazyLock<Library> = LazyLock::new(library::oresund);

/// The minutes that a visitor may give.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=30;

fn chosen(target: &Target) -> Selection {
    select(&LIBRARY, target, LIBRARY.manifest.date)
}

fn target(audience: Audience, tag: &str, industries: &[&str], keywords: &[&str], company: Option<&str>) -> Target {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Target {
        company: company.map(str::to_owned),
        industries: owned(industries),
        audience,
        keywords: owned(keywords),
        language: language(tag),
        ..Target::default()
    }
}

/// Visitors of every kind, by the name of the table with their verdicts.
fn visitors() -> Vec<(&'static str, Target)> {
    use Audience::{Company, Investor, Organiser, Researcher, Talent};
    vec![
        ("pharmaceuticals", target(Company, "sv", &["21.20"], &[], None)),
        ("biotech-structures", target(Company, "en", &["72.11"], &["protein structure", "crystallography"], None)),
        ("hospital", target(Company, "da", &["86.10"], &["kliniske forsøg"], None)),
        ("semiconductors", target(Company, "en", &["26.11"], &["semiconductor", "nanowire"], None)),
        ("chip-tools", target(Company, "en", &["28.99"], &["lithography"], None)),
        ("hydrogen", target(Company, "da", &["20.11"], &["elektrolyse"], None)),
        ("energy", target(Company, "de", &["35.11"], &[], None)),
        ("engines", target(Company, "en", &["28.11"], &[], None)),
        ("bank", target(Company, "en", &["64.19"], &[], None)),
        ("unknown-industry-code", target(Company, "en", &["99.99"], &[], None)),
        ("investor", target(Investor, "en", &[], &["life science"], None)),
        ("researcher", target(Researcher, "en", &["72.19"], &["x-ray", "diffraction"], None)),
        ("organiser", target(Organiser, "en", &[], &["congress"], None)),
        ("talent", target(Talent, "sv", &[], &[], None)),
        ("novo-nordisk", target(Company, "en", &["21.20"], &[], Some("Novo Nordisk"))),
        ("topsoe", target(Company, "en", &[], &[], Some("Topsoe"))),
        ("unknown-company", target(Company, "en", &[], &[], Some("Acme Widgets Ltd"))),
    ]
}

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
fn every_verdict_is_the_one_that_was_read_and_accepted() {
    let folder = library::root().join("tests").join("verdicts");
    let visitors = visitors();
    for (name, target) in &visitors {
        expect_file![folder.join(format!("{name}.txt"))].assert_eq(&table(name, target));
    }
    let names: BTreeSet<String> = visitors.iter().map(|(name, _)| format!("{name}.txt")).collect();
    let files = std::fs::read_dir(&folder).expect("the tables have a folder");
    let stray: Vec<String> = files
        .map(|file| file.expect("the folder can be listed").file_name().to_string_lossy().into_owned())
        .filter(|file| !names.contains(file))
        .collect();
    assert!(stray.is_empty(), "a table that belongs to no visitor any more is compared with nothing: remove {stray:?}");
}

/// Every slide with its verdict, one a line, in the order of the selection.
fn table(name: &str, target: &Target) -> String {
    let selection = chosen(target);
    let said = |list: &[String]| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
    let mut text = format!(
        "{name}: {}, {}, industries {}, words {}, company {}, {} minutes\n",
        target.audience.as_str(),
        target.language,
        said(&target.industries),
        said(&target.keywords),
        target.company.as_deref().unwrap_or("none"),
        target.minutes
    );
    let topics: Vec<String> = selection.topics.iter().map(|(topic, weight)| format!("{topic} {weight:.2}")).collect();
    writeln!(text, "topics: {}", said(&topics)).expect("a string takes text");
    for caution in &selection.cautions {
        writeln!(text, "caution: {}", plain(caution)).expect("a string takes text");
    }
    let seconds = selection.seconds();
    writeln!(text, "\nkept: {} slides, {}:{:02}", selection.kept.len(), seconds / 60, seconds % 60)
        .expect("a string takes text");
    for slide in &selection.kept {
        let reasons: Vec<String> = slide.reasons.iter().map(plain).collect();
        writeln!(
            text,
            "{:10} {:>3} s  {:.2}  {:34} {}",
            slide.stage.as_str(),
            slide.seconds,
            slide.relevance,
            slide.id,
            reasons.join("; ")
        )
        .expect("a string takes text");
    }
    writeln!(text, "\nleft out: {} slides", selection.left_out.len()).expect("a string takes text");
    for slide in &selection.left_out {
        let reasons: Vec<String> = slide.reasons.iter().map(plain).collect();
        writeln!(text, "{:.2}  {:34} {}", slide.relevance, slide.id, reasons.join("; ")).expect("a string takes text");
    }
    text
}

/// A reason in the words of the code, without its punctuation.
fn plain(reason: &impl std::fmt::Debug) -> String {
    format!("{reason:?}").replace(['"', '[', ']', ')'], "").replace('(', " ")
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
                "{name}: whoever is given a minute more must lose no slide, but at {minutes} minutes {lost:?} went"
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
        let kept = chosen(&Target { minutes: 1, ..target }).kept;
        assert!(!kept.is_empty(), "{name}: a salesperson who opens a one-minute pitch must not stand before nothing");
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
        let ids = |selection: &Selection| selection.kept.iter().map(|kept| kept.id.clone()).collect::<Vec<_>>();
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
        let kept = selection.kept.iter().map(|slide| (slide.id.as_str(), slide.reasons.is_empty()));
        let left_out = selection.left_out.iter().map(|slide| (slide.id.as_str(), slide.reasons.is_empty()));
        let verdicts: Vec<(&str, bool)> = kept.chain(left_out).collect();
        let once: BTreeSet<&str> = verdicts.iter().map(|(id, _)| *id).collect();
        assert_eq!(once.len(), verdicts.len(), "a slide with two verdicts has none: {target:?}");
        assert_eq!(once, told, "whoever asks about any slide must get an answer: {target:?}");
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
        let stages: Vec<Stage> = chosen(&target).kept.iter().map(|slide| slide.stage).collect();
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
            .kept
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
        for kept in chosen(&target).kept {
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
        let kept: BTreeSet<String> = chosen(&target).kept.into_iter().map(|kept| kept.id).collect();
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
    let (_, bytes) = files.iter_mut().find(|(known, _)| *known == path).expect("a facility stands in its own file");
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
        chosen(&target).kept.iter().any(|kept| uses(&LIBRARY, &kept.id)),
        "a fact that no kept slide uses shows nothing: choose another one for this test"
    );
    let doubtful = with_unconfirmed(fact);
    let selection = select(&doubtful, &target, doubtful.manifest.date);
    assert!(
        selection.kept.iter().all(|kept| !uses(&doubtful, &kept.id)),
        "a number that nobody has confirmed must not be said to a visitor"
    );
    let reason = Omission::UnconfirmedFact(fact.to_owned());
    assert!(
        selection.left_out.iter().any(|left_out| left_out.reasons.contains(&reason)),
        "the salesperson who misses the slide must learn which fact keeps it out"
    );
    for target in visitors().into_iter().map(|(_, target)| target).chain(sweep()) {
        for kept in chosen(&target).kept {
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
        let (digits, slide) = line.rsplit_once('\t').expect("a slide stands at the end of its line");
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
    let kept = selection.kept.iter().map(|slide| (slide.id.as_str(), slide.relevance));
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
            Thing::Slide(id) => Some((id.as_str(), f64::from(score))),
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
        vec![format!("{:26} {:>5} {:>5} {:>5} {:>6}  {}", "", "ours", "words", "tags", "chance", "kept 3/2/1/0")];
    let mut sums = [0.0; 4];
    let mut least = 1.0_f64;
    let mut kept = [0_usize; 4];
    for Judged { name, target, gains } in &set {
        let selection = chosen(target);
        let scores = [ours(&selection), words_alone(target), tags_alone(target), BTreeMap::new()];
        let figures = scores.map(|scores| ndcg(&scores, gains));
        let mut told = [0_usize; 4];
        for slide in &selection.kept {
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
