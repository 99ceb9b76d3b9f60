import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { texts } from '../texts';
import { MoreButton } from './MoreButton';

const shown = (isFetchNextPageError: boolean, hasNextPage = true) =>
  renderToStaticMarkup(
    <MantineProvider>
      <MoreButton
        list={{
          hasNextPage,
          isFetchingNextPage: false,
          isFetchNextPageError,
          fetchNextPage: () => Promise.reject(),
          error: isFetchNextPageError ? Problem.unreachable(false) : null,
        }}
      />
    </MantineProvider>,
  );

it('offers the next page, or says that it did not come and offers it again', () => {
  expect(shown(false)).toContain(texts.more);
  const lost = shown(true);
  expect(lost).toContain(texts.unreachable);
  expect(lost).toContain(texts.again);
  expect(shown(false, false)).not.toContain('button');
});
