//! The kinds of faults that end a check for updates, as the table and the log keep them.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize};
use strum::{EnumString, IntoStaticStr};

/// How a check failed. A word of another version is read as [`CheckFaultKind::Failed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, EnumString, IntoStaticStr)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CheckFaultKind {
    /// The host does not answer.
    Offline,
    /// A network wants somebody to sign in first.
    CaptivePortal,
    /// The connection is not who it says it is.
    Insecure,
    /// The host has too much to do.
    Busy,
    /// There is nothing at the address.
    NotFound,
    /// A file is not all there yet.
    Incomplete,
    /// What the host has is past its time.
    Lapsed,
    /// What the host has is not signed as it must be.
    Rejected,
    /// The clock of this machine is wrong.
    ClockWrong,
    /// The release is for a newer program.
    Newer,
    /// The release is signed and cannot be used.
    Refused,
    /// The disk is full.
    DiskFull,
    /// What was kept here is damaged.
    Damaged,
    /// A person stopped it.
    Cancelled,
    /// The disk cannot be read or written.
    Disk,
    /// Another program uses the folder.
    InUse,
    /// Another reason.
    Failed,
}

impl CheckFaultKind {
    fn of_word(word: &str) -> CheckFaultKind {
        word.parse().unwrap_or(CheckFaultKind::Failed)
    }
}

impl<'de> Deserialize<'de> for CheckFaultKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CheckFaultKind, D::Error> {
        String::deserialize(deserializer).map(|word| CheckFaultKind::of_word(&word))
    }
}

impl ToSql for CheckFaultKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(<&'static str>::from(self)))
    }
}

impl FromSql for CheckFaultKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(CheckFaultKind::of_word)
    }
}
