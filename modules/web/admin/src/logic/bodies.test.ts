import { expect, it } from 'vitest';
import { readable } from './bodies';

it('lays a body out and changes nothing else of it', () => {
  const body = '{"amount":84.20,"id":12345678901234567890,"a":{},"b":[],"b":[1,"x: {\\"y\\",}"],"c":null}';
  const { json, isCut } = readable(body);
  expect(isCut).toBe(false);
  expect(json).toBe(
    [
      '{',
      '  "amount": 84.20,',
      '  "id": 12345678901234567890,',
      '  "a": {},',
      '  "b": [],',
      '  "b": [',
      '    1,',
      '    "x: {\\"y\\",}"',
      '  ],',
      '  "c": null',
      '}',
    ].join('\n'),
  );
});

it('tells what was cut off, and what is no JSON at all', () => {
  expect(readable('{"status":"paid"}…')).toEqual({ json: '{\n  "status": "paid"\n}', isCut: true });
  expect(readable('…')).toEqual({ json: '', isCut: true });
  expect(readable('')).toEqual({ json: '', isCut: false });
});
