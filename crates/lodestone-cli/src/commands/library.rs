//! Runs `lodestone new-library`, `lodestone check`, `lodestone search`, `lodestone facts` and `lodestone schema`.

use std::path::Path;
use std::process::ExitCode;

use lodestone_app::{Error, FactFilter, Severity};

use super::request::{language, opened, today, worker};
use crate::arguments::{CheckArguments, FactsArguments, NewLibraryArguments, SearchArguments};
use crate::output::{Bar, json, print};

/// Writes a library to begin with.
pub(crate) fn new_library(arguments: &NewLibraryArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.today.as_deref())?;
    lodestone_app::new_library(&arguments.folder, &arguments.name, &language(&arguments.language)?, today)?;
    let folder = arguments.folder.display();
    print(&format!("A new library is in {folder}. Begin with {folder}/README.md."));
    Ok(ExitCode::SUCCESS)
}

/// Prints the findings of a library.
pub(crate) fn check(arguments: &CheckArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.today.as_deref())?;
    let opened = lodestone_app::open(arguments.folder.as_deref())?;
    let bar = Bar::new();
    let verdict = lodestone_app::check(opened, today, &worker()?, &mut |progress| bar.show(progress))?;
    drop(bar);
    if arguments.json {
        json(&verdict)?;
    } else {
        for finding in &verdict.findings {
            print(&finding.to_string());
        }
        let count = |severity: Severity| verdict.findings.iter().filter(|finding| finding.severity == severity).count();
        for gap in &verdict.gaps {
            let kind = if gap.required { "" } else { ", not required" };
            print(&format!("{}: {} slides, {} missing{kind}", gap.language, gap.slides, gap.missing.len()));
        }
        print(&format!(
            "{} errors, {} warnings, {} notes: {}",
            count(Severity::Error),
            count(Severity::Warning),
            count(Severity::Note),
            if verdict.publishable { "may be published" } else { "may not be published" }
        ));
    }
    Ok(if verdict.publishable { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Finds slides, facts and facilities.
pub(crate) fn search(arguments: &SearchArguments) -> Result<ExitCode, Error> {
    let library = opened(&arguments.library)?;
    let hits =
        lodestone_app::search(&library, &arguments.words.join(" "), &language(&arguments.language)?, arguments.most)?;
    if arguments.library.json {
        json(&hits)?;
        return Ok(ExitCode::SUCCESS);
    }
    if hits.hits.is_empty() {
        print("Nothing found; try fewer or other words, in any language of the library.");
    }
    for hit in &hits.hits {
        print(&format!("{:8} {}\n         {} ({})", hit.kind.as_str(), hit.id, hit.title, hit.detail));
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists facts.
pub(crate) fn facts(arguments: &FactsArguments) -> Result<ExitCode, Error> {
    let today = today(arguments.library.today.as_deref())?;
    let library = opened(&arguments.library)?;
    let filter = FactFilter { facility: arguments.facility.clone(), unconfirmed: arguments.unconfirmed };
    let facts = lodestone_app::facts(&library, &language(&arguments.language)?, today, &filter)?;
    if arguments.library.json {
        json(&facts)?;
        return Ok(ExitCode::SUCCESS);
    }
    for fact in &facts.facts {
        let mark = match (fact.confirmed, fact.lapsed) {
            (false, _) => "  [unconfirmed]",
            (true, true) => "  [lapsed]",
            (true, false) => "",
        };
        let remark = fact.remark.as_ref().map(|remark| format!(" ({remark})")).unwrap_or_default();
        print(&format!("{}{mark}\n  {}: {}{remark}", fact.id, fact.label, fact.display));
        if let Some(source) = &fact.source {
            print(&format!("  {}, {} ({}), {}", source.title, source.publisher, fact.as_of, source.url));
        }
        let slides = if fact.slides.is_empty() {
            "no slide uses it".to_owned()
        } else {
            format!("on {}", fact.slides.join(", "))
        };
        print(&format!("  review by {}; {slides}", fact.review_by));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the schemas of library files.
pub(crate) fn schema(out: &Path) -> Result<ExitCode, Error> {
    for (name, schema) in lodestone_app::schemas() {
        lodestone_files::write(&out.join(name), schema.as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}
