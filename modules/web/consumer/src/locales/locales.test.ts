import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zhCN } from './zh-CN';

const SOURCES = join(import.meta.dirname, '..');
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of the screens', () => {
  it('are the same keys in both languages, none empty', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
    for (const text of [...Object.values(en), ...Object.values(zhCN)]) expect(text.trim()).not.toBe('');
  });

  it('name the same things to fill in', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(placeholders(zhCN[key]), key).toEqual(placeholders(en[key]));
    }
  });

  it('are all used', () => {
    const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('locales'))
      .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
      .join('\n');
    // Families whose last part comes from the server, or from the number.
    const families =
      /^(problem|money|declined|category|trail|activity|home\.(morning|afternoon|evening)|me\.(light|dark|auto)|pay\.triesLeft|notices\.(bell|[A-Z])|requests\.[A-Z]|autopay\.(state|next|payment|reason|daysBefore)|history\.change|scan\.camera|refund\.row\.[A-Z]|dispute\.(reason|state)\.[A-Z]|told\.(field|purpose)\.[A-Z]|ride\.(state|stateNote|tip)\.[A-Z]|ride\.(seats|upTo|minutes|stars)_)/;
    const unused = Object.keys(en).filter((key) => !families.test(key) && !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  it('never say "failed" of a payment that is on its way', () => {
    for (const [key, text] of Object.entries(en)) {
      if (
        /^(result\.(processing|until|awaiting)|home\.(waiting|finish)|refund\.underWay|pay\.unclear)/.test(
          key,
        )
      ) {
        expect(text).not.toMatch(/fail|reject|error/i);
      }
    }
  });
});
