//! Scores how well each slide fits a target, with reasons.

use std::collections::{BTreeMap, BTreeSet};

use super::index::{FactSummary, SlideSummary};
use super::verdict::{Caution, Omission, Reason};
use crate::date::Day;
use crate::language::Language;
use crate::library::Library;
use crate::model::{Slide, Target};
use crate::nace;
use crate::select::index::stems;

/// The least relevance of a chosen slide. Found on the judged set: below it, slides are padding.
const FLOOR: f64 = 0.2;
/// A slide for every industry fits every target a little.
const GENERAL: f64 = 0.34;
/// So does, a little less, one that leans on a field which may not be the target's.
const GENERAL_IN_A_FIELD: f64 = 0.31;
/// How close industries must be for a slide to count as made for the target.
const NEAR: f64 = 0.5;
/// A proposition needs this share of the weight of the topic that concerns the target most.
const ASKED: f64 = 0.7;
/// How much of what a slide lacks is left when it is made for this audience alone.
const OWN_AUDIENCE: f64 = 0.35;
/// The BM25 score at which keywords count half.
const HALF_SCORE: f64 = 5.0;
/// Slides whose facts are all older than this many years rank below fresher ones.
const OLD_YEARS: i16 = 7;

/// The judgement on one slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Relevance {
    /// From 0 to 1.
    pub score: f64,
    /// Why it fits.
    pub reasons: Vec<Reason>,
    /// Why it cannot be chosen; empty when it can.
    pub omissions: Vec<Omission>,
}

/// The judgement on all slides.
pub(super) struct Judged<'a> {
    /// In the order of their ids.
    pub(super) slides: Vec<(&'a Slide, Relevance)>,
    pub(super) topics: BTreeMap<String, f64>,
    pub(super) proposition: Option<String>,
    pub(super) cautions: Vec<Caution>,
}

pub(super) fn judge<'a>(library: &'a Library, target: &Target, today: Day) -> Judged<'a> {
    let mut cautions = Vec::new();
    let mut industries = Vec::new();
    for code in &target.industries {
        match nace::normalise(code) {
            Some(code) => industries.push(code),
            None => cautions.push(Caution::UnknownIndustry(code.clone())),
        }
    }
    let company = target.company.as_deref().and_then(|name| facility_named(library, name));
    let topics = topics(library, target, &industries, company);
    let keywords = Keywords::find(library, target, &mut cautions);
    let specific: BTreeSet<&str> =
        library.topics.values().filter(|topic| !topic.industries.is_empty()).map(|topic| topic.id.as_str()).collect();
    let strongest =
        topics.iter().filter(|(id, _)| specific.contains(id.as_str())).map(|(_, weight)| *weight).fold(0.0, f64::max);
    let proposition = library
        .value_propositions
        .values()
        // A target with keywords does not get another story because of an industry that both share.
        .filter(|proposition| topics.get(&proposition.topic).copied().unwrap_or(0.0) >= ASKED * strongest)
        .filter_map(|proposition| {
            let industry = closeness(&industries, proposition.industries.iter().map(|(code, _)| code.as_str()));
            let weight =
                topics.get(&proposition.topic).copied().unwrap_or(0.0) + 0.2 * industry.map_or(0.0, |(close, _)| close);
            (weight >= 0.3).then_some((weight, proposition.id.clone()))
        })
        .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(&one.1)))
        .map(|(_, id)| id);

    let weight = |id: &'a String| specific.contains(id.as_str()).then(|| (topics.get(id).copied(), id.as_str()));
    let languages = library.index().languages();
    let chain = library.chain(&target.language);
    let judge = SlideJudge {
        target,
        today,
        industries: &industries,
        near: nace::codes().map(|code| closeness(&industries, std::iter::once(code))).collect(),
        company,
        topics: library.topics.keys().map(weight).collect(),
        keywords: &keywords,
        proposition: proposition.as_deref(),
        languages,
        chain: chain.iter().filter_map(|language| languages.binary_search(language).ok()?.try_into().ok()).collect(),
    };
    let slides: Vec<(&Slide, Relevance)> = library
        .slides
        .values()
        .zip(library.index().slides())
        .enumerate()
        .filter(|(_, (_, prepared))| !prepared.is_never_chosen)
        .map(|(at, (slide, prepared))| (slide, judge.slide(at, slide, prepared)))
        .collect();

    if industries.is_empty() && topics.is_empty() {
        cautions.push(Caution::NoIndustry);
    }
    for code in &industries {
        let served = slides.iter().any(|(_, relevance)| {
            let made_for = |reason: &Reason| matches!(reason, Reason::Industry(_) | Reason::NearIndustry(_));
            relevance.omissions.is_empty() && relevance.reasons.iter().any(made_for)
        });
        if !served {
            cautions.push(Caution::NothingForIndustry((*code).to_owned()));
        }
    }
    Judged { slides, topics, proposition, cautions }
}

