//! Phrases reasons and cautions in the language of the person who reads them.

use lodestone_content::model::Stage;
use lodestone_content::select::{Caution, Omission, Reason};
use lodestone_content::{Language, Library, nace};
use lodestone_l10n::Localizer;
use lodestone_l10n::message::Reasons as Say;

/// Says why a story is as it is, in the language of a localizer.
#[derive(Debug)]
pub struct Reasons<'a> {
    l10n: &'a Localizer,
    chain: Vec<Language>,
}

impl<'a> Reasons<'a> {
    /// Reasons in the language of a localizer.
    pub fn new(l10n: &'a Localizer) -> Reasons<'a> {
        Reasons { l10n, chain: l10n.chain() }
    }

    fn industry(&self, code: &str) -> String {
        match nace::name(code, &self.chain[0]) {
            Some(name) => format!("{name} ({code})"),
            None => code.to_owned(),
        }
    }

    fn topic(&self, library: &Library, id: &str) -> String {
        library.topics.get(id).map_or_else(|| id.to_owned(), |topic| topic.name.text(&self.chain).to_lowercase())
    }

    fn stage(&self, stage: Stage) -> String {
        self.l10n.say(Say::stage(stage))
    }

    /// Why a slide is in the story.
    pub fn reason(&self, library: &Library, reason: &Reason) -> String {
        match reason {
            Reason::NamesCompany(company) => self.l10n.say(Say::NamesCompany { company }),
            Reason::Industry(code) => self.l10n.say(Say::Industry { industry: &self.industry(code) }),
            Reason::NearIndustry(code) => self.l10n.say(Say::NearIndustry { industry: &self.industry(code) }),
            Reason::Keywords(words) => self.l10n.say(Say::Keywords { keywords: &words.join(", ") }),
            Reason::Topic(id) => self.l10n.say(Say::Topic { topic: &self.topic(library, id) }),
            Reason::Proposition(id) => {
                let title = library
                    .value_propositions
                    .get(id)
                    .and_then(|proposition| proposition.text.get(&self.chain)?.get("title").cloned());
                self.l10n.say(Say::Proposition { proposition: &title.unwrap_or_else(|| id.clone()) })
            }
            Reason::Carries(stage) => self.l10n.say(Say::Carries { stage: &self.stage(*stage) }),
            Reason::Audience => self.l10n.say(Say::Audience),
            Reason::EveryIndustry => self.l10n.say(Say::EveryIndustry),
            Reason::OtherLanguage(tag) => self.l10n.say(Say::OtherLanguage { language: tag }),
            Reason::LapsedFact(fact) => self.l10n.say(Say::LapsedFact { fact }),
        }
    }

    /// Why a slide is not in the story.
    pub fn omission(&self, library: &Library, omission: &Omission) -> String {
        match omission {
            Omission::OtherTopic(topics) => {
                let topics: Vec<String> = topics.iter().map(|id| self.topic(library, id)).collect();
                self.l10n.say(Say::OtherTopic { topics: &topics.join(", ") })
            }
            Omission::OtherAudience => self.l10n.say(Say::OtherAudience),
            Omission::TooLittleInCommon => self.l10n.say(Say::TooLittle),
            Omission::NoTime(minutes) => self.l10n.say(Say::NoTime { minutes: &minutes.to_string() }),
            Omission::StageFull(stage) => self.l10n.say(Say::StageFull { stage: &self.stage(*stage) }),
            Omission::SameAs(slide) => self.l10n.say(Say::SameAs { slide }),
            Omission::UnconfirmedFact(fact) => self.l10n.say(Say::UnconfirmedFact { fact }),
            Omission::NotInLanguage => self.l10n.say(Say::NotInLanguage),
        }
    }

    /// What to know about a story as a whole.
    pub fn caution(&self, caution: &Caution) -> String {
        match caution {
            Caution::UnknownIndustry(code) => self.l10n.say(Say::UnknownIndustry { code }),
            Caution::NothingForIndustry(code) => {
                self.l10n.say(Say::NothingForIndustry { industry: &self.industry(code) })
            }
            Caution::NoIndustry => self.l10n.say(Say::NoIndustry),
            Caution::UnknownKeyword(keyword) => self.l10n.say(Say::UnknownKeyword { keyword }),
            Caution::ThinContent(seconds, minutes) => {
                let have = format!("{}:{:02}", seconds / 60, seconds % 60);
                self.l10n.say(Say::ThinContent { have: &have, minutes: &minutes.to_string() })
            }
            Caution::NoStage(stage) => self.l10n.say(Say::NoStage { stage: &self.stage(*stage) }),
            Caution::OtherLanguage(count) => self.l10n.say(Say::SlidesInOtherLanguage { count: *count }),
            Caution::Lapsed(count) => self.l10n.say(Say::SlidesLapsed { count: *count }),
        }
    }
}
