import { PLAN, type Spot } from '../logic/plan';

/** Puts something over a spot of the plan, whatever its size on the screen. */
export function over({ x, y }: Spot) {
  return { left: `${(x / PLAN.width) * 100}%`, top: `${(y / PLAN.height) * 100}%` };
}
