import { expect, test } from 'vitest';
import { changesIn, wordsIn } from './changes';

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

test('a new instance has what was said of it, and no setting that was left empty', () => {
  const filled = form({
    instance: 'harbour-bills',
    name: ' Harbour bills ',
    categories: 'water , electricity',
    'set:baseUrl': 'http://127.0.0.1:8090/gsma',
    'set:companies': '',
  });
  expect(wordsIn(filled)).toEqual({
    instance: 'harbour-bills',
    name: 'Harbour bills',
    categories: ['water', 'electricity'],
    settings: { baseUrl: 'http://127.0.0.1:8090/gsma' },
  });
  expect(wordsIn(form({ instance: 'a-b', name: 'A' })).categories).toEqual([]);
});
