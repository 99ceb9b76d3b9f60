/** What of the browser's BarcodeDetector is used here; the one that is loaded where there is none is the same. */
type Detector = { detect(picture: ImageBitmapSource): Promise<{ rawValue: string }[]> };
type DetectorKind = {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};

/** Answers the text of a QR code in a picture, or nothing if none can be read in it. */
export type QrReader = (picture: ImageBitmapSource) => Promise<string | undefined>;

/** A reader by the browser's own means, else by ours, which are loaded only then. */
export async function qrReader(): Promise<QrReader> {
  const Kind = (await ownOfBrowser()) ?? (await import('qr/decode.js')).BarcodeDetector;
  const detector = new Kind({ formats: ['qr_code'] });
  return async (picture) => {
    try {
      // Not every reader takes a file as it is.
      const shown = picture instanceof Blob ? await createImageBitmap(picture) : picture;
      return (await detector.detect(shown))[0]?.rawValue;
    } catch {
      // What is no picture at all has no code either; a camera that is just starting has no frame yet.
      return undefined;
    }
  };
}

/** Some browsers have the class and know no QR codes, or fail when asked. */
async function ownOfBrowser(): Promise<DetectorKind | undefined> {
  const { BarcodeDetector: Kind } = globalThis as { BarcodeDetector?: DetectorKind };
  try {
    return (await Kind?.getSupportedFormats())?.includes('qr_code') ? Kind : undefined;
  } catch {
    return undefined;
  }
}
