import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inside, PLAN, type Spot } from '../logic/plan';
import { over } from './planStyle';

type Props = {
  /** What the place at a spot is called. */
  nameOf: (spot: Spot) => string;
  onChoose: (spot: Spot) => void;
};

const STEP = 10;
const SMALL_STEP = 2;
const WAYS: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The ground of the plan: any spot of it can be touched, or chosen with the cross-hair that the arrow keys move. */
export function PlanGround({ nameOf, onChoose }: Props) {
  const { t } = useTranslation();
  const hint = useId();
  const [cross, setCross] = useState<Spot>({ x: PLAN.width / 2, y: PLAN.height / 2 });
  const [moved, setMoved] = useState(false);
  const click = (event: MouseEvent) => {
    const spot = isTouched(event) ? touched(event) : cross;
    setCross(spot);
    onChoose(spot);
  };
  const press = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? SMALL_STEP : STEP;
    setCross(inside({ x: cross.x + way.x * step, y: cross.y + way.y * step }));
    setMoved(true);
  };
  return (
    <>
      <button
        type="button"
        className="plan-ground"
        aria-label={t('ride.planGround')}
        aria-describedby={hint}
        onKeyDown={press}
        onClick={click}
      >
        <span className="cross-hair" style={over(cross)} />
      </button>
      <span className="plan-hint fine" id={hint} data-top={cross.y > PLAN.height / 2 || undefined}>
        {t('ride.planKeys')}
      </span>
      <span className="unseen" role="status">
        {moved && nameOf(cross)}
      </span>
    </>
  );
}

/** A key that clicks a button does so nowhere. */
const isTouched = ({ detail }: MouseEvent) => detail > 0;

function touched({ currentTarget, clientX, clientY }: MouseEvent): Spot {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return inside({
    x: ((clientX - left) / width) * PLAN.width,
    y: ((clientY - top) / height) * PLAN.height,
  });
}
