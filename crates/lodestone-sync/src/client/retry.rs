//! Classifies a host's answer: a file, nothing there, worth another attempt, or final; and whether it came from the
//! host at all.

use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, DATE, RETRY_AFTER};
use reqwest::{Response, StatusCode};

use crate::fault::{Fault, FaultKind};

/// The text of hyper-util for a proxy that answers a tunnel with 407.
const PROXY_SIGN_IN: &str = "proxy authorization required";
/// The text of rustls for an answer that is not TLS.
const IN_THE_CLEAR: &str = "InvalidContentType";

/// A failed attempt.
pub(crate) struct RetryableError {
    pub(crate) fault: Fault,
    pub(crate) retry: Retry,
}

/// Whether another attempt is worth making.
#[derive(Clone, Copy)]
pub(crate) enum Retry {
    /// No: it would end the same way.
    End,
    /// Yes.
    Again,
    /// One more: each takes so long that a person would wait in vain for further ones.
    Once,
    /// Yes, after the time that the host named.
    After(Duration),
}

impl From<Fault> for RetryableError {
    fn from(fault: Fault) -> RetryableError {
        RetryableError { fault, retry: Retry::End }
    }
}

impl RetryableError {
    pub(crate) fn temporary(kind: FaultKind, detail: impl Into<String>) -> RetryableError {
        RetryableError { fault: Fault::new(kind, detail), retry: Retry::Again }
    }
}

/// The file at an address.
pub(crate) enum Answer {
    /// Its bytes.
    Body(Response),
    /// There is no file.
    Missing,
    /// There are no bytes beyond those that are here.
    NoMore,
}

/// Reads a host's answer up to its body.
pub(crate) fn read(response: Response) -> Result<Answer, RetryableError> {
    let status = response.status();
    let answer = || format!("{} answered {status}", shown_url(&response));
    match status {
        StatusCode::OK | StatusCode::PARTIAL_CONTENT => Ok(Answer::Body(response)),
        // A bucket that may not be listed answers 403 for what it does not have.
        StatusCode::NOT_FOUND | StatusCode::GONE | StatusCode::FORBIDDEN => Ok(Answer::Missing),
        StatusCode::RANGE_NOT_SATISFIABLE => Ok(Answer::NoMore),
        StatusCode::PROXY_AUTHENTICATION_REQUIRED | StatusCode::NETWORK_AUTHENTICATION_REQUIRED => {
            Err(Fault::new(FaultKind::CaptivePortal, format!("{}: sign in to the network first", answer())).into())
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            let after =
                response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse::<u32>().ok());
            let mut fault = Fault::new(FaultKind::Busy, format!("{}; try again later", answer()));
            fault.again = after;
            let retry = after.map_or(Retry::Again, |seconds| Retry::After(Duration::from_secs(seconds.into())));
            Err(RetryableError { fault, retry })
        }
        _ if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT => {
            Err(RetryableError::temporary(FaultKind::Busy, format!("{}; try again later", answer())))
        }
        // Redirects to the same host were followed before.
        _ if status.is_redirection() => {
            let detail = format!("{} and leads elsewhere: sign in to the network first", answer());
            Err(Fault::new(FaultKind::CaptivePortal, detail).into())
        }
        _ => Err(Fault::new(FaultKind::NotFound, format!("{}: is the address still right?", answer())).into()),
    }
}

/// Returns whether the answer is a page for people where a file for programs was asked for.
pub(crate) fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("text/html") || kind.eq_ignore_ascii_case("application/xhtml+xml")
}

/// The fault for a page for people.
pub(crate) fn portal(response: &Response) -> Fault {
    let detail = format!("{} gave a page for people: sign in to the network first", shown_url(response));
    Fault::new(FaultKind::CaptivePortal, detail)
}

/// Reads the host's time, in seconds since 1970.
pub(crate) fn date(response: &Response) -> Option<i64> {
    let text = response.headers().get(DATE)?.to_str().ok()?;
    Some(jiff::fmt::rfc2822::parse(text).ok()?.timestamp().as_second())
}

/// Classifies a connection that failed.
pub(crate) fn connection(error: reqwest::Error) -> RetryableError {
    // An address can contain secrets: the log gets only host and path.
    let address = error.url().map(|url| format!("{}{}: ", url.host_str().unwrap_or_default(), url.path()));
    let error = error.without_url();
    let mut text = format!("{}{error}", address.unwrap_or_default());
    let mut cause = std::error::Error::source(&error);
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    // The verifiers of the three systems have no common type for a bad certificate; only their texts tell.
    if error.is_connect() && text.contains("certificate") {
        let early = text.contains("NotValidYet") || text.contains("not valid yet");
        let kind = if early { FaultKind::ClockWrong } else { FaultKind::Insecure };
        return Fault::new(kind, text).into();
    }
    // Something on the transport, most likely the sign-in of a Wi-Fi, answered without TLS.
    if error.is_connect() && text.contains(IN_THE_CLEAR) {
        return Fault::new(FaultKind::Insecure, text).into();
    }
    if error.is_builder() {
        return Fault::new(FaultKind::NotFound, text).into();
    }
    // A proxy that wants a name and a password reports it only in this text.
    if error.is_connect() && text.contains(PROXY_SIGN_IN) {
        return Fault::new(FaultKind::CaptivePortal, format!("{text}: sign in to the network first")).into();
    }
    let retry = if error.is_timeout() { Retry::Once } else { Retry::Again };
    RetryableError { fault: Fault::new(FaultKind::Offline, text), retry }
}

/// Returns an address without the parts that may be secret.
pub(crate) fn shown_url(response: &Response) -> String {
    let url = response.url();
    format!("{}{}", url.host_str().unwrap_or_default(), url.path())
}
