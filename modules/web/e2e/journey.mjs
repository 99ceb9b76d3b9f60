// One person's first day with Sycee, in a real browser. Against a running Sycee, or with SYCEE_MOCK=1 against the mock.
import { DESKTOP, newPerson, openBrowser, PHONE } from './browser.mjs';
import { story } from './journey/story.mjs';
import { watch } from './journey/watch.mjs';
import { startMock } from './mock/server.mjs';

const ORDINARY = [
  { name: 'phone', size: PHONE, scheme: 'light', language: 'en', reload: true },
  { name: 'desktop', size: DESKTOP, scheme: 'dark', language: 'zh-CN', reload: false },
];
const WHOLE_MATRIX = Object.entries({ phone: PHONE, desktop: DESKTOP }).flatMap(([device, size]) =>
  ['light', 'dark'].flatMap((scheme) =>
    ['en', 'zh-CN'].map((language) => ({
      name: `${device}-${scheme}-${language}`,
      size,
      scheme,
      language,
      reload: true,
    })),
  ),
);
// Every one, or with SYCEE_LOOK=phone or desktop those of that size.
const LOOKS = (process.env.SYCEE_TORTURE === '1' ? WHOLE_MATRIX : ORDINARY).filter(({ name }) =>
  name.startsWith(process.env.SYCEE_LOOK ?? ''),
);
const STEP_TIMEOUT_MS = 40_000;

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
  secondAdministrator: process.env.SYCEE_SECOND_ADMIN_NAME && {
    name: process.env.SYCEE_SECOND_ADMIN_NAME,
    password: process.env.SYCEE_SECOND_ADMIN_PASSWORD,
  },
};

let passed = 0;
let failed = 0;
for (const look of LOOKS) await live(look);
await browser.close();
mock?.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

/** A day is told to its first failure: what comes after would only fail for the same reason. */
async function live(look) {
  const context = await newPerson(browser, look);
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  const chapters = story({ page, context, world, reload: look.reload, ...watch(page, look) });
  for (const [name, chapter] of Object.entries(chapters)) {
    const began = performance.now();
    try {
      await chapter();
      passed++;
      console.log(`  ok  ${look.name}: ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
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
