// Written by `cargo xtask wire` from crates/lodestone-app/src/api. A test fails when the two disagree.

/**
 * What a presenter does.
 */
export type Act = { "kind": "key", 
/**
 * The key.
 */
key: string, 
/**
 * Whether Shift was held.
 */
shift: boolean, } | { "kind": "next" } | { "kind": "back" } | { "kind": "first" } | { "kind": "last" } | { "kind": "goTo", 
/**
 * Key within the pitch.
 */
key: string, } | { "kind": "blank", 
/**
 * In which way.
 */
blank: Blank, } | { "kind": "freeze" } | { "kind": "ask", 
/**
 * Slide id.
 */
slide: string, } | { "kind": "return" } | { "kind": "unanswered", 
/**
 * The question, without anybody's name.
 */
question: string, } | { "kind": "addToPitch", 
/**
 * Slide id.
 */
slide: string, } | { "kind": "cut", 
/**
 * Minutes; `null` for the whole.
 */
minutes: number | null, } | { "kind": "language", 
/**
 * BCP 47 tag.
 */
tag: string, } | { "kind": "point", 
/**
 * With what and where.
 */
pointer: Pointer, } | { "kind": "draw", 
/**
 * The line so far.
 */
stroke: Stroke, } | { "kind": "stroke", 
/**
 * The line.
 */
stroke: Stroke, } | { "kind": "undoStroke" } | { "kind": "clearStrokes" } | { "kind": "zoom", 
/**
 * The part.
 */
zoom: Zoom | null, } | { "kind": "play", 
/**
 * Whether it plays.
 */
playing: boolean, } | { "kind": "pause" } | { "kind": "restart" } | { "kind": "end" };

/**
 * The result of an act.
 */
export type Acted = { "kind": "shown", 
/**
 * As it is now.
 */
view: PresenterView, } | { "kind": "windowAction", 
/**
 * What to do.
 */
action: WindowAction, } | { "kind": "moved" } | { "kind": "ended" };

/**
 * A slide that may answer a question.
 */
export type Answer = { 
/**
 * Slide id.
 */
id: string, 
/**
 * Where the words were found.
 */
found: SearchHit, 
/**
 * Path of its picture under the `slide:` scheme, drawn as the audience would see it.
 */
picture: string, 
/**
 * The number that is printed on it, when it is part of the pitch.
 */
number: number | null, };

/**
 * What a question finds: slides, the best first, each with its picture.
 */
export type Answers = { 
/**
 * What was found.
 */
slides: Array<Answer>, };

/**
 * Light or dark.
 */
export type Appearance = "system" | "light" | "dark";

/**
 * The approval of a slide. Only approved ones are published.
 */
export type Approval = "draft" | "review" | "approved";

/**
 * A slide that a visitor asked for.
 */
export type Asked = { 
/**
 * Slide id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether the pitch contains it by now.
 */
inPitch: boolean, };

/**
 * A slide that a visitor asked for.
 */
export type AskedRecord = { 
/**
 * Slide id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * How long it was shown.
 */
seconds: number, 
/**
 * Whether the pitch holds it by now.
 */
inPitch: boolean, 
/**
 * Whether the library still has it.
 */
there: boolean, };

/**
 * The audience of a pitch.
 */
export type Audience = "company" | "investor" | "researcher" | "organiser" | "talent";

/**
 * What the audience sees. A window can draw it at any moment without earlier views.
 */
export type AudienceView = { 
/**
 * Counts up; a view with a smaller number comes late and is dropped.
 */
seq: number, 
/**
 * Path of the picture under the `slide:` scheme; `null` when no presentation goes on.
 */
picture: string | null, 
/**
 * What the slide shows, in words, for a screen reader.
 */
description: string, 
/**
 * BCP 47 tag of the slide's words.
 */
language: string, 
/**
 * Whether the screen is blank.
 */
blank: Blank, 
/**
 * A part that fills the screen.
 */
zoom: Zoom | null, 
/**
 * What the presenter points with.
 */
pointer: Pointer, 
/**
 * What the pen drew on this slide.
 */
strokes: Array<Stroke>, 
/**
 * The film on this slide.
 */
film: Film | null, 
/**
 * Pictures that may come next, the likeliest first: to be fetched and decoded ahead.
 */
ahead: Array<string>, };

/**
 * A copy of all the person's work.
 */
export type Backup = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * How many bytes it has.
 */
bytes: number, 
/**
 * How many pitches are in it.
 */
pitches: number, };

/**
 * One bar of a comparison.
 */
export type Bar = { 
/**
 * Fact id.
 */
fact: string, 
/**
 * The facility's name.
 */
facility: string, 
/**
 * The value as slides show it.
 */
display: string, 
/**
 * The value in the measure's unit.
 */
magnitude: number, 
/**
 * Whether it is the fact in question.
 */
this: boolean, 
/**
 * Whether the facility is one of ours.
 */
own: boolean, };

/**
 * What the audience's screen shows in place of a slide.
 */
export type Blank = "no" | "black" | "white";

/**
 * Returns the data that a window loads first.
 */
export type BootstrapData = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * The library in use.
 */
library: LibraryInfo, 
/**
 * What the person has set.
 */
settings: Settings, 
/**
 * Notices about the start.
 */
notices: Array<Notice>, 
/**
 * Whether nothing was ever made here: a first start.
 */
first: boolean, 
/**
 * Today, ISO 8601.
 */
today: string, };

/**
 * A brand.
 */
export type BrandInfo = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its first colour, as `#rrggbb`, to know it by.
 */
colour: string, };

/**
 * What a filter leaves of the library.
 */
export type BrowseResult = { 
/**
 * How many slides in all.
 */
slideCount: number, 
/**
 * How many facts in all.
 */
factCount: number, 
/**
 * Facilities.
 */
facilities: Array<FacilityCard>, 
/**
 * How many facilities in all.
 */
facilityCount: number, 
/**
 * Value propositions.
 */
propositions: Array<PropositionCard>, 
/**
 * What can be filtered by further.
 */
facets: Facets, 
/**
 * Slides.
 */
slides: Array<SlideCard>, 
/**
 * Facts.
 */
facts: Array<FactCard>, };

/**
 * A document out there that carries something.
 */
export type Carrier = { 
/**
 * Id of the pitch.
 */
pitch: string, 
/**
 * Name of the pitch; of one that is no longer there, empty.
 */
name: string, 
/**
 * Of a leave-behind, the name of its file.
 */
file: string | null, 
/**
 * Of a leave-behind, when it was saved, RFC 3339.
 */
at: string | null, };

/**
 * What changed in the library since a pitch was made.
 */
export type Changes = { 
/**
 * Slides that carry a withdrawn claim.
 */
recalled: number, 
/**
 * Slides that were edited or taken out of use, or that show another value now, and wait for a decision.
 */
changed: number, 
/**
 * Slides that rest on a fact past its review date.
 */
lapsed: number, 
/**
 * Slides that are no longer there.
 */
missing: number, };

/**
 * One thing that a check found: a slide, a fact.
 */
export type CheckDetail = { 
/**
 * What it is, in one line.
 */
text: string, 
/**
 * Date, owner and slides, where one line is not enough.
 */
about: string | null, 
/**
 * Where it can be corrected.
 */
action: PreflightAction | null, };

/**
 * How a check failed. A word of another version is read as [`CheckFaultKind::Failed`].
 */
export type CheckFaultKind = "offline" | "captive-portal" | "insecure" | "busy" | "not-found" | "incomplete" | "lapsed" | "rejected" | "clock-wrong" | "newer" | "refused" | "disk-full" | "damaged" | "cancelled" | "disk" | "in-use" | "failed";

/**
 * What the check looks at, in the order in which it does.
 */
export type CheckItem = "screens" | "clicker" | "awake" | "power" | "disk" | "backup" | "clock" | "age" | "story" | "facts" | "fonts" | "media" | "slides" | "trial";

/**
 * The result of one check.
 */
export type CheckResult = { 
/**
 * What was looked at.
 */
item: CheckItem, 
/**
 * Its state.
 */
state: CheckState, 
/**
 * What was looked at, in two or three words.
 */
title: string, 
/**
 * What was found, in one sentence.
 */
found: string, 
/**
 * What to do, in one sentence; `null` when there is nothing to do.
 */
remedy: string | null, 
/**
 * Where to do it.
 */
action: PreflightAction | null, 
/**
 * What it is about, one by one.
 */
details: Array<CheckDetail>, };

/**
 * The state of a check.
 */
export type CheckState = "bad" | "look" | "unknown" | "good";

/**
 * A decision about one slide.
 */
export type Choice = { 
/**
 * Key of the slide.
 */
key: string, 
/**
 * What was decided.
 */
decision: Decision, };

/**
 * The contact of the sender of a pitch.
 */
export type Contact = { 
/**
 * Name.
 */
name: string | null, 
/**
 * Role.
 */
role: string | null, 
/**
 * Organisation.
 */
organisation: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Telephone.
 */
phone: string | null, 
/**
 * Page.
 */
url: string | null, };

/**
 * Something that happened with the content.
 */
export type ContentEvent = { 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * What, in the language of the interface.
 */
text: string, 
/**
 * What a developer needs; English, may be empty.
 */
detail: string, };

/**
 * What a release changed, until a person closes the note.
 */
export type ContentNews = { 
/**
 * Number of the release.
 */
release: number, 
/**
 * Its day, ISO 8601.
 */
date: string, 
/**
 * What the content team says of it, in the language of the interface or in English; may be empty.
 */
notes: string, 
/**
 * Slides that are new.
 */
added: number, 
/**
 * Slides that changed, or show a fact that did.
 */
changed: number, 
/**
 * Slides that are gone.
 */
removed: number, 
/**
 * Facts that are new or changed.
 */
facts: number, 
/**
 * Own pitches with a slide that changed or is gone.
 */
pitches: number, };

/**
 * A source of releases.
 */
export type ContentSource = { 
/**
 * Its id; `built-in` for what came with the program.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Id of its library.
 */
library: string, 
/**
 * Eight words that name whose signature it trusts; none for what came with the program.
 */
fingerprint: Array<string>, 
/**
 * Where it is reached.
 */
addresses: Array<string>, 
/**
 * Number of its release that is installed.
 */
release: number | null, 
/**
 * Own pitches that were made from its library.
 */
pitches: number, 
/**
 * Whether its content is in use.
 */
inUse: boolean, 
/**
 * Whether it can be removed.
 */
removable: boolean, };

/**
 * The state of updates. A presentation never depends on it.
 */
export type ContentState = "built-in" | "folder" | "unchecked" | "fresh" | "offline" | "aged" | "old" | "checking" | "fetching" | "preparing" | "waiting" | "lapsed" | "rejected" | "clock-wrong" | "captive-portal" | "disk-full" | "busy" | "newer" | "refused" | "damaged" | "failed";

/**
 * The state of updates and of the open library.
 */
export type ContentStatus = { 
/**
 * The state.
 */
state: ContentState, 
/**
 * The state in one or two words.
 */
word: string, 
/**
 * The state in a sentence.
 */
about: string, 
/**
 * What the person can do about it, if anything.
 */
next: string | null, 
/**
 * The kind of fault that the content team needs to know.
 */
code: CheckFaultKind | null, 
/**
 * What the log says of it.
 */
detail: string | null, 
/**
 * Something to be said above every screen: the content is very old.
 */
banner: string | null, 
/**
 * Number of the release that is open.
 */
release: number, 
/**
 * Its day, ISO 8601.
 */
date: string, 
/**
 * Names what is open: what differs when anything of the content does.
 */
version: string, 
/**
 * Name of the source in use.
 */
source: string | null, 
/**
 * When the source was last reached, RFC 3339.
 */
checked: string | null, 
/**
 * How far a release has come.
 */
fetched: Fetched | null, 
/**
 * What is new.
 */
news: ContentNews | null, 
/**
 * Whether the source can be asked now.
 */
mayCheck: boolean, };

/**
 * A slide as the presenter sees it.
 */
