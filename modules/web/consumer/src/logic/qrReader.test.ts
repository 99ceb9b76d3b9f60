import { afterEach, expect, test, vi } from 'vitest';
import { qrReader } from './qrReader';

const picture = {} as ImageBitmap;

afterEach(() => vi.unstubAllGlobals());

/** A browser that reads this in every picture, or fails. */
function browserThat(detect: () => Promise<{ rawValue: string }[]>, formats = ['qr_code']) {
  const getSupportedFormats = () => Promise.resolve(formats);
  vi.stubGlobal(
    'BarcodeDetector',
    Object.assign(
      class {
        detect = detect;
      },
      { getSupportedFormats },
    ),
  );
}

test('the browser reads, where it can', async () => {
  browserThat(async () => [{ rawValue: 'https://sycee.example/pay/1' }]);
  expect(await (await qrReader())(picture)).toBe('https://sycee.example/pay/1');
});

test('a picture without a code, or that is no picture, has no text', async () => {
  browserThat(async () => []);
  expect(await (await qrReader())(picture)).toBeUndefined();
  browserThat(() => Promise.reject(new Error('not an image')));
  expect(await (await qrReader())(picture)).toBeUndefined();
  browserThat(async () => [{ rawValue: 'never asked' }]);
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('not an image')));
  expect(await (await qrReader())(new Blob(['no picture']))).toBeUndefined();
});

test('a browser that knows other codes only is not asked', async () => {
  const detect = vi.fn();
  browserThat(detect, ['ean_13']);
  expect(await (await qrReader())(picture)).toBeUndefined();
  expect(detect).not.toHaveBeenCalled();
});
