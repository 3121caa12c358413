//! What a kiosk's window says to visitors by itself. They may choose languages that the interface does not have.

use lodestone_l10n::Localizer;
use lodestone_l10n::message::Booth;

use super::screen::BoothWords;

/// All that the window says by itself.
pub(super) fn window_words(l10n: &Localizer) -> BoothWords {
    BoothWords {
        question: l10n.say(Booth::Question),
        languages: l10n.say(Booth::Languages),
        back: l10n.say(Booth::Back),
        next: l10n.say(Booth::Next),
        topics: l10n.say(Booth::Topics),
        leave: l10n.say(Booth::Leave),
        stay: l10n.say(Booth::Stay),
        corner: l10n.say(Booth::Corner),
        pin: l10n.say(Booth::Pin),
        erase: l10n.say(Booth::Erase),
        enter: l10n.say(Booth::Enter),
        never_mind: l10n.say(Booth::NeverMind),
    }
}
