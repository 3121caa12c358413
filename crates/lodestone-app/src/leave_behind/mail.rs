//! Writes the mail that goes with a leave-behind.

use lodestone_render::{Composition, Locales, Words};

use crate::deck_text::plain_words;
use crate::resolved_pitch::ResolvedPitch;
use crate::wire::MailText;

const MAIL: &Locales = &[
    ("en", include_str!("../../../../locales/en/mail.ftl")),
    ("sv", include_str!("../../../../locales/sv/mail.ftl")),
    ("da", include_str!("../../../../locales/da/mail.ftl")),
    ("de", include_str!("../../../../locales/de/mail.ftl")),
];

/// What to write in a mail, in the language of the leave-behind.
pub(super) fn mail(resolved: &ResolvedPitch<'_>, composition: &Composition) -> MailText {
    let words = Words::of(MAIL, &resolved.chain);
    let deck = &composition.deck;
    let company = resolved.target.company.clone().unwrap_or_default();
    let contact = &deck.contact;
    // One slide of each part, by its title: the names of the parts are the same in every pitch and say nothing.
    let titles = deck.outline.iter().filter_map(|part| part.slides.first());
    let lines: Vec<String> = titles
        .map(|entry| plain_words(&entry.title))
        .filter(|title| !title.is_empty())
        .map(|title| format!("– {title}"))
        .collect();
    let sender: Vec<String> = [&contact.name, &contact.role]
        .into_iter()
        .flatten()
        .cloned()
        .chain([contact.organisation.clone()])
        .chain([&contact.email, &contact.phone, &contact.url].into_iter().flatten().cloned())
        .collect();
    let with = [
        ("title", deck.title.as_str()),
        ("company", company.as_str()),
        ("event", deck.cover.event.as_deref().unwrap_or_default()),
    ];
    let greeting = words.say(if company.is_empty() { "greeting" } else { "greeting-company" }, &with);
    let opening = words.say(if deck.cover.event.is_some() { "opening-event" } else { "opening" }, &with);
    MailText {
        subject: words.say(
            if company.is_empty() || deck.title.contains(&company) { "subject" } else { "subject-company" },
            &with,
        ),
        body: format!(
            "{greeting}\n\n{opening}\n\n{}\n\n{}\n\n{}\n{}\n",
            lines.join("\n"),
            words.say("closing", &with),
            words.say("regards", &with),
            sender.join("\n")
        ),
    }
}
