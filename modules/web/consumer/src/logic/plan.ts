import type { Point } from '../api/rides';

/** A point on the drawn plan, in its own units. */
export type Spot = { x: number; y: number };

export const PLAN = { width: 360, height: 230, margin: 26 };

/** How points of the Earth are laid on the plan: true to scale, north up, all of them inside. */
export function projection(points: Point[]): (point: Point) => Spot {
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const north = Math.max(...latitudes);
  const west = Math.min(...longitudes);
  // A degree of longitude is shorter the farther one is from the equator.
  const shrink = Math.cos((((north + Math.min(...latitudes)) / 2) * Math.PI) / 180);
  const wide = (Math.max(...longitudes) - west) * shrink;
  const high = north - Math.min(...latitudes);
  const room = { wide: PLAN.width - 2 * PLAN.margin, high: PLAN.height - 2 * PLAN.margin };
  const scale = Math.min(room.wide / wide, room.high / high, 1e7);
  const left = (PLAN.width - wide * scale) / 2;
  const top = (PLAN.height - high * scale) / 2;
  return ({ latitude, longitude }) => ({
    x: left + (longitude - west) * shrink * scale,
    y: top + (north - latitude) * scale,
  });
}

/** Roads between spots: two are joined unless a third lies nearer to both than they to each other. */
export function roads(spots: Spot[]): [Spot, Spot][] {
  return spots.flatMap((one, index) =>
    spots
      .slice(index + 1)
      .filter((other) => {
        const between = gap(one, other);
        return !spots.some((third) => gap(one, third) < between && gap(other, third) < between);
      })
      .map((other): [Spot, Spot] => [one, other]),
  );
}

/** Those that a finger can tell apart, the first ones first. */
export function apart<T extends { spot: Spot }>(all: T[], distance: number): T[] {
  const kept: T[] = [];
  for (const each of all) {
    if (kept.every(({ spot }) => gap(spot, each.spot) >= distance)) kept.push(each);
  }
  return kept;
}

function gap(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
