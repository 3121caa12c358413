//! Reads regions, endpoints and credentials of buckets from the environment, under the makers' names.

use std::collections::BTreeMap;
use std::ffi::OsString;

/// The prefixes of the makers' variables.
const MAKERS: [&str; 3] = ["AWS_", "AZURE_", "GOOGLE_"];

/// Region, endpoint and credentials of buckets from the environment, by the names that their makers give them.
#[expect(
    clippy::disallowed_methods,
    reason = "credentials of buckets come from the environment, as with every other tool"
)]
pub fn bucket_settings() -> BTreeMap<String, String> {
    // Names and values that are not Unicode are not credentials.
    let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
    let settings = std::env::vars_os().filter_map(text);
    settings.filter(|(name, _)| MAKERS.iter().any(|maker| name.starts_with(maker))).collect()
}
