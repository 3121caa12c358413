//! Defines the result of a choice: the story, a verdict with reasons for every slide, and cautions. Data, not
//! sentences: hosts phrase it in the language of their user.

use std::collections::BTreeMap;

use crate::model::Stage;

/// Why a slide is in the story. Data, not sentences: the host phrases it in the language of its user.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It names the company itself.
    NamesCompany(String),
    /// It is made for the target's industry, or one that contains it (NACE code).
    Industry(String),
    /// It is made for an industry close to the target's (NACE code).
    NearIndustry(String),
    /// It says what the visitor asked for.
    Keywords(Vec<String>),
    /// Its topic concerns the target (topic id).
    Topic(String),
    /// It is part of the value proposition that fits best.
    Proposition(String),
    /// It carries this stage of the story.
    Carries(Stage),
    /// It speaks to this audience in particular.
    Audience,
    /// It holds for every industry.
    EveryIndustry,
    /// It is not translated and is shown in another language (BCP 47 tag).
    OtherLanguage(String),
    /// One of its facts is past its review date (fact id).
    LapsedFact(String),
}

/// Why a slide is not in the story.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Omission {
    /// It is about something else (topic ids).
    OtherTopic(Vec<String>),
    /// It speaks to others.
    OtherAudience,
    /// It fits, but hardly.
    TooLittleInCommon,
    /// It fits, but the time is used up (minutes).
    NoTime(u32),
    /// The stage has enough slides.
    StageFull(Stage),
    /// A kept slide says the same (slide id).
    SameAs(String),
    /// One of its facts is not confirmed (fact id).
    UnconfirmedFact(String),
    /// It does not exist in the language nor in one to fall back on.
    NotInLanguage,
}

/// What the salesperson should know about a story as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// No such NACE code.
    UnknownIndustry(String),
    /// Nothing in the library is made for this industry; the general story is chosen (NACE code).
    NothingForIndustry(String),
    /// Neither industry nor keywords were given; the general story is chosen.
    NoIndustry,
    /// No keyword is found in the library.
    UnknownKeyword(String),
    /// The content is too short (seconds available, minutes wanted).
    ThinContent(u32, u32),
    /// No slide carries this stage.
    NoStage(Stage),
    /// How many slides are shown in another language.
    OtherLanguage(usize),
    /// How many slides use a fact that is past its review date.
    Lapsed(usize),
}

/// A slide of the story.
#[derive(Debug, Clone, PartialEq)]
pub struct ChosenSlide {
    /// Slide id.
    pub id: String,
    /// Its stage.
    pub stage: Stage,
    /// How long it takes.
    pub seconds: u32,
    /// How well it fits, from 0 to 1.
    pub relevance: f64,
    /// The order in which it was chosen, from 0: a shorter story drops the highest first.
    pub rank: usize,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A slide that is not in the story.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// Slide id.
    pub id: String,
    /// How well it would fit, from 0 to 1.
    pub relevance: f64,
    /// Why not.
    pub reasons: Vec<Omission>,
}

/// A story and the verdict on every slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The story, in the order of presenting.
    pub chosen: Vec<ChosenSlide>,
    /// All other slides, the nearest misses first.
    pub left_out: Vec<LeftOut>,
    /// Cautions about the whole.
    pub cautions: Vec<Caution>,
    /// Topics that concern the target, with their weight.
    pub topics: BTreeMap<String, f64>,
}

impl Selection {
    /// How long the story takes.
    pub fn seconds(&self) -> u32 {
        self.chosen.iter().map(|slide| slide.seconds).sum()
    }
}
