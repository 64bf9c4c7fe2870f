import type { PlaceCount } from '../api/event';
import { groupOf, type FamilyGroup } from './families';

/** A place on the flat map before zooming. */
export interface Spot {
  x: number;
  y: number;
  n: number;
  group: FamilyGroup;
  place: PlaceCount;
}

/** Spots that lie too near to be drawn apart. */
export interface Cluster {
  x: number;
  y: number;
  n: number;
  /** Events by group, most first. */
  groups: [FamilyGroup, number][];
  spots: Spot[];
}

/** How a place is drawn: a point for a city or finer, an area for a region, a wash for a country or more. */
export function drawnAs(precision: string): 'point' | 'area' | 'wash' {
  if (precision === 'point' || precision === 'city') return 'point';
  return precision === 'country' || precision === 'region' ? 'wash' : 'area';
}

/** Places on the flat map, those that the projection cannot show left out. */
export function spotsOf(
  places: readonly PlaceCount[],
  project: (longitude: number, latitude: number) => [number, number] | null,
): Spot[] {
  const spots: Spot[] = [];
  for (const place of places) {
    const at = project(place.longitude, place.latitude);
    if (at) spots.push({ x: at[0], y: at[1], n: place.n, group: groupOf(place.event), place });
  }
  return spots;
}

/** Joins spots that fall within one cell of a grid of `cell` wide; the order of the spots does not matter. */
export function cluster(spots: readonly Spot[], cell: number): Cluster[] {
  const cells = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = `${Math.floor(spot.x / cell)}:${Math.floor(spot.y / cell)}`;
    const there = cells.get(key);
    if (there) there.push(spot);
    else cells.set(key, [spot]);
  }
  return [...cells.values()].map(merge).sort((one, other) => other.n - one.n);
}

function merge(spots: Spot[]): Cluster {
  const n = spots.reduce((sum, spot) => sum + spot.n, 0);
  const groups = new Map<FamilyGroup, number>();
  let [x, y] = [0, 0];
  for (const spot of spots) {
    x += (spot.x * spot.n) / n;
    y += (spot.y * spot.n) / n;
    groups.set(spot.group, (groups.get(spot.group) ?? 0) + spot.n);
  }
  return { x, y, n, groups: [...groups].sort((one, other) => other[1] - one[1]), spots };
}

/** Radius of a point for a number of events, in pixels. */
export function radius(n: number): number {
  return Math.min(26, 5.5 + 3.6 * Math.log2(1 + n) * 0.75);
}

/** The cluster under a position, the topmost (smallest) first; null where there is none. */
export function hit(clusters: readonly Cluster[], x: number, y: number, scale: number): Cluster | null {
  for (let index = clusters.length - 1; index >= 0; index--) {
    const one = clusters[index];
    if (one && Math.hypot(one.x - x, one.y - y) * scale <= Math.max(11, radius(one.n))) return one;
  }
  return null;
}
