// Called by Maven: installs, type-checks, builds what changed, checks the budget, and lays out the JAR's folder.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBudget } from './budget.mjs';
import { install, MODULE, tool, whenChanged } from './steps.mjs';

const SHARED = ['kit', 'build', 'package-lock.json', 'tsconfig.json'];
const RESOURCES = join(MODULE, 'target/classes/META-INF/resources');

install();
whenChanged('types', [...SHARED, 'consumer', 'admin'], 'target/stamps/types', () =>
  tool('typescript/bin/tsc', ['--noEmit']),
);
for (const [app, place] of [
  ['consumer', RESOURCES],
  ['admin', join(RESOURCES, 'admin')],
]) {
  whenChanged(`build-${app}`, [...SHARED, app], `target/dist/${app}/index.html`, () => {
    tool('vite/bin/vite.js', ['build', app, '--config', `${app}/vite.config.ts`, '--logLevel', 'warn'], {
      quiet: true,
    });
    layOut(app, place);
  });
  if (!existsSync(join(place, 'index.html'))) layOut(app, place);
}
checkBudget(join(MODULE, 'target/dist/consumer'));

function layOut(app, place) {
  // The consumer's folder holds the administration's too, so the latter is laid out again after it.
  rmSync(place, { recursive: true, force: true });
  const shipped = (file) => !file.endsWith('build-manifest.json');
  cpSync(join(MODULE, 'target/dist', app), place, { recursive: true, filter: shipped });
}
