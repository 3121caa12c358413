//! Signs TUF metadata with our keys, and serialises it for publication.

use std::collections::BTreeSet;

use tough::schema::decoded::{Decoded, Hex};
use tough::schema::{Role, RoleType, Root, Signature, Signed};

use crate::digest::hex;
use crate::keys::key_file::{KeyRole, SigningKey};
use crate::publish_error::PublishError;

/// The version of the TUF specification in the metadata.
pub(crate) const SPECIFICATION: &str = "1.0.31";

/// Adds a key's signature, and replaces an earlier one of the same key.
pub(crate) fn add_signature<T: Role>(role: &mut Signed<T>, key: &SigningKey) -> Result<(), PublishError> {
    let message = role
        .signed
        .canonical_form()
        .map_err(|error| PublishError::Trust(format!("metadata cannot be signed: {error}")))?;
    let keyid = decoded(&key.public().id());
    role.signatures.retain(|signature| signature.keyid != keyid);
    role.signatures.push(Signature { keyid, sig: key.sign(&message).into() });
    role.signatures.sort_by(|one, other| one.keyid.cmp(&other.keyid));
    Ok(())
}

/// Returns the published bytes: the same for the same metadata. For ASCII, which ours is, canonical JSON equals plain
/// JSON.
pub(crate) fn to_bytes<T: Role>(role: &Signed<T>) -> Vec<u8> {
    let signed = role.signed.canonical_form().unwrap_or_default();
    let signatures: Vec<String> = role
        .signatures
        .iter()
        .map(|signature| format!(r#"{{"keyid":"{}","sig":"{}"}}"#, hex(&signature.keyid), hex(&signature.sig)))
        .collect();
    let mut bytes = format!(r#"{{"signatures":[{}],"signed":"#, signatures.join(",")).into_bytes();
    bytes.extend(signed);
    bytes.push(b'}');
    bytes
}

/// Converts seconds since 1970.
pub(crate) fn moment(seconds: i64) -> Result<jiff::Timestamp, PublishError> {
    jiff::Timestamp::from_second(seconds)
        .map_err(|_| PublishError::Trust("the clock is not in order; set it".to_owned()))
}

/// Returns TUF's name for a role.
pub(crate) fn role_type(role: KeyRole) -> RoleType {
    match role {
        KeyRole::Root => RoleType::Root,
        KeyRole::Content => RoleType::Targets,
        KeyRole::Online => RoleType::Timestamp,
    }
}

/// Returns the ids of the keys of a role.
pub(crate) fn key_ids(root: &Root, role: KeyRole) -> BTreeSet<String> {
    root.roles.get(&role_type(role)).into_iter().flat_map(|keys| &keys.keyids).map(|id| hex(id)).collect()
}

/// Returns how many keys of a role must sign.
pub(super) fn threshold(root: &Root, role: KeyRole) -> u32 {
    root.roles.get(&role_type(role)).map_or(0, |keys| u64::from(keys.threshold) as u32)
}

/// Converts an id to the form of the metadata.
pub(super) fn decoded(id: &str) -> Decoded<Hex> {
    id.parse().unwrap_or_else(|_| Vec::new().into())
}
