//! Kills a check at every named step and at random moments: the release store keeps only complete releases, and the
//! next check works. The killed program is this test itself, run again as a child.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::host::{Act, Host};
use crate::raw_publisher::{Files, RawPublisher, files};
use crate::test_client::{TestClient, sorted};
use crate::{Location, ReleaseStore, Url, failpoint};

/// The variable with the child's parameters: pinned root, location, release store and plan, one on each line.
const ORDER: &str = "LODESTONE_SYNC_KILLED";
/// Kills at random moments. Together with those at named steps they are a thousand.
const RANDOM: usize = 900;
/// The size of a file that arrives in many pieces, so that a kill can hit it.
const LARGE: usize = 150_000;

/// Releases 1 and 2, at a host and in a folder, and a release store that holds release 1.
struct Stage {
    pinned: PathBuf,
    stick: Location,
    web: Location,
    base: PathBuf,
    stores: usize,
    old: Files,
    new: Files,
    home: tempfile::TempDir,
}

impl Stage {
    #[expect(clippy::disallowed_methods, reason = "a test puts files where another program would")]
    fn set() -> Stage {
        // In memory where possible: a killed process does not need a real disk, and a thousand runs are many.
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let (old, new) = (sorted(files(1, LARGE)), sorted(files(2, LARGE)));
        let mut publisher = RawPublisher::new();
        let (pinned, stick, base) =
            (home.path().join("root.json"), home.path().join("stick"), home.path().join("base"));
        std::fs::write(&pinned, publisher.pinned()).unwrap();
        publisher.publish(1, &old);
        publisher.write(&stick);
        let mut client = TestClient { store: ReleaseStore::open(&base).unwrap(), ..TestClient::new() };
        client.take(&publisher.pinned(), &Location::Folder(stick.clone()));
        // A new root and everything else: every file that a check ever writes is written.
        publisher.replace_root_key(9);
        publisher.publish(2, &new);
        publisher.write(&stick);
        let web = Host::new(&publisher.site, |_| Act::Serve).location;
        Stage { pinned, stick: Location::Folder(stick), web, base, stores: 0, old, new, home }
    }

    /// Copies the release store with release 1.
    fn store(&mut self) -> PathBuf {
        self.stores += 1;
        let folder = self.home.path().join(format!("store{}", self.stores));
        copy(&self.base, &folder);
        folder
    }

