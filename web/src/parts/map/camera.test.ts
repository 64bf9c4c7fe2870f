import { describe, expect, it } from 'vitest';
import { boxOf, fit, nearest, zoomed } from './camera';

describe('camera', () => {
  it('shows the whole box in the middle', () => {
    const camera = fit([100, 100, 200, 150], 800, 400, 50, 0);
    expect(camera.k).toBe(8);
    expect([100 * camera.k + camera.x, 200 * camera.k + camera.x]).toEqual([0, 800]);
    expect(fit([5, 5, 5, 5], 800, 400).k).toBe(9);
  });

  it('keeps the point under the pointer', () => {
    const camera = { k: 2, x: 10, y: 20 };
    const near = zoomed(camera, 3, 110, 220, 0.5);
    expect((110 - near.x) / near.k).toBeCloseTo((110 - camera.x) / camera.k);
    expect(zoomed(camera, 1e9, 0, 0, 1).k).toBe(nearest);
    expect(zoomed(camera, 1e-9, 0, 0, 1).k).toBe(1);
  });

  it('has a box around points', () => {
    expect(boxOf([])).toBeNull();
    expect(boxOf([{ x: 5, y: 5 }], 10)).toEqual([0, 0, 10, 10]);
    expect(
      boxOf(
        [
          { x: 0, y: 0 },
          { x: 100, y: 20 },
        ],
        10,
      ),
    ).toEqual([0, 0, 100, 20]);
  });
});
