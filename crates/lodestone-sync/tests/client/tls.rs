//! Tests TLS: a release is fetched only over a connection that the system trusts, and the fault says what a person can
//! do. The environment names what the system trusts, so that the check runs in a child process.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::Arc;

use crate::raw;
use lodestone_sync::FaultKind::{ClockWrong, Insecure, Offline};
use lodestone_sync::{FaultKind, Location, Url};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::raw_publisher::{Files, RawPublisher, Site, files};
use super::test_client::{TestClient, sorted};

/// The variable with the child's address.
const ASKS: &str = "LODESTONE_SYNC_ASKS";
/// The child prints this before the result of its check.
const SAYS: &str = "ended: ";
/// The result of a check that fetches a release.
const TAKEN: &str = "taken";
/// The address of this machine, as it is in a certificate.
const HERE: &str = "127.0.0.1";

/// The release that the laptop has, and the one that the host offers.
fn releases() -> [Files; 2] {
    [1, 2].map(|sequence| sorted(files(sequence, 20_000)))
}

/// Runs the check in the child, from the first release to the next. In an ordinary run of the tests it does nothing.
#[test]
#[expect(clippy::disallowed_methods, reason = "a child is told by its parent")]
fn child() {
    let Ok(address) = std::env::var(ASKS) else { return };
    let [old, new] = releases();
    let (mut publisher, stick, mut client) = (RawPublisher::new(), tempfile::tempdir().unwrap(), TestClient::new());
    let folder = Location::Folder(stick.path().into());
    publisher.publish(1, &old);
    publisher.write(stick.path());
    client.take(&publisher.pinned(), &folder);
    let ended = match client.check(&publisher.pinned(), &Location::Web(Url::parse(&address).unwrap())) {
        Ok(_) => TAKEN.to_owned(),
        Err(fault) => {
            println!("{}", fault.detail);
            assert_eq!(client.holds(), [(1, old.clone())], "what was at hand stays");
            publisher.publish(2, &new);
            publisher.write(stick.path());
            client.take(&publisher.pinned(), &folder);
            format!("{:?}", fault.kind)
        }
    };
    assert_eq!(client.holds(), [(1, old), (2, new)]);
    println!("{SAYS}{ended}");
}

/// A certificate authority.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new(name: &str) -> Authority {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Authority(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// A host with a certificate of this authority, for a name and from one year to another.
    fn host(&self, name: &str, years: [i32; 2]) -> impl Fn(TcpStream) + Send + Sync + 'static {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        [params.not_before, params.not_after] = years.map(|year| date_time_ymd(year, 1, 1));
        let certificate = params.signed_by(&key, &self.0).unwrap();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key.serialize_der().try_into().unwrap())
            .unwrap();
        let (config, mut publisher) = (Arc::new(config), RawPublisher::new());
        for (sequence, files) in (1..).zip(releases()) {
            publisher.publish(sequence, &files);
        }
        move |stream| {
            let line = ServerConnection::new(config.clone()).unwrap();
            // A laptop that does not trust this host closes the connection.
            let _ = serve(StreamOwned::new(line, stream), &publisher.site);
        }
    }

    /// Returns the result of a check on a laptop whose system trusts only this authority, with these answers.
    fn ends(&self, answers: impl Fn(TcpStream) + Send + Sync + 'static) -> String {
        let listener = TcpListener::bind((HERE, 0)).unwrap();
        let address = format!("https://{}/library", listener.local_addr().unwrap());
        let answers = Arc::new(answers);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let answers = answers.clone();
                std::thread::spawn(move || answers(stream));
            }
        });
        let folder = tempfile::tempdir().unwrap();
        let trusted = folder.path().join("trusted.pem");
        raw::write(&trusted, self.0.pem()).unwrap();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "client::tls::child", "--nocapture", "--test-threads=1"])
            .env(ASKS, address)
            .env("SSL_CERT_FILE", trusted)
            .env_remove("SSL_CERT_DIR")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&child.stdout);
        println!("{said}");
        let ended = said.lines().find_map(|line| Some(line.split_once(SAYS)?.1.to_owned()));
        ended.unwrap_or_else(|| panic!("the child ended otherwise: {}", String::from_utf8_lossy(&child.stderr)))
    }
}

/// Answers one request after the other, until the other side closes the connection.
fn serve(line: impl Read + Write, site: &Site) -> io::Result<()> {
    let mut line = BufReader::new(line);
    loop {
        let mut request = String::new();
        line.read_line(&mut request)?;
        let path = request.split(' ').nth(1).ok_or(io::ErrorKind::UnexpectedEof)?;
        // The head ends with an empty line.
        while line.read_line(&mut String::new())? > 2 {}
        let found = site.get(path.trim_start_matches("/library/"));
        let (status, body) = found.map_or(("404 Not Found", &[][..]), |body| ("200 OK", body));
        let line = line.get_mut();
        write!(line, "HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n", body.len())?;
        line.write_all(body)?;
        line.flush()?;
    }
}

fn fault(kind: FaultKind) -> String {
    format!("{kind:?}")
}

#[test]
fn a_release_comes_over_a_line_that_the_system_trusts_and_no_other() {
    let (known, other) = (Authority::new("Known to the system"), Authority::new("The Wi-Fi of the hall"));
    let years = [2000, 4000];
    assert_eq!(known.ends(known.host(HERE, years)), TAKEN);
    assert_eq!(known.ends(other.host(HERE, years)), fault(Insecure), "signed by somebody else");
    assert_eq!(known.ends(known.host("elsewhere.example", years)), fault(Insecure), "for another name");
    assert_eq!(known.ends(known.host(HERE, [2000, 2001])), fault(Insecure), "lapsed");
    assert_eq!(known.ends(known.host(HERE, [3999, 4000])), fault(ClockWrong), "certificates are not made in advance");
}

#[test]
fn an_answer_in_the_clear_is_no_secure_line_and_a_cut_one_is_being_offline() {
    let known = Authority::new("Known to the system");
    let in_the_clear = |mut stream: TcpStream| {
        let _ = stream.read(&mut [0; 4096]);
        let _ =
            stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: http://sign-in.example/\r\nContent-Length: 0\r\n\r\n");
    };
    assert_eq!(
        known.ends(in_the_clear),
        fault(Insecure),
        "the person has to sign in to the Wi-Fi, which Offline does not say"
    );
    let ended = |mut stream: TcpStream| drop(stream.read(&mut [0; 4096]));
    assert_eq!(known.ends(ended), fault(Offline));
    // Because the greeting is unread, closing makes the system reset the connection.
    assert_eq!(known.ends(drop), fault(Offline));
}
