//! Checks what a person typed, and refuses what cannot be printed.

use lodestone_content::Language;
use lodestone_content::model::{Contact, Target};
use lodestone_content::read::shape::is_forbidden;
use lodestone_l10n::message;
use lodestone_store::MOST_LISTED;

use crate::error::{Code, Error};

/// The longest name, event or keyword that is taken from a person.
const LONGEST_INPUT: usize = 120;
/// The most characters of the title of an own page.
const LONGEST_TITLE: usize = 90;

/// The language of a tag.
///
/// # Errors
///
/// When it is none.
pub(crate) fn language(tag: &str) -> Result<Language, Error> {
    Language::parse(tag).ok_or_else(|| Error::with_message(Code::Input, message::App::ErrorNoLanguage { tag }))
}

/// A target as it is kept, without blanks and empty texts.
///
/// # Errors
///
/// When it could not be sent as a file or printed.
pub(crate) fn target(target: Target) -> Result<Target, Error> {
    // As many as a `.pitch` file takes: a pitch that cannot be sent is noticed too late.
    if target.industries.len().max(target.keywords.len()) > MOST_LISTED {
        return Err(Error::with_message(
            Code::Input,
            message::App::ErrorTooManyListed { most: &MOST_LISTED.to_string() },
        ));
    }
    let target = target.normalised();
    check_printable(&target, &Contact::default())?;
    Ok(target)
}

/// Refuses text that cannot be printed.
pub(crate) fn check_printable(target: &Target, contact: &Contact) -> Result<(), Error> {
    let contact_fields = [
        ("name", &contact.name),
        ("role", &contact.role),
        ("organisation", &contact.organisation),
        ("e-mail", &contact.email),
        ("telephone", &contact.phone),
        ("page", &contact.url),
    ];
    let fields = [("company", &target.company), ("event", &target.event)].into_iter().chain(contact_fields);
    let keywords = target.keywords.iter().map(|keyword| ("keyword", keyword));
    for (what, text) in fields.filter_map(|(what, text)| Some((what, text.as_ref()?))).chain(keywords) {
        if text.chars().count() > LONGEST_INPUT {
            return Err(Error::new(
                Code::Input,
                format!("the {what} has more than {LONGEST_INPUT} characters; give a shorter one"),
            )
            .saying(message::App::ErrorInputLong { what, most: &LONGEST_INPUT.to_string() }));
        }
        if let Some(character) = text.chars().find(|character| is_forbidden(*character) || *character == '\n') {
            return Err(Error::new(
                Code::Input,
                format!(
                    "the {what} holds the character U+{:04X}, which cannot be printed; type it again",
                    u32::from(character)
                ),
            )
            .saying(message::App::ErrorInputOdd { what, character: &format!("U+{:04X}", u32::from(character)) }));
        }
        if let Some(character) = lodestone_render::uncovered(text) {
            return Err(Error::new(
                Code::Input,
                format!(
                    "the {what} holds \"{character}\", which the fonts of the leave-behind do not have; write it in Latin letters"
                ),
            )
            .saying(message::App::ErrorInputOdd { what, character: &format!("\"{character}\"") }));
        }
    }
    if !(1..=240).contains(&target.minutes) {
        return Err(
            Error::new(Code::Input, "the time must be from 1 to 240 minutes").saying(message::App::ErrorMinutes)
        );
    }
    Ok(())
}

/// The title of an own page, in one line; refused when there is none or it is too long.
pub(crate) fn page_title(text: &str) -> Result<String, Error> {
    let title = text.replace(['\n', '\r', '\t'], " ").trim().to_owned();
    if title.is_empty() || title.chars().count() > LONGEST_TITLE || title.chars().any(is_forbidden) {
        return Err(Error::with_message(Code::Input, message::App::ErrorOwnTitle { most: &LONGEST_TITLE.to_string() }));
    }
    Ok(title)
}
