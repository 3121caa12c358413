//! Between the wire, the stored form and the content model.

use lodestone_content::model::{self, Stage};
use lodestone_content::{Language, nace};
use lodestone_l10n::message;
use lodestone_render::deck::Form;
use lodestone_store as store;

use crate::api;
use crate::error::{Code, Error};

pub(crate) fn language(tag: &str) -> Result<Language, Error> {
    Language::parse(tag).ok_or_else(|| Error::said(Code::Input, message::App::ErrorNoLanguage { tag }))
}

pub(crate) fn audience_word(audience: api::Audience) -> &'static str {
    match audience {
        api::Audience::Company => "company",
        api::Audience::Investor => "investor",
        api::Audience::Researcher => "researcher",
        api::Audience::Organiser => "organiser",
        api::Audience::Talent => "talent",
    }
}

pub(crate) fn audience(word: &str) -> api::Audience {
    match word {
        "investor" => api::Audience::Investor,
        "researcher" => api::Audience::Researcher,
        "organiser" => api::Audience::Organiser,
        "talent" => api::Audience::Talent,
        _ => api::Audience::Company,
    }
}

pub(crate) fn form_word(form: api::Form) -> &'static str {
    match form {
        api::Form::Slides => "slides",
        api::Form::Handout => "handout",
        api::Form::FactSheet => "fact-sheet",
    }
}

pub(crate) fn form(word: &str) -> api::Form {
    match word {
        "handout" => api::Form::Handout,
        "fact-sheet" => api::Form::FactSheet,
        _ => api::Form::Slides,
    }
}

pub(crate) fn deck_form(form: api::Form) -> Form {
    match form {
        api::Form::Slides => Form::Slides,
        api::Form::Handout => Form::Handout,
        api::Form::FactSheet => Form::FactSheet,
    }
}

/// A text without the blanks around it; `None` when nothing is left.
fn given(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What a window sends, as it is kept.
pub(crate) fn stored_target(target: &api::Target) -> Result<store::Target, Error> {
    language(&target.language)?;
    // As many as a `.pitch` file takes: a pitch that cannot be sent is noticed too late.
    if target.industries.len().max(target.keywords.len()) > store::MOST_LISTED {
        let most = store::MOST_LISTED.to_string();
        return Err(Error::said(Code::Input, message::App::ErrorTooManyListed { most: &most }));
    }
    let stored = store::Target {
        company: given(target.company.as_ref()),
        industries: target.industries.iter().filter_map(|code| nace::normalise(code)).map(str::to_owned).collect(),
        audience: audience_word(target.audience).to_owned(),
        keywords: target.keywords.iter().filter_map(|word| given(Some(word))).collect(),
        language: target.language.clone(),
        minutes: target.minutes.clamp(1, 240),
        event: given(target.event.as_ref()),
    };
    crate::input::usable(&target_of(&stored), &model::Contact::default())?;
    Ok(stored)
}

/// What was kept, as the content model has it. What cannot be read falls back on what suits most.
pub(crate) fn target_of(target: &store::Target) -> model::Target {
    model::Target {
        company: target.company.clone(),
        industries: target.industries.clone(),
        audience: model::Audience::parse(&target.audience).unwrap_or(model::Audience::Company),
        keywords: target.keywords.clone(),
        language: Language::parse(&target.language).unwrap_or_else(Language::english),
        minutes: target.minutes.clamp(1, 240),
        event: target.event.clone(),
    }
}

/// What was kept, as a window shows it.
pub(crate) fn wire_target(target: &store::Target) -> api::Target {
    api::Target {
        company: target.company.clone(),
        industries: target.industries.clone(),
        audience: audience(&target.audience),
        keywords: target.keywords.clone(),
        language: target.language.clone(),
        minutes: target.minutes,
        event: target.event.clone(),
    }
}

/// The target of a ready-made pitch, as it is kept.
pub(crate) fn stored_from_model(target: &model::Target) -> store::Target {
    store::Target {
        company: target.company.clone(),
        industries: target.industries.clone(),
        audience: target.audience.as_str().to_owned(),
        keywords: target.keywords.clone(),
        language: target.language.to_string(),
        minutes: target.minutes,
        event: target.event.clone(),
    }
}

pub(crate) fn contact(contact: &api::Contact) -> model::Contact {
    model::Contact {
        name: given(contact.name.as_ref()),
        role: given(contact.role.as_ref()),
        organisation: given(contact.organisation.as_ref()),
        email: given(contact.email.as_ref()),
        phone: given(contact.phone.as_ref()),
        url: given(contact.url.as_ref()),
    }
}

pub(crate) fn wire_style(style: &store::Style) -> api::Style {
    api::Style { brand: style.brand.clone(), cobrand: style.cobrand.clone(), form: form(&style.form) }
}

pub(crate) fn stored_style(style: &api::Style) -> store::Style {
    store::Style { brand: style.brand.clone(), cobrand: style.cobrand.clone(), form: form_word(style.form).to_owned() }
}

pub(crate) fn stage(word: &str) -> Option<Stage> {
    Stage::parse(word)
}
