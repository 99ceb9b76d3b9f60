// Draws the PNG icons of the installable app from icon.svg. Run by hand when the mark changes: node e2e/icons.mjs
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';

const folder = resolve(import.meta.dirname, '../consumer/public');
const mark = readFileSync(resolve(folder, 'icon.svg'), 'utf8');
const browser = await openBrowser();
const page = await browser.newPage();
for (const [name, size, inset] of [
  ['icon-192.png', 192, 0],
  ['icon-512.png', 512, 0],
  ['icon-maskable.png', 512, 52],
]) {
  await page.setViewportSize({ width: size, height: size });
  const background = inset ? '#0E4A41' : 'transparent';
  await page.setContent(`<body style="margin:0;padding:${inset}px;background:${background};box-sizing:border-box;width:${size}px;height:${size}px">
    ${mark.replace('<svg ', `<svg width="${size - 2 * inset}" height="${size - 2 * inset}" `)}</body>`);
  await page.screenshot({ path: resolve(folder, name), omitBackground: true });
}
await browser.close();
