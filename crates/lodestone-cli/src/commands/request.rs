//! Turns arguments into the values that the app takes: days, languages, targets, styles, libraries.

use lodestone_app::worker::{Cancel, Limits, Worker};
use lodestone_app::{Audience, Code, Contact, Day, Error, Form, Language, Library, Style, Target};

use crate::arguments::{AudienceArgument, FormArgument, LibraryArguments, StyleArguments, TargetArguments};

/// The edge of the program: the one place that asks what day it is.
pub(crate) fn today(given: Option<&str>) -> Result<Day, Error> {
    match given {
        Some(text) => Day::parse(text)
            .ok_or_else(|| Error::new(Code::Input, format!("\"{text}\" is not a day; write YYYY-MM-DD"))),
        None => {
            #[expect(clippy::disallowed_methods, reason = "the edge: everything inside takes the day as a parameter")]
            let now = std::time::SystemTime::now();
            let seconds = now.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
            let day = i64::try_from(seconds / 86_400).ok().and_then(Day::from_unix_days);
            day.ok_or_else(|| Error::new(Code::Input, "the clock of this machine is wrong; give --today YYYY-MM-DD"))
        }
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
    if !(0.05..=2000.0).contains(&arguments.budget) {
        return Err(Error::new(
            Code::Input,
            "the budget must be from 0.05 to 2000 megabytes; give another --budget, or none for 5",
        ));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just above")]
    let budget = (arguments.budget * 1_000_000.0) as u64;
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
        budget,
        theme: arguments.theme.as_deref().map(lodestone_app::read_theme).transpose()?.unwrap_or_default(),
    })
}

/// The library that was named, or the one that ships.
pub(crate) fn opened(arguments: &LibraryArguments) -> Result<Library, Error> {
    lodestone_app::usable(lodestone_app::open(arguments.library.as_deref())?)
}
