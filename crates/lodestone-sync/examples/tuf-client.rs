//! Runs the client on a command line with the commands of the public conformance suite for TUF clients: `init`,
//! `refresh` and `download`. It uses the code of every check; see docs/conformance/tuf.md.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lodestone_sync::{Url, Verifier};
use sha2::Digest;
use sigstore_tuf::TargetFile;

/// The arguments that the suite passes.
#[derive(Default)]
struct Arguments {
    command: String,
    initial_root: Option<PathBuf>,
    metadata_dir: PathBuf,
    metadata: Option<Url>,
    targets: Option<Url>,
    into: PathBuf,
    names: Vec<String>,
}

fn main() -> ExitCode {
    match arguments(std::env::args().skip(1)).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("tuf-client: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn arguments(mut words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        let url = |text: String| Url::parse(&text).map_err(|error| format!("{text}: {error}"));
        match word.as_str() {
            "--metadata-dir" => arguments.metadata_dir = value()?.into(),
            "--metadata-url" => arguments.metadata = Some(url(value()?)?),
            "--target-base-url" => arguments.targets = Some(url(value()?)?),
            "--target-dir" => arguments.into = value()?.into(),
            "--target-name" => arguments.names.push(value()?),
            _ if arguments.command.is_empty() => arguments.command = word,
            _ => arguments.initial_root = Some(word.into()),
        }
    }
    Ok(arguments)
}

#[expect(clippy::disallowed_methods, reason = "the suite reads these files after this program has ended")]
fn carry_out(arguments: Arguments) -> Result<(), String> {
    let trusted = arguments.metadata_dir.join("root.json");
    if arguments.command == "init" {
        let root = arguments.initial_root.ok_or("init needs a root")?;
        return std::fs::copy(root, trusted).map(|_| ()).map_err(|error| error.to_string());
    }
    let root = std::fs::read(&trusted).map_err(|error| format!("no root: {error}"))?;
    let metadata = arguments.metadata.ok_or("--metadata-url is missing")?;
    let targets = arguments.targets.unwrap_or_else(|| metadata.clone());
    let now = now();
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let work = async {
        let mut verifier = Verifier::over_web(&root, &metadata, &targets, &arguments.metadata_dir)?;
        verifier.refresh(now).await?;
        for name in &arguments.names {
            let target = verifier.target(name, now).await?;
            let target = target.ok_or_else(|| format!("{name} is not signed"))?;
            let file = arguments.into.join(flat(name));
            if !std::fs::read(&file).is_ok_and(|bytes| is(&bytes, &target)) {
                let bytes = verifier.download(&target, name, now).await?;
                std::fs::write(file, bytes)?;
            }
        }
        Ok::<(), Box<dyn std::error::Error>>(())
    };
    runtime.block_on(work).map_err(|error| error.to_string())
}

/// Returns whether these are the bytes of a target.
fn is(bytes: &[u8], target: &TargetFile) -> bool {
    let digest = |hash: &[u8]| hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let fits = |(name, expected): (&String, &String)| match name.as_str() {
        "sha256" => digest(&sha2::Sha256::digest(bytes)) == *expected,
        "sha512" => digest(&sha2::Sha512::digest(bytes)) == *expected,
        _ => false,
    };
    bytes.len() as u64 == target.length && target.hashes.iter().any(fits)
}

/// Returns one file name for any name of a target.
fn flat(name: &str) -> PathBuf {
    Path::new(&name.bytes().map(|byte| format!("{byte:02x}")).collect::<String>()).with_extension("target")
}

/// Reads the clock of this process, which the suite moves.
#[expect(clippy::disallowed_methods, reason = "this is the edge")]
fn now() -> i64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs().try_into().unwrap_or(i64::MAX))
}
