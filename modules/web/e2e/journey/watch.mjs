import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../target');
// In CI nobody looks at them; of a chapter that fails the journey keeps a picture everywhere.
const PICTURES = process.env.CI !== 'true';
const QUIET_LOOKS = 3;
const PATIENCE_MS = 30_000;
const AXE = readFileSync(resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
mkdirSync(FOLDER, { recursive: true });

/** Looks at each state a journey comes through: picture, width, accessibility, and what the browser complains of. */
export function watch(page, look) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });

  const asked = new Set();
  // The stream of events never ends, so the browser's own idea of an idle network would never come true.
  page.on('request', (request) => request.url().endsWith('/api/v1/events') || asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));

  async function see(name, { overlay = false } = {}) {
    await settle(page, asked);
    if (PICTURES) {
      await page.screenshot({ path: join(FOLDER, `${look.name}-${name}.png`), fullPage: !overlay });
    }
    await fits(page, name);
    assert.equal(await page.locator('.facts.rows dd:empty').count(), 0, `${name}: a fact without a value`);
    await accessible(page, name);
    assert.deepEqual(complaints, [], `${name}: the browser complains`);
  }
  return { see };
}

/** Waits until no question is open and the page has nothing left to do, several times over: an answer may lead to a question. */
async function settle(page, asked) {
  await page.waitForLoadState('load');
  const end = Date.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < QUIET_LOOKS; quiet = asked.size === 0 && (await isIdle(page)) ? quiet + 1 : 0) {
    const left = [...asked].map((request) => request.url());
    assert.ok(Date.now() < end, `never answered: ${left}`);
    await page.waitForTimeout(25);
  }
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  // A picture or a contrast taken in the middle of a fade would be wrong.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** False if the page is left meanwhile: then there is another one to wait for. */
function isIdle(page) {
  const idle = () => new Promise((done) => requestIdleCallback(() => done(true), { timeout: 1000 }));
  return page.evaluate(idle).catch(() => false);
}

/** Nothing may stick out sideways, also on the smallest phone and with text twice as large. */
async function fits(page, name) {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(tooWide <= 0, `${name}: ${tooWide} px too wide`);
}

export async function fitsSmall(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page, `${name} at 320 px`);
  await page.setViewportSize(size);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await fits(page, `${name} with 200 % text`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
}

/** In the look's own scheme; the two looks of a build, phone and desktop, show each state in both. */
async function accessible(page, name) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'], preload: false });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
    );
  });
  assert.deepEqual(violations, [], `${name}: axe`);
}

/** Focus enters the overlay, Tab stays inside, Escape closes it, and focus returns to where it was. */
export async function holdsFocus(page, opener) {
  const inside = () => page.evaluate(() => Boolean(document.activeElement?.closest('[role=dialog]')));
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]'));
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    assert.ok(await inside(), 'Tab left the overlay');
  }
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });
  await page.waitForFunction((element) => document.activeElement === element, await opener.elementHandle());
}
