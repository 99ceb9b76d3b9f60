import { describe, expect, it } from 'vitest';
import { apart, inside, nearest, PLAN, planned, projection, roads } from './plan';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('the plan', () => {
  it('holds all its points, north up and east to the right', () => {
    const points = [at(31.2, 121.4), at(31.3, 121.4), at(31.25, 121.6)];
    const { spotOf } = projection(points);
    const [south, north, east] = points.map(spotOf);
    for (const { x, y } of [south, north, east]) {
      expect(x).toBeGreaterThanOrEqual(PLAN.margin - 1e-6);
      expect(x).toBeLessThanOrEqual(PLAN.width - PLAN.margin + 1e-6);
      expect(y).toBeGreaterThanOrEqual(PLAN.margin - 1e-6);
      expect(y).toBeLessThanOrEqual(PLAN.height - PLAN.margin + 1e-6);
    }
    expect(north.y).toBeLessThan(south.y);
    expect(east.x).toBeGreaterThan(north.x);
  });

  it('is true to scale: as far north as east is as long', () => {
    const { spotOf } = projection([at(59.5, 10), at(60.5, 12)]);
    const [low, high] = [spotOf(at(59.5, 10)), spotOf(at(60.5, 12))];
    expect(Math.abs(high.x - low.x)).toBeCloseTo(Math.abs(high.y - low.y), 0);
  });

  it('puts one point alone into the middle', () => {
    expect(projection([at(1, 2)]).spotOf(at(1, 2))).toEqual({ x: PLAN.width / 2, y: PLAN.height / 2 });
  });

  it('knows which point a spot is, to the metre', () => {
    const { spotOf, pointAt } = projection([at(54.68, 2.24), at(54.735, 2.36)]);
    for (const point of [at(54.7, 2.3), at(54.67512, 2.25001)]) {
      const again = pointAt(spotOf(point));
      expect(again.latitude).toBeCloseTo(point.latitude, 5);
      expect(again.longitude).toBeCloseTo(point.longitude, 5);
    }
    expect(String(pointAt({ x: 100.7, y: 33.3 }).latitude).length).toBeLessThanOrEqual(8);
  });

  it('stays put while a point is chosen on it, and shows what lies beyond the city', () => {
    const city = [at(31.2, 121.4), at(31.3, 121.6)];
    const corner = projection(city).pointAt(inside({ x: 0, y: 999 }));
    expect(planned(city, [corner]).spotOf(city[0])).toEqual(projection(city).spotOf(city[0]));
    const far = at(31.9, 121.4);
    const { spotOf } = planned(city, [far]);
    expect(inside(spotOf(far))).toEqual(spotOf(far));
    expect(planned([], [far]).spotOf(far)).toEqual({ x: PLAN.width / 2, y: PLAN.height / 2 });
  });

  it('names the nearest place, if there is one', () => {
    const places = [10, 30, 90].map((x) => ({ spot: { x, y: 0 } }));
    expect(nearest(places, { x: 35, y: 5 })).toBe(places[1]);
    expect(nearest([], { x: 35, y: 5 })).toBeUndefined();
  });

  it('joins neighbours, and not those that another lies between', () => {
    const [one, two, three] = [0, 10, 20].map((x) => ({ x, y: 0 }));
    expect(roads([one, two, three])).toEqual([
      [one, two],
      [two, three],
    ]);
  });

  it('leaves out what a finger cannot tell apart', () => {
    const places = [0, 5, 30].map((x) => ({ spot: { x, y: 0 } }));
    expect(apart(places, 20).map(({ spot }) => spot.x)).toEqual([0, 30]);
  });
});