/// The facility of that name, when the library knows the company.
fn facility_named<'a>(library: &'a Library, name: &str) -> Option<&'a str> {
    let wanted = name.trim().to_lowercase();
    let named = |name: &String| {
        let name = name.to_lowercase();
        let bare = name.split(" (").next().unwrap_or_default();
        name == wanted || bare == wanted
    };
    library
        .facilities
        .values()
        .find(|facility| facility.name.0.values().chain(facility.short.0.values()).any(named))
        .map(|facility| facility.id.as_str())
}

/// Topics that concern the target: named by its keywords, served by its industry, or those of the company's own facts.
fn topics(library: &Library, target: &Target, industries: &[&str], company: Option<&str>) -> BTreeMap<String, f64> {
    let mut weights = BTreeMap::new();
    let asked = Asked::of(library, target);
    for topic in library.topics.values() {
        let mut weight: f64 = 0.0;
        if let Some((close, _)) = closeness(industries, topic.industries.iter().map(|(code, _)| code.as_str())) {
            // The nearer of several topics should win: the whole section says little.
            weight = weight.max(0.6 * close * close);
        }
        if asked.0.iter().any(|keyword| names_topic(library, topic, keyword)) {
            weight = weight.max(1.0);
        }
        if company.is_some_and(|company| {
            library.facts.values().any(|fact| fact.facility == company && fact.topic == topic.id)
        }) {
            weight = weight.max(0.5);
        }
        if weight > 0.05 {
            weights.insert(topic.id.clone(), weight);
        }
    }
    weights
}

/// The stems of what was asked for, each keyword in every language: topics have hundreds of words to compare with.
struct Asked(Vec<BTreeMap<Language, Vec<String>>>);

impl Asked {
    fn of(library: &Library, target: &Target) -> Asked {
        Asked(target.keywords.iter().map(|keyword| Asked::keyword(library, keyword)).collect())
    }

    fn keyword(library: &Library, keyword: &str) -> BTreeMap<Language, Vec<String>> {
        let called = library.topics.keys().flat_map(|topic| library.index().topic_stems(topic));
        let languages: BTreeSet<&Language> = called.map(|(language, _)| language).collect();
        languages.into_iter().map(|language| (language.clone(), stems(keyword, language))).collect()
    }
}

fn names_topic(library: &Library, topic: &crate::model::Topic, keyword: &BTreeMap<Language, Vec<String>>) -> bool {
    library
        .index()
        .topic_stems(&topic.id)
        .iter()
        .any(|(language, word)| keyword.get(language).is_some_and(|keyword| keyword == word || contains(keyword, word)))
}

/// Returns whether a text contains a phrase, word for word.
fn contains(text: &[String], phrase: &[String]) -> bool {
    text.windows(phrase.len()).any(|window| window == phrase)
}

/// The closest pair of the target's industries and others, with the target's code.
fn closeness<'a>(industries: &[&'a str], others: impl Iterator<Item = &'a str> + Clone) -> Option<(f64, &'a str)> {
    industries
        .iter()
        .flat_map(|code| others.clone().map(move |other| (nace::closeness(code, other), *code)))
        .filter(|(close, _)| *close > 0.0)
        .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)))
}

/// What the visitor asked for, found in the library's texts.
struct Keywords<'a> {
    /// For each slide, in the order of their ids: BM25 score and the keywords found.
    found: Vec<(f64, Vec<&'a str>)>,
}

