import { geoMercator, geoPath } from 'd3-geo';
import type { Geometry, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarseAddress from 'world-atlas/countries-110m.json?url';
import fineAddress from 'world-atlas/countries-50m.json?url';
import { countryCode } from '../../derive/countries';
import { once } from './once';

/** Width of the flat map before zooming. */
export const worldSize = 1000;

/** The projection of the flat map. */
export const projection = geoMercator()
  .scale(worldSize / (2 * Math.PI))
  .translate([worldSize / 2, worldSize / 2]);

export interface Shape {
  code: string | null;
  path: Path2D;
  box: [number, number, number, number];
  /** Where its name is written, and how wide that part of it is. */
  middle: [number, number];
  width: number;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The countries of the world, coarse for far and fine for near; Natural Earth, from this server. */
export function loadWorld(detail: 'coarse' | 'fine'): Promise<Shape[]> {
  return once(detail === 'coarse' ? coarseAddress : fineAddress, shapesOf);
}

function shapesOf(atlas: Atlas): Shape[] {
  const draw = geoPath(projection);
  const shapes: Shape[] = [];
  for (const country of feature(atlas, atlas.objects.countries).features) {
    // Mercator has no room for the pole.
    if (country.id === '010') continue;
    const outline = draw(country);
    if (outline === null) continue;
    const [[left, top], [right, bottom]] = draw.bounds(country);
    const largest = largestPart(country.geometry);
    const [[from], [to]] = draw.bounds(largest);
    shapes.push({
      code: countryCode(country.id?.toString(), country.properties.name),
      path: new Path2D(outline),
      box: [left, top, right, bottom],
      middle: draw.centroid(largest),
      width: to - from,
    });
  }
  return shapes;
}

/** The part of a country that its name is written on. */
function largestPart(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const measure = geoPath(projection);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const sizes = parts.map((part) => measure.area(part));
  return parts[sizes.indexOf(Math.max(...sizes))] ?? geometry;
}
