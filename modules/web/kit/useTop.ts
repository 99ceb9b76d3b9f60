import { useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** A page that is newly gone to begins at its top; one that is gone back to is where the browser left it. */
export function useTop() {
  const { pathname } = useLocation();
  const how = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page; another way to the same is none
  useLayoutEffect(() => {
    if (how !== 'POP') window.scrollTo(0, 0);
  }, [pathname]);
}
