//! Translates the labels of the kiosk's window. Visitors may choose languages that the interface does not have.

use lodestone_l10n::Localizer;
use lodestone_l10n::message::Kiosk;

use super::screen::KioskLabels;

/// All that the window says by itself.
pub(super) fn window_labels(l10n: &Localizer) -> KioskLabels {
    KioskLabels {
        question: l10n.say(Kiosk::Question),
        languages: l10n.say(Kiosk::Languages),
        back: l10n.say(Kiosk::Back),
        next: l10n.say(Kiosk::Next),
        topics: l10n.say(Kiosk::Topics),
        leave: l10n.say(Kiosk::Leave),
        stay: l10n.say(Kiosk::Stay),
        corner: l10n.say(Kiosk::Corner),
        pin: l10n.say(Kiosk::Pin),
        erase: l10n.say(Kiosk::Erase),
        enter: l10n.say(Kiosk::Enter),
        never_mind: l10n.say(Kiosk::NeverMind),
    }
}
