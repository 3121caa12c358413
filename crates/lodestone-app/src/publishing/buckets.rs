//! Reads what the makers of buckets ask for: regions, endpoints and credentials, as their own tools read them.

use std::collections::BTreeMap;
use std::ffi::OsString;

/// What the names of settings of buckets begin with.
const MAKERS: [&str; 3] = ["AWS_", "AZURE_", "GOOGLE_"];

/// Region, endpoint and credentials of buckets from the environment, by the names that their makers give them.
#[expect(
    clippy::disallowed_methods,
    reason = "credentials of buckets come from the environment, as with every other tool"
)]
pub fn bucket_settings() -> BTreeMap<String, String> {
    // Names and values that are no text are nobody's credentials.
    let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
    let settings = std::env::vars_os().filter_map(text);
    settings.filter(|(name, _)| MAKERS.iter().any(|maker| name.starts_with(maker))).collect()
}
