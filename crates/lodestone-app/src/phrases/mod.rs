//! Phrases what several features say in the language of the interface: names, reasons, remarks.

pub(crate) mod names;
pub(crate) mod reasons;
pub(crate) mod remark;
