//! Counts how much a page draws through forms: drawings that a page draws by name, and that draw others by name.
//!
//! Ten forms that each draw the next ten times are ten thousand million drawings in a file of two kilobytes.

use std::collections::BTreeMap;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::dict::keys::{RESOURCES, SUBTYPE};
use hayro_syntax::object::{Dict, Name, Object, Stream};
use hayro_syntax::page::{Page, Resources};

/// The most forms that a page may draw, each as often as it is drawn.
const MOST_DRAWN: u64 = 20_000;
/// How deep forms may draw forms.
const DEEPEST: usize = 24;

/// Whether a page can be drawn in a time that somebody waits.
pub(super) fn can_be_drawn(page: &Page<'_>) -> bool {
    let content = page.page_stream().unwrap_or_default();
    drawn(content, page.resources(), 0, &mut BTreeMap::new()).is_some()
}

/// How many forms a content draws; `None` when they are too many, too deep, or draw themselves.
fn drawn(
    content: &[u8],
    resources: &Resources<'_>,
    depth: usize,
    known: &mut BTreeMap<(i32, i32), Option<u64>>,
) -> Option<u64> {
    if depth > DEEPEST {
        return None;
    }
    let mut times: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    let mut instructions = UntypedIter::new(content);
    while let Some(instruction) = instructions.next() {
        if &**instruction.operator == b"Do"
            && let Some(Object::Name(name)) = instruction.operands().next()
        {
            *times.entry(name.to_vec()).or_default() += 1;
        }
    }
    let mut total = 0_u64;
    for (name, times) in times {
        let Some(form) = resources.get_x_object(&Name::new_unescaped(&name)).filter(is_form) else { continue };
        let id = (form.obj_id().obj_number, form.obj_id().gen_number);
        let within = match known.get(&id) {
            // Without an answer yet, it is being asked: it draws itself.
            Some(answer) => (*answer)?,
            None => {
                known.insert(id, None);
                let inner = form.dict().get::<Dict<'_>>(RESOURCES).unwrap_or_default();
                let inner = Resources::from_parent(inner, resources.clone());
                let within = drawn(&form.decoded().unwrap_or_default(), &inner, depth + 1, known)?;
                known.insert(id, Some(within));
                within
            }
        };
        total = total.saturating_add(times.saturating_mul(within + 1));
    }
    (total <= MOST_DRAWN).then_some(total)
}

fn is_form(form: &Stream<'_>) -> bool {
    form.dict().get::<Name<'_>>(SUBTYPE).as_deref() == Some(b"Form")
}
