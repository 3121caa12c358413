//! Says things in the language of the interface that several features say: names, reasons, remarks.

pub(crate) mod names;
pub(crate) mod reasons;
pub(crate) mod remark;
