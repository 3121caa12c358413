//! Looks at a destination: which release is there, who may sign for the next one, and until when signatures last.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use lodestone_sync::{
    Destination, KeyRole, PublishedRelease, Publisher, RemoteState, SigningKey, Trust, UploadProgress,
};

use crate::error::Error;

/// A destination as it was found, with the trust that says who signs for what goes there.
pub struct Remote {
    trust: Trust,
    destination: Destination,
    state: RemoteState,
}

/// Who signs and when.
pub struct Signing<'a> {
    /// Keys, opened.
    pub keys: &'a [SigningKey],
    /// Seconds since 1970.
    pub now: i64,
    /// Stops the work when it is set.
    pub cancel: &'a AtomicBool,
    /// Receives how much is written.
    pub on_progress: &'a (dyn Fn(UploadProgress) + Sync),
}

impl Remote {
    /// Looks at a destination: a folder, or a bucket with what its makers call their settings.
    ///
    /// # Errors
    ///
    /// When the address is not understood, the destination cannot be read, or what is there is not signed as the trust
    /// says.
    pub fn read(address: &str, settings: &BTreeMap<String, String>, trust: Trust) -> Result<Remote, Error> {
        let destination = Destination::open(address, settings)?;
        let state = RemoteState::read(&destination, &trust)?;
        Ok(Remote { trust, destination, state })
    }

    /// The destination, as it was understood.
    pub fn name(&self) -> &str {
        self.destination.name()
    }

    /// Id of the library that the trust is for.
    pub fn library(&self) -> &str {
        self.trust.library()
    }

    /// When signatures end: role and seconds since 1970, the soonest first.
    pub fn expiries(&self) -> Vec<(KeyRole, i64)> {
        self.state.expiries(&self.trust)
    }

    /// Whether what is there is signed by keys that still count.
    pub fn is_signed_by_current_keys(&self) -> bool {
        self.state.is_signed_by_current_keys(&self.trust)
    }

    /// Signs again what is there, before its signatures end.
    ///
    /// # Errors
    ///
    /// When nothing is there, a key is missing, somebody else was faster, or the destination cannot be written.
    pub fn renew(&self, signing: &Signing<'_>) -> Result<PublishedRelease, Error> {
        Ok(self.publisher(signing).renew(&self.state)?)
    }

    /// What is there.
    pub(super) fn state(&self) -> &RemoteState {
        &self.state
    }

    /// Where it is.
    pub(super) fn destination(&self) -> &Destination {
        &self.destination
    }

    /// Writes to the destination under these signatures.
    pub(super) fn publisher<'a>(&'a self, signing: &Signing<'a>) -> Publisher<'a> {
        let Signing { keys, now, cancel, on_progress } = *signing;
        Publisher { destination: &self.destination, trust: &self.trust, keys, now, cancel, on_progress }
    }
}
