//! Lists every command once: the kind of window that may call it, the feature that runs it, name, arguments, answer.

/// Hands every command to a macro, by the kind of window that may ask and by feature: documentation, name, arguments,
/// answer.
macro_rules! for_each_command {
    ($receive:ident) => {
        $receive! {
            /// The main window.
            Main {
                [bootstrap] {
                    /// Returns the data that a window loads first.
                    bootstrap() -> BootstrapData;
                }
                [settings] {
                    /// Changes the person's settings; answers with the settings in force.
                    change_settings(settings: Settings) -> Settings;
                }
                [pitches] {
                    /// Pitches, ready-made ones, and the trash.
                    home() -> Home;
                    /// Finds industries whose code or name contains the words.
                    industries(query: String) -> Vec<Industry>;
                    /// The industries with these codes.
                    industries_of(codes: Vec<String>) -> Vec<Industry>;
                    /// The story that fits a target.
                    suggest(target: Target) -> Suggestion;
                    /// Makes a pitch.
                    create_pitch(pitch: NewPitch) -> Pitch;
                    /// Makes a pitch from a ready-made one.
                    use_ready_pitch(id: String) -> Pitch;
                    /// Makes a copy of a pitch.
                    copy_pitch(id: String) -> Pitch;
                    /// Puts a pitch into the trash.
                    trash_pitch(id: String) -> ();
                    /// Takes a pitch out of the trash.
                    restore_pitch(id: String) -> ();
                }
                [updates] {
                    /// Returns the state of updates and of the open library.
                    content_status() -> ContentStatus;
                    /// Checks the source in use and installs what is new; answers when that is over. Sends `content` meanwhile.
                    check_now() -> ContentStatus;
                    /// Stops asking; what was fetched is kept for the next time.
                    stop_checking() -> ContentStatus;
                    /// Takes a release from a folder, such as a USB stick.
                    take_from_folder(path: String) -> ContentStatus;
                    /// Sources of releases, and what came with the program.
                    sources() -> Vec<ContentSource>;
                    /// Looks into a source file.
                    look_at_source(path: String) -> SourcePreview;
                    /// Adds a source that was looked at; it is not used yet.
                    add_source(token: String) -> Vec<ContentSource>;
                    /// Uses the content of a source, or `built-in`; fetches a release that is not here yet.
                    use_source(id: String) -> ContentStatus;
                    /// Forgets a source and its releases; pitches stay.
                    remove_source(id: String) -> Vec<ContentSource>;
                    /// Returns the log of updates, the newest entry first.
                    content_log() -> Vec<ContentEvent>;
                    /// What is new was looked at.
                    seen_news() -> ContentStatus;
                }
                [pitches] {
                    /// A pitch in work.
                    pitch(id: String) -> Pitch;
                    /// Changes a pitch; it is saved when the answer comes, and a slide whose words changed is drawn.
                    edit_pitch(id: String, edit: Edit) -> Edited;
                    /// Takes the last change back.
                    undo(id: String) -> Pitch;
                    /// Brings back what undo took.
                    redo(id: String) -> Pitch;
                    /// What was done to a pitch, the last first.
                    revisions(id: String) -> Vec<Revision>;
                    /// Goes back to a state of a pitch; that itself can be undone.
                    restore_revision(id: String, revision: u32) -> Pitch;
                }
                [pitch_updates] {
                    /// Returns the decisions that a newer library asks for in a pitch.
                    updates(pitch: String) -> Updates;
                    /// Carries out decisions, as one step.
                    decide(pitch: String, choices: Vec<Choice>) -> Pitch;
                    /// Keeps a pitch as it is until the end of a day (`YYYY-MM-DD`), or lets it follow again.
                    freeze_pitch(pitch: String, until: Option<String>) -> Pitch;
                    /// Withdrawn claims with the pitches and leave-behinds that carry them.
                    recalls() -> Vec<Recall>;
                    /// What has changed since a leave-behind was made.
                    check_pdf(path: String) -> PdfCheck;
                }
                [pitches] {
                    /// A slide of a pitch with all that can be tailored.
                    slide(pitch: String, key: String) -> SlideDetail;
                }
                [browse] {
                    /// What a filter leaves of the library, titles in a language of the content.
                    browse(filter: Filter, language: String) -> BrowseResult;
                    /// More slides and facts of the same, from a place in their order on.
                    browse_page(filter: Filter, language: String, from: u32) -> ShelfPage;
                    /// What words find, the best first; the last word may be unfinished.
                    search(query: String, language: String, most: u32) -> Vec<SearchHit>;
                    /// A slide of the library.
                    library_slide(id: String, language: String) -> SlidePage;
                    /// A fact.
                    fact(id: String, language: String) -> FactPage;
                    /// A facility.
                    facility(id: String, language: String) -> FacilityPage;
                    /// A value proposition.
                    proposition(id: String, language: String) -> PropositionPage;
                    /// The map of the library; nothing when it has none.
                    library_map() -> Option<LibraryMap>;
                }
                [leave_behinds] {
                    /// Makes a leave-behind; sends `progress` under the name of the work.
                    make_leave_behind(pitch: String, style: LeaveBehindOptions, work: String) -> LeaveBehindPreview;
                }
                [context.jobs] {
                    /// Stops a piece of work; it fails with the code `cancelled`.
                    cancel(work: String) -> ();
                }
                [leave_behinds] {
                    /// Saves a leave-behind that was made.
                    save_leave_behind(token: String, path: String) -> ();
                }
                [pitch_files] {
                    /// Writes a pitch into a `.pitch` file.
                    save_pitch_file(id: String, path: String) -> ();
                    /// A name for the `.pitch` file of a pitch.
                    pitch_file_name(id: String) -> String;
                    /// Previews a `.pitch` file.
                    preview_pitch_file(path: String) -> ImportPreview;
                    /// Imports a previewed pitch as the person's own.
                    keep_imported_pitch(token: String) -> Pitch;
                    /// Discards a preview.
                    discard_import(token: String) -> ();
                }
                [user_media] {
                    /// Previews a picture.
                    preview_picture(path: String) -> PicturePreview;
                    /// Previews a PDF; sends `progress` under the name of the work.
                    preview_pdf(path: String, work: String) -> PdfPreview;
                    /// Puts an own picture or own pages into a pitch, from a place in the story on.
                    insert_user_media(pitch: String, token: String, pages: Vec<UserPage>, at: u32) -> Pitch;
                }
                [backups] {
                    /// Copies of all the person's work, the newest first.
                    backups() -> Vec<Backup>;
                    /// Makes a copy now.
                    back_up() -> Vec<Backup>;
                    /// Goes back to a copy; what is there now is copied first.
                    restore_backup(name: String) -> ();
                }
                [presentations] {
                    /// Draws every slide of a pitch and begins to present it; sends `progress` under the name of the work.
                    begin_presentation(presentation: NewPresentation, work: String) -> PresentationStarted;
                    /// Returns the key of the last slide shown of a pitch; `null` when it was never presented.
                    last_shown(pitch: String) -> Option<String>;
                }
                [kiosk] {
                    /// How the kiosk is set up, with what there is to choose from.
                    kiosk_setup() -> KioskSetup;
                    /// Changes how the kiosk is set up; a kiosk that runs stays as it is.
                    change_kiosk(settings: KioskSettings) -> KioskSetup;
                    /// Keeps a PIN of 4 to 8 digits, which is required to end the kiosk from its next start on.
                    set_kiosk_pin(digits: String) -> KioskSetup;
                    /// Draws the whole playlist and begins the kiosk; sends `progress` under the name of the work.
                    begin_kiosk(work: String) -> KioskStarted;
                }
                [publishing] {
                    /// Returns the last settings for publishing, to begin with.
                    publish_start() -> PublishStart;
                    /// Reviews what publishing the open folder would change; sends `progress` under the name of the work.
                    review_release(destination: String, trust: String, work: String) -> ReleaseReview;
                    /// Publishes what was reviewed, or renews its signatures when nothing is different; sends `progress`.
                    publish(request: PublishRequest, work: String) -> Published;
                    /// Makes a key file.
                    create_key(path: String, holder: String, role: KeyRole, passphrase: String) -> KeyInfo;
                    /// Returns the public part of a key file.
                    look_at_key(path: String) -> KeyInfo;
                    /// Who signs for a library, as far as it has come.
                    trust(path: String) -> TrustOverview;
                    /// Begins the root of a library with these key files; with fewer than three people, a reason.
                    begin_trust(path: String, library: String, keys: Vec<String>, reason: Option<String>) -> TrustOverview;
                    /// Signs the root.
                    sign_trust(path: String, key: KeyWithPassphrase) -> TrustOverview;
                    /// Drafts a root without some keys, by their ids, and with others, by their files.
                    change_trust(path: String, remove: Vec<String>, add: Vec<String>) -> TrustOverview;
                    /// Saves what a laptop needs to follow a library.
                    save_source(trust: String, name: String, address: String, path: String) -> ();
                }
                [preflight] {
                    /// What a preflight check offers to check: for a pitch, or for the next event with `null`.
                    preflight_start(pitch: Option<String>) -> PreflightStart;
                    /// Runs the preflight check; sends `progress` with the step `preflight` whenever a check is done.
                    run_preflight(pitches: Vec<String>, until: String, environment: Environment, work: String) -> PreflightReport;
                    /// The results so far of a preflight check that is running.
                    preflight_progress(work: String) -> Vec<CheckResult>;
                    /// Saves the report of a preflight check as PDF.
                    save_preflight_report(token: String, path: String) -> ();
                }
                [editor] {
                    /// A library's folder, open for editing: one that is named, or the one that is open or was open last. Fails
                    /// with the code `no-folder` when there is none.
                    editor(folder: Option<String>) -> EditorOverview;
                    /// Writes a new library into a folder, or into one of its own within it, and opens that.
                    new_library(folder: String, name: String, language: String) -> EditorOverview;
                    /// Closes the folder; files stay as they are.
                    close_editor() -> ();
                    /// A number that grows whenever a file of the folder changes.
                    editor_version() -> u32;
                    /// A slide of the folder with its form.
                    editor_slide(id: String) -> EditorSlide;
                    /// Makes a file for a new slide.
                    new_editor_slide(id: String, layout: String, stage: String) -> EditorSlide;
                    /// A slide as it would look with this form; nothing is saved.
                    editor_preview(form: SlideForm, language: String) -> EditorPreview;
                    /// Saves a form into the file that has this digest; fails with the code `conflict` when it has another by now.
                    save_editor_slide(form: SlideForm, digest: String) -> EditorSlide;
                    /// Says how far slides have come; all of them or none.
                    approve_slides(ids: Vec<String>, approval: Approval) -> EditorOverview;
                    /// Takes a `slide` or `fact` back, or, with `null`, brings it back into use.
                    retire(kind: Subject, id: String, retirement: Option<Retirement>) -> EditorOverview;
                    /// A fact of the folder with its form.
                    editor_fact(id: String) -> EditorFact;
                    /// Adds a fact to a facility, unconfirmed.
                    new_editor_fact(facility: String, id: String) -> EditorFact;
                    /// Saves a form into the file that has this digest; fails with the code `conflict` when it has another by now.
                    save_editor_fact(form: FactForm, digest: String) -> EditorFact;
                    /// Saves all facts as a table (CSV).
                    save_facts_table(path: String) -> ();
                    /// Looks into a table of facts (CSV); nothing is written.
                    look_at_facts(path: String) -> ImportPlan;
                    /// Saves texts for translators (XLIFF 1.2): those that one language lacks, or all when it lacks none; of the
                    /// whole library, or of chosen slides and the facts that they show. Answers with how many.
                    save_translations(from: String, to: String, choice: Option<TranslationChoice>, path: String) -> u32;
                    /// Looks into a file that came back from a translator; nothing is written.
                    look_at_translations(path: String) -> ImportPlan;
                    /// Writes what a plan says: all of it or nothing.
                    carry_out(token: String) -> EditorOverview;
                    /// Forgets a plan.
                    drop_plan(token: String) -> ();
                }
                [preflight] {
                    /// What a key would do in a presentation.
                    key_meaning(key: String, shift: bool) -> KeyMeaning;
                }
                [presentations] {
                    /// Presentations that have ended, the last first.
                    presentations() -> Vec<PresentationRecord>;
                    /// Saves all presentations as a table (CSV).
                    save_presentations(path: String) -> ();
                    /// Deletes the record of a presentation.
                    delete_presentation(id: String) -> ();
                }
            }
            /// The presenter's window.
            Presenter {
                [presentations] {
                    /// Returns the current view of the presentation.
                    presenter_view() -> PresenterView;
                    /// Does something.
                    act(act: Act) -> Acted;
                    /// Slides of the whole library that may answer a question; the last word may be unfinished.
                    answers(question: String) -> Answers;
                    /// Keeps how large notes are, in percent.
                    keep_notes_size(percent: u32) -> ();
                    /// Language and theme of the window.
                    window_preferences() -> WindowPreferences;
                }
            }
            /// The one window of a presentation on one screen. It has nothing that the audience may not see.
            Solo {
                [presentations] {
                    /// A key of the keyboard or a clicker; keys that would show anything else do nothing.
                    press(key: String, shift: bool) -> ();
                }
            }
            /// The window of a kiosk, operated by strangers.
            Kiosk {
                [kiosk] {
                    /// Returns the current view of the kiosk.
                    kiosk_view() -> KioskView;
                    /// Does something.
                    kiosk_act(act: KioskAct) -> KioskView;
                }
            }
        }
    };
}

pub(super) use for_each_command;
