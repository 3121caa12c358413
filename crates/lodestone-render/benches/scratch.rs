//! Scratch.
#![allow(clippy::all, dead_code)]
#[path = "../../../benches/shared/shipped.rs"]
mod shipped;
use std::time::Instant;
use lodestone_content::model::{Contact, Target};
use lodestone_content::*;
use lodestone_render::deck::*;
use lodestone_render::{Frame, Job, Output, Request, Step, compose, render};

#[test]
fn go() {
    let lib = Library::read(shipped::files()).library.unwrap();
    let day = Day::parse("2026-11-23").unwrap();
    let slides = std::env::var("SLIDES").unwrap();
    let ids: Vec<String> = if slides == "40" { lib.slides.values().filter(|s| !matches!(s.layout.as_str(), "cover"|"agenda"|"section"|"sources")).take(40).map(|s| s.id.clone()).collect() } else if slides == "all" { lib.slides.values().filter(|s| !matches!(s.layout.as_str(), "cover"|"agenda"|"section"|"sources")).map(|s| s.id.clone()).collect() } else { slides.split(',').map(str::to_owned).collect() };
    let groups: Vec<Vec<String>> = if slides == "all" { ids.iter().map(|i| vec![i.clone()]).collect() } else { vec![ids] };
    let n: usize = std::env::var("N").unwrap().parse().unwrap();
    let mut meds = vec![];
    for ids in groups {
    let c = compose(&Request { library: &lib, slides: &ids, target: &Target::default(), contact: &Contact::default(), brand: &lib.manifest.default_brand, cobrand: None, form: Form::Slides, date: day, today: day, frame: Frame::Bare }).unwrap();
    let mut job = Job { deck: c.deck, pictures: c.pictures, theme: Default::default(), output: Output::Svg };
    if let Ok(folder) = std::env::var("THEME") {
        fn walk(f: &std::path::Path, below: &str, job: &mut Job) { for e in std::fs::read_dir(f).unwrap() { let e = e.unwrap(); let p = format!("{below}{}", e.file_name().to_string_lossy()); if e.path().is_dir() { walk(&e.path(), &format!("{p}/"), job) } else if p.ends_with(".typ") { job.theme.insert(p, std::fs::read(e.path()).unwrap().into()); } } }
        walk(std::path::Path::new(&folder), "", &mut job);
        let look = serde_json::json!({"brand": job.deck.brand, "cobrand": job.deck.cobrand, "words": job.deck.words, "language": job.deck.language});
        job.theme.insert("look.json".into(), serde_json::to_vec(&look).unwrap().into());
    }
    let (mut lay, mut draw, mut pre, mut post) = (vec![], vec![], vec![], vec![]);
    let k = job.deck.slides.len() / 2;
    let title = match &job.deck.slides[k].fields["title"] { Field::Line(r) => r.clone(), _ => panic!() };
    for i in 0..n {
        let mut t = title.clone(); t.last_mut().unwrap().t += &format!(" {i:x}");
        if std::env::var("SAME").is_err() { job.deck.slides[k].fields.insert("title".into(), Field::Line(t)); }
        let t0 = Instant::now(); let (mut a, mut b, mut e) = (t0, t0, t0); let mut seen = false;
        let r = render(&job, &mut |p| match p.step { Step::Pictures => {}, Step::Layout => a = Instant::now(), Step::Write => { if !seen { b = Instant::now(); seen = true; } e = Instant::now() } }).unwrap();
        let t1 = Instant::now();
        if i == 0 && std::env::var("SAVE").is_ok() { std::fs::write(std::env::var("SAVE").unwrap(), &r.files[0]).unwrap(); }
        if i > 1 { pre.push(a - t0); lay.push(b - a); draw.push(e - b); post.push(t1 - e); }
    }
    for v in [&mut pre, &mut lay, &mut draw, &mut post] { v.sort(); }
    let h = lay.len() / 2;
    println!("{:40} prepare {:?} layout {:?} write {:?} evict {:?}", ids[0], pre[h], lay[h], draw[h], post[h]);
    meds.push(pre[h] + lay[h] + draw[h] + post[h]);
    }
    meds.sort();
    println!("median {:?} worst {:?}", meds[meds.len() / 2], meds.last());
}
