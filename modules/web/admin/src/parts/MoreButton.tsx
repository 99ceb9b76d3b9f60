import { Button } from '@mantine/core';
import { texts } from '../texts';

type MoreButtonProps = {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  mt?: number;
};

/** Fetches the next page of a list, if there is one. */
export function MoreButton({ list, mt }: MoreButtonProps) {
  return (
    list.hasNextPage && (
      <Button
        variant="default"
        h={44}
        mt={mt}
        loading={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        {texts.more}
      </Button>
    )
  );
}