    /// Starts a check in a child.
    fn begin(&self, store: &Path, location: &Location, plan: &str) -> Child {
        let location = match location {
            Location::Web(url) => url.to_string(),
            Location::Folder(folder) => folder.display().to_string(),
        };
        let order = format!("{}\n{location}\n{}\n{plan}", self.pinned.display(), store.display());
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::child", "--nocapture", "--test-threads=1"])
            .env(ORDER, order)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Asserts that only complete releases are stored, and that the next check fetches the new one.
    fn whole(&self, store: &Path, when: &str) {
        let mut client = TestClient { store: ReleaseStore::open(store).unwrap(), ..TestClient::new() };
        let held = client.holds();
        let both = [(1, self.old.clone()), (2, self.new.clone())];
        let states = [&both[..1], &both, &both[1..]];
        assert!(states.contains(&held.as_slice()), "{when}: neither the old state nor a new one");
        client.take(&std::fs::read(&self.pinned).unwrap(), &self.stick);
        assert!(states[1..].contains(&client.holds().as_slice()), "{when}: the next check");
        client.store.keep_only(&[2]).unwrap();
        assert_eq!(client.holds(), both[1..], "{when}: unneeded objects are removed");
        let left: Vec<_> = std::fs::read_dir(store.join("parts")).unwrap().collect();
        assert!(left.is_empty(), "{when}: {left:?}");
        std::fs::remove_dir_all(store).unwrap();
    }
}

/// Runs the check in the child. In an ordinary run of the tests there are no parameters, and it does nothing.
#[test]
#[expect(clippy::disallowed_methods, reason = "a child is told by its parent")]
fn child() {
    let Some(order) = std::env::var_os(ORDER) else { return };
    let order = order.into_string().unwrap();
    let [pinned, location, store, plan] = order.split('\n').collect::<Vec<_>>().try_into().unwrap();
    if !plan.is_empty() {
        failpoint::arm(plan);
    }
    let location = Url::parse(location).map_or_else(|_| Location::Folder(location.into()), Location::Web);
    let mut client = TestClient { store: ReleaseStore::open(Path::new(store)).unwrap(), ..TestClient::new() };
    client.take(&std::fs::read(pinned).unwrap(), &location);
    client.store.keep_only(&[2]).unwrap();
}

#[test]
fn killed_at_every_named_moment() {
    let mut stage = Stage::set();
    let notes = stage.home.path().join("notes");
    let store = stage.store();
    assert!(stage.begin(&store, &stage.web, &format!("note:{}", notes.display())).wait().unwrap().success());
    let mut moments = BTreeMap::<String, u32>::new();
    for name in std::fs::read_to_string(notes).unwrap().lines() {
        *moments.entry(name.to_owned()).or_default() += 1;
    }
    assert!(moments.contains_key("waste/object removed"), "{moments:?}");
    for step in ["begun", "written", "synced", "renamed", "folder synced"] {
        assert!(
            ["trust", "manifest"].iter().all(|what| moments.contains_key(&format!("{what}/{step}"))),
            "{moments:?}"
        );
    }
    let mut kills = 0;
    for (name, times) in &moments {
        for time in [1, times.div_ceil(2), *times] {
            for location in [stage.web.clone(), stage.stick.clone()] {
                let store = stage.store();
                let plan = format!("{name}@{time}");
                let ended = stage.begin(&store, &location, &plan).wait().unwrap();
                // The network decides into how many pieces a file is split: the last may not come this time.
                kills += usize::from(!ended.success());
                stage.whole(&store, &plan);
            }
        }
    }
    println!("{} named moments, killed {kills} times", moments.len());
    assert!(kills >= moments.len() * 4, "{kills} kills at {} moments: {moments:?}", moments.len());
}

#[test]
fn killed_at_random_moments() {
    let mut stage = Stage::set();
    let time = |stage: &mut Stage| {
        let store = stage.store();
        let begun = now();
        assert!(stage.begin(&store, &stage.web, "").wait().unwrap().success());
        begun.elapsed()
    };
    // The shortest of a few: later than that, most checks have ended.
    let usual = (0..5).map(|_| time(&mut stage)).min().unwrap();
    let mut chance = 0x2545_f491_u32;
    let (mut killed, mut states) = (0, [0, 0]);
    let mut round = 0;
    // A check that had ended before the kill does not count.
    while killed < RANDOM {
        round += 1;
        assert!(round < RANDOM * 5, "hardly any check was killed");
        let location = if round % 2 == 0 { stage.web.clone() } else { stage.stick.clone() };
        let store = stage.store();
        let mut child = stage.begin(&store, &location, "");
        chance ^= chance << 13;
        chance ^= chance >> 17;
        chance ^= chance << 5;
        wait(usual.mul_f64(f64::from(chance % 1_000) / 1_000.0));
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        states[usize::from(ReleaseStore::open(&store).unwrap().releases().contains(&2))] += 1;
        stage.whole(&store, &format!("round {round}"));
    }
    println!(
        "killed {killed} times in {round} checks of {usual:?}; {} ended with the old release, {} with the new one",
        states[0], states[1]
    );
    assert!(states.iter().all(|times| *times > RANDOM / 20), "on both sides of the new release: {states:?}");
}

#[expect(clippy::disallowed_methods, reason = "how long a check takes here is what the random moments are taken from")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "a moment of a clock is what is meant: nothing waits for anything")]
fn wait(time: Duration) {
    std::thread::sleep(time);
}

#[expect(clippy::disallowed_methods, reason = "a test puts files where another program would")]
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy(&from, &to) } else { std::fs::copy(from, to).map(drop).unwrap() }
    }
}