export type Cue = { 
/**
 * Key within the pitch; `ask.<slide id>` for one that was asked for.
 */
key: string, 
/**
 * Title.
 */
title: string, 
/**
 * Name of its stage in the language of the interface.
 */
stage: string, 
/**
 * Path of its picture under the `slide:` scheme.
 */
picture: string, 
/**
 * The number that is printed on it, whatever the cut; 0 for one that is not part of the pitch.
 */
number: number, 
/**
 * Steps that are shown, from 1.
 */
step: number, 
/**
 * Steps it has, 1 when it is shown at once.
 */
steps: number, 
/**
 * How long it is planned to take.
 */
seconds: number, 
/**
 * What the salesperson says, in the language that the presentation began in; empty when nothing was written.
 */
notes: Array<NoteBlock>, 
/**
 * Facts on it: who says so, as of when; in the language of the interface, where the library has it.
 */
facts: Array<FactCard>, };

/**
 * A shorter version of a pitch.
 */
export type Cut = { 
/**
 * The minutes that it is made for.
 */
minutes: number, 
/**
 * How long it takes.
 */
seconds: number, 
/**
 * Keys of its slides.
 */
keys: Array<string>, };

/**
 * What a person decides about a slide.
 */
export type Decision = "accept" | "keep" | "successor" | "remove";

/**
 * A field that reads otherwise.
 */
export type Difference = { 
/**
 * Its name in the language of the interface.
 */
label: string, 
/**
 * What it said.
 */
before: string, 
/**
 * What it says.
 */
after: string, 
/**
 * The person's own words, which stay either way.
 */
own: string | null, };

/**
 * What a person does to a pitch. Each is saved before the answer comes.
 */
export type Edit = { "kind": "insert", 
/**
 * Slide id.
 */
slide: string, 
/**
 * Its place in the story, from 0, the frame not counted; the end when too large.
 */
at: number, } | { "kind": "remove", 
/**
 * Key.
 */
key: string, } | { "kind": "move", 
/**
 * Key.
 */
key: string, 
/**
 * Its new place in the story, from 0, counted without it.
 */
to: number, } | { "kind": "swap", 
/**
 * Key.
 */
key: string, 
/**
 * Slide id.
 */
with: string, } | { "kind": "overrideText", 
/**
 * Key; `cover` and the like for the frame.
 */
key: string, 
/**
 * The field.
 */
field: string, 
/**
 * The text; `null` restores the library's.
 */
text: string | null, } | { "kind": "target", 
/**
 * The new one.
 */
target: Target, } | { "kind": "suggest" } | { "kind": "cut", 
/**
 * Minutes.
 */
minutes: number, } | { "kind": "rename", 
/**
 * The new one.
 */
name: string, } | { "kind": "style", 
/**
 * The new one.
 */
style: Style, } | { "kind": "accept", 
/**
 * Key.
 */
key: string, };

/**
 * What came of an edit: the pitch, and how the slide looks whose words were changed.
 */
export type Edited = { 
/**
 * The pitch as it is saved.
 */
pitch: Pitch, 
/**
 * The slide whose words were changed; `null` after every other edit, and when it could not be drawn.
 */
preview: Preview | null, 
/**
 * Why the slide could not be drawn; the edit is saved all the same.
 */
failure: Failure | null, };

/**
 * A fact, open for editing.
 */
export type EditorFact = { 
/**
 * The content of the block.
 */
form: FactForm, 
/**
 * Its file, relative to the folder.
 */
file: string, 
/**
 * Digest of the file as it was read.
 */
digest: string, 
/**
 * Findings.
 */
remarks: Array<Remark>, 
/**
 * Slides that show it: id and title.
 */
slides: Array<[string, string]>, 
/**
 * When it was retired.
 */
retired: Retirement | null, };

/**
 * A fact in the list of an editor.
 */
export type EditorFactCard = { 
/**
 * The fact as everywhere.
 */
card: FactCard, 
/**
 * The day of its next review, ISO 8601.
 */
reviewBy: string, 
/**
 * Its freshness today.
 */
freshness: Freshness, 
/**
 * How many slides use it.
 */
used: number, };

/**
 * A finding.
 */
export type EditorFinding = { 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * What it is about.
 */
code: FindingCode, 
/**
 * File and line.
 */
place: string, 
/**
 * The slide concerned.
 */
slide: string | null, 
/**
 * The fact concerned.
 */
fact: string | null, 
/**
 * What it is and what to do.
 */
text: string, };

/**
 * A library's folder, open for editing.
 */
export type EditorOverview = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The library's name in the language of the interface.
 */
name: string, 
/**
 * Grows whenever a file changed, here or by another program.
 */
version: number, 
/**
 * Languages that every text should have, then the others; BCP 47 tags.
 */
languages: Array<string>, 
/**
 * How many of them, from the first on, every text should have.
 */
wanted: number, 
/**
 * Slides.
 */
slides: Array<EditorSlideCard>, 
/**
 * Facts.
 */
facts: Array<EditorFactCard>, 
/**
 * Findings of the whole library, the worst first.
 */
findings: Array<EditorFinding>, 
/**
 * How many errors there are: with one, nothing can be published.
 */
errors: number, 
/**
 * How many warnings.
 */
warnings: number, 
/**
 * Layouts that a new slide can have: id, name and what it is for, in the language of the interface.
 */
layouts: Array<[string, string, string]>, 
/**
 * Owners of facts: id and name.
 */
owners: Array<[string, string]>, 
/**
 * Measures: id and name.
 */
measures: Array<[string, string]>, 
/**
 * Facilities: id and name.
 */
facilities: Array<[string, string]>, 
/**
 * Topics: id and name.
 */
topics: Array<[string, string]>, 
/**
 * Pictures: id and what they show.
 */
media: Array<[string, string]>, 
/**
 * Value propositions: id and title.
 */
propositions: Array<[string, string]>, };

/**
 * A slide as it would look, in one language.
 */
export type EditorPreview = { 
/**
 * Address of the slide as SVG; `null` when it cannot be drawn.
 */
picture: string | null, 
/**
 * Findings.
 */
remarks: Array<Remark>, };

/**
 * A slide, open for editing.
 */
export type EditorSlide = { 
/**
 * The content of the file.
 */
form: SlideForm, 
/**
 * The fields of its layout, in reading order.
 */
contract: Array<FormField>, 
/**
 * Its file, relative to the folder.
 */
file: string, 
/**
 * Digest of the file as it was read: a save returns it, so that a change by another program is noticed.
 */
digest: string, 
/**
 * Findings, by field (`text.sv.title`) where one is concerned.
 */
remarks: Array<Remark>, 
/**
 * Who would see a change: ready-made pitches, slides with it as an alternative, the person's own pitches; one name
 * each.
 */
whereUsed: Array<string>, 
/**
 * When it was retired: reason and successor are in here.
 */
retired: Retirement | null, };

/**
 * A slide in the list of an editor.
 */
export type EditorSlideCard = { 
/**
 * Slide id.
 */
id: string, 
/**
 * Title in the first language that it has.
 */
title: string, 
/**
 * Stage id.
 */
stage: string, 
/**
 * Layout id.
 */
layout: string, 
/**
 * Topic ids.
 */
topics: Array<string>, 
/**
 * Its state of approval.
 */
approval: Approval, 
/**
 * Languages that it lacks although the library wants them.
 */
gaps: Array<string>, 
/**
 * How many errors and warnings it has.
 */
findings: number, 
/**
 * Whether it was retired.
 */
retired: boolean, 
/**
 * Path of its thumbnail.
 */
picture: string, };

/**
 * Own pitches that were made from a library that is not in use.
 */
export type Elsewhere = { 
/**
 * Name of the source, or the id of the library when it is gone.
 */
name: string, 
/**
 * How many.
 */
pitches: number, };

/**
 * The content of a field, by kind: ids, texts as authors write them, rows.
 */
export type Entry = { "kind": "text", 
/**
 * The text or id.
 */
text: string, } | { "kind": "list", 
/**
 * The ids.
 */
ids: Array<string>, } | { "kind": "records", 
/**
 * The records.
 */
records: Array<{ [key in string]: string }>, } | { "kind": "groups", 
/**
 * Title and facilities of each.
 */
groups: Array<[string, Array<string>]>, } | { "kind": "table", 
/**
 * Heads of the columns.
 */
columns: Array<string>, 
/**
 * Rows.
 */
rows: Array<Array<string>>, };

/**
 * What only the host of the window knows about the environment.
 */
export type Environment = { 
/**
 * The screens; `null` when the host cannot tell.
 */
screens: Array<ScreenInfo> | null, 
/**
 * Whether screen and system can be kept awake; `null` when the host cannot tell.
 */
awake: boolean | null, 
/**
 * The keys that came while a clicker was tried, in order; `null` when none was tried.
 */
clicker: Array<PressedKey> | null, };

/**
 * The number of slides that a further filter would leave.
 */
export type FacetCount = { 
/**
 * Id of the topic, stage, facility.
 */
id: string, 
/**
 * How many slides.
 */
count: number, };

/**
 * The filters that can be added, with the number of slides each would leave.
 */
export type Facets = { 
/**
 * By topic.
 */
topics: Array<FacetCount>, 
/**
 * By stage.
 */
stages: Array<FacetCount>, 
/**
 * By facility.
 */
facilities: Array<FacetCount>, };

/**
 * A facility, small.
 */
export type FacilityCard = { 
/**
 * Facility id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * What it is, in a sentence.
 */
about: string, 
/**
 * What kind of place it is, in the language of the interface.
 */
placeKind: string, 
/**
 * City.
 */
city: string, 
/**
 * Country, ISO 3166-1 alpha-2.
 */
country: string, 
/**
 * Latitude in degrees (WGS 84).
 */
latitude: number | null, 
/**
 * Longitude in degrees.
 */
longitude: number | null, 
/**
 * Whether it is one of ours, or one that we compare with.
 */
own: boolean, 
/**
 * How many facts there are about it.
 */
facts: number, 
/**
 * How many slides show it.
 */
slides: number, };

/**
 * Everything about one facility.
 */
export type FacilityPage = { 
/**
 * The facility.
 */
facility: FacilityCard, 
/**
 * Its page.
 */
url: string | null, 
/**
 * Facts about it.
 */
facts: Array<FactCard>, 
/**
 * Slides that show it.
 */
slides: Array<SlideCard>, };

/**
 * A fact with its value, source and age.
 */
export type FactCard = { 
/**
 * Fact id.
 */
id: string, 
/**
 * What the value is.
 */
label: string, 
/**
 * The value as a slide shows it.
 */
display: string, 
/**
 * A caveat that is always shown with it.
 */
remark: string | null, 
/**
 * Facility id.
 */
facility: string, 
/**
 * The facility's name.
 */
facilityName: string, 
/**
 * Topic id.
 */
topic: string, 
/**
 * For when the source claims it, in words.
 */
asOf: string, 
/**
 * Its owner.
 */
owner: string, 
/**
 * When somebody must look at it again, in words.
 */
reviewBy: string, 
/**
 * How fresh it is.
 */
freshness: Freshness, 
/**
 * Where it comes from.
 */
source: Source | null, 
/**
 * How many slides of the library use it.
 */
slides: number, };

/**
 * A fact as its file says it.
 */
export type FactForm = { 
/**
 * Fact id.
 */
id: string, 
/**
 * Facility id.
 */
facility: string, 
/**
 * Topic id.
 */
topic: string, 
/**
 * Label by tag.
 */
label: { [key in string]: string }, 
/**
 * Measure id.
 */
measure: string | null, 
/**
 * The basis of the figure.
 */
basis: string | null, 
/**
 * The number as it is written, or `from..to`, or a date, or words in the library's first language.
 */
value: string, 
/**
 * For a value in words: the words in the other languages, by tag.
 */
words: { [key in string]: string }, 
/**
 * Unit.
 */
unit: string, 
/**
 * `about`, `more than` and so on, as the file says it.
 */
qualifier: string | null, 
/**
 * Remark by tag.
 */
remark: { [key in string]: string }, 
/**
 * As of: a year, a month or a day, ISO 8601.
 */
asOf: string, 
/**
 * Owner id.
 */
owner: string, 
/**
 * ISO 8601.
 */
reviewBy: string, 
/**
 * Whether the owner has confirmed it.
 */
confirmed: boolean, 
/**
 * Title of the source.
 */
sourceTitle: string, 
/**
 * Who published the source.
 */
sourcePublisher: string, 
/**
 * Address of the source.
 */
sourceUrl: string, 
/**
 * The quoted words of the source.
 */
sourceQuote: string | null, 
/**
 * When the source was read, ISO 8601.
 */
sourceRetrieved: string | null, 
/**
 * For the editors.
 */
note: string | null, };

/**
 * Everything about one fact.
 */
