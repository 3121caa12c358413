/** Converts degrees to pixels of the map, and gathers pins that are too close together into one. */
import type { FacilityCard } from '~/host/wire';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** Where things lie in the picture. */
export interface Projection {
  x: (longitude: number) => number;
  y: (latitude: number) => number;
}

/** A facility whose place is known. */
export type Placed = FacilityCard & { latitude: number; longitude: number };

/** A pin, or several in one. */
export interface Pin {
  x: number;
  y: number;
  places: Placed[];
}

/** Whether its place is known and on the map. */
export function isOn(bounds: Bounds, place: FacilityCard): place is Placed {
  const { latitude, longitude } = place;
  if (latitude === null || longitude === null) return false;
  const [west, south, east, north] = bounds;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/**
 * Degrees of longitude are as much shorter than those of latitude as the cosine of the latitude says; over so small a
 * piece of the earth one cosine is enough.
 */
export function project([west, south, east, north]: Bounds, width: number, height: number): Projection {
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * narrow), height / (north - south));
  const left = (width - (east - west) * narrow * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return {
    x: (longitude) => left + (longitude - west) * narrow * scale,
    y: (latitude) => top + (north - latitude) * scale,
  };
}

/** The bounds that hold all places, with some room around them, never narrower than `least` degrees. */
export function around(places: readonly Placed[], least: number): Bounds {
  const longitudes = places.map((place) => place.longitude);
  const latitudes = places.map((place) => place.latitude);
  const spread = (values: number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const half = Math.max((high - low) * 0.62, least / 2);
    return [(low + high) / 2 - half, (low + high) / 2 + half];
  };
  const [west, east] = spread(longitudes);
  const [south, north] = spread(latitudes);
  return [west, south, east, north];
}

/** Gathers places whose pins would be closer than `apart` pixels. The order of the places decides, so the pins hold still. */
export function gather(places: readonly Placed[], projection: Projection, apart: number): Pin[] {
  const pins: Pin[] = [];
  for (const place of places) {
    const [x, y] = [projection.x(place.longitude), projection.y(place.latitude)];
    const near = pins.find((pin) => Math.hypot(pin.x - x, pin.y - y) < apart);
    if (near) {
      const count = near.places.push(place);
      near.x += (x - near.x) / count;
      near.y += (y - near.y) / count;
    } else pins.push({ x, y, places: [place] });
  }
  // A pin moves while it gathers; two may end up touching.
  for (let one = 0; one < pins.length; one++) {
    for (let other = pins.length - 1; other > one; other--) {
      const [a, b] = [pins[one], pins[other]];
      if (!a || !b || Math.hypot(a.x - b.x, a.y - b.y) >= apart) continue;
      const all = a.places.length + b.places.length;
      a.x = (a.x * a.places.length + b.x * b.places.length) / all;
      a.y = (a.y * a.places.length + b.y * b.places.length) / all;
      a.places.push(...b.places);
      pins.splice(other, 1);
    }
  }
  return pins;
}

/** The city that most of the places are in. */
export function city(places: readonly Placed[]): string {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place.city, (counts.get(place.city) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
}
