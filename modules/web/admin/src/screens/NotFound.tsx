import { Link } from 'react-router';
import { Page } from '../parts/Page';
import { texts } from '../texts';

export function NotFound() {
  return (
    <Page title={texts.notFound.title} note={texts.notFound.note}>
      <Link className="link" to="/">
        {texts.notFound.back}
      </Link>
    </Page>
  );
}
