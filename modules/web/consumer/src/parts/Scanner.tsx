import { Button, FileButton, Skeleton } from '@mantine/core';
import { ImageUp } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CameraTrouble, closeCamera, openCamera, watch } from '../logic/camera';
import { payeeIn } from '../logic/payeeLink';
import { qrReader } from '../logic/qrReader';
import '../scan.css';

type Camera = 'starting' | 'on' | CameraTrouble;
/** What was read last and leads to nobody: the text of a foreign code, or a picture without any code. */
type Found = { foreign: string } | { blank: true };

const TICK_MS = 40;

/** The camera's picture, and the way by a picture file; whoever is found is told once. */
export function Scanner({ onPayee }: { onPayee: (payeeId: string) => void }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<Found>();
  const seen = useCallback(
    (text: string | undefined) => {
      const payeeId = text && payeeIn(text);
      if (!payeeId) return setFound((was) => foundAfter(was, text));
      navigator.vibrate?.(TICK_MS);
      onPayee(payeeId);
    },
    [onPayee],
  );
  const { video, camera } = useCamera(seen);
  const choose = async (file: File | null) => {
    if (file) seen(await (await qrReader())(file));
  };
  return (
    <div className="stack">
      {camera === 'starting' && <Skeleton className="viewfinder" />}
      <video
        ref={video}
        className="viewfinder"
        hidden={camera !== 'on'}
        muted
        playsInline
        aria-label={t('scan.view')}
      />
      <p className={camera === 'on' ? 'note centre' : ''}>{t(`scan.camera.${camera}`)}</p>
      <div role="status">{found && <FoundNote found={found} />}</div>
      <FileButton accept="image/*" onChange={(file) => void choose(file)}>
        {(button) => (
          <Button
            {...button}
            variant="default"
            h={48}
            fullWidth
            leftSection={<ImageUp size={18} aria-hidden="true" />}
          >
            {t('scan.picture')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

/** The camera sees the same code many times a second; that is no news. */
function foundAfter(was: Found | undefined, text: string | undefined): Found {
  if (!text) return { blank: true };
  return was && 'foreign' in was && was.foreign === text ? was : { foreign: text };
}

/** What was read is shown as text: nothing opens it. */
function FoundNote({ found }: { found: Found }) {
  const { t } = useTranslation();
  if ('blank' in found) return <p>{t('scan.blank')}</p>;
  return (
    <>
      <p>{t('scan.foreign')}</p>
      <p className="scanned">{found.foreign}</p>
      <p className="note">{t('scan.foreignNote')}</p>
    </>
  );
}

/** The camera is on as long as the part is shown, and looked at until then. */
function useCamera(seen: (text: string) => void): {
  video: RefObject<HTMLVideoElement | null>;
  camera: Camera;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>('starting');
  useEffect(() => {
    let leave = () => {};
    let isGone = false;
    const start = async () => {
      const [stream, read] = await Promise.all([openCamera(), qrReader()]);
      if (typeof stream === 'string') return isGone || setCamera(stream);
      leave = () => closeCamera(stream);
      if (isGone || !video.current) return leave();
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      setCamera('on');
      const stop = watch(video.current, read, seen);
      leave = () => {
        stop();
        closeCamera(stream);
      };
    };
    void start();
    return () => {
      isGone = true;
      leave();
    };
  }, [seen]);
  return { video, camera };
}
