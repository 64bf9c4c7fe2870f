import { drawnAs, radius, type Cluster, type Spot } from '../../derive/clusters';
import { countryName } from '../../derive/countries';
import { marks, type FamilyGroup } from '../../derive/families';
import type { Camera } from './camera';
import type { Palette } from './palette';
import type { Region } from './regions';
import type { Shape } from './world';

/** What is drawn over the countries. */
export interface Scene {
  /** By country: its events and their commonest group. */
  washes: Map<string, { n: number; group: FamilyGroup }>;
  areas: Spot[];
  clusters: Cluster[];
  /** Most events of a wash. */
  most: number;
}

/** Width and height in CSS pixels, and how many dots one has. */
export interface Screen {
  width: number;
  height: number;
  ratio: number;
}

const outlines = new Map<FamilyGroup, Path2D>();

function outlineOf(group: FamilyGroup): Path2D {
  let outline = outlines.get(group);
  if (!outline) outlines.set(group, (outline = new Path2D(marks[group])));
  return outline;
}

/** What the filtered places look like. */
export function sceneOf(spots: readonly Spot[], clusters: Cluster[]): Scene {
  const washes: Scene['washes'] = new Map();
  for (const spot of spots) {
    const code = spot.place.country;
    if (drawnAs(spot.place.precision) !== 'wash' || code === null) continue;
    const there = washes.get(code);
    const group = there && there.n >= spot.n ? there.group : spot.group;
    washes.set(code, { n: (there?.n ?? 0) + spot.n, group });
  }
  return {
    washes,
    areas: spots.filter((spot) => drawnAs(spot.place.precision) === 'area'),
    clusters,
    most: [...washes.values()].reduce((most, { n }) => Math.max(most, n), 1),
  };
}

/** The ground: sea, countries with their washes, borders and names. */
export function drawGround(
  pen: CanvasRenderingContext2D,
  world: readonly Shape[],
  scene: Scene,
  camera: Camera,
  palette: Palette,
  screen: Screen,
  language: string,
): void {
  const { width, height, ratio } = screen;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = palette.plain.sea;
  pen.fillRect(0, 0, width, height);
  const seen = world.filter(({ box }) => inSight(box, camera, screen));
  pen.setTransform(ratio * camera.k, 0, 0, ratio * camera.k, ratio * camera.x, ratio * camera.y);
  pen.strokeStyle = palette.plain.border;
  pen.lineWidth = 0.9 / camera.k;
  for (const shape of seen) {
    pen.fillStyle = palette.plain.land;
    pen.fill(shape.path);
    const wash = shape.code === null ? undefined : scene.washes.get(shape.code);
    if (wash) {
      pen.globalAlpha = 0.14 + 0.3 * Math.sqrt(wash.n / scene.most);
      pen.fillStyle = palette.group[wash.group];
      pen.fill(shape.path);
      pen.globalAlpha = 1;
    }
    pen.stroke(shape.path);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const shape of seen) drawName(pen, shape, scene, camera, palette, language);
}

/** Regions as areas and cities as points, near ones in clusters. */
export function drawSpots(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  screen: Screen,
  chosen: string,
  regionOf: (spot: Spot) => Region | undefined,
): void {
  pen.setTransform(screen.ratio, 0, 0, screen.ratio, 0, 0);
  for (const spot of scene.areas) {
    const [x, y] = onScreen(spot, camera);
    const region = regionOf(spot);
    const isWide = region !== undefined && (region.box[2] - region.box[0]) * camera.k > leastRegion;
    if (isWide && inSight(region.box, camera, screen)) drawRegion(pen, spot, region, camera, palette, screen);
    else if (!isWide && isNear(x, y, screen)) drawArea(pen, spot, x, y, camera, palette);
  }
  for (const one of scene.clusters) {
    const [x, y] = onScreen(one, camera);
    if (!isNear(x, y, screen)) continue;
    if (chosen !== '' && one.spots.some(({ place }) => place.name === chosen)) drawHalo(pen, x, y, one.n, palette);
    if (one.n === 1) drawMark(pen, one.groups[0]?.[0] ?? 'words', x, y, palette);
    else drawRing(pen, one, x, y, palette);
  }
}

function onScreen(at: { x: number; y: number }, camera: Camera): [number, number] {
  return [at.x * camera.k + camera.x, at.y * camera.k + camera.y];
}

function isNear(x: number, y: number, { width, height }: Screen): boolean {
  return x > -40 && y > -40 && x < width + 40 && y < height + 40;
}

function inSight([left, top, right, bottom]: Shape['box'], camera: Camera, { width, height }: Screen): boolean {
  const { k, x, y } = camera;
  return right * k + x > 0 && left * k + x < width && bottom * k + y > 0 && top * k + y < height;
}

