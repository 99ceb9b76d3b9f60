// One person's first day with Sycee, in a real browser. Against a running Sycee, or with SYCEE_MOCK=1 against the mock.
import { DESKTOP, newPerson, openBrowser, PHONE } from './browser.mjs';
import { story } from './journey/story.mjs';
import { watch } from './journey/watch.mjs';
import { startMock } from './mock/server.mjs';

const ORDINARY = [
  { name: 'phone', size: PHONE, scheme: 'light', language: 'en', reload: true },
  { name: 'desktop', size: DESKTOP, scheme: 'dark', language: 'zh-CN', reload: false },
];
const WHOLE_MATRIX = [PHONE, DESKTOP].flatMap((size) =>
  ['light', 'dark'].flatMap((scheme) =>
    ['en', 'zh-CN'].map((language) => ({
      name: `${size.width}-${scheme}-${language}`,
      size,
      scheme,
      language,
      reload: true,
    })),
  ),
);
const STEP_TIMEOUT_MS = 20_000;

const browser = await openBrowser();
if (!browser) {
  console.log('journey skipped: no Chromium');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const mock = process.env.SYCEE_MOCK ? await startMock() : undefined;
const world = mock ?? {
  baseUrl: process.env.SYCEE_BASE_URL ?? 'http://localhost:8080',
  simulatorUrl: process.env.SYCEE_SIMULATOR_URL ?? 'http://127.0.0.1:8090',
  adminPassword: process.env.SYCEE_ADMIN_PASSWORD,
};

let passed = 0;
let failed = 0;
for (const look of process.env.SYCEE_TORTURE === '1' ? WHOLE_MATRIX : ORDINARY) await live(look);
await browser.close();
mock?.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A day is told to its first failure: what comes after would only fail for the same reason. */
async function live(look) {
  const context = await newPerson(browser, look);
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  const chapters = story({ page, context, world, reload: look.reload, ...watch(page, look) });
  for (const [name, chapter] of Object.entries(chapters)) {
    try {
      await chapter();
      passed++;
      console.log(`  ok  ${look.name}: ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAIL  ${look.name}: ${name}\n      ${error.message}`);
      await page
        .screenshot({ path: new URL(`target/FAILED-${look.name}.png`, import.meta.url).pathname })
        .catch(() => {});
      break;
    }
  }
  await context.close();
}
