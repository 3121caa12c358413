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
    pub(crate) retry: Retry,
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
        RetryableError { fault, retry: Retry::End }
    }
}

impl RetryableError {
    pub(crate) fn temporary(kind: FaultKind, detail: impl Into<String>) -> RetryableError {
        RetryableError { fault: Fault::new(kind, detail), retry: Retry::Again }
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
    let answer = || format!("{} answered {status}", shown_url(&response));
    match status {
        StatusCode::OK | StatusCode::PARTIAL_CONTENT => Ok(Answer::Body(response)),
        // A bucket that may not be listed says 403 for what it does not have.
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
        // Those to the same host were followed already.
        _ if status.is_redirection() => {
            let detail = format!("{} and leads elsewhere: sign in to the network first", answer());
            Err(Fault::new(FaultKind::CaptivePortal, detail).into())
        }
        _ => Err(Fault::new(FaultKind::NotFound, format!("{}: is the address still right?", answer())).into()),
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
    let detail = format!("{} gave a page for people: sign in to the network first", shown_url(response));
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
    let address = error.url().map(|url| format!("{}{}: ", url.host_str().unwrap_or_default(), url.path()));
    let error = error.without_url();
    let mut text = format!("{}{error}", address.unwrap_or_default());
    let mut cause = std::error::Error::source(&error);
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    // The verifiers of the three systems have no common type for what is wrong with a certificate, only these words.
    if error.is_connect() && text.contains("certificate") {
        let early = text.contains("NotValidYet") || text.contains("not valid yet");
        let kind = if early { FaultKind::ClockWrong } else { FaultKind::Insecure };
        return Fault::new(kind, text).into();
    }
    // Somebody on the transport, most likely the sign-in of a Wi-Fi, answers in the clear where a secure line was due.
    if error.is_connect() && text.contains(IN_THE_CLEAR) {
        return Fault::new(FaultKind::Insecure, text).into();
    }
    if error.is_builder() {
        return Fault::new(FaultKind::NotFound, text).into();
    }
    // The only place where a proxy that wants a name and a password says so.
    if error.is_connect() && text.contains(PROXY_SIGN_IN) {
        return Fault::new(FaultKind::CaptivePortal, format!("{text}: sign in to the network first")).into();
    }
    let retry = if error.is_timeout() { Retry::Once } else { Retry::Again };
    RetryableError { fault: Fault::new(FaultKind::Offline, text), retry }
}

/// An address without what may be secret in it.
pub(crate) fn shown_url(response: &Response) -> String {
    let url = response.url();
    format!("{}{}", url.host_str().unwrap_or_default(), url.path())
}
