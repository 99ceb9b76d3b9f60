import { expect, test } from 'vitest';
import { changesIn } from './changes';

function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('only what is filled in or ticked changes', () => {
  const filled = form({
    'set:api.key': 'k-2',
    'set:baseUrl': '',
    'away:note': 'on',
    reason: 'It was stolen.',
  });
  expect(changesIn(filled)).toEqual({ 'api.key': 'k-2', note: null });
});

test('another setting is set by its name', () => {
  expect(changesIn(form({ other: ' merchant ', otherValue: 'm-1' }))).toEqual({ merchant: 'm-1' });
  expect(changesIn(form({ other: '', otherValue: 'm-1' }))).toEqual({});
});
