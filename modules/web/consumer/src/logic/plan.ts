import type { Point } from '../api/rides';

/** A point on the drawn plan, in its own units. */
export type Spot = { x: number; y: number };

export const PLAN = { width: 360, height: 230, margin: 26 };

/** Where a point of the Earth lies on the plan, and which point a spot of the plan is. */
export type Projection = { spotOf: (point: Point) => Spot; pointAt: (spot: Spot) => Point };

/** So near to its edge nothing is marked on the plan, since the mark would be cut. */
const EDGE = 22;
/** A fifth decimal of a degree is a metre. */
const DECIMALS = 5;

/** The city to its full extent; farther out only if something lies beyond, so that the plan stays put while it is used. */
export function planned(city: Point[], more: Point[]): Projection {
  const plan = projection(city.length > 1 ? city : more);
  const isSeen = (point: Point) => gap(plan.spotOf(point), inside(plan.spotOf(point))) < 1;
  return more.every(isSeen) ? plan : projection([...city, ...more]);
}

/** The spot, or the nearest one at which a mark is seen whole. */
export function inside({ x, y }: Spot): Spot {
  const between = (value: number, most: number) => Math.min(Math.max(value, EDGE), most - EDGE);
  return { x: between(x, PLAN.width), y: between(y, PLAN.height) };
}

/** How points of the Earth are laid on the plan: true to scale, north up, all of them inside. */
export function projection(points: Point[]): Projection {
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
  return {
    spotOf: ({ latitude, longitude }) => ({
      x: left + (longitude - west) * shrink * scale,
      y: top + (north - latitude) * scale,
    }),
    pointAt: ({ x, y }) => ({
      latitude: Number((north - (y - top) / scale).toFixed(DECIMALS)),
      longitude: Number((west + (x - left) / (shrink * scale)).toFixed(DECIMALS)),
    }),
  };
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

/** The one that lies nearest. */
export function nearest<T extends { spot: Spot }>(all: T[], to: Spot): T | undefined {
  return [...all].sort((one, other) => gap(one.spot, to) - gap(other.spot, to))[0];
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
