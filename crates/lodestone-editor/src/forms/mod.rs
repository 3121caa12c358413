//! Turns files of a library into forms and back: slides with their fields, facts, retirements.

mod amount;
mod entry;
mod entry_write;
mod fact;
mod fact_write;
mod retirement;
mod slide;
mod slide_write;

pub use entry::Entry;
pub use fact::FactForm;
pub use retirement::Retirement;
pub use slide::{Approval, SlideForm};

pub(crate) use amount::{Amount, amount_of};
pub(crate) use entry_write::row;
pub(crate) use fact::{fact_form, number_of};
pub(crate) use fact_write::{append_fact, put_fact};
pub(crate) use retirement::put_retirement;
pub(crate) use slide::slide_form;
pub(crate) use slide_write::put_slide;
