//! Prints keys, and who may sign for a library.

use lodestone_app::Day;
use lodestone_app::publishing::{PublicKey, Trust};

use super::print;

/// What everybody may know of a key.
pub(crate) fn key(key: &PublicKey) {
    print(&format!("{}: {}\n  {}\n  {}", key.role.as_str(), key.holder, key.fingerprint(), key.id()));
}

/// Prints who may sign, who has signed, and who is waited for.
pub(crate) fn trust(trust: &Trust) {
    let state = trust.state();
    let expires = day(state.expires);
    print(&format!("Library {}, version {} of the root, until {expires}", state.library, state.version));
    for role in &state.roles {
        print(&format!("\n{} of {} must sign:", role.threshold, role.keys.len()));
        role.keys.iter().for_each(key);
    }
    if state.missing == 0 {
        print("\nSigned: it counts.");
    } else {
        let names: Vec<&str> = state.waiting_for.iter().map(|key| key.holder.as_str()).collect();
        print(&format!("\nLacks {} signatures; can sign: {}", state.missing, names.join(", ")));
    }
}

/// The day of a moment.
pub(crate) fn day(seconds: i64) -> String {
    Day::from_unix_days(seconds.div_euclid(86_400)).map(|day| day.to_string()).unwrap_or_default()
}