export type FactPage = { 
/**
 * The fact.
 */
fact: FactCard, 
/**
 * Name of its measure.
 */
measure: string | null, 
/**
 * `lower`, `higher` or `none`.
 */
better: string | null, 
/**
 * What must be known to compare.
 */
measureNote: string | null, 
/**
 * Its neighbours by the same measure and definition, the best first.
 */
bars: Array<Bar>, 
/**
 * Slides that use it.
 */
slides: Array<SlideCard>, 
/**
 * The person's pitches that show it: id and name.
 */
pitches: Array<[string, string]>, };

/**
 * A fact that changed.
 */
export type FactUpdate = { 
/**
 * Fact id.
 */
id: string, 
/**
 * What the value is.
 */
label: string, 
/**
 * The value as it was accepted; empty when it was not there.
 */
before: string, 
/**
 * The value now; empty when there is none any more.
 */
after: string, };

/**
 * The failure of a command.
 */
export type Failure = { 
/**
 * What kind of thing went wrong.
 */
code: FailureCode, 
/**
 * What happened and what to do, in the language of the interface.
 */
message: string, 
/**
 * What a developer needs; English.
 */
detail: string | null, };

/**
 * What kind of thing went wrong. Hosts turn it into exit codes and messages.
 */
export type FailureCode = "input" | "library" | "render" | "file" | "cancelled" | "store" | "missing" | "conflict" | "no-folder" | "program";

/**
 * What a fault is about. Scripts see the word (`picture-too-large`); people get a sentence for each.
 */
export type FaultCode = "bad-picture" | "import-limit" | "over-budget" | "overflow" | "page-too-large" | "page-too-small" | "pdf-bomb" | "pdf-damaged" | "pdf-empty" | "pdf-not-a-pdf" | "pdf-protected" | "pdf-too-large" | "picture-too-large" | "render-limit" | "svg-active" | "svg-bomb" | "svg-embedded" | "svg-entities" | "svg-external" | "svg-too-complex" | "svg-too-deep" | "theme";

/**
 * How far a release has come.
 */
export type Fetched = { 
/**
 * Bytes that are here.
 */
done: number, 
/**
 * Bytes that are wanted.
 */
total: number, };

/**
 * A field of a slide in a pitch, from its layout's contract.
 */
export type Field = { 
/**
 * Its name in the contract.
 */
name: string, 
/**
 * Its name for people, in the language of the interface.
 */
label: string, 
/**
 * `line` or `text` for what can be written; another kind for what comes from the library.
 */
kind: FieldKind, 
/**
 * Whether the person may override the text.
 */
overridable: boolean, 
/**
 * Whether it must not be empty.
 */
required: boolean, 
/**
 * The most characters, after references are filled in; 0 when there is no limit.
 */
longest: number, 
/**
 * What the library says here, as its author wrote it: small Markdown with `{company}` and `{fact:id}`.
 */
original: string, 
/**
 * The person's text; `null` when they have not overridden it.
 */
overrideText: string | null, 
/**
 * For fields that are not text: a summary in words.
 */
summary: string | null, };

/**
 * What a field of a layout holds.
 */
export type FieldKind = "line" | "text" | "fact" | "facts" | "facility" | "facilities" | "measure" | "media" | "items" | "events" | "groups" | "legs" | "table";

/**
 * A film on a slide. Where it cannot play, its poster stays, which the slide shows anyway.
 */
export type Film = { 
/**
 * Media type and address under the host's film server, the preferred first.
 */
sources: Array<[string, string]>, 
/**
 * Its upper left corner on the slide.
 */
at: Spot, 
/**
 * Its width and height as fractions of the slide's.
 */
size: Spot, 
/**
 * What it shows, for those who cannot see it.
 */
alt: string, 
/**
 * Whether it begins again at its end.
 */
repeats: boolean, 
/**
 * Whether it plays.
 */
playing: boolean, };

/**
 * A filter of the library. Empty lists and `null` match everything.
 */
export type Filter = { 
/**
 * Words, the last one perhaps unfinished.
 */
query: string, 
/**
 * Topic ids.
 */
topics: Array<string>, 
/**
 * Stage ids.
 */
stages: Array<string>, 
/**
 * NACE codes.
 */
industries: Array<string>, 
/**
 * Facility ids.
 */
facilities: Array<string>, 
/**
 * How fresh.
 */
freshness: Freshness | null, 
/**
 * Only what exists in this language (BCP 47).
 */
language: string | null, };

/**
 * What a finding is about. Scripts see the word (`missing-field`); people get a sentence for each.
 */
export type FindingCode = "bad-anchor" | "bad-bounds" | "bad-country" | "bad-film" | "bad-language" | "bad-link" | "bad-outline" | "bad-picture" | "bad-position" | "bad-range" | "bad-reference" | "bad-value" | "duplicate-id" | "empty-field" | "file-too-large" | "film-and-picture" | "film-as-poster" | "film-out-of-place" | "film-too-large" | "film-twice" | "forbidden-character" | "lapsed" | "lapses-soon" | "low-contrast" | "markup-not-allowed" | "markup-too-deep" | "missing-alt" | "missing-field" | "missing-file" | "missing-notes" | "missing-reference" | "missing-translation" | "mixed-bases" | "mixed-measures" | "no-land" | "no-magnitude" | "no-manifest" | "no-map" | "no-position" | "no-source" | "no-text" | "no-value" | "not-accessible" | "not-one-line" | "not-utf-8" | "odd-file-name" | "other-library" | "overflow" | "own-not-shown" | "picture-too-large" | "ragged-table" | "render-limit" | "retired-in-use" | "retired-successor" | "retired-what" | "stray-file" | "svg-active" | "svg-bomb" | "svg-embedded" | "svg-entities" | "svg-external" | "svg-too-complex" | "svg-too-deep" | "symbolic-link" | "text-too-long" | "toml-syntax" | "too-deep" | "too-long" | "too-many-files" | "too-many-languages" | "too-many-towns" | "town-off-map" | "two-values" | "unapproved-slide" | "unconfirmed" | "uncovered-character" | "undeclared-language" | "unknown-field" | "unknown-font" | "unknown-industry" | "unknown-layout" | "unknown-unit" | "unpublishable" | "wrong-count" | "wrong-extension" | "wrong-type" | "wrong-unit";

/**
 * What kind of document a leave-behind is.
 */
export type Form = "slides" | "handout" | "fact-sheet";

/**
 * What a field of a form takes.
 */
export type FormField = { 
/**
 * Its key in the layout's contract.
 */
name: string, 
/**
 * Its name for people.
 */
label: string, 
/**
 * What it takes.
 */
kind: FieldKind, 
/**
 * Whether it differs from language to language.
 */
translated: boolean, 
/**
 * Whether it must be there.
 */
required: boolean, 
/**
 * The most characters of each text in it; one limit, or one for titles and one for texts; empty without.
 */
longest: Array<number>, 
/**
 * The fewest and the most entries, for kinds with several.
 */
least: number, 
/**
 * See `least`.
 */
most: number, };

/**
 * How fresh something is.
 */
export type Freshness = "fresh" | "soon" | "lapsed" | "unconfirmed";

/**
 * What a search finds.
 */
export type HitKind = "slide" | "fact" | "facility" | "proposition" | "pitch";

/**
 * Everything on the first screen.
 */
export type Home = { 
/**
 * The person's pitches, the last changed first.
 */
pitches: Array<PitchCard>, 
/**
 * Ready-made ones.
 */
ready: Array<ReadyPitch>, 
/**
 * What was thrown away and can be taken back.
 */
trash: Array<PitchCard>, 
/**
 * Pitches from libraries that are not in use: they come back with their library.
 */
elsewhere: Array<Elsewhere>, };

/**
 * One change of an import.
 */
export type ImportChange = { 
/**
 * The fact, or the slide and field.
 */
place: string, 
/**
 * The present text; empty when it is new.
 */
before: string, 
/**
 * The new text.
 */
after: string, };

/**
 * What kind of file from outside brings changes to a library.
 */
export type ImportKind = "facts" | "translations";

/**
 * What a file from outside would change; nothing is written yet.
 */
export type ImportPlan = { 
/**
 * Names the plan until it is carried out or dropped.
 */
token: string, 
/**
 * What kind of file it is.
 */
kind: ImportKind, 
/**
 * What changes, a line each: where, before, after.
 */
changes: Array<ImportChange>, 
/**
 * Lines that cannot be imported, with their numbers in the file and what to do.
 */
refused: Array<string>, 
/**
 * How many lines say what the library says already.
 */
same: number, };

/**
 * A preview of a `.pitch` file that is not imported yet.
 */
export type ImportPreview = { 
/**
 * Names it in later commands.
 */
token: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * Name of the pitch.
 */
name: string, 
/**
 * Its target.
 */
target: Target, 
/**
 * Its slides; those that this library lacks are shown as missing.
 */
slides: Array<PitchSlide>, 
/**
 * How long it takes.
 */
seconds: number, 
/**
 * The number of text overrides in it.
 */
overrides: number, 
/**
 * The number of the person's pictures and pages in it.
 */
userPictures: number, 
/**
 * What there is to know: made from another release, slides missing.
 */
remarks: Array<Remark>, };

/**
 * An industry of NACE Rev. 2.
 */
export type Industry = { 
/**
 * Its code: `C`, `21`, `21.2`, `21.20`.
 */
code: string, 
/**
 * Its name in the language of the interface.
 */
name: string, 
/**
 * The names above it, the widest first.
 */
within: Array<string>, 
/**
 * 1 section, 2 division, 3 group, 4 class.
 */
level: number, };

/**
 * What a key does in a presentation.
 */
export type KeyEffect = "next" | "back" | "black" | "white" | "start" | "other" | "none";

/**
 * A key, without what is secret in it.
 */
export type KeyInfo = { 
/**
 * The file.
 */
path: string, 
/**
 * Who holds it.
 */
holder: string, 
/**
 * What it is for.
 */
role: KeyRole, 
/**
 * Eight words to read aloud.
 */
fingerprint: string, 
/**
 * Its TUF key id.
 */
id: string, };

/**
 * What a key does in a presentation.
 */
export type KeyMeaning = { 
/**
 * What it does.
 */
code: KeyEffect, 
/**
 * In words, in the language of the interface.
 */
text: string, };

/**
 * What a key is for.
 */
export type KeyRole = "root" | "content" | "online";

/**
 * A key file and its passphrase.
 */
export type KeyWithPassphrase = { 
/**
 * The file.
 */
path: string, 
/**
 * What opens it.
 */
passphrase: string, };

/**
 * What a visitor, or the person who ends the kiosk, does.
 */
export type KioskAct = { "kind": "touch" } | { "kind": "key", 
/**
 * The key.
 */
key: string, } | { "kind": "choose", 
/**
 * Topic id; `null` for everything.
 */
topic: string | null, } | { "kind": "next" } | { "kind": "back" } | { "kind": "start" } | { "kind": "loop" } | { "kind": "language", 
/**
 * BCP 47 tag.
 */
tag: string, } | { "kind": "leave" } | { "kind": "pin", 
/**
 * The digits.
 */
digits: string, } | { "kind": "neverMind" };

/**
 * How the kiosk is ended.
 */
export type KioskExit = "hold" | "pin";

/**
 * A sentence in a language.
 */
export type KioskInvitation = { 
/**
 * BCP 47 tag.
 */
language: string, 
/**
 * The sentence.
 */
text: string, };

/**
 * Labels of the kiosk's window in the visitor's language, which the interface may not have.
 */
export type KioskLabels = { 
/**
 * Above the topics.
 */
question: string, 
/**
 * Name of the languages' buttons as a group.
 */
languages: string, 
/**
 * The slide before.
 */
back: string, 
/**
 * The slide after.
 */
next: string, 
/**
 * To the start page.
 */
topics: string, 
/**
 * Back to the loop.
 */
leave: string, 
/**
 * “I am still here”.
 */
stay: string, 
/**
 * Name of the corner in which a long press ends the kiosk.
 */
corner: string, 
/**
 * Asks for the PIN.
 */
pin: string, 
/**
 * Takes the last digit back.
 */
erase: string, 
/**
 * Sends the PIN.
 */
enter: string, 
/**
 * Cancels the prompt for the PIN.
 */
neverMind: string, };

/**
 * A language that visitors may choose.
 */
export type KioskLanguage = { 
/**
 * BCP 47 tag.
 */
tag: string, 
/**
 * Its name in itself.
 */
name: string, };

