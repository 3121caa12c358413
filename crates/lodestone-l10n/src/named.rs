//! Maps stages and audiences of the content model to the messages that name them.

use lodestone_content::model::{Audience, Stage};

use crate::message::{App, Deck, Reasons};

impl App<'_> {
    /// The name of a stage.
    pub const fn stage(stage: Stage) -> App<'static> {
        match stage {
            Stage::Hook => App::StageHook,
            Stage::Challenge => App::StageChallenge,
            Stage::Offer => App::StageOffer,
            Stage::Proof => App::StageProof,
            Stage::Comparison => App::StageComparison,
            Stage::Case => App::StageCase,
            Stage::Access => App::StageAccess,
            Stage::Invest => App::StageInvest,
            Stage::Contact => App::StageContact,
        }
    }

    /// What a pitch for an audience is called when nobody named it.
    pub const fn audience(audience: Audience) -> App<'static> {
        match audience {
            Audience::Company => App::NameCompany,
            Audience::Investor => App::NameInvestor,
            Audience::Researcher => App::NameResearcher,
            Audience::Organiser => App::NameOrganiser,
            Audience::Talent => App::NameTalent,
        }
    }
}

impl Deck<'_> {
    /// The name of a stage on a slide.
    pub const fn stage(stage: Stage) -> Deck<'static> {
        match stage {
            Stage::Hook => Deck::StageHook,
            Stage::Challenge => Deck::StageChallenge,
            Stage::Offer => Deck::StageOffer,
            Stage::Proof => Deck::StageProof,
            Stage::Comparison => Deck::StageComparison,
            Stage::Case => Deck::StageCase,
            Stage::Access => Deck::StageAccess,
            Stage::Invest => Deck::StageInvest,
            Stage::Contact => Deck::StageContact,
        }
    }

    /// Returns the name of an audience on a slide.
    pub const fn audience(audience: Audience) -> Deck<'static> {
        match audience {
            Audience::Company => Deck::AudienceCompany,
            Audience::Investor => Deck::AudienceInvestor,
            Audience::Researcher => Deck::AudienceResearcher,
            Audience::Organiser => Deck::AudienceOrganiser,
            Audience::Talent => Deck::AudienceTalent,
        }
    }
}

impl Reasons<'_> {
    /// The name of a stage within a reason.
    pub const fn stage(stage: Stage) -> Reasons<'static> {
        match stage {
            Stage::Hook => Reasons::StageHook,
            Stage::Challenge => Reasons::StageChallenge,
            Stage::Offer => Reasons::StageOffer,
            Stage::Proof => Reasons::StageProof,
            Stage::Comparison => Reasons::StageComparison,
            Stage::Case => Reasons::StageCase,
            Stage::Access => Reasons::StageAccess,
            Stage::Invest => Reasons::StageInvest,
            Stage::Contact => Reasons::StageContact,
        }
    }
}
