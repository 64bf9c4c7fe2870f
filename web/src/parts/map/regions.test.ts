import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const folder = join(here, 'regions');
const table = brotliDecompressSync(readFileSync(join(here, '../../../../gazetteer/admin1.tsv.br'))).toString();
const known = table
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([code = '', name = '', latitude, longitude]) => ({
    country: code.slice(0, 2),
    name,
    at: [Number(longitude), Number(latitude)] as [number, number],
  }));

describe('regions', () => {
  for (const file of readdirSync(folder))
    it(`${file}: every shape is a region of the gazetteer and lies around its point`, () => {
      const atlas = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Topology<{
        regions: GeometryCollection<{ name: string }>;
      }>;
      const shapes = feature(atlas, atlas.objects.regions).features;
      expect(shapes.length).toBeGreaterThan(1);
      for (const shape of shapes) {
        const region = known.find((one) => one.country === file.slice(0, 2) && one.name === shape.properties.name);
        expect(region, shape.properties.name).toBeDefined();
        // The coast is drawn coarser than a harbour lies.
        const [[west, south], [east, north]] = geoBounds(shape);
        const [longitude, latitude] = region?.at ?? [NaN, NaN];
        const isWithin =
          west > east
            ? longitude > west - 0.2 || longitude < east + 0.2
            : longitude > west - 0.2 && longitude < east + 0.2;
        expect(isWithin && latitude > south - 0.2 && latitude < north + 0.2, shape.properties.name).toBe(true);
      }
    });
});