impl<'a> Keywords<'a> {
    fn find(library: &Library, target: &'a Target, cautions: &mut Vec<Caution>) -> Keywords<'a> {
        let mut found = vec![(0.0, Vec::new()); library.slides.len()];
        for keyword in &target.keywords {
            if !library.index().contains(keyword) {
                let asked = Asked::keyword(library, keyword);
                if !library.topics.values().any(|topic| names_topic(library, topic, &asked)) {
                    cautions.push(Caution::UnknownKeyword(keyword.clone()));
                }
            }
            for (at, score) in library.index().slides_found(keyword) {
                found[at].0 += f64::from(score);
                found[at].1.push(keyword.as_str());
            }
        }
        Keywords { found }
    }
}

struct SlideJudge<'a> {
    target: &'a Target,
    today: Day,
    industries: &'a [&'a str],
    /// For each code of the classification: how close it is to the target's, and to which of them.
    near: Vec<Option<(f64, &'a str)>>,
    company: Option<&'a str>,
    /// For each topic of the library that belongs to some industries and not to others: its weight, if it has one, and
    /// its id.
    topics: Vec<Option<(Option<f64>, &'a str)>>,
    keywords: &'a Keywords<'a>,
    proposition: Option<&'a str>,
    languages: &'a [Language],
    /// The languages to look in, as places in `languages`.
    chain: Vec<u16>,
}

impl SlideJudge<'_> {
    fn slide(&self, at: usize, slide: &Slide, prepared: &SlideSummary) -> Relevance {
        let mut reasons = Vec::new();
        let mut omissions = Vec::new();

        let near = prepared.industries.iter().filter_map(|number| self.near[usize::from(*number)]);
        let industry = near.max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)));
        let (close, code) = industry.map_or((0.0, ""), |(close, code)| (close, code));
        if close >= 0.8 {
            reasons.push(Reason::Industry(code.to_owned()));
        } else if close >= NEAR {
            reasons.push(Reason::NearIndustry(code.to_owned()));
        }

        let (keyword_score, keywords) = &self.keywords.found[at];
        let keyword = keyword_score / (keyword_score + HALF_SCORE);
        if keyword >= 0.3 {
            reasons.push(Reason::Keywords(keywords.iter().map(|keyword| (*keyword).to_owned()).collect()));
        }

        let specific = || prepared.topics.iter().filter_map(|topic| self.topics[usize::from(*topic)]);
        let topic = specific()
            .filter_map(|(weight, topic)| Some((weight?, topic)))
            .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)));
        let topic_weight = topic.map_or(0.0, |(weight, _)| weight);
        if let Some((weight, topic)) = topic
            && weight >= 0.3
        {
            reasons.push(Reason::Topic(topic.to_owned()));
        }

        if let Some(company) = self.company
            && slide.facilities.iter().any(|(facility, _)| facility == company)
        {
            reasons.insert(0, Reason::NamesCompany(self.target.company.clone().unwrap_or_default()));
        }
        let in_proposition = self.proposition.is_some() && slide.value_proposition.as_deref() == self.proposition;
        if in_proposition {
            reasons.push(Reason::Proposition(self.proposition.unwrap_or_default().to_owned()));
        }

        let in_a_field = specific().next().is_some();
        let general = !in_a_field || slide.industries.is_empty();
        let mut score = 1.0 - (1.0 - 0.4 * close) * (1.0 - 0.55 * topic_weight) * (1.0 - 0.5 * keyword);
        if in_proposition {
            // Where the industry is known, the parts made for it come before those made for its neighbours.
            let elsewhere = !self.industries.is_empty() && !slide.industries.is_empty() && close < NEAR;
            score = 1.0 - (1.0 - score) * if elsewhere { 0.9 } else { 0.6 };
        } else if slide.value_proposition.is_some() {
            // A slide of another proposition belongs to another story, also where industries overlap.
            score *= 0.75;
        }
        if general {
            if reasons.is_empty() {
                reasons.push(Reason::EveryIndustry);
            }
            score = score.max(if in_a_field { GENERAL_IN_A_FIELD } else { GENERAL });
        }

        let speaks = slide.audiences.is_empty() || slide.audiences.contains(&self.target.audience);
        if !speaks {
            omissions.push(Omission::OtherAudience);
        } else if slide.audiences.len() == 1 {
            reasons.push(Reason::Audience);
            score = 1.0 - (1.0 - score) * OWN_AUDIENCE;
        }

        let foreign = !general && topic_weight < 0.1 && close < NEAR && keyword < 0.3;
        if foreign {
            omissions.push(Omission::OtherTopic(slide.topics.iter().map(|(topic, _)| topic.clone()).collect()));
        } else if score < FLOOR {
            omissions.push(Omission::TooLittleInCommon);
        }

        let text = |wanted: &u16| prepared.texts.iter().find(|(language, _)| language == wanted);
        match self.chain.iter().find_map(text) {
            Some((language, facts)) => {
                let language = &self.languages[usize::from(*language)];
                if *language != self.target.language {
                    reasons.push(Reason::OtherLanguage(language.to_string()));
                    score *= 0.7;
                }
                score *= self.freshness(facts, &mut reasons, &mut omissions);
            }
            None => {
                omissions.push(Omission::NotInLanguage);
                if let Some((_, facts)) = prepared.texts.first() {
                    score *= self.freshness(facts, &mut reasons, &mut omissions);
                }
            }
        }
        Relevance { score, reasons, omissions }
    }

    /// Below one when facts have lapsed or are old; unconfirmed facts keep a slide out.
    fn freshness(&self, facts: &FactSummary, reasons: &mut Vec<Reason>, omissions: &mut Vec<Omission>) -> f64 {
        if let Some(fact) = &facts.unconfirmed {
            omissions.push(Omission::UnconfirmedFact(fact.clone()));
        }
        let mut factor = 1.0;
        if let Some((_, fact)) = facts.reviews.iter().find(|(review_by, _)| *review_by < self.today) {
            reasons.push(Reason::LapsedFact(fact.clone()));
            factor *= 0.6;
        }
        if facts.newest.is_some_and(|year| self.today.year() - year > OLD_YEARS) {
            factor *= 0.92;
        }
        factor
    }
}
