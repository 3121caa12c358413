//! Turns the failure of a render worker into an error that names the slide or picture at fault.

use std::collections::BTreeMap;

use lodestone_content::Library;
use lodestone_l10n::message;
use lodestone_render::Fault;

use crate::error::{Code, Error};
use crate::worker::Failure;

/// A fault in English, with the slide that it is about.
pub(crate) fn said(fault: &Fault) -> String {
    let whose = fault.slide.as_ref().map(|slide| format!("slide {slide}: ")).unwrap_or_default();
    format!("{whose}{}; {}", fault.message, fault.remedy)
}

/// Why a job of the renderer failed; names the picture of the library that is to blame.
pub(crate) fn failed(library: &Library, pictures: &BTreeMap<String, String>, failure: Failure) -> Error {
    failed_plainly(failure, |fault| {
        let media = fault.picture.as_ref().and_then(|path| library.media.get(pictures.get(path)?));
        match media {
            Some(media) => format!("picture {} ({}): {}; {}", media.id, media.place, fault.message, fault.remedy),
            None => said(fault),
        }
    })
}

/// Why a job of the renderer failed, with each fault as `say` puts it.
pub(crate) fn failed_plainly(failure: Failure, say: impl Fn(&Fault) -> String) -> Error {
    match failure {
        Failure::Cancelled => {
            Error::new(Code::Cancelled, "cancelled; nothing was written").saying(message::App::ErrorCancelled)
        }
        Failure::Broken(message) => Error::new(Code::Render, message).saying(message::App::ErrorWorker),
        Failure::Faults(faults) => {
            let lines: Vec<String> = faults.iter().take(20).map(say).collect();
            Error::new(
                Code::Render,
                format!("the pitch cannot be rendered, nothing was written:\n  {}", lines.join("\n  ")),
            )
            .saying(message::App::ErrorRender)
        }
    }
}
