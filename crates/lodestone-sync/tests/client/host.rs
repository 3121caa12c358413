//! Runs a host on this machine that answers as a script says: well, wrongly or with malice.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lodestone_sync::{Location, Url};

use super::raw_publisher::Site;

/// A request.
#[derive(Debug, Clone)]
pub(crate) struct HostRequest {
    /// The path below the address of the library.
    pub(crate) path: String,
    /// The first byte of the range.
    pub(crate) from: usize,
    /// How often this path was asked for before.
    pub(crate) before: usize,
}

/// How the host answers a request.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// As a good host does.
    Serve,
    /// The whole file, whatever the range.
    ServeWhole,
    /// This many bytes, then the end of the connection.
    Cut(usize),
    /// This many bytes, then a reset.
    Reset(usize),
    /// This many bytes, then nothing until the other side gives up.
    Stall(usize),
    /// One byte at a time.
    Trickle,
    /// This answer.
    Say { status: u16, headers: &'static str, body: Vec<u8> },
    /// Endless bytes.
    Endless,
}

pub(crate) type Script = dyn Fn(&HostRequest) -> Act + Send + Sync;

/// A host that runs until the test ends.
pub(crate) struct Host {
    pub(crate) location: Location,
    pub(crate) site: Arc<Mutex<Site>>,
    /// Paths that were requested, and the bytes of bodies that were sent for each.
    pub(crate) log: Arc<Mutex<Vec<(String, usize)>>>,
}

/// What the threads of a host share.
struct Shared {
    site: Arc<Mutex<Site>>,
    log: Arc<Mutex<Vec<(String, usize)>>>,
    times: Mutex<BTreeMap<String, usize>>,
    script: Box<Script>,
    date: Option<&'static str>,
}

impl Host {
    pub(crate) fn new(site: &Site, script: impl Fn(&HostRequest) -> Act + Send + Sync + 'static) -> Host {
        Host::dated(site, None, script)
    }

    /// A host that sends its time.
    pub(crate) fn dated(
        site: &Site,
        date: Option<&'static str>,
        script: impl Fn(&HostRequest) -> Act + Send + Sync + 'static,
    ) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = Url::parse(&format!("http://{}/library", listener.local_addr().unwrap())).unwrap();
        let host = Host { location: Location::Web(url), site: Arc::new(Mutex::new(site.clone())), log: Arc::default() };
        let shared = Arc::new(Shared {
            site: host.site.clone(),
            log: host.log.clone(),
            times: Mutex::default(),
            script: Box::new(script),
            date,
        });
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                // Half of the scripts end connections.
                std::thread::spawn(move || drop(shared.talk(stream)));
            }
        });
        host
    }

    /// Bytes of bodies that were sent below a folder.
    pub(crate) fn sent(&self, below: &str) -> usize {
        self.log.lock().unwrap().iter().filter(|(path, _)| path.starts_with(below)).map(|(_, bytes)| bytes).sum()
    }
}

impl Shared {
    fn talk(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        while let Some(request) = heard(&mut stream)? {
            let path = request.split(' ').nth(1).unwrap_or_default().trim_start_matches("/library/").to_owned();
            let range = request.lines().find_map(|line| line.strip_prefix("range: bytes="));
            let from = range.and_then(|range| range.trim_end_matches('-').parse().ok()).unwrap_or(0);
            let before = {
                let mut times = self.times.lock().unwrap();
                let times = times.entry(path.clone()).or_default();
                *times += 1;
                *times - 1
            };
            let asked = HostRequest { path, from, before };
            let act = (self.script)(&asked);
            if !self.answer(&mut stream, &asked, &act)? {
                break;
            }
        }
        Ok(())
    }

    /// Returns whether the connection stays open.
    fn answer(&self, stream: &mut TcpStream, asked: &HostRequest, act: &Act) -> io::Result<bool> {
        let whole = self.site.lock().unwrap().get(&asked.path).cloned();
        let note = |bytes| self.log.lock().unwrap().push((asked.path.clone(), bytes));
        if !matches!((act, &whole), (Act::Cut(_) | Act::Reset(_) | Act::Stall(_) | Act::Trickle | Act::Serve | Act::ServeWhole, Some(whole)) if asked.from == 0 || asked.from < whole.len())
        {
            stream.read_exact(&mut [0])?;
        }
        let date = self.date.map(|date| format!("Date: {date}\r\n")).unwrap_or_default();
        match (act, whole) {
            (Act::Say { status, headers, body }, _) => {
                note(body.len());
                stream.write_all(
                    format!("HTTP/1.1 {status} Said\r\n{date}{headers}Content-Length: {}\r\n\r\n", body.len())
                        .as_bytes(),
                )?;
                stream.write_all(body)?;
            }
            (Act::Endless, _) => {
                note(0);
                stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
                loop {
                    stream.write_all(b"1000\r\n")?;
                    stream.write_all(&[b'7'; 0x1000])?;
                    stream.write_all(b"\r\n")?;
                }
            }
            (_, None) => {
                note(0);
                stream.write_all(format!("HTTP/1.1 404 Not Found\r\n{date}Content-Length: 0\r\n\r\n").as_bytes())?;
            }
            (_, Some(whole)) if asked.from >= whole.len() && asked.from > 0 => {
                note(0);
                stream.write_all(b"HTTP/1.1 416 Beyond\r\nContent-Length: 0\r\n\r\n")?;
            }
            (act, Some(whole)) => {
                let from = if matches!(act, Act::ServeWhole) { 0 } else { asked.from };
                let rest = &whole[from..];
                let mut head = format!(
                    "HTTP/1.1 {} OK\r\n{date}Content-Length: {}\r\n",
                    if from > 0 { 206 } else { 200 },
                    rest.len()
                );
                if from > 0 {
                    write!(head, "Content-Range: bytes {from}-{}/{}\r\n", whole.len() - 1, whole.len()).unwrap();
                }
                stream.write_all(head.as_bytes())?;
                stream.write_all(b"\r\n")?;
                return self.send(stream, rest, act, &note);
            }
        }
        Ok(true)
    }

    fn send(&self, stream: &mut TcpStream, rest: &[u8], act: &Act, note: &dyn Fn(usize)) -> io::Result<bool> {
        let most = match act {
            Act::Cut(most) | Act::Reset(most) | Act::Stall(most) => (*most).min(rest.len()),
            Act::Trickle => 0,
            _ => rest.len(),
        };
        note(most);
        stream.write_all(&rest[..most])?;
        if !matches!(act, Act::Reset(_)) {
            stream.read_exact(&mut [0])?;
        }
        match act {
            Act::Cut(_) => return Ok(false),
            Act::Reset(_) => {
                // The last byte of the request is still unread: closing makes the system reset the connection.
                return Ok(false);
            }
            Act::Stall(_) => {
                let _ = stream.read(&mut [0]);
                return Ok(false);
            }
            Act::Trickle => {
                stream.set_read_timeout(Some(Duration::from_millis(10)))?;
                for byte in rest {
                    stream.write_all(&[*byte])?;
                    if matches!(stream.read(&mut [0]), Ok(0)) {
                        return Ok(false);
                    }
                }
                stream.set_read_timeout(None)?;
            }
            _ => {}
        }
        Ok(true)
    }
}

/// Reads the head of a request in lower case, all but its last byte; `None` at the end of the connection.
fn heard(stream: &mut TcpStream) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r") {
        if stream.read(&mut byte)? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    Ok(Some(String::from_utf8_lossy(&head).to_lowercase()))
}