/**
 * The prompt for the PIN that ends the kiosk.
 */
export type KioskPinPad = { 
/**
 * The number of wrong tries: the field is emptied when it changes.
 */
wrong: number, 
/**
 * What went wrong, in words.
 */
message: string | null, 
/**
 * Whether a try is accepted: not for a while after too many.
 */
open: boolean, };

/**
 * Where a pitch of the playlist comes from.
 */
export type KioskPitchSource = "own" | "ready";

/**
 * What the screen shows.
 */
export type KioskScene = { "kind": "nothing" } | { "kind": "loop", 
/**
 * The slide.
 */
slide: KioskSlide, 
/**
 * The invitation in every language; empty when a touch does nothing.
 */
invitations: Array<KioskInvitation>, } | { "kind": "start", 
/**
 * What there is to choose.
 */
tiles: Array<KioskTile>, } | { "kind": "visit", 
/**
 * The topic; empty when it is everything.
 */
title: string, 
/**
 * The slide.
 */
slide: KioskSlide, 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * How many there are.
 */
of: number, 
/**
 * “3 of 12”.
 */
place: string, 
/**
 * Whether there is one before it.
 */
back: boolean, 
/**
 * Whether there is one after it.
 */
next: boolean, 
/**
 * Whether there is a start page to go back to.
 */
start: boolean, };

/**
 * A screen as the system places it.
 */
export type KioskScreen = { 
/**
 * Left edge in pixels.
 */
x: number, 
/**
 * Upper edge in pixels.
 */
y: number, 
/**
 * Width in pixels.
 */
width: number, 
/**
 * Height in pixels.
 */
height: number, };

/**
 * How the kiosk is set up.
 */
export type KioskSettings = { 
/**
 * The pitches in order.
 */
playlist: Array<PlaylistItem>, 
/**
 * Seconds a slide.
 */
seconds: number, 
/**
 * BCP 47 tags of the languages that a visitor may choose, in order.
 */
languages: Array<string>, 
/**
 * What a touch does.
 */
touch: KioskTouch, 
/**
 * Ids of topics that the start page leaves out.
 */
leftOut: Array<string>, 
/**
 * Seconds without a touch after which the loop goes on.
 */
idleSeconds: number, 
/**
 * How it is ended.
 */
exit: KioskExit, 
/**
 * The screen it fills; the host chooses when `null` or when there is no such screen.
 */
screen: KioskScreen | null, };

/**
 * Everything on the screen on which the kiosk is set up.
 */
export type KioskSetup = { 
/**
 * What is set.
 */
settings: KioskSettings, 
/**
 * The playlist in order.
 */
playlist: Array<PlaylistEntry>, 
/**
 * Pitches that are not in it: the person's own, then ready-made ones.
 */
candidates: Array<PlaylistCandidate>, 
/**
 * Topics of the slides in the playlist.
 */
topics: Array<KioskTopic>, 
/**
 * Whether a PIN is kept.
 */
hasPin: boolean, 
/**
 * Seconds of one round.
 */
seconds: number, 
/**
 * Slides of one round.
 */
slides: number, 
/**
 * The invitation to visitors, in each of their languages.
 */
invitations: Array<KioskInvitation>, 
/**
 * What the last kiosk had to leave out, one sentence each in the language of the interface.
 */
cautions: Array<string>, };

/**
 * A slide as the kiosk shows it.
 */
export type KioskSlide = { 
/**
 * Path of its picture under the `slide:` scheme.
 */
picture: string, 
/**
 * What it shows, in words, for a screen reader.
 */
description: string, 
/**
 * BCP 47 tag of its words.
 */
language: string, };

/**
 * A kiosk that has started: everything is drawn.
 */
export type KioskStarted = { 
/**
 * Slides of one round.
 */
slides: number, 
/**
 * What was left out, one sentence each in the language of the interface.
 */
cautions: Array<string>, };

/**
 * Something to choose on the start page.
 */
export type KioskTile = { 
/**
 * Topic id; `null` for everything from the beginning.
 */
topic: string | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * How many slides, in words.
 */
about: string, 
/**
 * Path of a slide's picture under the `slide:` scheme.
 */
picture: string, };

/**
 * A topic that the playlist speaks of.
 */
export type KioskTopic = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name in the language of the interface.
 */
name: string, 
/**
 * How many slides speak of it.
 */
slides: number, 
/**
 * Whether the start page offers it.
 */
offered: boolean, };

/**
 * What a touch does while the loop runs.
 */
export type KioskTouch = "topics" | "slides" | "nothing";

/**
 * Everything on the kiosk's screen. Its window can draw it at any moment without earlier views.
 */
export type KioskView = { 
/**
 * Counts up; a view with a smaller number comes late and is dropped.
 */
seq: number, 
/**
 * What it shows.
 */
scene: KioskScene, 
/**
 * BCP 47 tag of its words.
 */
language: string, 
/**
 * Languages that the visitor may choose.
 */
languages: Array<KioskLanguage>, 
/**
 * Its labels.
 */
labels: KioskLabels, 
/**
 * Seconds until the loop goes on, when they are few.
 */
countdown: number | null, 
/**
 * The same in words.
 */
countdownText: string, 
/**
 * The field for the PIN, while it is asked for.
 */
pin: KioskPinPad | null, 
/**
 * Milliseconds for which the corner is to be held.
 */
hold: number, 
/**
 * Pictures that may come next, the likeliest first: to be fetched and decoded ahead.
 */
ahead: Array<string>, };

/**
 * A language of the content.
 */
export type LanguageInfo = { 
/**
 * BCP 47 tag.
 */
tag: string, 
/**
 * Its name in itself.
 */
name: string, 
/**
 * Whether every slide has it.
 */
complete: boolean, };

/**
 * A check of a leave-behind, passed or not.
 */
export type LeaveBehindCheck = { 
/**
 * The kind of check.
 */
code: LeaveBehindCheckKind, 
/**
 * Whether it passed.
 */
kept: boolean, 
/**
 * In words, in the language of the interface.
 */
text: string, };

/**
 * The kinds of checks of a leave-behind.
 */
export type LeaveBehindCheckKind = "accessible" | "archivable" | "size" | "notes-free" | "fresh" | "complete" | "no-recall";

/**
 * The options of a leave-behind.
 */
export type LeaveBehindOptions = { 
/**
 * The kind of document.
 */
form: Form, 
/**
 * BCP 47 tag; may differ from the pitch's.
 */
language: string, 
/**
 * Brand id.
 */
brand: string, 
/**
 * A second brand's id.
 */
cobrand: string | null, 
/**
 * Only the slides of this cut; `null` takes all.
 */
minutes: number | null, 
/**
 * Bytes that the file should not exceed; 0 sets no limit.
 */
budget: number, };

/**
 * A leave-behind that is made and not yet saved.
 */
export type LeaveBehindPreview = { 
/**
 * Names it in later commands.
 */
token: string, 
/**
 * Paths of its pages' pictures under the `slide:` scheme.
 */
pages: Array<string>, 
/**
 * Pages that are taller than wide.
 */
portrait: boolean, 
/**
 * How many bytes the file has.
 */
bytes: number, 
/**
 * The standards it conforms to.
 */
standards: Array<string>, 
/**
 * Its checks.
 */
checks: Array<LeaveBehindCheck>, 
/**
 * Remarks.
 */
remarks: Array<Remark>, 
/**
 * A name for the file.
 */
fileName: string, 
/**
 * What to write in a mail.
 */
mail: MailText, };

/**
 * The library that is in use.
 */
export type LibraryInfo = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name in the language of the interface.
 */
name: string, 
/**
 * Number of the release.
 */
release: number, 
/**
 * Day of the release, ISO 8601.
 */
date: string, 
/**
 * Languages of the content.
 */
languages: Array<LanguageInfo>, 
/**
 * Brands.
 */
brands: Array<BrandInfo>, 
/**
 * Topics.
 */
topics: Array<TopicInfo>, 
/**
 * Facilities in the region, by name.
 */
facilities: Array<TopicInfo>, 
/**
 * Stages in the order of a story.
 */
stages: Array<TopicInfo>, 
/**
 * How many slides there are.
 */
slides: number, 
/**
 * How many facts.
 */
facts: number, };

/**
 * The map of a library.
 */
export type LibraryMap = { 
/**
 * The land: polygons, each an outer ring and its holes, of longitude and latitude in degrees.
 */
polygons: Array<Array<Array<[number, number]>>>, 
/**
 * West, south, east, north in degrees.
 */
bounds: [number, number, number, number], 
/**
 * Who made it.
 */
credit: string, };

/**
 * What to write in a mail, in the language of the leave-behind.
 */
export type MailText = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Body, plain text.
 */
body: string, };

/**
 * A change that is too frequent for a whole view: pointer or pen have moved.
 */
export type Motion = { "kind": "pointer", 
/**
 * What and where it is now.
 */
pointer: Pointer, } | { "kind": "stroke", 
/**
 * The line.
 */
stroke: Stroke, };

/**
 * A pitch to be made.
 */
export type NewPitch = { 
/**
 * Its target.
 */
target: Target, 
/**
 * Its slides, by id; empty takes what is suggested.
 */
slides: Array<string>, };

/**
 * A presentation to begin.
 */
export type NewPresentation = { 
/**
 * The pitch.
 */
pitch: string, 
/**
 * Key of the slide to begin with; the first when `null`.
 */
from: string | null, 
/**
 * The cut to begin with; the whole pitch when `null`.
 */
cut: number | null, 
/**
 * BCP 47 tag of the language to begin with; the pitch's own when `null`.
 */
language: string | null, 
/**
 * Whether layouts that declare it show their points one at a time.
 */
stepByStep: boolean, };

/**
 * A paragraph or a list of speaker notes.
 */
export type NoteBlock = { "kind": "paragraph", 
/**
 * Its words.
 */
runs: Array<NoteRun>, } | { "kind": "list", 
/**
 * Whether its items are numbered.
 */
ordered: boolean, 
/**
 * Its items.
 */
items: Array<Array<NoteRun>>, };

/**
 * Words of a note in one style.
 */
export type NoteRun = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are bold.
 */
bold: boolean, 
/**
 * Whether they are italic.
 */
italic: boolean, };

/**
 * A notice about the start that the person should read.
 */
export type Notice = { 
/**
 * What happened.
 */
code: NoticeCode, 
/**
 * The sentence, in the language of the interface.
 */
text: string, };

/**
 * Notices about the start.
 */
export type NoticeCode = "restored" | "recovered" | "emptied" | "content-previous" | "content-seed" | "content-sources";

/**
 * A slide that was left out.
 */
export type OmittedSlide = { 
/**
 * The slide.
 */
slide: SlideCard, 
/**
 * How well it would fit, 0 to 1.
 */
relevance: number, 
/**
 * Why not, in the language of the interface.
 */
reasons: Array<string>, };

/**
 * The presentation compared with its planned time, at the moment of the view. While it runs, windows count on by themselves.
 */
export type Pace = { 
/**
 * Milliseconds since the presentation began, pauses left out. A presentation that opens with its cover begins when the cover is left.
 */
elapsed: number, 
/**
 * Whether the clock runs.
 */
running: boolean, 
/**
 * Minutes that the target gives, or the cut.
 */
minutes: number, 
/**
 * Milliseconds at which the slide that is shown should begin, were every slide to take what was planned, scaled to
 * the minutes.
 */
slideDue: number, 
/**
 * Milliseconds at which it should end.
 */
nextDue: number, 
/**
 * Stage by stage.
 */
stages: Array<StagePace>, };

/**
 * The result of checking a leave-behind.
 */
export type PdfCheck = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Id of the library it was made from.
 */
library: string, 
/**
 * Whether that is the library in use: with another one, nothing is known.
 */
known: boolean, 
/**
 * Number of the release.
 */
release: number, 
/**
 * Date of the release, `YYYY-MM-DD`.
 */
date: string, 
/**
 * Number of the release now.
 */
now: number, 
/**
 * BCP 47 tag of its language.
 */
language: string, 
/**
 * Slides and facts, what is withdrawn first.
 */
items: Array<PdfCheckItem>, };

/**
 * A slide or fact in a leave-behind.
 */
export type PdfCheckItem = { 
/**
 * What it is.
 */
what: Subject, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title or label now; its id when the library has it no longer.
 */
title: string, 
/**
 * What has become of it.
 */
status: PdfItemStatus, 
/**
 * Why it was retired.
 */
reason: string | null, 
/**
 * Of a fact, its value now.
 */
now: string | null, };

