//! Reads a destination: its release, who may sign the next one, and when signatures expire.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use lodestone_sync::{
    Destination, KeyRole, PublishedRelease, Publisher, RemoteState, SigningKey, Trust, UploadProgress,
};

use crate::error::Error;

/// A destination as it was read, with the trust file for it.
pub struct Remote {
    trust: Trust,
    destination: Destination,
    state: RemoteState,
}

/// The keys and parameters of a signature.
pub struct Signing<'a> {
    /// Decrypted keys.
    pub keys: &'a [SigningKey],
    /// Seconds since 1970.
    pub now: i64,
    /// Stops the work when it is set.
    pub cancel: &'a AtomicBool,
    /// Called with the progress of writing.
    pub on_progress: &'a (dyn Fn(UploadProgress) + Sync),
}

impl Remote {
    /// Reads a destination: a folder, or a bucket with the settings of its maker.
    ///
    /// # Errors
    ///
    /// When the address is not understood, the destination cannot be read, or its release is not signed by keys of the
    /// trust file.
    pub fn read(address: &str, settings: &BTreeMap<String, String>, trust: Trust) -> Result<Remote, Error> {
        let destination = Destination::open(address, settings)?;
        let state = RemoteState::read(&destination, &trust)?;
        Ok(Remote { trust, destination, state })
    }

    /// The address, as it was understood.
    pub fn name(&self) -> &str {
        self.destination.name()
    }

    /// Id of the library of the trust file.
    pub fn library(&self) -> &str {
        self.trust.library()
    }

    /// Returns when signatures expire: role and seconds since 1970, the soonest first.
    pub fn expiries(&self) -> Vec<(KeyRole, i64)> {
        self.state.expiries(&self.trust)
    }

    /// Returns whether the release is signed by keys of the newest root.
    pub fn is_signed_by_current_keys(&self) -> bool {
        self.state.is_signed_by_current_keys(&self.trust)
    }

    /// Signs the release again, before its signatures expire.
    ///
    /// # Errors
    ///
    /// When there is no release, a key is missing, somebody else published meanwhile, or the destination cannot be
    /// written.
    pub fn renew(&self, signing: &Signing<'_>) -> Result<PublishedRelease, Error> {
        Ok(self.publisher(signing).renew(&self.state)?)
    }

    /// The verified release at the destination.
    pub(super) fn state(&self) -> &RemoteState {
        &self.state
    }

    /// The open destination.
    pub(super) fn destination(&self) -> &Destination {
        &self.destination
    }

    /// Writes to the destination under these signatures.
    pub(super) fn publisher<'a>(&'a self, signing: &Signing<'a>) -> Publisher<'a> {
        let Signing { keys, now, cancel, on_progress } = *signing;
        Publisher { destination: &self.destination, trust: &self.trust, keys, now, cancel, on_progress }
    }
}
