//! Tests hostile raster pictures: decompression bombs, damaged files, and metadata of cameras and printers.

use std::sync::Arc;

use image::{Rgb, RgbImage};
use lodestone_render::pictures;
use lodestone_tests::{picture, program};

use super::bytes::{self, chunk, for_a_printer, from_a_camera, png, red_and_blue, zeros};
use super::plant::{Case, Planted, TODAY, all, ended, limited};

const GIGABYTE: u64 = 1 << 30;

fn case(name: &str, extension: &str, bytes: Vec<u8>, code: &'static str) -> Case {
    Case { planted: Planted::healthy(name).picture(extension, bytes), code, file: "media.toml", slide: None }
}

#[test]
fn pictures_that_cannot_be_shown_are_findings() {
    let photograph = picture::photograph(200, 100);
    let jpeg = red_and_blue(200, 100);
    let header_only = photograph[..33].to_vec();
    let flipped: Vec<u8> =
        photograph.iter().enumerate().map(|(at, byte)| if at == 5_000 { !byte } else { *byte }).collect();
    all(vec![
        case("claims 50,000 × 50,000 pixels", "png", png(50_000, 50_000, b"", &zeros(100)), "picture-too-large"),
        case("claims more pixels than memory", "png", png(19_999, 19_999, b"", &zeros(100)), "picture-too-large"),
        case("claims the largest size there is", "png", png(u32::MAX, u32::MAX, b"", b""), "picture-too-large"),
        case("claims no pixels", "png", png(0, 0, b"", &zeros(1)), "bad-picture"),
        case("pixels end too soon", "png", png(9_000, 9_000, b"", &zeros(1_000)), "bad-picture"),
        case("pixels are no stream", "png", png(16, 16, b"", b"not zlib"), "bad-picture"),
        case("no pixels at all", "png", header_only, "bad-picture"),
        case("one damaged byte", "png", flipped, "bad-picture"),
        case("cut-off photograph", "jpg", jpeg[..jpeg.len() / 3].to_vec(), "bad-picture"),
        case("only the start of a photograph", "jpg", jpeg[..3].to_vec(), "bad-picture"),
        case("no picture", "png", b"GIF89a, but not one that we read".to_vec(), "bad-picture"),
        case("empty", "png", Vec::new(), "bad-picture"),
        case(
            "a drawing named as pixels",
            "png",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>".to_vec(),
            "wrong-extension",
        ),
        case("pixels named as a drawing", "svg", photograph.clone(), "wrong-extension"),
        case("a photograph named as another kind", "jpg", photograph, "wrong-extension"),
    ]);
}

#[test]
fn what_can_be_shown_is_shown_whatever_hides_behind_it() {
    let bomb = zeros(GIGABYTE);
    let small = |before: &[u8]| png(2, 2, before, &zeros(14));
    let text = |kind: &[u8; 4], key: &[u8]| small(&chunk(kind, &[key, &bomb].concat()));
    for (name, extension, bytes) in [
        ("pixels that go on for a gigabyte", "png", png(64, 64, b"", &bomb)),
        ("a text of a gigabyte", "png", text(b"zTXt", b"Comment\0\0")),
        ("an international text of a gigabyte", "png", text(b"iTXt", b"Comment\0\x01\0\0\0")),
        ("a colour profile of a gigabyte", "png", text(b"iCCP", b"x\0\0")),
        ("a photograph as PNG, which is smaller as JPEG", "png", picture::photograph(400, 225)),
        ("a cut-out", "png", picture::translucent(200, 100)),
        ("a photograph for a printer", "jpg", for_a_printer([255, 0, 0, 0])),
        ("a photograph from a camera", "jpeg", from_a_camera(&red_and_blue(200, 100))),
    ] {
        let checked = Planted::healthy(name).picture(extension, bytes).checked();
        assert_eq!(checked.code, Some(0), "{name}: the pixels are sound, and nothing else is kept:\n{checked}");
    }
}

