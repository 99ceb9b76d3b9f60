const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** What an open page does with what it is told. */
export type Follower = {
  /** The stream is open: all that is shown is to be asked for again, since what changed before was not told. */
  opened(): void;
  /** The stream is gone: the page is on its own until the next `opened`. */
  lost(): void;
  /** What lies at this path below the API has changed. */
  changed(resource: string): void;
  /** The person was told something about this path. */
  noticed(resource: string): void;
};

let following = false;

/** Whether the server tells this page what changes, so that it need not ask. */
export const isLive = () => following;

/** Longer with each failure, and never the same for all pages, which would come back all at once. */
export function pauseBefore(failures: number, chance = Math.random()): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return longest / 2 + (chance * longest) / 2;
}

/** Follows the server while the page is seen and connected; answers how to stop. */
export function follow(open: () => EventSource, follower: Follower): () => void {
  let stream: EventSource | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const leave = () => {
    clearTimeout(pause);
    pause = undefined;
    stream?.close();
    stream = undefined;
    if (following) {
      following = false;
      follower.lost();
    }
  };
  const connect = () => {
    pause = undefined;
    stream = open();
    stream.addEventListener('opened', () => {
      failures = 0;
      following = true;
      follower.opened();
    });
    stream.addEventListener('changed', (event) => follower.changed(resourceOf(event)));
    stream.addEventListener('notice', (event) => follower.noticed(resourceOf(event)));
    stream.onerror = () => {
      leave();
      pause = setTimeout(connect, pauseBefore(failures));
      failures += 1;
    };
  };
  const look = () => {
    if (document.hidden || !navigator.onLine) leave();
    else if (!stream && !pause) connect();
  };

  const occasions: [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [window, 'online'],
    [window, 'offline'],
  ];
  for (const [target, name] of occasions) target.addEventListener(name, look);
  look();
  return () => {
    for (const [target, name] of occasions) target.removeEventListener(name, look);
    leave();
  };
}

function resourceOf(event: MessageEvent<string>): string {
  return (JSON.parse(event.data) as { resource: string }).resource;
}
