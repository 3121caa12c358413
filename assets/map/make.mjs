// Makes oresund.json, the land around the Öresund, from Natural Earth 1:10m (public domain).
//
// In an empty folder outside the repository:
//   npm install world-atlas@2 topojson-client@3
//   node /path/to/assets/map/make.mjs . > /path/to/assets/map/oresund.json
//
// The argument is the folder that holds node_modules. Polygons are clipped to the window with
// Sutherland-Hodgman, a little larger than the window so that no clipped edge shows as a coastline.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2] ?? ".", "package.json"));
const { feature } = require("topojson-client");
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));

const BOUNDS = [11.6, 55.15, 14.6, 56.5]; // lonmin, latmin, lonmax, latmax
const MARGIN = 0.15;
const DIGITS = 4;
const COUNTRIES = { 752: "SE", 208: "DK", 276: "DE", 616: "PL", 578: "NO" }; // ISO 3166-1 numeric

const window = [BOUNDS[0] - MARGIN, BOUNDS[1] - MARGIN, BOUNDS[2] + MARGIN, BOUNDS[3] + MARGIN];

/** Keeps the part of an open ring on one side of a line: axis 0 is longitude, 1 latitude. */
function clipHalf(ring, axis, limit, keepAbove) {
  const inside = (p) => (keepAbove ? p[axis] >= limit : p[axis] <= limit);
  const out = [];
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i];
    const b = ring[(i + 1) % ring.length];
    if (inside(a)) out.push(a);
    if (inside(a) !== inside(b)) {
      const t = (limit - a[axis]) / (b[axis] - a[axis]);
      const p = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      p[axis] = limit;
      out.push(p);
    }
  }
  return out;
}

function clip(ring) {
  let r = ring.slice(0, -1); // GeoJSON closes rings
  r = clipHalf(r, 0, window[0], true);
  r = clipHalf(r, 1, window[1], true);
  r = clipHalf(r, 0, window[2], false);
  r = clipHalf(r, 1, window[3], false);
  return r;
}

function tidy(ring) {
  const round = (v) => Number(v.toFixed(DIGITS));
  const out = [];
  for (const [x, y] of ring) {
    const p = [round(x), round(y)];
    const last = out[out.length - 1];
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  while (out.length > 1 && out[0][0] === out[out.length - 1][0] && out[0][1] === out[out.length - 1][1]) out.pop();
  if (out.length < 3) return null;
  let twice = 0; // shoelace; drops slivers that clipping leaves along the window
  for (let i = 0; i < out.length; i++) {
    const [ax, ay] = out[i];
    const [bx, by] = out[(i + 1) % out.length];
    twice += ax * by - bx * ay;
  }
  if (Math.abs(twice) / 2 < 1e-6) return null;
  return [...out, out[0]];
}

// One entry per polygon: the first ring is its outline, further rings are holes (lakes).
const land = [];
for (const f of feature(atlas, atlas.objects.countries).features) {
  const country = COUNTRIES[Number(f.id)];
  if (!country) continue;
  const polygons = f.geometry.type === "Polygon" ? [f.geometry.coordinates] : f.geometry.coordinates;
  for (const polygon of polygons) {
    const [outline, ...holes] = polygon.map((ring) => tidy(clip(ring)));
    if (outline) land.push({ country, rings: [outline, ...holes.filter(Boolean)] });
  }
}
const order = ["SE", "DK", "DE", "PL", "NO"];
land.sort((a, b) => order.indexOf(a.country) - order.indexOf(b.country) || b.rings[0].length - a.rings[0].length);

process.stdout.write(
  "{\n" +
    `"bounds": ${JSON.stringify(BOUNDS)},\n` +
    '"land": [\n' +
    land.map((l) => JSON.stringify(l)).join(",\n") +
    '\n],\n"credit": "Made with Natural Earth"\n}\n',
);