/**
 * What has become of something in a leave-behind.
 */
export type PdfItemStatus = "withdrawn" | "retired" | "gone" | "changed" | "same";

/**
 * A preview of one page of a PDF.
 */
export type PdfPagePreview = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Path of its picture under the `slide:` scheme.
 */
picture: string, 
/**
 * Its words, as far as they can be read; a start for the text alternative.
 */
text: string, };

/**
 * A preview of a PDF; none of its pages is in a pitch yet.
 */
export type PdfPreview = { 
/**
 * Names it in later commands.
 */
token: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * Its pages, a hundred at most.
 */
pages: Array<PdfPagePreview>, 
/**
 * What there is to know: pages left out, forms and scripts dropped.
 */
remarks: Array<Remark>, };

/**
 * A preview of a picture that is not in a pitch yet.
 */
export type PicturePreview = { 
/**
 * Names it in later commands.
 */
token: string, 
/**
 * The file's name.
 */
file: string, 
/**
 * Width in pixels, upright.
 */
width: number, 
/**
 * Height in pixels, upright.
 */
height: number, 
/**
 * Path of the picture under the `slide:` scheme.
 */
picture: string, 
/**
 * What there is to know: turned upright, metadata taken out, small for a slide.
 */
remarks: Array<Remark>, };

/**
 * A pitch in work.
 */
export type Pitch = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its target.
 */
target: Target, 
/**
 * How it looks when it is handed over.
 */
style: Style, 
/**
 * Its slides: cover, agenda where there is one, the story, sources.
 */
slides: Array<PitchSlide>, 
/**
 * How long the story takes.
 */
seconds: number, 
/**
 * 2, 5 and 15 minutes of it.
 */
cuts: Array<Cut>, 
/**
 * Counts up with every change.
 */
revision: number, 
/**
 * What undo would take back, in the language of the interface.
 */
undo: string | null, 
/**
 * What redo would bring back.
 */
redo: string | null, 
/**
 * When it was last changed, RFC 3339.
 */
changed: string, 
/**
 * Number of the release it was made from.
 */
release: number, 
/**
 * What changed in the library since.
 */
changes: Changes, 
/**
 * Cautions about the whole.
 */
cautions: Array<string>, };

/**
 * A pitch as a cover.
 */
export type PitchCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its target.
 */
target: Target, 
/**
 * Path of its cover under the `slide:` scheme.
 */
picture: string, 
/**
 * How many slides it has.
 */
slides: number, 
/**
 * How long it takes.
 */
seconds: number, 
/**
 * When it was made, RFC 3339.
 */
created: string, 
/**
 * When it was last changed, RFC 3339.
 */
changed: string, 
/**
 * What changed in the library since.
 */
changes: Changes, };

/**
 * A slide of a pitch.
 */
export type PitchSlide = { 
/**
 * Key within the pitch; stays when the slide moves.
 */
key: string, 
/**
 * Slide id.
 */
id: string, 
/**
 * Title, with own words.
 */
title: string, 
/**
 * Stage id; empty for the frame.
 */
stage: string, 
/**
 * Layout id.
 */
layout: string, 
/**
 * How long it takes to present.
 */
seconds: number, 
/**
 * Path of its thumbnail under the `slide:` scheme. Changes when the slide looks different.
 */
picture: string, 
/**
 * Where it comes from.
 */
origin: SlideOrigin, 
/**
 * Its state against the library.
 */
state: SlideState, 
/**
 * Whether any of its text is overridden.
 */
hasOverrides: boolean, 
/**
 * Whether any of its fields allows text overrides.
 */
tailorable: boolean, 
/**
 * BCP 47 tag of its words, when it lacks the pitch's language.
 */
otherLanguage: string | null, 
/**
 * How many of its facts are past their review date.
 */
lapsed: number, 
/**
 * How many minutes' cut it belongs to: the shortest of the pitch's cuts that holds it; `null` when none does.
 */
cut: number | null, };

/**
 * A pitch that can be put into the playlist.
 */
export type PlaylistCandidate = { 
/**
 * Where it comes from.
 */
source: KioskPitchSource, 
/**
 * Its id there.
 */
pitch: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Path of its cover under the `slide:` scheme.
 */
picture: string, 
/**
 * How many slides it has.
 */
slides: number, };

/**
 * A pitch of the playlist, as the setup shows it.
 */
export type PlaylistEntry = { 
/**
 * Where it comes from.
 */
source: KioskPitchSource, 
/**
 * Its id there.
 */
pitch: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Path of its cover under the `slide:` scheme; `null` when the pitch is gone.
 */
picture: string | null, 
/**
 * BCP 47 tag of its own language.
 */
language: string, 
/**
 * Its slides.
 */
slides: Array<PlaylistSlide>, 
/**
 * Seconds it takes in the loop.
 */
seconds: number, 
/**
 * What the person should know before strangers see it, in the language of the interface.
 */
cautions: Array<string>, };

/**
 * A pitch of the playlist, as it is set.
 */
export type PlaylistItem = { 
/**
 * Where it comes from.
 */
source: KioskPitchSource, 
/**
 * Its id there.
 */
pitch: string, 
/**
 * Seconds of slides that take their own, by key.
 */
pauses: { [key in string]: number }, };

/**
 * A slide of the playlist, as it is set up.
 */
export type PlaylistSlide = { 
/**
 * Key within the pitch.
 */
key: string, 
/**
 * Title.
 */
title: string, 
/**
 * Path of its picture under the `slide:` scheme.
 */
picture: string, 
/**
 * Seconds of its own; `null` when it takes what all take.
 */
seconds: number | null, };

/**
 * What the presenter points with.
 */
export type Pointer = { "kind": "none" } | { "kind": "laser", 
/**
 * Where.
 */
at: Spot, } | { "kind": "spotlight", 
/**
 * Where its middle is.
 */
at: Spot, };

/**
 * Where in the program something can be corrected.
 */
export type PreflightAction = { "kind": "slide", 
/**
 * Id of the pitch.
 */
pitch: string, 
/**
 * Key of the slide.
 */
key: string, } | { "kind": "story", 
/**
 * Id of the pitch.
 */
pitch: string, } | { "kind": "leave-behind", 
/**
 * Id of the pitch.
 */
pitch: string, } | { "kind": "fact", 
/**
 * Its id.
 */
id: string, } | { "kind": "clicker" } | { "kind": "back-up" };

/**
 * A pitch that can be checked.
 */
export type PreflightPitch = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the check begins with it.
 */
chosen: boolean, };

/**
 * The results of a preflight check.
 */
export type PreflightReport = { 
/**
 * Names it when it is saved.
 */
token: string, 
/**
 * The names of the pitches.
 */
pitches: Array<string>, 
/**
 * The fair or meeting.
 */
event: string | null, 
/**
 * Its last day, ISO 8601.
 */
until: string, 
/**
 * When it was checked, RFC 3339.
 */
made: string, 
/**
 * All results, the urgent ones first.
 */
lines: Array<CheckResult>, 
/**
 * How many results ask for action.
 */
toDo: number, 
/**
 * A summary in one or two sentences.
 */
summary: string, 
/**
 * A name for the file.
 */
fileName: string, };

/**
 * What a preflight check offers to check.
 */
export type PreflightStart = { 
/**
 * The pitches, the last changed first.
 */
pitches: Array<PreflightPitch>, 
/**
 * The fair or meeting that they are for.
 */
event: string | null, 
/**
 * Its last day, ISO 8601: as it was given for this event, else in three days.
 */
until: string, };

/**
 * A language that the presentation can change to.
 */
export type PresentationLanguage = { 
/**
 * BCP 47 tag.
 */
tag: string, 
/**
 * Its name in itself.
 */
name: string, 
/**
 * Whether all its slides are drawn.
 */
ready: boolean, };

/**
 * A presentation or a kiosk that has ended, or was running when the program ended.
 */
export type PresentationRecord = { 
/**
 * Names it.
 */
id: string, 
/**
 * What it is of.
 */
kind: RecordKind, 
/**
 * Id of the pitch; `null` when it is gone.
 */
pitch: string | null, 
/**
 * Name of the pitch, as it is now.
 */
name: string, 
/**
 * When it began, RFC 3339.
 */
started: string, 
/**
 * How long it was, from beginning to end.
 */
seconds: number, 
/**
 * How long it was to be; 0 when nothing was said.
 */
plannedSeconds: number, 
/**
 * BCP 47 tag of the language that was shown last.
 */
language: string, 
/**
 * The cut that was shown last, in minutes; `null` for the whole.
 */
cut: number | null, 
/**
 * Whether it was ended by a person; else the program ended with it.
 */
ended: boolean, 
/**
 * Stage by stage, in the order of a story.
 */
stages: Array<StageRecord>, 
/**
 * Slides in the order in which they were first shown.
 */
slides: Array<SlideRecord>, 
/**
 * What visitors asked for.
 */
asked: Array<AskedRecord>, 
/**
 * Questions for which there was no slide.
 */
unanswered: Array<string>, 
/**
 * How often somebody came to the kiosk and touched the screen.
 */
visits: number, 
/**
 * Topics that were chosen there, by name, and how often.
 */
topics: Array<[string, number]>, };

/**
 * A presentation that has begun: every slide is drawn.
 */
export type PresentationStarted = { 
/**
 * Names the presentation.
 */
id: string, 
/**
 * How many slides it has.
 */
slides: number, };

/**
 * Everything on the presenter's screen.
 */
export type PresenterView = { 
/**
 * Counts up with every change of the presentation.
 */
seq: number, 
/**
 * Id of the pitch.
 */
pitch: string, 
/**
 * Its name.
 */
name: string, 
/**
 * BCP 47 tag of the language that is shown.
 */
language: string, 
/**
 * Languages that it can be shown in.
 */
languages: Array<PresentationLanguage>, 
/**
 * The cut that is shown; `null` for the whole.
 */
cut: number | null, 
/**
 * Cuts that it can change to.
 */
cuts: Array<Cut>, 
/**
 * The presenter's slide. While frozen the audience sees another.
 */
current: Cue, 
/**
 * What the key for the next slide shows; `null` at the end.
 */
next: Cue | null, 
/**
 * The story in the cut that is shown.
 */
story: Array<StripSlide>, 
/**
 * Where Return leads, while a slide that was called for is shown in between: number and title. `null` for a slide that
 * another cut left out: the presentation is at it, outside of the story.
 */
backTo: [number, string] | null, 
/**
 * Whether what visitors asked for can be put into the pitch: a ready-made one belongs to the library.
 */
canAdd: boolean, 
/**
 * Whether the audience keeps its picture while the presenter looks on. Its screen can go blank all the same.
 */
frozen: boolean, 
/**
 * What the audience sees at this moment.
 */
audience: AudienceView, 
/**
 * What it would see if it followed and its screen were not blank: lines, zoom and film of the presenter's slide.
 */
currentView: AudienceView, 
/**
 * The presentation compared with its planned time.
 */
pace: Pace, 
/**
 * What visitors asked for so far.
 */
asked: Array<Asked>, 
/**
 * Questions for which there was no slide.
 */
unanswered: Array<string>, 
/**
 * Digits typed so far, of a number to go to.
 */
typed: string, 
/**
 * How large notes are, in percent.
 */
notesSize: number, 
/**
 * What was lost or cannot be had, one sentence each in the language of the interface.
 */
cautions: Array<string>, };

/**
 * A key that was pressed.
 */
export type PressedKey = { 
/**
 * The key, as `KeyboardEvent.key` names it.
 */
key: string, 
/**
 * Whether Shift was held.
 */
shift: boolean, };

/**
 * A slide of a pitch as it looks, with all that changes when somebody types.
 */
export type Preview = { 
/**
 * Address of the slide as SVG.
 */
picture: string, 
/**
 * What the slide shows, in words, for those who cannot see it.
 */
description: string, 
/**
 * Facts on it.
 */
facts: Array<FactCard>, 
/**
 * Remarks.
 */
remarks: Array<Remark>, 
/**
 * The number of characters in each text field, after references are filled in.
 */
characters: { [key in string]: number }, };

/**
 * How far a long piece of work has come. Sent as the event `progress`.
 */
export type Progress = { 
/**
 * The work, as its command named it.
 */
work: string, 
/**
 * What is being done.
 */
step: WorkStep, 
/**
 * How many are done.
 */
done: number, 
/**
 * How many there are.
 */
total: number, };

