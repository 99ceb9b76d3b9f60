import { Skeleton } from '@mantine/core';
import { Nav } from './Nav';
import { CardSkeleton, Loading } from './states';

/** What stands in for a page while its code or the session is fetched. */
export function PageSkeleton() {
  return (
    <>
      <Nav />
      <div className="shell">
        <Loading>
          <div className="topbar">
            <Skeleton height={26} width={180} />
          </div>
          <div className="columns">
            <CardSkeleton height={254} />
            <CardSkeleton height={320} />
          </div>
        </Loading>
      </div>
    </>
  );
}
