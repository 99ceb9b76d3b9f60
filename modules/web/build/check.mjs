// Called by Maven in its test phase: lint, format and unit tests.
import { tool, whenChanged } from './steps.mjs';

const INPUTS = [
  'kit',
  'consumer',
  'admin',
  'build',
  'e2e/mock',
  'package-lock.json',
  'biome.json',
  'vitest.config.ts',
];

if (!process.argv.includes('skip=true')) {
  whenChanged('check', INPUTS, 'target/stamps/check', () => {
    tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'], { quiet: true });
    tool('vitest/vitest.mjs', ['run', '--reporter=dot'], { quiet: true });
  });
}
