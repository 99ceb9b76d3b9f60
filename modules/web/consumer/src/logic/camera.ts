import type { QrReader } from './qrReader';

/** Why there is no picture of the camera. */
export type CameraTrouble = 'refused' | 'none' | 'taken';

const LOOK_MS = 150;
/** The camera at the back, of a size at which a code held at arm's length is still sharp. */
const WANTED = { video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } };

/** The camera, after the person has allowed it; or why not. */
export async function openCamera(): Promise<MediaStream | CameraTrouble> {
  if (!navigator.mediaDevices) return 'none';
  try {
    return await navigator.mediaDevices.getUserMedia(WANTED);
  } catch (error) {
    return troubleOf(error);
  }
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'taken';
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Looks at what the video shows, again and again, until it is stopped; answers how to stop it. */
export function watch(video: HTMLVideoElement, read: QrReader, seen: (text: string) => void): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async () => {
    const text = await read(video);
    if (stopped) return;
    if (text !== undefined) seen(text);
    next = setTimeout(look, LOOK_MS);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(next);
  };
}
