//! What a host's answer means: taken, not there, worth another attempt, or the end; and whether it is the host at all.

use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, DATE, RETRY_AFTER};
use reqwest::{Response, StatusCode};

use crate::fault::{Fault, FaultKind};

/// What hyper-util says of a proxy that answers a tunnel with 407.
const PROXY_SIGN_IN: &str = "proxy authorization required";
/// What rustls says of an answer that is no TLS at all.
const IN_THE_CLEAR: &str = "InvalidContentType";

/// An attempt that failed.
pub(crate) struct RetryableError {
    pub(crate) fault: Fault,
    pub(crate) then: Retry,
}

/// What is worth doing after it.
#[derive(Clone, Copy)]
pub(crate) enum Retry {
    /// Another attempt would end the same.
    End,
    /// Another attempt may work.
    Again,
    /// One more attempt may work; each takes so long that a person waits in vain for more.
    Once,
    /// The host said when.
    After(Duration),
}

impl From<Fault> for RetryableError {
    fn from(fault: Fault) -> RetryableError {
        RetryableError { fault, then: Retry::End }
    }
}

impl RetryableError {
    pub(crate) fn passing(kind: FaultKind, detail: impl Into<String>) -> RetryableError {
        RetryableError { fault: Fault::new(kind, detail), then: Retry::Again }
    }
}

/// What stands at an address.
pub(crate) enum Answer {
    /// Something.
    Body(Response),
    /// Nothing.
    Missing,
    /// Nothing beyond what is at hand already.
    NoMore,
}

/// Reads a host's answer up to its body.
pub(crate) fn read(response: Response) -> Result<Answer, RetryableError> {
    let status = response.status();
    let said = || format!("{} answered {status}", shown(&response));
    match status {
        StatusCode::OK | StatusCode::PARTIAL_CONTENT => Ok(Answer::Body(response)),
        // A bucket that may not be listed says 403 for what it does not have.
        StatusCode::NOT_FOUND | StatusCode::GONE | StatusCode::FORBIDDEN => Ok(Answer::Missing),
        StatusCode::RANGE_NOT_SATISFIABLE => Ok(Answer::NoMore),
        StatusCode::PROXY_AUTHENTICATION_REQUIRED | StatusCode::NETWORK_AUTHENTICATION_REQUIRED => {
            Err(Fault::new(FaultKind::CaptivePortal, format!("{}: sign in to the network first", said())).into())
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            let after =
                response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse::<u32>().ok());
            let mut fault = Fault::new(FaultKind::Busy, format!("{}; try again later", said()));
            fault.again = after;
            let then = after.map_or(Retry::Again, |seconds| Retry::After(Duration::from_secs(seconds.into())));
            Err(RetryableError { fault, then })
        }
        _ if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT => {
            Err(RetryableError::passing(FaultKind::Busy, format!("{}; try again later", said())))
        }
        // Those to the same host were followed already.
        _ if status.is_redirection() => {
            let detail = format!("{} and leads elsewhere: sign in to the network first", said());
            Err(Fault::new(FaultKind::CaptivePortal, detail).into())
        }
        _ => Err(Fault::new(FaultKind::NotFound, format!("{}: is the address still right?", said())).into()),
    }
}

/// Whether a page for people came, where a file for programs was due.
pub(crate) fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("text/html") || kind.eq_ignore_ascii_case("application/xhtml+xml")
}

/// Of a page for people.
pub(crate) fn portal(response: &Response) -> Fault {
    let detail = format!("{} gave a page for people: sign in to the network first", shown(response));
    Fault::new(FaultKind::CaptivePortal, detail)
}

/// The time as a host says it, in seconds since 1970.
pub(crate) fn date(response: &Response) -> Option<i64> {
    let text = response.headers().get(DATE)?.to_str().ok()?;
    Some(jiff::fmt::rfc2822::parse(text).ok()?.timestamp().as_second())
}

/// What a connection that failed means.
pub(crate) fn connection(error: reqwest::Error) -> RetryableError {
    // An address can hold what is secret: the log gets the host and the path.
    let place = error.url().map(|url| format!("{}{}: ", url.host_str().unwrap_or_default(), url.path()));
    let error = error.without_url();
    let mut told = format!("{}{error}", place.unwrap_or_default());
    let mut cause = std::error::Error::source(&error);
    while let Some(next) = cause {
        told = format!("{told}: {next}");
        cause = next.source();
    }
    // The verifiers of the three systems have no common type for what is wrong with a certificate, only these words.
    if error.is_connect() && told.contains("certificate") {
        let early = told.contains("NotValidYet") || told.contains("not valid yet");
        let kind = if early { FaultKind::ClockWrong } else { FaultKind::Insecure };
        return Fault::new(kind, told).into();
    }
    // Somebody on the transport, most likely the sign-in of a Wi-Fi, answers in the clear where a secure line was due.
    if error.is_connect() && told.contains(IN_THE_CLEAR) {
        return Fault::new(FaultKind::Insecure, told).into();
    }
    if error.is_builder() {
        return Fault::new(FaultKind::NotFound, told).into();
    }
    // The only place where a proxy that wants a name and a password says so.
    if error.is_connect() && told.contains(PROXY_SIGN_IN) {
        return Fault::new(FaultKind::CaptivePortal, format!("{told}: sign in to the network first")).into();
    }
    let then = if error.is_timeout() { Retry::Once } else { Retry::Again };
    RetryableError { fault: Fault::new(FaultKind::Offline, told), then }
}

/// An address without what may be secret in it.
pub(crate) fn shown(response: &Response) -> String {
    let url = response.url();
    format!("{}{}", url.host_str().unwrap_or_default(), url.path())
}
