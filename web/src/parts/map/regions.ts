import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { once } from './once';
import { projection } from './world';

/** A first-level region as it is drawn on the flat map. */
export interface Region {
  path: Path2D;
  box: [number, number, number, number];
  /** Where its number is written. */
  middle: [number, number];
}

type Atlas = Topology<{ regions: GeometryCollection<{ name: string }> }>;

/** Addresses by country; the shapes are Natural Earth's, made by recipes/region_shapes.mjs. */
const addresses = new Map(
  Object.entries(import.meta.glob<string>('./regions/*.json', { query: '?url', import: 'default', eager: true })).map(
    ([file, address]) => [file.slice(-7, -5), address],
  ),
);

/** The first-level regions of a country by their names in the gazetteer, from this server; none where no shapes are known. */
export function loadRegions(country: string): Promise<Map<string, Region>> {
  const address = addresses.get(country);
  return address === undefined ? Promise.resolve(new Map()) : once(address, regionsOf);
}

function regionsOf(atlas: Atlas): Map<string, Region> {
  const draw = geoPath(projection);
  const regions = new Map<string, Region>();
  for (const shape of feature(atlas, atlas.objects.regions).features) {
    const outline = draw(shape);
    if (outline === null) continue;
    const [[left, top], [right, bottom]] = draw.bounds(shape);
    regions.set(shape.properties.name, {
      path: new Path2D(outline),
      box: [left, top, right, bottom],
      middle: draw.centroid(shape),
    });
  }
  return regions;
}

let touch: CanvasRenderingContext2D | null = null;

/** Whether a point of the flat map lies in a region. */
export function isIn(region: Region, x: number, y: number): boolean {
  touch ??= document.createElement('canvas').getContext('2d');
  return touch?.isPointInPath(region.path, x, y) ?? false;
}
