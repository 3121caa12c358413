//! How well each slide fits a target, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::{Caution, Omission, Reason, Thing};
use crate::date::Day;
use crate::language::Language;
use crate::library::Library;
use crate::model::{Slide, Target};
use crate::nace;
use crate::select::index::stems;

/// What a slide needs to be told at all. Found on the judged set: below it, slides are padding.
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
/// Slides whose facts are all older than so many years give way to fresher ones.
const OLD_YEARS: i16 = 7;

/// The judgement on one slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Relevance {
    /// From 0 to 1.
    pub score: f64,
    /// Why it fits.
    pub reasons: Vec<Reason>,
    /// Why it cannot be told; empty when it can.
    pub omissions: Vec<Omission>,
}

/// The judgement on all slides.
pub(super) struct Judged {
    pub(super) slides: BTreeMap<String, Relevance>,
    pub(super) topics: BTreeMap<String, f64>,
    pub(super) proposition: Option<String>,
    pub(super) cautions: Vec<Caution>,
}

pub(super) fn judge(library: &Library, target: &Target, today: Day) -> Judged {
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
        // Who asked for one thing is not told the story of another because of an industry that both share.
        .filter(|proposition| topics.get(&proposition.topic).copied().unwrap_or(0.0) >= ASKED * strongest)
        .filter_map(|proposition| {
            let industry = closeness(&industries, proposition.industries.iter().map(|(code, _)| code.as_str()));
            let weight =
                topics.get(&proposition.topic).copied().unwrap_or(0.0) + 0.2 * industry.map_or(0.0, |(close, _)| close);
            (weight >= 0.3).then_some((weight, proposition.id.clone()))
        })
        .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(&one.1)))
        .map(|(_, id)| id);

    let judge = SlideJudge {
        library,
        target,
        today,
        industries: &industries,
        company,
        topics: &topics,
        keywords: &keywords,
        proposition: proposition.as_deref(),
        specific: &specific,
        chain: library.chain(&target.language),
    };
    let slides: BTreeMap<String, Relevance> = library
        .slides
        .values()
        .filter(|slide| crate::layout::layout(&slide.layout).is_some_and(|layout| !layout.is_frame()))
        .map(|slide| (slide.id.clone(), judge.slide(slide)))
        .collect();

    if industries.is_empty() && topics.is_empty() {
        cautions.push(Caution::NoIndustry);
    }
    for code in &industries {
        let served = slides.values().any(|relevance| {
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
    for topic in library.topics.values() {
        let mut weight: f64 = 0.0;
        if let Some((close, _)) = closeness(industries, topic.industries.iter().map(|(code, _)| code.as_str())) {
            // The nearer of several topics should win: the whole section says little.
            weight = weight.max(0.6 * close * close);
        }
        if target.keywords.iter().any(|keyword| names_topic(topic, keyword)) {
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

fn names_topic(topic: &crate::model::Topic, keyword: &str) -> bool {
    let same = |language: &Language, word: &str| {
        let (word, keyword) = (stems(word, language), stems(keyword, language));
        !word.is_empty() && (keyword == word || contains(&keyword, &word))
    };
    let names = topic.name.0.iter().any(|(language, name)| same(language, name));
    names || topic.words.0.iter().any(|(language, words)| words.iter().any(|word| same(language, word)))
}

/// Whether a phrase stands in a text, word for word.
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
struct Keywords {
    /// For each slide: BM25 score and the keywords found.
    found: BTreeMap<String, (f64, Vec<String>)>,
}

impl Keywords {
    fn find(library: &Library, target: &Target, cautions: &mut Vec<Caution>) -> Keywords {
        let mut found: BTreeMap<String, (f64, Vec<String>)> = BTreeMap::new();
        for keyword in &target.keywords {
            if !library.index.knows(keyword) && !library.topics.values().any(|topic| names_topic(topic, keyword)) {
                cautions.push(Caution::UnknownKeyword(keyword.clone()));
            }
            for (thing, score) in library.index.scores(keyword) {
                if let Thing::Slide(id) = thing {
                    let entry = found.entry(id.clone()).or_default();
                    entry.0 += f64::from(score);
                    entry.1.push(keyword.clone());
                }
            }
        }
        Keywords { found }
    }
}

struct SlideJudge<'a> {
    library: &'a Library,
    target: &'a Target,
    today: Day,
    industries: &'a [&'a str],
    company: Option<&'a str>,
    topics: &'a BTreeMap<String, f64>,
    keywords: &'a Keywords,
    proposition: Option<&'a str>,
    /// Topics that belong to some industries and not to others.
    specific: &'a BTreeSet<&'a str>,
    chain: Vec<Language>,
}

impl SlideJudge<'_> {
    fn slide(&self, slide: &Slide) -> Relevance {
        let mut reasons = Vec::new();
        let mut omissions = Vec::new();

        let industry = closeness(self.industries, slide.industries.iter().map(|(code, _)| code.as_str()));
        let (close, code) = industry.map_or((0.0, ""), |(close, code)| (close, code));
        if close >= 0.8 {
            reasons.push(Reason::Industry(code.to_owned()));
        } else if close >= NEAR {
            reasons.push(Reason::NearIndustry(code.to_owned()));
        }

        let (keyword_score, keywords) = self.keywords.found.get(&slide.id).cloned().unwrap_or_default();
        let keyword = keyword_score / (keyword_score + HALF_SCORE);
        if keyword >= 0.3 {
            reasons.push(Reason::Keywords(keywords));
        }

        let is_specific = |topic: &str| self.specific.contains(topic);
        let topic = slide
            .topics
            .iter()
            .filter(|(topic, _)| is_specific(topic))
            .filter_map(|(topic, _)| Some((self.topics.get(topic).copied()?, topic)))
            .max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)));
        let topic_weight = topic.map_or(0.0, |(weight, _)| weight);
        if let Some((weight, topic)) = topic
            && weight >= 0.3
        {
            reasons.push(Reason::Topic(topic.clone()));
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

        let in_a_field = slide.topics.iter().any(|(topic, _)| is_specific(topic));
        let general = !in_a_field || slide.industries.is_empty();
        let mut score = 1.0 - (1.0 - 0.4 * close) * (1.0 - 0.55 * topic_weight) * (1.0 - 0.5 * keyword);
        if in_proposition {
            // Where the industry is known, the parts made for it come before those made for its neighbours.
            let elsewhere = !self.industries.is_empty() && !slide.industries.is_empty() && close < NEAR;
            score = 1.0 - (1.0 - score) * if elsewhere { 0.9 } else { 0.6 };
        } else if slide.value_proposition.is_some() {
            // A part of another proposition tells another story, also where industries overlap.
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

        match slide.text.first(&self.chain) {
            Some((language, _)) if *language == self.target.language => {}
            Some((language, _)) if self.chain.contains(language) => {
                reasons.push(Reason::OtherLanguage(language.to_string()));
                score *= 0.7;
            }
            _ => omissions.push(Omission::NotInLanguage),
        }
        score *= self.freshness(slide, &mut reasons, &mut omissions);
        Relevance { score, reasons, omissions }
    }

    /// Below one when facts have lapsed or are old; unconfirmed facts keep a slide out.
    fn freshness(&self, slide: &Slide, reasons: &mut Vec<Reason>, omissions: &mut Vec<Omission>) -> f64 {
        let language = slide.text.first(&self.chain).map(|(language, _)| language.clone());
        let facts = language.map(|language| slide.facts(&language)).unwrap_or_default();
        let facts: Vec<_> = facts.into_iter().filter_map(|id| self.library.facts.get(id)).collect();
        if let Some(fact) = facts.iter().find(|fact| !fact.confirmed) {
            omissions.push(Omission::UnconfirmedFact(fact.id.clone()));
        }
        let mut factor = 1.0;
        if let Some(fact) = facts.iter().find(|fact| fact.is_lapsed(self.today)) {
            reasons.push(Reason::LapsedFact(fact.id.clone()));
            factor *= 0.6;
        }
        let newest = facts.iter().map(|fact| fact.as_of.year()).max();
        if newest.is_some_and(|year| self.today.year() - year > OLD_YEARS) {
            factor *= 0.92;
        }
        factor
    }
}
