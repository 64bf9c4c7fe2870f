import { describe, expect, it } from 'vitest';
import { cluster, drawnAs, hit, radius, spotsOf } from './clusters';

const at = (longitude: number, latitude: number, n: number, event = 'PROTEST') => ({
  name: `${longitude}`,
  country: 'KG',
  latitude,
  longitude,
  precision: 'city',
  n,
  event,
  others: 0,
});
const flat = (longitude: number, latitude: number): [number, number] | null =>
  latitude > 85 ? null : [longitude, -latitude];

describe('clusters', () => {
  const spots = spotsOf([at(1, 1, 3), at(2, 2, 1, 'COERCE'), at(40, 40, 5), at(0, 89, 7)], flat);

  it('leaves out what the map cannot show', () => expect(spots).toHaveLength(3));

  it('joins what is near and loses no event', () => {
    const joined = cluster(spots, 10);
    expect(joined.map((one) => one.n)).toEqual([5, 4]);
    expect(joined[1]?.groups).toEqual([
      ['protest', 3],
      ['coercion', 1],
    ]);
    expect(cluster(spots, 0.5)).toHaveLength(3);
    expect(cluster([...spots].reverse(), 10).map((one) => one.n)).toEqual([5, 4]);
  });

  it('finds what is under the pointer', () => {
    const joined = cluster(spots, 0.5);
    expect(hit(joined, 40, -40, 1)?.n).toBe(5);
    expect(hit(joined, 80, 80, 1)).toBeNull();
  });

  it('draws by precision', () => {
    expect(['point', 'city', 'district', 'admin1', 'country', 'region'].map(drawnAs)).toEqual([
      'point',
      'point',
      'area',
      'area',
      'wash',
      'wash',
    ]);
    expect(radius(1)).toBeLessThan(radius(100));
    expect(radius(1e9)).toBe(26);
  });
});
