//! Composes the brands of a deck with their marks, and its contact.

use lodestone_content::model::{self, BrandIdentity};
use lodestone_l10n::message;

use super::composer::{Composer, tidy};
use crate::deck::{Brand, CoBrand, ContactBlock};
use crate::qr;

impl Composer<'_> {
    fn mark(&mut self, brand: &model::Brand) -> Option<String> {
        let media = self.request.library.media.get(brand.mark.as_ref()?)?;
        let bytes = self.request.library.files.get(&media.file)?;
        Some(self.picture(&media.id, bytes))
    }

    /// How the deck looks.
    pub(super) fn brand(&mut self, brand: &model::Brand) -> Brand {
        let name = tidy(&brand.identity.name);
        Brand {
            mark: self.mark(brand),
            mark_alt: self.l10n.say(message::Deck::MarkAlt { name: &name }),
            identity: BrandIdentity { name, ..brand.identity.clone() },
        }
    }

    /// A second brand on it.
    pub(super) fn cobrand(&mut self, brand: &model::Brand) -> CoBrand {
        let name = tidy(&brand.identity.name);
        CoBrand {
            mark: self.mark(brand),
            mark_alt: self.l10n.say(message::Deck::MarkAlt { name: &name }),
            colours: brand.identity.colours.clone(),
            name,
        }
    }

    /// Returns the contact, with a QR code where there is an address or a number.
    pub(super) fn contact(&mut self, brand: &model::Brand) -> ContactBlock {
        let own = self.request.contact;
        // A person's own address replaces the brand's: a visitor should not have to choose.
        let mut block = ContactBlock {
            name: own.name.clone(),
            role: own.role.clone(),
            organisation: own.organisation.clone().unwrap_or_else(|| brand.contact.organisation.clone()),
            email: own.email.clone().or_else(|| brand.contact.email.clone()),
            phone: own.phone.clone().or_else(|| brand.contact.phone.clone()),
            url: own.url.clone().or_else(|| brand.contact.url.clone()),
            qr: None,
            qr_alt: String::new(),
        };
        if let Some(svg) = qr::draw(&block) {
            self.pictures.insert("media/qr.svg".to_owned(), svg.into_bytes().into());
            block.qr = Some("/media/qr.svg".to_owned());
            let contact_name = block.name.clone().unwrap_or_else(|| block.organisation.clone());
            block.qr_alt = self.l10n.say(message::Deck::QrAlt { contact: &contact_name });
        }
        block
    }
}
