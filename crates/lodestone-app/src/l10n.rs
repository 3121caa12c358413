//! Reasons and cautions in words, in the language of the person who reads them.

use lodestone_content::model::Stage;
use lodestone_content::select::{Caution, Omission, Reason};
use lodestone_content::{Language, Library, nace};
use lodestone_render::{Locales, Words};

const LOCALES: &Locales = &[
    ("en", include_str!("../../../locales/en/reasons.ftl")),
    ("sv", include_str!("../../../locales/sv/reasons.ftl")),
    ("da", include_str!("../../../locales/da/reasons.ftl")),
];

/// Says things in the language of the interface.
pub struct Speech {
    words: Words,
    chain: Vec<Language>,
}

impl Speech {
    /// Speech in a language of the interface; English when it has none.
    pub fn new(language: &Language) -> Speech {
        let words = Words::of(LOCALES, std::slice::from_ref(language));
        Speech { chain: vec![words.language(), Language::english()], words }
    }

    fn say(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.words.say(key, with)
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
        self.say(&format!("stage-{}", stage.as_str()), &[])
    }

    /// Why a slide is in the story.
    pub fn reason(&self, library: &Library, reason: &Reason) -> String {
        match reason {
            Reason::NamesCompany(company) => self.say("names-company", &[("company", company)]),
            Reason::Industry(code) => self.say("industry", &[("industry", &self.industry(code))]),
            Reason::NearIndustry(code) => self.say("near-industry", &[("industry", &self.industry(code))]),
            Reason::Keywords(words) => self.say("keywords", &[("keywords", &words.join(", "))]),
            Reason::Topic(id) => self.say("topic", &[("topic", &self.topic(library, id))]),
            Reason::Proposition(id) => {
                let title = library
                    .value_propositions
                    .get(id)
                    .and_then(|proposition| proposition.text.get(&self.chain)?.get("title").cloned());
                self.say("proposition", &[("proposition", &title.unwrap_or_else(|| id.clone()))])
            }
            Reason::Carries(stage) => self.say("carries", &[("stage", &self.stage(*stage))]),
            Reason::Audience => self.say("audience", &[]),
            Reason::EveryIndustry => self.say("every-industry", &[]),
            Reason::OtherLanguage(tag) => self.say("other-language", &[("language", tag)]),
            Reason::LapsedFact(fact) => self.say("lapsed-fact", &[("fact", fact)]),
        }
    }

    /// Why a slide is not in the story.
    pub fn omission(&self, library: &Library, omission: &Omission) -> String {
        match omission {
            Omission::OtherTopic(topics) => {
                let topics: Vec<String> = topics.iter().map(|id| self.topic(library, id)).collect();
                self.say("other-topic", &[("topics", &topics.join(", "))])
            }
            Omission::OtherAudience => self.say("other-audience", &[]),
            Omission::TooLittleInCommon => self.say("too-little", &[]),
            Omission::NoTime(minutes) => self.say("no-time", &[("minutes", &minutes.to_string())]),
            Omission::StageFull(stage) => self.say("stage-full", &[("stage", &self.stage(*stage))]),
            Omission::SameAs(slide) => self.say("same-as", &[("slide", slide)]),
            Omission::UnconfirmedFact(fact) => self.say("unconfirmed-fact", &[("fact", fact)]),
            Omission::NotInLanguage => self.say("not-in-language", &[]),
        }
    }

    /// What to know about a story as a whole.
    pub fn caution(&self, caution: &Caution) -> String {
        match caution {
            Caution::UnknownIndustry(code) => self.say("unknown-industry", &[("code", code)]),
            Caution::NothingForIndustry(code) => {
                self.say("nothing-for-industry", &[("industry", &self.industry(code))])
            }
            Caution::NoIndustry => self.say("no-industry", &[]),
            Caution::UnknownKeyword(keyword) => self.say("unknown-keyword", &[("keyword", keyword)]),
            Caution::ThinContent(seconds, minutes) => {
                let have = format!("{}:{:02}", seconds / 60, seconds % 60);
                self.say("thin-content", &[("have", &have), ("minutes", &minutes.to_string())])
            }
            Caution::NoStage(stage) => self.say("no-stage", &[("stage", &self.stage(*stage))]),
            Caution::OtherLanguage(count) => self.say("slides-in-other-language", &[("count", &count.to_string())]),
            Caution::Lapsed(count) => self.say("slides-lapsed", &[("count", &count.to_string())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LOCALES;

    #[test]
    fn every_language_has_every_message_with_the_same_variables() {
        let found = lodestone_render::disagreements(LOCALES);
        assert!(found.is_empty(), "a person would read a key instead of a reason: {found:#?}");
    }
}
