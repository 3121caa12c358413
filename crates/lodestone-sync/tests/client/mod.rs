//! Tests the client from outside: against a host with every fault we know, each check ends in the new release, or
//! leaves the old one as it was and says why.

mod bad_host;
mod disk_full;
mod host;
#[cfg(target_os = "linux")]
mod order;
mod proxy;
mod raw_publisher;
mod replay;
mod resume;
mod suite;
pub(super) mod test_client;
#[cfg(target_os = "linux")]
mod tls;
mod whole;
