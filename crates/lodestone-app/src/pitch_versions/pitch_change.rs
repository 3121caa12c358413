//! What can be done to a pitch: the steps of its history, each with its name for people.

use lodestone_l10n::Localizer;
use lodestone_l10n::message::App;
use strum::{EnumString, IntoStaticStr};

/// A step in the history of a pitch. The store keeps its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum PitchChange {
    /// It was made.
    Create,
    /// It was made as a copy.
    Copy,
    /// It was received from a colleague.
    Receive,
    /// A slide was put in.
    Insert,
    /// A slide was taken out.
    Remove,
    /// A slide was moved.
    Move,
    /// A slide was exchanged for another.
    Swap,
    /// Own words were written.
    Words,
    /// Its target was changed.
    Target,
    /// Its story was chosen again.
    Suggest,
    /// It was shortened.
    Cut,
    /// It was renamed.
    Rename,
    /// Its style was changed.
    Style,
    /// A newer state of a slide was accepted.
    Accept,
    /// The person's own media were put in.
    Own,
    /// It was taken back to an earlier state.
    Return,
    /// Newer states of slides were decided about.
    Decide,
    /// It was frozen.
    Freeze,
    /// It follows the library again.
    Thaw,
}

impl PitchChange {
    /// The word under which the store keeps it.
    pub(crate) fn as_str(self) -> &'static str {
        self.into()
    }

    /// The name for people of a step that the store has; its word when another version made it.
    pub(crate) fn name_of(l10n: &Localizer, word: &str) -> String {
        word.parse::<PitchChange>().map_or_else(|_| word.to_owned(), |change| l10n.say(change.message()))
    }

    const fn message(self) -> App<'static> {
        match self {
            PitchChange::Create => App::WhatCreate,
            PitchChange::Copy => App::WhatCopy,
            PitchChange::Receive => App::WhatReceive,
            PitchChange::Insert => App::WhatInsert,
            PitchChange::Remove => App::WhatRemove,
            PitchChange::Move => App::WhatMove,
            PitchChange::Swap => App::WhatSwap,
            PitchChange::Words => App::WhatWords,
            PitchChange::Target => App::WhatTarget,
            PitchChange::Suggest => App::WhatSuggest,
            PitchChange::Cut => App::WhatCut,
            PitchChange::Rename => App::WhatRename,
            PitchChange::Style => App::WhatStyle,
            PitchChange::Accept => App::WhatAccept,
            PitchChange::Own => App::WhatOwn,
            PitchChange::Return => App::WhatReturn,
            PitchChange::Decide => App::WhatDecide,
            PitchChange::Freeze => App::WhatFreeze,
            PitchChange::Thaw => App::WhatThaw,
        }
    }
}
