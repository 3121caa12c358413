//! Opens an application that follows a library at a host with release 2.

use std::path::PathBuf;

use lodestone_tests::app::TestApp;
use lodestone_tests::publisher::{Files, TestPublisher};
use tempfile::TempDir;

use super::host::Host;

/// The application, the host that it follows, and the folder that the host serves.
pub(super) struct Following {
    pub(super) app: TestApp,
    pub(super) web: Host,
    pub(super) host: PathBuf,
    /// Removed last.
    _folder: TempDir,
}

impl Following {
    /// Publishes these files as release 2. Nothing is fetched yet.
    pub(super) fn release(files: &Files) -> Following {
        let folder = tempfile::tempdir().expect("a folder");
        let (host, source) = (folder.path().join("host"), folder.path().join("a.lodestone-source"));
        let publisher = TestPublisher::new("oresund", &host);
        publisher.publish_release(2, files);
        let web = Host::of(&host);
        publisher.source(&source, &web.address);
        let app = TestApp::open_in(&folder.path().join("data"));
        app.follow(&source);
        Following { app, web, host, _folder: folder }
    }
}
