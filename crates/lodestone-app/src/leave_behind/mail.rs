//! Writes the text of a mail that accompanies a leave-behind.

use lodestone_l10n::Localizer;
use lodestone_l10n::message::Mail;
use lodestone_render::Composition;

use crate::api::MailText;
use crate::deck_text::plain_text;
use crate::resolved_pitch::ResolvedPitch;

/// What to write in a mail, in the language of the leave-behind.
pub(super) fn mail(resolved: &ResolvedPitch<'_>, composition: &Composition) -> MailText {
    let l10n = Localizer::new(&resolved.chain);
    let deck = &composition.deck;
    let company = resolved.target.company.clone().unwrap_or_default();
    let contact = &deck.contact;
    // One slide of each part, by its title: the names of the parts are the same in every pitch and say nothing.
    let titles = deck.outline.iter().filter_map(|part| part.slides.first());
    let lines: Vec<String> = titles
        .map(|entry| plain_text(&entry.title))
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
    let title = deck.title.as_str();
    let greeting = if company.is_empty() { Mail::Greeting } else { Mail::GreetingCompany };
    let opening = deck.cover.event.as_deref().map_or(Mail::Opening, |event| Mail::OpeningEvent { event });
    let subject = if company.is_empty() || title.contains(&company) {
        Mail::Subject { title }
    } else {
        Mail::SubjectCompany { title, company: &company }
    };
    let (greeting, opening) = (l10n.say(greeting), l10n.say(opening));
    MailText {
        subject: l10n.say(subject),
        body: format!(
            "{greeting}\n\n{opening}\n\n{}\n\n{}\n\n{}\n{}\n",
            lines.join("\n"),
            l10n.say(Mail::Closing),
            l10n.say(Mail::Regards),
            sender.join("\n")
        ),
    }
}
