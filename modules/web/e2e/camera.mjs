import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import QRCode from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const QUIET = 4;
const [BLACK, GREY, WHITE, NO_COLOUR] = [16, 120, 235, 128];

/** What the browser's camera sees: a film of one frame, read when a page opens the camera. */
export const FILM = resolve(import.meta.dirname, `target/camera-${process.env.SYCEE_LOOK ?? 'any'}.y4m`);

/** Holds a QR code with this text before the camera; nothing but a grey wall without one. */
export function holdBeforeCamera(text) {
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, NO_COLOUR);
  frame.fill(GREY, 0, WIDTH * HEIGHT);
  if (text) draw(frame, QRCode.create(text, { errorCorrectionLevel: 'M' }).modules);
  mkdirSync(dirname(FILM), { recursive: true });
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420jpeg\n`;
  writeFileSync(
    FILM,
    Buffer.concat([
      Buffer.from(head),
      ...Array(2)
        .fill([Buffer.from('FRAME\n'), frame])
        .flat(),
    ]),
  );
}

function draw(frame, { size, data }) {
  const module = Math.floor((HEIGHT * 0.7) / (size + 2 * QUIET));
  const side = module * (size + 2 * QUIET);
  const left = Math.floor((WIDTH - side) / 2);
  const top = Math.floor((HEIGHT - side) / 2);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [column, row] = [Math.floor(x / module) - QUIET, Math.floor(y / module) - QUIET];
      const inside = column >= 0 && row >= 0 && column < size && row < size;
      frame[(top + y) * WIDTH + left + x] = inside && data[row * size + column] ? BLACK : WHITE;
    }
  }
}
