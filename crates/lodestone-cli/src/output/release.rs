//! Prints what a release would change, and until when its signatures last.

use lodestone_app::api::cli_output;
use lodestone_app::publishing::{KeyRole, Plan, PublishedRelease};

use super::print;
use super::trust::day;

/// The most changes that are listed; the rest is counted.
const MOST_LISTED: usize = 200;

/// Prints a plan: what the release would change, and what forbids it.
pub(crate) fn plan(plan: &Plan) {
    let last = plan.last.as_ref().map_or("nothing".to_owned(), |(number, date)| format!("release {number} of {date}"));
    print(&format!("Release {} after {last}: {} bytes to write of {}", plan.next, plan.bytes.0, plan.bytes.1));
    for (id, title) in &plan.held_back {
        print(&format!("  stays behind, not approved: {id} ({title})"));
    }
    for change in plan.changes.iter().take(MOST_LISTED) {
        print(&format!("  {} {}: {} ({})", change.kind.as_str(), change.change.as_str(), change.id, change.title));
        for (mark, text) in [("-", &change.before), ("+", &change.after)] {
            text.iter().flat_map(|text| text.lines()).for_each(|line| print(&format!("    {mark} {line}")));
        }
    }
    if plan.changes.len() > MOST_LISTED {
        print(&format!("  and {} more", plan.changes.len() - MOST_LISTED));
    }
    for finding in &plan.blockers {
        print(&cli_output::Finding::from(finding.clone()).to_string());
    }
    if !plan.blockers.is_empty() {
        print(&format!("{} errors: may not be published", plan.blockers.len()));
    }
    if let Some(number) = plan.confirm {
        print(&format!(
            "{number} slides and facts go, {} in a hundred: to confirm, publish with --confirm {number}",
            plan.removed_percent
        ));
    }
}

/// Prints until when signatures last.
pub(crate) fn expiries(published_release: &PublishedRelease) {
    for (role, when) in &published_release.expiries {
        let what = match role {
            KeyRole::Root => "who may sign",
            KeyRole::Content => "the release",
            KeyRole::Online => "that it is the newest",
        };
        print(&format!("  signed until {}: {what}", day(*when)));
    }
}
