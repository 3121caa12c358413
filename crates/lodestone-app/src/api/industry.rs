//! Defines industries as windows show them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An industry of NACE Rev. 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Industry {
    /// Its code: `C`, `21`, `21.2`, `21.20`.
    pub code: String,
    /// Its name in the language of the interface.
    pub name: String,
    /// The names above it, the widest first.
    pub within: Vec<String>,
    /// 1 section, 2 division, 3 group, 4 class.
    pub level: u8,
}