function drawName(
  pen: CanvasRenderingContext2D,
  shape: Shape,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  language: string,
): void {
  const room = shape.width * camera.k;
  if (shape.code === null || room < 70) return;
  const wash = scene.washes.get(shape.code);
  const name = countryName(shape.code, language) + (wash ? ` · ${wash.n}` : '');
  pen.font = `${wash ? 600 : 400} 11px ${palette.font}`;
  const { width } = pen.measureText(name);
  if (width > room) return;
  const [x, y] = onScreen({ x: shape.middle[0], y: shape.middle[1] }, camera);
  const shift = shifts.find((one) => !isCovered(scene, camera, x, y + one, width / 2));
  if (shift === undefined && !wash) return;
  write(pen, name, x, y + (shift ?? 0), wash ? palette.plain.ink : palette.plain.soft);
}

/** Where a country's name may stand, in CSS pixels below its middle. */
const shifts = [0, 16, -16, 32, -32, 44, -44];
const lineHeight = 14;

/** Whether a ring or mark lies over a name. */
function isCovered(scene: Scene, camera: Camera, x: number, y: number, half: number): boolean {
  return scene.clusters.some((one) => {
    const [left, top] = onScreen(one, camera);
    const size = Math.max(10, radius(one.n)) + 2;
    return Math.abs(left - x) < half + size && Math.abs(top - y) < lineHeight / 2 + size;
  });
}

/** Width in CSS pixels from which a region is drawn as it lies; a smaller one is a circle. */
const leastRegion = 22;

/** A region as it lies. */
function drawRegion(
  pen: CanvasRenderingContext2D,
  spot: Spot,
  region: Region,
  camera: Camera,
  palette: Palette,
  { ratio }: Screen,
): void {
  pen.setTransform(ratio * camera.k, 0, 0, ratio * camera.k, ratio * camera.x, ratio * camera.y);
  pen.globalAlpha = 0.28;
  pen.fillStyle = palette.group[spot.group];
  pen.fill(region.path);
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.group[spot.group];
  pen.lineWidth = 1.4 / camera.k;
  pen.stroke(region.path);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = `600 11px ${palette.font}`;
  const [x, y] = onScreen({ x: region.middle[0], y: region.middle[1] }, camera);
  write(pen, String(spot.n), x, y, palette.plain.ink);
}

function drawArea(
  pen: CanvasRenderingContext2D,
  spot: Spot,
  x: number,
  y: number,
  camera: Camera,
  palette: Palette,
): void {
  // About the half width of a first-level region, so that it grows with the map.
  const size = Math.max(radius(spot.n) + 5, 2.2 * camera.k);
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.globalAlpha = 0.22;
  pen.fillStyle = palette.group[spot.group];
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.group[spot.group];
  pen.lineWidth = 1.4;
  pen.setLineDash([4, 3]);
  pen.stroke();
  pen.setLineDash([]);
  pen.font = `600 11px ${palette.font}`;
  write(pen, String(spot.n), x, y, palette.plain.ink);
}

function drawHalo(pen: CanvasRenderingContext2D, x: number, y: number, n: number, palette: Palette): void {
  pen.beginPath();
  pen.arc(x, y, radius(n) + 5, 0, 2 * Math.PI);
  pen.strokeStyle = palette.plain.accent;
  pen.lineWidth = 3;
  pen.stroke();
}

/** A ring of the groups around the number of events. */
function drawRing(pen: CanvasRenderingContext2D, one: Cluster, x: number, y: number, palette: Palette): void {
  const size = Math.max(10, radius(one.n));
  pen.beginPath();
  pen.arc(x, y, size + 1.5, 0, 2 * Math.PI);
  pen.fillStyle = palette.plain.sheet;
  pen.fill();
  pen.lineWidth = 4;
  let from = -Math.PI / 2;
  for (const [group, n] of one.groups) {
    const to = from + (2 * Math.PI * n) / one.n;
    pen.beginPath();
    pen.arc(x, y, size - 1.5, from, to);
    pen.strokeStyle = palette.group[group];
    pen.stroke();
    from = to;
  }
  pen.font = `600 ${one.n > 999 ? 9 : 11}px ${palette.font}`;
  write(pen, one.n > 9999 ? `${Math.round(one.n / 1000)}k` : String(one.n), x, y, palette.plain.ink);
}

function drawMark(pen: CanvasRenderingContext2D, group: FamilyGroup, x: number, y: number, palette: Palette): void {
  pen.save();
  pen.translate(x - 8, y - 8);
  pen.lineWidth = 2.5;
  pen.strokeStyle = palette.plain.sheet;
  pen.stroke(outlineOf(group));
  pen.fillStyle = palette.group[group];
  pen.fill(outlineOf(group));
  pen.restore();
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}
