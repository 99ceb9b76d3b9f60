import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const MODULE = resolve(import.meta.dirname, '..');
const STAMPS = join(MODULE, 'target/stamps');

/** Runs the step when its inputs changed since it last succeeded, or when its result is gone. */
export function whenChanged(name, inputs, result, step) {
  const stamp = join(STAMPS, name);
  const hash = hashOf(inputs);
  const same = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (same && existsSync(join(MODULE, result))) return;
  step();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, hash);
}

/** `npm ci` when the lock changed; the stamp lies inside node_modules, so it goes when they go. */
export function install() {
  const stamp = join(MODULE, 'node_modules/.sycee-lock');
  const hash = hashOf(['package-lock.json', 'package.json', '.npmrc']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, hash);
}

/** A package's own command line, started by this Node: no shell, no PATH. */
export function tool(script, args, options) {
  run(process.execPath, [join(MODULE, 'node_modules', script), ...args], options);
}

function run(command, args, { quiet = false } = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const done = spawnSync(command, args, {
    cwd: MODULE,
    encoding: 'utf8',
    shell,
    stdio: quiet ? 'pipe' : 'inherit',
  });
  if (done.status === 0) return;
  if (quiet) process.stderr.write(`${done.stdout}${done.stderr}`);
  console.error(`${command} ${args.join(' ')} did not succeed`);
  process.exit(1);
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => filesOf(join(MODULE, input)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
