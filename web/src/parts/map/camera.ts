/** What of the flat map is seen: screen = flat * k + (x, y). */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/** Left, top, right and bottom on the flat map. */
export type Box = [number, number, number, number];

/** The greatest `k`. */
export const nearest = 220;

/** A camera that shows a box of the flat map on a screen, no nearer than `limit`. */
export function fit(box: Box, width: number, height: number, limit = 9, margin = 48): Camera {
  const [left, top, right, bottom] = box;
  const room = (size: number): number => Math.max(40, size - 2 * margin);
  const k = Math.min(limit, room(width) / Math.max(1e-6, right - left), room(height) / Math.max(1e-6, bottom - top));
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

/** Nearer or farther by a factor, the point under (x, y) staying where it is. */
export function zoomed(camera: Camera, factor: number, x: number, y: number, least: number): Camera {
  const k = Math.min(nearest, Math.max(least, camera.k * factor));
  const change = k / camera.k;
  return { k, x: x - (x - camera.x) * change, y: y - (y - camera.y) * change };
}

/** The box around points of the flat map, at least so wide that one sees where it is; null for no points. */
export function boxOf(points: readonly { x: number; y: number }[], least = 12): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const wide = Math.max(0, least - (right - left)) / 2;
  const high = Math.max(0, least - (bottom - top)) / 2;
  return [left - wide, top - high, right + wide, bottom + high];
}
