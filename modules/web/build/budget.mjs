import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST_LOAD = 220 * 1024;
const ROUTE = 25 * 1024;

/** Fails the build when the home page's first load or any later route weighs more than agreed, gzip. */
export function checkBudget(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8'));
  const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
  const locales = Object.keys(manifest).filter((name) => name.includes('/locales/'));
  const home = filesOf(manifest, entry);
  const font = readFileSync(join(dist, [...home].find((file) => file.endsWith('.css')) ?? ''), 'utf8').match(
    /assets\/figtree-latin-wght-normal[^)"']*\.woff2/,
  )?.[0];
  if (!font) throw new Error('The budget check did not find the Latin font.');
  const heaviestLocale = Math.max(...locales.map((name) => weigh(dist, filesOf(manifest, name))));
  const first = weigh(dist, ['index.html', font, ...home]) + heaviestLocale;
  report('home, first load with font', first, FIRST_LOAD);

  const later = Object.keys(manifest).filter((name) => manifest[name].isDynamicEntry);
  const routes = later.filter((name) => !locales.includes(name));
  for (const route of routes) {
    const own = [...filesOf(manifest, route)].filter((file) => !home.has(file));
    report(route, weigh(dist, own), ROUTE);
  }
}

/** The chunk's own file and styles, and those of everything it imports at once. */
function filesOf(manifest, name, seen = new Set(), files = new Set()) {
  if (seen.has(name)) return files;
  seen.add(name);
  const chunk = manifest[name];
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen, files);
  return files;
}

function weigh(dist, files) {
  // A font is compressed already; gzip would only add to it.
  const weight = (content, file) => (file.endsWith('.woff2') ? content.length : gzipSync(content).length);
  return [...files].reduce((sum, file) => sum + weight(readFileSync(join(dist, file)), file), 0);
}

function report(what, bytes, limit) {
  const told = `${what}: ${(bytes / 1024).toFixed(1)} KB of ${limit / 1024} KB`;
  if (bytes > limit) {
    console.error(`Over budget. ${told}`);
    process.exit(1);
  }
  if (process.env.WEB_BUDGET) console.log(told);
}
