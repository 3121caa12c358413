// Makes ring.webm and ring.mp4 of the Öresund library from its drawing picture-ring.svg: bunches of electrons circle the
// storage ring, and each gives off light where it passes the beginning of a beam. Slowed down beyond all measure, as the
// text alternative says.
//
//   node assets/films/make.mjs EMPTY-FOLDER
//
// It needs ffmpeg with librsvg, libvpx and libx264, as Debian builds it. The films come to lie in the folder.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) throw new Error("name an empty folder for frames and films");

const RATE = 25; // frames a second
const BUNCHES = 10;
const LAP = 16; // seconds of one turn; a tenth of it brings every bunch to the place of the next
const FRAMES = (LAP / BUNCHES) * RATE;
const TIMES = 5; // so often the frames are shown in one film: eight seconds
const TAIL = 0.05; // of the ring
const FLIGHT = 1.5; // seconds that light takes along a beam
const PULSE = 0.3; // of a beam

const drawing = readFileSync(new URL("../../pitch-decks/oresund/media/picture-ring.svg", import.meta.url), "utf8");
const orbit = /<path d="([^"]+)"[^>]*stroke="#dff0ff"[^>]*>/.exec(drawing);
const beams = [...drawing.matchAll(/<path d="M([\d.-]+) ([\d.-]+) L([\d.-]+) ([\d.-]+)" fill="none" stroke="url\(#b\d+\)"/g)];
if (!orbit || beams.length !== 20) throw new Error("the drawing has changed: its orbit or its beams are not where they were");
// Light and electrons stand under the magnets, which come after the orbit; a glow over them tells where in them they are.
const place = orbit.index + orbit[0].length + (drawing.startsWith("</path>", orbit.index + orbit[0].length) ? 7 : 0);

const numbers = orbit[1].match(/-?[\d.]+/g).map(Number);
const points = [];
for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i], numbers[i + 1]]);
const pieces = Math.floor((points.length - 1) / 3);

/** The place on the orbit after a part of a turn. */
function at(turn) {
  const along = (((turn % 1) + 1) % 1) * pieces;
  const piece = Math.min(Math.floor(along), pieces - 1);
  const t = along - piece;
  const [a, b, c, d] = points.slice(3 * piece, 3 * piece + 4);
  return [0, 1].map((i) => (1 - t) ** 3 * a[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i]);
}

/** What is near is larger. */
const near = ([, y]) => 0.55 + 0.75 * ((y - 189) / 517);
const line = (a, b, width, colour, opacity) =>
  `<path d="M${a[0].toFixed(1)} ${a[1].toFixed(1)} L${b[0].toFixed(1)} ${b[1].toFixed(1)}" stroke="${colour}" stroke-width="${width.toFixed(2)}" stroke-opacity="${opacity.toFixed(3)}" stroke-linecap="round" fill="none"/>`;

function frame(second) {
  const out = [];
  const glow = [];
  beams.forEach((beam, index) => {
    const [from, to] = [beam.slice(1, 3).map(Number), beam.slice(3, 5).map(Number)];
    const between = LAP / BUNCHES;
    // Seconds since a bunch passed here, and the one before it.
    const since = (((second - (index / beams.length) * LAP) % between) + between) % between;
    for (const age of [since, since + between]) {
      if (age >= FLIGHT * (1 + PULSE)) continue;
      const head = age / FLIGHT;
      const steps = 10;
      for (let i = 0; i < steps; i++) {
        const [one, other] = [head - (PULSE * i) / steps, head - (PULSE * (i + 1)) / steps];
        if (one <= 0 || other >= 1) continue;
        const on = (part) => [0, 1].map((k) => from[k] + (to[k] - from[k]) * Math.min(1, Math.max(0, part)));
        const strength = (1 - i / steps) ** 1.5 * (1 - Math.min(1, Math.max(0, one))) ** 0.8;
        glow.push(line(on(other), on(one), 14 * near(from), "#f6b35a", 0.1 * strength));
        glow.push(line(on(other), on(one), 7 * near(from), "#f6b35a", 0.24 * strength));
        glow.push(line(on(other), on(one), 2.8 * near(from), "#ffe9c8", strength));
      }
    }
  });
  for (let bunch = 0; bunch < BUNCHES; bunch++) {
    const turn = second / LAP + bunch / BUNCHES;
    const steps = 14;
    for (let i = steps - 1; i >= 0; i--) {
      const [one, other] = [at(turn - (TAIL * i) / steps), at(turn - (TAIL * (i + 1)) / steps)];
      const strength = (1 - i / steps) ** 2;
      out.push(line(other, one, 5 * near(one), "#ffffff", strength));
      glow.push(line(other, one, 18 * near(one), "#8cc8ff", 0.13 * strength));
      glow.push(line(other, one, 8 * near(one), "#bfe2ff", 0.22 * strength));
    }
    const [x, y] = at(turn);
    for (const [radius, opacity] of [[30, 0.05], [20, 0.1], [12, 0.22], [5.5, 0.95]]) {
      glow.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(radius * near([x, y])).toFixed(2)}" fill="#eaf6ff" fill-opacity="${opacity}"/>`);
    }
  }
  const end = drawing.lastIndexOf("</svg>");
  return `${drawing.slice(0, place)}<g>${out.join("")}</g>${drawing.slice(place, end)}<g>${glow.join("")}</g></svg>`;
}

mkdirSync(folder, { recursive: true });
for (let i = 0; i < FRAMES; i++) writeFileSync(join(folder, `${String(i).padStart(3, "0")}.svg`), frame(i / RATE));

const ffmpeg = (...more) => execFileSync("ffmpeg", ["-v", "error", "-y", ...more], { cwd: folder, stdio: "inherit" });
ffmpeg("-framerate", `${RATE}`, "-i", "%03d.svg", "-s", "1280x720", "%03d.png");
const film = ["-stream_loop", `${TIMES - 1}`, "-framerate", `${RATE}`, "-i", "%03d.png"];
const colours = ["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"];
const plain = ["-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"];
ffmpeg(...film, ...colours, ...plain, "-c:v", "libvpx-vp9", "-crf", "38", "-b:v", "0", "-deadline", "good", "-cpu-used", "1", "-row-mt", "0", "-g", "200", "ring.webm");
ffmpeg(...film, ...colours, ...plain, "-c:v", "libx264", "-preset", "veryslow", "-crf", "24", "-profile:v", "high", "-level", "3.1", "-movflags", "+faststart", "ring.mp4");