/// A picture as it goes into a leave-behind.
fn written_anew(bytes: Vec<u8>) -> (Vec<u8>, RgbImage) {
    let prepared = pictures::prepare(&Arc::from(bytes), pictures::FULL_WIDTH).expect("the picture can be shown");
    let image = image::load_from_memory(&prepared.bytes).expect("what we write can be read").into_rgb8();
    (prepared.bytes.to_vec(), image)
}

fn close(one: Rgb<u8>, other: [u8; 3]) -> bool {
    one.0.iter().zip(other).all(|(one, other)| one.abs_diff(other) < 40)
}

#[test]
fn colours_for_a_printer_become_colours_of_a_screen() {
    for (inks, shown) in [
        ([255, 0, 0, 0], [0, 255, 255]),
        ([0, 255, 0, 0], [255, 0, 255]),
        ([0, 0, 255, 0], [255, 255, 0]),
        ([0, 0, 0, 255], [0, 0, 0]),
        ([0, 0, 0, 0], [255, 255, 255]),
    ] {
        let (_, image) = written_anew(for_a_printer(inks));
        let pixel = *image.get_pixel(16, 16);
        assert!(close(pixel, shown), "archives take no CMYK, and {inks:?} must look like {shown:?}, not {pixel:?}");
    }
}

#[test]
fn a_photograph_stands_upright_and_says_nothing_of_its_camera() {
    let (bytes, image) = written_anew(from_a_camera(&red_and_blue(200, 100)));
    assert_eq!(image.dimensions(), (100, 200), "the camera was held upright, whatever its pixels say");
    let (top, bottom) = (*image.get_pixel(50, 30), *image.get_pixel(50, 170));
    assert!(close(top, [220, 20, 20]), "a turn to the right brings the left side to the top, not {top:?}");
    assert!(close(bottom, [20, 20, 220]), "and the right side to the bottom, not {bottom:?}");
    assert!(!holds(&bytes, b"Exif"), "metadata has no place in a leave-behind");
}

#[test]
fn no_leave_behind_says_whose_camera_it_was() {
    let jpeg = from_a_camera(&red_and_blue(400, 200));
    assert!(holds(&jpeg, bytes::OWNER.as_bytes()), "what is not there cannot be lost on the way");
    let folder = Planted::healthy("camera").picture("jpg", jpeg).write();
    let pdf = folder.path().join("out.pdf");
    let mut command = std::process::Command::new(program::lodestone());
    command.args(["export", "--slides", "picture", "--today", TODAY, "--date", TODAY, "--library"]).arg(folder.path());
    let (code, _, err) = ended("camera", command.arg("--out").arg(&pdf));
    assert_eq!(code, Some(0), "a photograph is no fault: {err}");
    let pdf = std::fs::read(pdf).expect("the leave-behind was written");
    assert!(holds(&pdf, b"DCTDecode"), "the photograph is in the leave-behind unchanged, or this proves nothing");
    for secret in [b"Exif".as_slice(), bytes::OWNER.as_bytes()] {
        assert!(!holds(&pdf, secret), "a visitor must not learn where and by whom a photograph was taken");
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_picture_costs_little_outside_the_worker() {
    /// In kilobytes of address space: three times what a healthy library takes.
    const LITTLE: u64 = 256 * 1024;
    let profile = chunk(b"iCCP", &[b"x\0\0", zeros(GIGABYTE).as_slice()].concat());
    let folder = Planted::healthy("profile").picture("png", png(2, 2, &profile, &zeros(14))).write();
    // Composing a deck reads the sizes of its pictures and starts no worker that could die in the program's place.
    let mut command = limited(program::lodestone(), LITTLE);
    command.args(["export", "--slides", "picture", "--today", TODAY, "--date", TODAY, "--library"]).arg(folder.path());
    let (code, _, err) = ended("profile", command.arg("--deck-out").arg(folder.path().join("deck")));
    assert_eq!(code, Some(0), "a profile of a gigabyte must not be read only to know how large a picture is: {err}");
}