/**
 * A value proposition, small.
 */
export type PropositionCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The challenge it answers.
 */
challenge: string, 
/**
 * The offer.
 */
offer: string, 
/**
 * How many slides carry it.
 */
slides: number, };

/**
 * Everything about one value proposition.
 */
export type PropositionPage = { 
/**
 * The proposition.
 */
proposition: PropositionCard, 
/**
 * How to get access.
 */
access: string, 
/**
 * The next step.
 */
next: string, 
/**
 * What proves it.
 */
facts: Array<FactCard>, 
/**
 * Slides that carry it.
 */
slides: Array<SlideCard>, };

/**
 * What publishing needs from the person.
 */
export type PublishRequest = { 
/**
 * The review to publish.
 */
token: string, 
/**
 * Key files with what opens them.
 */
keys: Array<KeyWithPassphrase>, 
/**
 * What is new, for the salespeople, by BCP 47 tag.
 */
notes: { [key in string]: string }, 
/**
 * The number typed where one was asked for.
 */
confirmed: number | null, };

/**
 * What publishing begins with: the folder that is open for editing, and what was used for it last.
 */
export type PublishStart = { 
/**
 * The folder that is open for editing; `null` when none is.
 */
folder: string | null, 
/**
 * The library's id in it; empty without.
 */
library: string, 
/**
 * Its name, in the language of the interface.
 */
name: string, 
/**
 * Languages of the notes for salespeople, BCP 47 tags.
 */
languages: Array<string>, 
/**
 * Where it went last: a folder or an address.
 */
destination: string, 
/**
 * The file that says who signs; empty when none was used yet.
 */
trust: string, 
/**
 * Key files that were used last and are still there.
 */
keys: Array<KeyInfo>, };

/**
 * A published release.
 */
export type Published = { 
/**
 * Its number.
 */
release: number, 
/**
 * Where.
 */
destination: string, 
/**
 * Objects that were written.
 */
written: number, 
/**
 * Bytes that were written.
 */
bytes: number, 
/**
 * When signatures end: role and day, the soonest first.
 */
expiries: Array<[KeyRole, string]>, };

/**
 * A ready-made pitch of the library.
 */
export type ReadyPitch = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its target.
 */
target: Target, 
/**
 * Path of its cover under the `slide:` scheme.
 */
picture: string, 
/**
 * How many slides it has.
 */
slides: number, 
/**
 * How long it takes.
 */
seconds: number, };

/**
 * A claim that is withdrawn, and what carries it.
 */
export type Recall = { 
/**
 * What it is.
 */
what: Subject, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title or label, as far as the library still has it.
 */
title: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since when, `YYYY-MM-DD`.
 */
since: string, 
/**
 * Title or label of its successor.
 */
successor: string | null, 
/**
 * Pitches that show it.
 */
pitches: Array<Carrier>, 
/**
 * Leave-behinds that carry it.
 */
leaveBehinds: Array<Carrier>, };

/**
 * What a record is of. Both kinds are kept in the same table.
 */
export type RecordKind = "presentation" | "kiosk";

/**
 * Something that differs from the last release.
 */
export type ReleaseChange = { 
/**
 * What it is.
 */
kind: ReleasePart, 
/**
 * What happened to it.
 */
change: ReleaseChangeKind, 
/**
 * Id of the slide or fact, or the file.
 */
id: string, 
/**
 * Title or label.
 */
title: string, 
/**
 * What a fact said before and says now, in words; for slides the fields that differ.
 */
before: string | null, 
/**
 * See `before`.
 */
after: string | null, 
/**
 * Path of the picture as it was.
 */
pictureBefore: string | null, 
/**
 * Path of the picture as it will be.
 */
pictureAfter: string | null, };

/**
 * The kind of change, in the order of importance for a publisher.
 */
export type ReleaseChangeKind = "recalled" | "removed" | "retired" | "changed" | "added";

/**
 * What kind of thing differs.
 */
export type ReleasePart = "slide" | "fact" | "other";

/**
 * What a publisher reviews before a release is published.
 */
export type ReleaseReview = { 
/**
 * Identifies this review; publishing needs it, so that nothing but what was reviewed is published.
 */
token: string, 
/**
 * The library's name.
 */
name: string, 
/**
 * Number and date of the release at the destination; `null` when there is none.
 */
last: [number, string] | null, 
/**
 * The number that this release will have.
 */
next: number, 
/**
 * The destination, as it was understood.
 */
destination: string, 
/**
 * Roles whose keys are needed: `content` and `online`, or `online` alone when nothing is new.
 */
roles: Array<KeyRole>, 
/**
 * Findings that forbid publishing; empty when the gate is open.
 */
blockers: Array<EditorFinding>, 
/**
 * Slides that are not published because nobody approved them: id and title.
 */
heldBack: Array<[string, string]>, 
/**
 * What is different from the last release.
 */
changes: Array<ReleaseChange>, 
/**
 * How much of the last release is removed, in percent of its slides and facts.
 */
removedPercent: number, 
/**
 * What has to be typed when too much is removed: the number of things that go.
 */
confirm: number | null, 
/**
 * Bytes that will be written, and of all.
 */
bytes: [number, number], 
/**
 * When signatures end: role and day, the soonest first.
 */
expiries: Array<[KeyRole, string]>, };

/**
 * A remark on a slide or one of its fields.
 */
export type Remark = { 
/**
 * How much it weighs.
 */
severity: Severity, 
/**
 * What it is about.
 */
code: RemarkCode, 
/**
 * The field concerned.
 */
field: string | null, 
/**
 * What it is and what to do, in the language of the interface.
 */
text: string, };

/**
 * What a remark is about: something that the checker or the renderer found, or the person's own content.
 */
export type RemarkCode = FindingCode | FaultCode | UserContentCode;

/**
 * Why a slide or fact is not shown any more.
 */
export type Retirement = { 
/**
 * Its successor.
 */
successor: string | null, 
/**
 * Why, by BCP 47 tag.
 */
reason: { [key in string]: string }, 
/**
 * Since when, ISO 8601.
 */
date: string, 
/**
 * Whether it was wrong and must not be shown or handed out any more, not even where content is frozen.
 */
recall: boolean, };

/**
 * A state of a pitch that one can go back to.
 */
export type Revision = { 
/**
 * Its number.
 */
revision: number, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * What was done, in the language of the interface.
 */
what: string, 
/**
 * Whether it is the one in use.
 */
current: boolean, };

/**
 * A screen as the host of the window sees it.
 */
export type ScreenInfo = { 
/**
 * Its name, as far as the system has one.
 */
name: string, 
/**
 * Width in pixels.
 */
width: number, 
/**
 * Height in pixels.
 */
height: number, 
/**
 * Where its left edge is among the screens, in pixels.
 */
x: number, 
/**
 * Where its upper edge is.
 */
y: number, 
/**
 * Whether it is the system's main screen.
 */
primary: boolean, 
/**
 * What a presentation would put there; `null` when nothing.
 */
role: ScreenRole | null, };

/**
 * What a presentation puts on a screen.
 */
export type ScreenRole = "audience" | "presenter" | "solo";

/**
 * A hit of a search, for the palette and for inserting.
 */
export type SearchHit = { 
/**
 * What it is.
 */
kind: HitKind, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title, label or name.
 */
title: string, 
/**
 * A detail: a stage, a value, a place.
 */
detail: string, 
/**
 * The words around what was found, with `\u{2}` before and `\u{3}` after each match.
 */
snippet: string, 
/**
 * Path of its thumbnail, for slides.
 */
picture: string | null, };

/**
 * What a person has set once for all pitches.
 */
export type Settings = { 
/**
 * BCP 47 tag of the interface: `en`, `sv` or `da`.
 */
interfaceLanguage: string, 
/**
 * Light or dark.
 */
appearance: Appearance, 
/**
 * BCP 47 tag that a new pitch begins with.
 */
contentLanguage: string, 
/**
 * The audience of a new pitch.
 */
audience: Audience, 
/**
 * Minutes that a new pitch begins with.
 */
minutes: number, 
/**
 * The fair or meeting that a new pitch begins with.
 */
event: string | null, 
/**
 * Brand id.
 */
brand: string, 
/**
 * A second brand's id.
 */
cobrand: string | null, 
/**
 * The contact of the sender.
 */
contact: Contact, };

/**
 * How much a finding weighs.
 */
export type Severity = "error" | "warning" | "note";

/**
 * Slides and facts that a filter leaves, from some place on; the rest is asked for when it is scrolled to.
 */
export type ShelfPage = { 
/**
 * Slides.
 */
slides: Array<SlideCard>, 
/**
 * Facts.
 */
facts: Array<FactCard>, };

/**
 * A slide of the library, small.
 */
export type SlideCard = { 
/**
 * Slide id.
 */
id: string, 
/**
 * Title in the language asked for.
 */
title: string, 
/**
 * Stage id.
 */
stage: string, 
/**
 * Layout id.
 */
layout: string, 
/**
 * Topic ids.
 */
topics: Array<string>, 
/**
 * How long it takes to present.
 */
seconds: number, 
/**
 * Path of its thumbnail under the `slide:` scheme; see `pictureAddress` in the host.
 */
picture: string, 
/**
 * BCP 47 tag of its words, when it lacks the language asked for.
 */
otherLanguage: string | null, 
/**
 * How many of its facts are past their review date.
 */
lapsed: number, 
/**
 * How many of its facts nobody has confirmed.
 */
unconfirmed: number, 
/**
 * How often the person's own pitches use it.
 */
used: number, };

/**
 * A slide of a pitch with all that can be tailored.
 */
export type SlideDetail = { 
/**
 * Key within the pitch.
 */
key: string, 
/**
 * Slide id.
 */
id: string, 
/**
 * Title, with own words.
 */
title: string, 
/**
 * Layout id.
 */
layout: string, 
/**
 * Its fields, in reading order.
 */
fields: Array<Field>, 
/**
 * The speaker notes of the library.
 */
notes: string | null, 
/**
 * The person's other pitches that use it: id and name.
 */
pitches: Array<[string, string]>, 
/**
 * Possible replacements from the library.
 */
alternatives: Array<SlideCard>, 
/**
 * Address of the slide as SVG.
 */
picture: string, 
/**
 * What the slide shows, in words, for those who cannot see it.
 */
description: string, 
/**
 * Facts on it.
 */
facts: Array<FactCard>, 
/**
 * Remarks.
 */
remarks: Array<Remark>, 
/**
 * The number of characters in each text field, after references are filled in.
 */
characters: { [key in string]: number }, };

/**
 * A slide as its file says it: what a form shows and gives back.
 */
export type SlideForm = { 
/**
 * Slide id; never changes once published.
 */
id: string, 
/**
 * Layout id.
 */
layout: string, 
/**
 * Stage id.
 */
stage: string, 
/**
 * How long it takes to present.
 */
seconds: number, 
/**
 * Its approval.
 */
approval: Approval, 
/**
 * Topic ids.
 */
topics: Array<string>, 
/**
 * NACE codes.
 */
industries: Array<string>, 
/**
 * Audiences.
 */
audiences: Array<string>, 
/**
 * Facilities.
 */
facilities: Array<string>, 
/**
 * The value proposition.
 */
valueProposition: string | null, 
/**
 * Slides with the same message.
 */
alternativeTo: Array<string>, 
/**
 * Fields that are the same in every language.
 */
fields: { [key in string]: Entry }, 
/**
 * Fields in each language, by tag.
 */
text: { [key in string]: { [key in string]: Entry } }, 
/**
 * Notes for the salesperson, by tag.
 */
notes: { [key in string]: string }, };

/**
 * Where a slide of a pitch comes from.
 */
export type SlideOrigin = "library" | "frame" | "picture" | "page";

/**
 * A slide of the library, by itself.
 */
export type SlidePage = { 
/**
 * The slide.
 */
card: SlideCard, 
/**
 * Address of the slide as SVG.
 */
picture: string, 
/**
 * What the slide shows, in words.
 */
description: string, 
/**
 * Facts on it.
 */
facts: Array<FactCard>, 
/**
 * The speaker notes.
 */
notes: string | null, 
/**
 * BCP 47 tags it exists in.
 */
languages: Array<string>, 
/**
 * Value propositions it belongs to: id and title.
 */
propositions: Array<[string, string]>, 
/**
 * The person's pitches that use it: id and name.
 */
pitches: Array<[string, string]>, 
/**
 * Possible replacements.
 */
alternatives: Array<SlideCard>, };

