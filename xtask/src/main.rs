//! Runs, tests and measures Lodestone: one tool on every system.
//!
//! It has no dependencies, so it compiles in seconds and works before anything else does. One module per command;
//! what commands share is in `places` (folders), `programs` (starting other programs) and `tools` (what the machine
//! must have, installed when it is missing).

mod bench;
mod bundle;
mod demo;
mod desktop;
mod fuzz;
mod node;
mod outcome;
mod places;
mod programs;
mod run;
mod schema;
mod skipped;
mod test;
mod tools;

use std::process::ExitCode;

use outcome::Outcome;

const USAGE: &str = "\
usage: cargo xtask <command>

  run                  build Lodestone and open it; without a display, walk through it and leave pictures in out/demo/
  demo                 make three pitches on the command line, in out/pitches/
  test [--quick]       everything that must hold before a change is merged; --quick leaves out the long
                       tests and what needs programs from outside the workspace (licences, PDF validators, browser,
                       window)
  bundle [--release] [--kind KIND] [--variant NAME]
                       make what a person installs, in out/bundle/; KIND is deb, appimage, nsis or dmg
  bench [NAME]         criterion benches, all or those whose name contains NAME
  bench --desktop ARGS the real window: start, typing, memory; ARGS go to benches/desktop/run.mjs (try --help)
  bench --peers ARGS   the same deck through other exporters; ARGS go to benches/peers/run.py (try --help)
  fuzz [MINUTES]       feed damaged libraries to the content reader, 5 minutes unless told otherwise
  fuzz FILE            try one input that was found earlier
  schema               write the schemas that editors use while authoring to pitch-decks/schema/
  wire                 write what the interface is checked against: ui/src/host/wire.ts and ui/src/l10n/messages.ts
";

fn main() -> ExitCode {
    // Arguments that are not Unicode cannot name anything here; showing them damaged beats a panic.
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["run"] => run::run(),
        ["demo"] => demo::demo(),
        ["bundle", options @ ..] => bundle::parse(options),
        ["test"] => test::test(test::Extent::Full),
        ["test", "--quick"] => test::test(test::Extent::Quick),
        ["bench", "--desktop", rest @ ..] => bench::desktop(rest),
        ["bench", "--peers", rest @ ..] => bench::peers(rest),
        ["bench", filter @ ..] if filter.len() <= 1 => bench::criterion(filter.first().copied()),
        ["fuzz"] => fuzz::fuzz(fuzz::Task::Search(fuzz::DEFAULT_MINUTES)),
        ["fuzz", task] => fuzz::fuzz(fuzz::Task::parse(task)?),
        ["schema"] => schema::schema(),
        ["wire"] => schema::wire(),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        [] => Err(format!("no command given\n\n{USAGE}")),
        unknown => Err(format!("`cargo xtask {}` is not a command\n\n{USAGE}", unknown.join(" "))),
    }
}
