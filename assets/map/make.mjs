// Makes the outline of a library's map, GeoJSON with the land within its bounds, from Natural Earth 1:10m (public domain).
//
// In an empty folder outside the repository:
//   npm install world-atlas@2 topojson-client@3
//   node /path/to/assets/map/make.mjs . -4 42.5 -1 44 > /path/to/library/map/coast.geojson
//
// The arguments are the folder that holds node_modules, then west, south, east and north in degrees. Polygons are clipped
// to the window with Sutherland-Hodgman, a little larger than the window so that no clipped edge shows as a coastline.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2] ?? ".", "package.json"));
const { feature } = require("topojson-client");
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));

const BOUNDS = process.argv.slice(3, 7).map(Number); // lonmin, latmin, lonmax, latmax
if (BOUNDS.length !== 4 || BOUNDS.some(Number.isNaN)) {
  console.error("usage: make.mjs FOLDER WEST SOUTH EAST NORTH");
  process.exit(2);
}
const MARGIN = 0.15;
const DIGITS = 4;

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

// One feature per polygon: the first ring is its outline, further rings are holes (lakes).
const land = [];
for (const { geometry, properties } of feature(atlas, atlas.objects.countries).features) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) {
    const [outline, ...holes] = polygon.map((ring) => tidy(clip(ring)));
    if (outline) land.push({ country: properties.name, rings: [outline, ...holes.filter(Boolean)] });
  }
}
land.sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : b.rings[0].length - a.rings[0].length));

const line = ({ country, rings }) =>
  JSON.stringify({ type: "Feature", properties: { country }, geometry: { type: "Polygon", coordinates: rings } });
process.stdout.write(`{"type":"FeatureCollection","features":[\n${land.map(line).join(",\n")}\n]}\n`);