/**
 * A slide that was shown.
 */
export type SlideRecord = { 
/**
 * Slide id.
 */
id: string, 
/**
 * Its title, as it was shown.
 */
title: string, 
/**
 * Stage id; empty for cover and agenda.
 */
stage: string, 
/**
 * How long it was shown, in all.
 */
seconds: number, 
/**
 * How many times it was shown.
 */
times: number, 
/**
 * How long it was planned to be shown.
 */
plannedSeconds: number, };

/**
 * The state of a slide of a pitch against the library.
 */
export type SlideState = { "kind": "current" } | { "kind": "changed", 
/**
 * Whether the present state can be accepted at once; otherwise the slide was taken out of use or is gone, and the
 * pitch shows it as it was accepted.
 */
acceptable: boolean, } | { "kind": "recalled", 
/**
 * Why, in the language of the interface.
 */
reason: string, } | { "kind": "missing", 
/**
 * A possible replacement.
 */
nearest: SlideCard | null, };

/**
 * Where a fact comes from.
 */
export type Source = { 
/**
 * Title.
 */
title: string, 
/**
 * Publisher.
 */
publisher: string, 
/**
 * Address.
 */
url: string, 
/**
 * The words of the source.
 */
quote: string | null, 
/**
 * When the page was read, in words.
 */
retrieved: string | null, };

/**
 * A source file that was opened and not added yet.
 */
export type SourcePreview = { 
/**
 * Names it in later commands.
 */
token: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Id of its library.
 */
library: string, 
/**
 * Eight words that name whose signature it trusts, to be compared over the telephone.
 */
fingerprint: Array<string>, 
/**
 * Where it is reached.
 */
addresses: Array<string>, 
/**
 * Whether it was added before.
 */
known: boolean, };

/**
 * A place on a slide: fractions of its width and height, from the upper left corner.
 */
export type Spot = { 
/**
 * From the left, 0 to 1.
 */
x: number, 
/**
 * From the top, 0 to 1.
 */
y: number, };

/**
 * Time spent on a stage beside what was planned for it.
 */
export type StagePace = { 
/**
 * Stage id.
 */
stage: string, 
/**
 * Its name in the language of the interface.
 */
name: string, 
/**
 * Planned.
 */
plannedSeconds: number, 
/**
 * Spent.
 */
spentSeconds: number, 
/**
 * Whether it is the stage that is shown.
 */
current: boolean, };

/**
 * How long a stage of the story took beside what was planned for it.
 */
export type StageRecord = { 
/**
 * Stage id.
 */
stage: string, 
/**
 * Its name in the language of the interface.
 */
name: string, 
/**
 * Planned, for the slides that were shown.
 */
plannedSeconds: number, 
/**
 * Spent.
 */
seconds: number, };

/**
 * A slide in the story strip.
 */
export type StripSlide = { 
/**
 * Key within the pitch.
 */
key: string, 
/**
 * The number that is printed on it, whatever the cut: what is typed to go to it.
 */
number: number, 
/**
 * Title.
 */
title: string, 
/**
 * Stage id; empty for slides around the story.
 */
stage: string, 
/**
 * Path of a small picture under the `slide:` scheme, all steps shown.
 */
picture: string, 
/**
 * Whether the audience has seen it.
 */
seen: boolean, };

/**
 * A line of the pen.
 */
export type Stroke = { 
/**
 * Its points in order.
 */
points: Array<Spot>, };

/**
 * How a pitch looks.
 */
export type Style = { 
/**
 * Brand id.
 */
brand: string, 
/**
 * A second brand's id.
 */
cobrand: string | null, 
/**
 * The kind of document last made.
 */
form: Form, };

/**
 * What was taken back.
 */
export type Subject = "slide" | "fact";

/**
 * A slide that fits a target.
 */
export type SuggestedSlide = { 
/**
 * The slide.
 */
slide: SlideCard, 
/**
 * How well it fits, 0 to 1.
 */
relevance: number, 
/**
 * Why, in the language of the interface.
 */
reasons: Array<string>, };

/**
 * A story for a target, before it becomes a pitch.
 */
export type Suggestion = { 
/**
 * The story.
 */
slides: Array<SuggestedSlide>, 
/**
 * The nearest misses first, forty at most.
 */
leftOut: Array<OmittedSlide>, 
/**
 * How many were left out in all.
 */
leftOutCount: number, 
/**
 * How long the story takes.
 */
seconds: number, 
/**
 * Cautions about the whole.
 */
cautions: Array<string>, };

/**
 * The target of a pitch.
 */
export type Target = { 
/**
 * The company, when it is known.
 */
company: string | null, 
/**
 * Its industries, NACE Rev. 2 codes.
 */
industries: Array<string>, 
/**
 * Its audience.
 */
audience: Audience, 
/**
 * What they care about, in their words.
 */
keywords: Array<string>, 
/**
 * The language of the pitch, a BCP 47 tag.
 */
language: string, 
/**
 * How long there is, 1 to 240.
 */
minutes: number, 
/**
 * The fair or meeting.
 */
event: string | null, };

/**
 * A topic.
 */
export type TopicInfo = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name in the language of the interface.
 */
name: string, };

/**
 * Which slides are sent to translators, with the facts that they show. An empty list selects all; a slide is sent when
 * every list selects it.
 */
export type TranslationChoice = { 
/**
 * Slide ids.
 */
slides: Array<string>, 
/**
 * Stage ids.
 */
stages: Array<string>, 
/**
 * Topic ids.
 */
topics: Array<string>, 
/**
 * Approvals.
 */
approvals: Array<Approval>, };

/**
 * The root of trust of a library: who holds which keys, and which signatures it has.
 */
export type TrustOverview = { 
/**
 * The file.
 */
path: string, 
/**
 * The library's id.
 */
library: string, 
/**
 * Version of the root.
 */
version: number, 
/**
 * When it ends, ISO 8601.
 */
expires: string, 
/**
 * Keys by role with how many of them must sign.
 */
roles: Array<TrustRole>, 
/**
 * Signatures that are there, by fingerprint, and how many are needed still.
 */
signed: Array<string>, 
/**
 * See `signed`; 0 when the root can be used.
 */
missing: number, 
/**
 * What to do next, in the language of the interface.
 */
next: string, 
/**
 * Eight words of the root that laptops are given, as they are shown there; empty before it is signed.
 */
fingerprint: string, };

/**
 * A role of TUF with its keys.
 */
export type TrustRole = { 
/**
 * Which one.
 */
role: KeyRole, 
/**
 * How many of its keys must sign.
 */
threshold: number, 
/**
 * Its keys.
 */
keys: Array<KeyInfo>, };

/**
 * A slide of a pitch for which there is something to decide.
 */
export type Update = { 
/**
 * Key of the slide in its pitch.
 */
key: string, 
/**
 * Slide id.
 */
id: string, 
/**
 * Its title as it was accepted.
 */
title: string, 
/**
 * What has become of it.
 */
kind: UpdateKind, 
/**
 * Path of its picture as it was accepted; `null` when that cannot be drawn any more.
 */
before: string | null, 
/**
 * Path of its picture as it is now, with the person's own words; `null` when there is none.
 */
after: string | null, 
/**
 * Whether `before` shows what was accepted. False when the text of that version is not stored and the present
 * version is shown.
 */
kept: boolean, 
/**
 * Fields that read otherwise.
 */
differences: Array<Difference>, 
/**
 * Facts that changed.
 */
facts: Array<FactUpdate>, 
/**
 * Why it was retired; or that the accepted version came with a colleague's file and from no release.
 */
reason: string | null, 
/**
 * Since when, `YYYY-MM-DD`.
 */
since: string | null, 
/**
 * The slide to show instead.
 */
successor: SlideCard | null, 
/**
 * Whether the present state can be accepted.
 */
acceptable: boolean, 
/**
 * Whether the accepted one can be kept.
 */
keepable: boolean, };

/**
 * What has become of a slide.
 */
export type UpdateKind = "recalled" | "retired" | "gone" | "changed" | "facts";

/**
 * Everything there is to decide about a pitch.
 */
export type Updates = { 
/**
 * Slides, what is withdrawn first, then in the order of the story.
 */
updates: Array<Update>, 
/**
 * How many wait until the pitch is no longer frozen.
 */
waiting: number, 
/**
 * The last day on which the pitch stays as it is, `YYYY-MM-DD`.
 */
frozenUntil: string | null, 
/**
 * Number of the library's release.
 */
release: number, 
/**
 * Its date, `YYYY-MM-DD`.
 */
date: string, };

/**
 * What a remark about a person's own pitch, words or pictures is about.
 */
export type UserContentCode = "other-language" | "empty" | "unknown-fact" | "unconfirmed-fact" | "lapsed-fact" | "no-glyph" | "other-library" | "newer-release" | "older-release" | "missing-slides" | "turned" | "metadata" | "small-picture" | "dropped-forms" | "dropped-scripts" | "dropped-attachments" | "dropped-annotations" | "dropped-pages-past-most" | "dropped-damaged-page" | "dropped-large-page";

/**
 * A picture or page to be put into a pitch.
 */
export type UserPage = { 
/**
 * Number of the page, from 1; 1 for a picture.
 */
number: number, 
/**
 * Title of the slide.
 */
title: string, 
/**
 * What it shows, for those who cannot see it; must not be empty.
 */
alt: string, };

/**
 * What a key asks the presenter's window to do.
 */
export type WindowAction = "ask" | "swap" | "laser" | "spotlight" | "pen" | "zoom" | "larger" | "smaller" | "sources" | "cut" | "language" | "keys" | "nothing";

/**
 * Preferences of the person that a window of a presentation applies.
 */
export type WindowPreferences = { 
/**
 * BCP 47 tag of the interface.
 */
interfaceLanguage: string, 
/**
 * Light or dark.
 */
appearance: Appearance, };

/**
 * What a long piece of work is doing.
 */
export type WorkStep = "pictures" | "layout" | "write" | "kiosk" | "preflight" | "remote" | "check" | "keys" | "objects";

/**
 * A part of a slide that fills the screen.
 */
export type Zoom = { 
/**
 * The middle of the part.
 */
at: Spot, 
/**
 * How many times larger, more than 1 and at most 8.
 */
scale: number, };

