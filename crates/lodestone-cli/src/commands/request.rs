//! Turns arguments into the values that the app takes: days, languages, targets, styles, libraries.

use lodestone_app::api::Form;
use lodestone_app::worker::{Cancel, Limits, Worker};
use lodestone_app::{Audience, Clock, Code, Contact, Day, Error, Language, Library, Style, SystemClock, Target};

use crate::arguments::{AudienceArgument, FormArgument, LibraryArguments, StyleArguments, TargetArguments};

/// The day that was given, or the person's local day.
pub(crate) fn today(given: Option<&str>) -> Result<Day, Error> {
    match given {
        Some(text) => Day::parse(text)
            .ok_or_else(|| Error::new(Code::Input, format!("\"{text}\" is not a day; write YYYY-MM-DD"))),
        None => Ok(SystemClock::new(None).today()),
    }
}

/// A language by its tag.
pub(crate) fn language(tag: &str) -> Result<Language, Error> {
    Language::parse(tag).ok_or_else(|| {
        Error::new(Code::Input, format!("\"{tag}\" is not a BCP 47 language tag; write en, sv, da or de"))
    })
}

/// What renders for a command.
pub(crate) fn worker() -> Result<Worker, Error> {
    let program = std::env::current_exe()
        .map_err(|error| Error::new(Code::Render, format!("the program cannot find itself: {error}")))?;
    Ok(Worker { program, limits: Limits::default(), cancel: Cancel::default() })
}

/// Whom a pitch is for.
pub(crate) fn target(arguments: &TargetArguments, language: Language) -> Target {
    let trimmed =
        |texts: &[String]| texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
    Target {
        company: arguments.company.clone().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()),
        industries: trimmed(&arguments.industry),
        audience: match arguments.audience {
            AudienceArgument::Company => Audience::Company,
            AudienceArgument::Investor => Audience::Investor,
            AudienceArgument::Researcher => Audience::Researcher,
            AudienceArgument::Organiser => Audience::Organiser,
            AudienceArgument::Talent => Audience::Talent,
        },
        keywords: trimmed(&arguments.keywords),
        language,
        minutes: arguments.minutes,
        event: arguments.event.clone(),
    }
}

/// How a leave-behind looks.
pub(crate) fn style(arguments: &StyleArguments, today: Day) -> Result<Style, Error> {
    let date = arguments.date.as_deref().map(|date| self::today(Some(date))).transpose()?.unwrap_or(today);
    Ok(Style {
        brand: arguments.brand.clone(),
        cobrand: arguments.cobrand.clone(),
        form: match arguments.form {
            FormArgument::Slides => Form::Slides,
            FormArgument::Handout => Form::Handout,
            FormArgument::FactSheet => Form::FactSheet,
        },
        contact: Contact {
            name: arguments.contact_name.clone(),
            role: arguments.contact_role.clone(),
            organisation: arguments.contact_organisation.clone(),
            email: arguments.contact_email.clone(),
            phone: arguments.contact_phone.clone(),
            url: arguments.contact_url.clone(),
        },
        date,
        today,
        budget: Style::budget_of(arguments.budget)?,
        theme: arguments.theme.as_deref().map(lodestone_app::read_theme).transpose()?.unwrap_or_default(),
    })
}

/// The library that was named, or the one that ships.
pub(crate) fn opened(arguments: &LibraryArguments) -> Result<Library, Error> {
    lodestone_app::usable(lodestone_app::open(arguments.library.as_deref())?)
}
