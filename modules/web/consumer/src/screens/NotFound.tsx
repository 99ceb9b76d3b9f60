import { Button } from '@mantine/core';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../parts/Page';
import { NoticeCard } from '../parts/states';

export default function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('missing.title')}>
      <NoticeCard icon={Compass} tone="sky" title={t('missing.title')} note={t('missing.note')}>
        <Button component={Link} to="/">
          {t('missing.home')}
        </Button>
      </NoticeCard>
    </Page>
  );
}
