import { Card, Chip, Glyph } from '@kit/ui';
import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ChevronRight, CreditCard, KeyRound, LogOut, ShieldCheck } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/client';
import { leave, useAbout, useCards, usePinStatus, useSession } from '../api/queries';
import { changeLanguage, type Language } from '../i18n';
import { Page } from '../parts/Page';
import { CardSkeleton, InlineProblem, Loadable, RowSkeletons } from '../parts/states';

const AutopayList = lazy(() => import('../parts/AutopayList'));

export default function Me() {
  const { t } = useTranslation();
  return (
    <Page title={t('me.title')}>
      <div className="columns">
        <div className="stack">
          <Profile />
          <CardsLink />
          <Suspense fallback={<CardSkeleton height={120} />}>
            <AutopayList />
          </Suspense>
        </div>
        <div className="stack">
          <Security />
          <Privacy />
          <Look />
          <SignOut />
        </div>
      </div>
    </Page>
  );
}

function Profile() {
  const person = useSession().data?.person;
  if (!person) return null;
  return (
    <Card>
      <div className="row">
        <span className="portrait" aria-hidden="true">
          {initials(person.displayName)}
        </span>
        <div className="grow">
          <h2 className="heading">{person.displayName}</h2>
          <div className="note">{person.login}</div>
        </div>
      </div>
    </Card>
  );
}

function CardsLink() {
  const { t } = useTranslation();
  const cards = useCards();
  return (
    <Card>
      <h2 className="heading">{t('me.cards')}</h2>
      <Loadable query={cards} skeleton={<RowSkeletons count={1} />}>
        {({ items }) => (
          <div className="row entry">
            <Glyph icon={CreditCard} tone="sky" />
            <div className="grow">
              <div className="title">{t('cards.title')}</div>
              <div className="note">
                {items.length === 0 ? t('me.noCards') : t('cards.count', { count: items.length })}
              </div>
            </div>
            <Button component={Link} to="/me/cards" variant="light" h={44}>
              {t('cards.manage')}
            </Button>
          </div>
        )}
      </Loadable>
    </Card>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length > 1
    ? [...words[0]][0] + [...words[words.length - 1]][0]
    : [...name].slice(0, 2).join('');
}

function Security() {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="heading">{t('me.security')}</h2>
      <Loadable query={usePinStatus()} skeleton={<RowSkeletons count={1} />}>
        {(pin) => {
          const [state, tone] = pin.locked
            ? ([t('me.pinLocked'), 'cinnabar'] as const)
            : pin.set
              ? ([t('me.pinSet'), 'jade'] as const)
              : ([t('me.pinMissing'), 'brass'] as const);
          return (
            <div className="row entry">
              <Glyph icon={KeyRound} tone="jade" />
              <div className="grow">
                <div className="title">{t('me.pin')}</div>
                <Chip tone={tone} dot>
                  {state}
                </Chip>
              </div>
              <Button component={Link} to={pin.set ? '/me/pin' : '/set-pin'} variant="light" h={44}>
                {t(pin.locked ? 'me.unlock' : pin.set ? 'me.change' : 'me.set')}
              </Button>
            </div>
          );
        }}
      </Loadable>
    </Card>
  );
}

function Privacy() {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="heading">{t('me.privacy')}</h2>
      <Link className="row entry" to="/me/told">
        <Glyph icon={ShieldCheck} tone="sky" />
        <span className="grow">
          <span className="title block">{t('told.title')}</span>
          <span className="note block">{t('me.privacyNote')}</span>
        </span>
        <ChevronRight size={18} aria-hidden="true" />
      </Link>
    </Card>
  );
}

function Look() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const id = useId();
  return (
    <Card className="stack">
      <h2 className="heading">{t('me.look')}</h2>
      <div>
        <div className="title label" id={`${id}-language`}>
          {t('me.language')}
        </div>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby={`${id}-language`}
          data={[
            { value: 'en', label: <span lang="en">English</span> },
            { value: 'zh-CN', label: <span lang="zh-CN">简体中文</span> },
          ]}
          value={i18n.language}
          onChange={(language) => void changeLanguage(language as Language)}
        />
      </div>
      <div>
        <div className="title label" id={`${id}-theme`}>
          {t('me.theme')}
        </div>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby={`${id}-theme`}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`me.${value}`) }))}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
        />
      </div>
    </Card>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const version = useAbout().data?.version;
  const [error, setError] = useState<unknown>(null);
  const signOut = async () => {
    try {
      await call('DELETE', '/sessions/current');
      sessionStorage.clear();
      leave(queries, 'person');
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="stack tight">
      <InlineProblem error={error} />
      <Button
        variant="default"
        h={50}
        fullWidth
        leftSection={<LogOut size={18} aria-hidden="true" />}
        onClick={() => void signOut()}
      >
        {t('me.signOut')}
      </Button>
      {version && <p className="note fine centre">{t('me.about', { version })}</p>}
    </div>
  );
}