/** Commands with their arguments and answers. The main window. */
export interface MainCommands {
  /** Returns the data that a window loads first. */
  bootstrap: { arguments: {  }; answer: BootstrapData };
  /** Changes the person's settings; answers with the settings in force. */
  change_settings: { arguments: { settings: Settings }; answer: Settings };
  /** Pitches, ready-made ones, and the trash. */
  home: { arguments: {  }; answer: Home };
  /** Finds industries whose code or name contains the words. */
  industries: { arguments: { query: string }; answer: Array<Industry> };
  /** The industries with these codes. */
  industries_of: { arguments: { codes: Array<string> }; answer: Array<Industry> };
  /** The story that fits a target. */
  suggest: { arguments: { target: Target }; answer: Suggestion };
  /** Makes a pitch. */
  create_pitch: { arguments: { pitch: NewPitch }; answer: Pitch };
  /** Makes a pitch from a ready-made one. */
  use_ready_pitch: { arguments: { id: string }; answer: Pitch };
  /** Makes a copy of a pitch. */
  copy_pitch: { arguments: { id: string }; answer: Pitch };
  /** Puts a pitch into the trash. */
  trash_pitch: { arguments: { id: string }; answer: null };
  /** Takes a pitch out of the trash. */
  restore_pitch: { arguments: { id: string }; answer: null };
  /** Returns the state of updates and of the open library. */
  content_status: { arguments: {  }; answer: ContentStatus };
  /** Checks the source in use and installs what is new; answers when that is over. Sends `content` meanwhile. */
  check_now: { arguments: {  }; answer: ContentStatus };
  /** Stops asking; what was fetched is kept for the next time. */
  stop_checking: { arguments: {  }; answer: ContentStatus };
  /** Takes a release from a folder, such as a USB stick. */
  take_from_folder: { arguments: { path: string }; answer: ContentStatus };
  /** Sources of releases, and what came with the program. */
  sources: { arguments: {  }; answer: Array<ContentSource> };
  /** Looks into a source file. */
  look_at_source: { arguments: { path: string }; answer: SourcePreview };
  /** Adds a source that was looked at; it is not used yet. */
  add_source: { arguments: { token: string }; answer: Array<ContentSource> };
  /** Uses the content of a source, or `built-in`; fetches a release that is not here yet. */
  use_source: { arguments: { id: string }; answer: ContentStatus };
  /** Forgets a source and its releases; pitches stay. */
  remove_source: { arguments: { id: string }; answer: Array<ContentSource> };
  /** Returns the log of updates, the newest entry first. */
  content_log: { arguments: {  }; answer: Array<ContentEvent> };
  /** What is new was looked at. */
  seen_news: { arguments: {  }; answer: ContentStatus };
  /** A pitch in work. */
  pitch: { arguments: { id: string }; answer: Pitch };
  /** Changes a pitch; it is saved when the answer comes, and a slide whose words changed is drawn. */
  edit_pitch: { arguments: { id: string; edit: Edit }; answer: Edited };
  /** Takes the last change back. */
  undo: { arguments: { id: string }; answer: Pitch };
  /** Brings back what undo took. */
  redo: { arguments: { id: string }; answer: Pitch };
  /** What was done to a pitch, the last first. */
  revisions: { arguments: { id: string }; answer: Array<Revision> };
  /** Goes back to a state of a pitch; that itself can be undone. */
  restore_revision: { arguments: { id: string; revision: number }; answer: Pitch };
  /** Returns the decisions that a newer library asks for in a pitch. */
  updates: { arguments: { pitch: string }; answer: Updates };
  /** Carries out decisions, as one step. */
  decide: { arguments: { pitch: string; choices: Array<Choice> }; answer: Pitch };
  /** Keeps a pitch as it is until the end of a day (`YYYY-MM-DD`), or lets it follow again. */
  freeze_pitch: { arguments: { pitch: string; until: string | null }; answer: Pitch };
  /** Withdrawn claims with the pitches and leave-behinds that carry them. */
  recalls: { arguments: {  }; answer: Array<Recall> };
  /** What has changed since a leave-behind was made. */
  check_pdf: { arguments: { path: string }; answer: PdfCheck };
  /** A slide of a pitch with all that can be tailored. */
  slide: { arguments: { pitch: string; key: string }; answer: SlideDetail };
  /** What a filter leaves of the library, titles in a language of the content. */
  browse: { arguments: { filter: Filter; language: string }; answer: BrowseResult };
  /** More slides and facts of the same, from a place in their order on. */
  browse_page: { arguments: { filter: Filter; language: string; from: number }; answer: ShelfPage };
  /** What words find, the best first; the last word may be unfinished. */
  search: { arguments: { query: string; language: string; most: number }; answer: Array<SearchHit> };
  /** A slide of the library. */
  library_slide: { arguments: { id: string; language: string }; answer: SlidePage };
  /** A fact. */
  fact: { arguments: { id: string; language: string }; answer: FactPage };
  /** A facility. */
  facility: { arguments: { id: string; language: string }; answer: FacilityPage };
  /** A value proposition. */
  proposition: { arguments: { id: string; language: string }; answer: PropositionPage };
  /** The map of the library; nothing when it has none. */
  library_map: { arguments: {  }; answer: LibraryMap | null };
  /** Makes a leave-behind; sends `progress` under the name of the work. */
  make_leave_behind: { arguments: { pitch: string; style: LeaveBehindOptions; work: string }; answer: LeaveBehindPreview };
  /** Stops a piece of work; it fails with the code `cancelled`. */
  cancel: { arguments: { work: string }; answer: null };
  /** Saves a leave-behind that was made. */
  save_leave_behind: { arguments: { token: string; path: string }; answer: null };
  /** Writes a pitch into a `.pitch` file. */
  save_pitch_file: { arguments: { id: string; path: string }; answer: null };
  /** A name for the `.pitch` file of a pitch. */
  pitch_file_name: { arguments: { id: string }; answer: string };
  /** Previews a `.pitch` file. */
  preview_pitch_file: { arguments: { path: string }; answer: ImportPreview };
  /** Imports a previewed pitch as the person's own. */
  keep_imported_pitch: { arguments: { token: string }; answer: Pitch };
  /** Discards a preview. */
  discard_import: { arguments: { token: string }; answer: null };
  /** Previews a picture. */
  preview_picture: { arguments: { path: string }; answer: PicturePreview };
  /** Previews a PDF; sends `progress` under the name of the work. */
  preview_pdf: { arguments: { path: string; work: string }; answer: PdfPreview };
  /** Puts an own picture or own pages into a pitch, from a place in the story on. */
  insert_user_media: { arguments: { pitch: string; token: string; pages: Array<UserPage>; at: number }; answer: Pitch };
  /** Copies of all the person's work, the newest first. */
  backups: { arguments: {  }; answer: Array<Backup> };
  /** Makes a copy now. */
  back_up: { arguments: {  }; answer: Array<Backup> };
  /** Goes back to a copy; what is there now is copied first. */
  restore_backup: { arguments: { name: string }; answer: null };
  /** Draws every slide of a pitch and begins to present it; sends `progress` under the name of the work. */
  begin_presentation: { arguments: { presentation: NewPresentation; work: string }; answer: PresentationStarted };
  /** Returns the key of the last slide shown of a pitch; `null` when it was never presented. */
  last_shown: { arguments: { pitch: string }; answer: string | null };
  /** How the kiosk is set up, with what there is to choose from. */
  kiosk_setup: { arguments: {  }; answer: KioskSetup };
  /** Changes how the kiosk is set up; a kiosk that runs stays as it is. */
  change_kiosk: { arguments: { settings: KioskSettings }; answer: KioskSetup };
  /** Keeps a PIN of 4 to 8 digits, which is required to end the kiosk from its next start on. */
  set_kiosk_pin: { arguments: { digits: string }; answer: KioskSetup };
  /** Draws the whole playlist and begins the kiosk; sends `progress` under the name of the work. */
  begin_kiosk: { arguments: { work: string }; answer: KioskStarted };
  /** Returns the last settings for publishing, to begin with. */
  publish_start: { arguments: {  }; answer: PublishStart };
  /** Reviews what publishing the open folder would change; sends `progress` under the name of the work. */
  review_release: { arguments: { destination: string; trust: string; work: string }; answer: ReleaseReview };
  /** Publishes what was reviewed, or renews its signatures when nothing is different; sends `progress`. */
  publish: { arguments: { request: PublishRequest; work: string }; answer: Published };
  /** Makes a key file. */
  create_key: { arguments: { path: string; holder: string; role: KeyRole; passphrase: string }; answer: KeyInfo };
  /** Returns the public part of a key file. */
  look_at_key: { arguments: { path: string }; answer: KeyInfo };
  /** Who signs for a library, as far as it has come. */
  trust: { arguments: { path: string }; answer: TrustOverview };
  /** Begins the root of a library with these key files; with fewer than three people, a reason. */
  begin_trust: { arguments: { path: string; library: string; keys: Array<string>; reason: string | null }; answer: TrustOverview };
  /** Signs the root. */
  sign_trust: { arguments: { path: string; key: KeyWithPassphrase }; answer: TrustOverview };
  /** Drafts a root without some keys, by their ids, and with others, by their files. */
  change_trust: { arguments: { path: string; remove: Array<string>; add: Array<string> }; answer: TrustOverview };
  /** Saves what a laptop needs to follow a library. */
  save_source: { arguments: { trust: string; name: string; address: string; path: string }; answer: null };
  /** What a preflight check offers to check: for a pitch, or for the next event with `null`. */
  preflight_start: { arguments: { pitch: string | null }; answer: PreflightStart };
  /** Runs the preflight check; sends `progress` with the step `preflight` whenever a check is done. */
  run_preflight: { arguments: { pitches: Array<string>; until: string; environment: Environment; work: string }; answer: PreflightReport };
  /** The results so far of a preflight check that is running. */
  preflight_progress: { arguments: { work: string }; answer: Array<CheckResult> };
  /** Saves the report of a preflight check as PDF. */
  save_preflight_report: { arguments: { token: string; path: string }; answer: null };
  /** A library's folder, open for editing: one that is named, or the one that is open or was open last. Fails with the code `no-folder` when there is none. */
  editor: { arguments: { folder: string | null }; answer: EditorOverview };
  /** Writes a new library into a folder, or into one of its own within it, and opens that. */
  new_library: { arguments: { folder: string; name: string; language: string }; answer: EditorOverview };
  /** Closes the folder; files stay as they are. */
  close_editor: { arguments: {  }; answer: null };
  /** A number that grows whenever a file of the folder changes. */
  editor_version: { arguments: {  }; answer: number };
  /** A slide of the folder with its form. */
  editor_slide: { arguments: { id: string }; answer: EditorSlide };
  /** Makes a file for a new slide. */
  new_editor_slide: { arguments: { id: string; layout: string; stage: string }; answer: EditorSlide };
  /** A slide as it would look with this form; nothing is saved. */
  editor_preview: { arguments: { form: SlideForm; language: string }; answer: EditorPreview };
  /** Saves a form into the file that has this digest; fails with the code `conflict` when it has another by now. */
  save_editor_slide: { arguments: { form: SlideForm; digest: string }; answer: EditorSlide };
  /** Says how far slides have come; all of them or none. */
  approve_slides: { arguments: { ids: Array<string>; approval: Approval }; answer: EditorOverview };
  /** Takes a `slide` or `fact` back, or, with `null`, brings it back into use. */
  retire: { arguments: { kind: Subject; id: string; retirement: Retirement | null }; answer: EditorOverview };
  /** A fact of the folder with its form. */
  editor_fact: { arguments: { id: string }; answer: EditorFact };
  /** Adds a fact to a facility, unconfirmed. */
  new_editor_fact: { arguments: { facility: string; id: string }; answer: EditorFact };
  /** Saves a form into the file that has this digest; fails with the code `conflict` when it has another by now. */
  save_editor_fact: { arguments: { form: FactForm; digest: string }; answer: EditorFact };
  /** Saves all facts as a table (CSV). */
  save_facts_table: { arguments: { path: string }; answer: null };
  /** Looks into a table of facts (CSV); nothing is written. */
  look_at_facts: { arguments: { path: string }; answer: ImportPlan };
  /** Saves texts for translators (XLIFF 1.2): those that one language lacks, or all when it lacks none; of the whole library, or of chosen slides and the facts that they show. Answers with how many. */
  save_translations: { arguments: { from: string; to: string; choice: TranslationChoice | null; path: string }; answer: number };
  /** Looks into a file that came back from a translator; nothing is written. */
  look_at_translations: { arguments: { path: string }; answer: ImportPlan };
  /** Writes what a plan says: all of it or nothing. */
  carry_out: { arguments: { token: string }; answer: EditorOverview };
  /** Forgets a plan. */
  drop_plan: { arguments: { token: string }; answer: null };
  /** What a key would do in a presentation. */
  key_meaning: { arguments: { key: string; shift: boolean }; answer: KeyMeaning };
  /** Presentations that have ended, the last first. */
  presentations: { arguments: {  }; answer: Array<PresentationRecord> };
  /** Saves all presentations as a table (CSV). */
  save_presentations: { arguments: { path: string }; answer: null };
  /** Deletes the record of a presentation. */
  delete_presentation: { arguments: { id: string }; answer: null };
}

/** Commands with their arguments and answers. The presenter's window. */
export interface PresenterCommands {
  /** Returns the current view of the presentation. */
  presenter_view: { arguments: {  }; answer: PresenterView };
  /** Does something. */
  act: { arguments: { act: Act }; answer: Acted };
  /** Slides of the whole library that may answer a question; the last word may be unfinished. */
  answers: { arguments: { question: string }; answer: Answers };
  /** Keeps how large notes are, in percent. */
  keep_notes_size: { arguments: { percent: number }; answer: null };
  /** Language and theme of the window. */
  window_preferences: { arguments: {  }; answer: WindowPreferences };
}

/** Commands with their arguments and answers. The one window of a presentation on one screen. It has nothing that the audience may not see. */
export interface SoloCommands {
  /** A key of the keyboard or a clicker; keys that would show anything else do nothing. */
  press: { arguments: { key: string; shift: boolean }; answer: null };
}

/** Commands with their arguments and answers. The window of a kiosk, operated by strangers. */
export interface KioskCommands {
  /** Returns the current view of the kiosk. */
  kiosk_view: { arguments: {  }; answer: KioskView };
  /** Does something. */
  kiosk_act: { arguments: { act: KioskAct }; answer: KioskView };
}
