import { Card } from '@kit/ui';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { refreshSavedBills, type SavedAccount } from '../api/savedBills';
import { InlineProblem } from './states';

const NEVER = 'never';
const RemoveAccount = lazy(() => import('./RemoveAccount'));

type Props = { account: SavedAccount; hasBills: boolean };

/** The nickname, when to be reminded of bills if there are any, and the way to remove the account. */
export function AccountSettings({ account, hasBills }: Props) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  return (
    <Card className="stack">
      <h2 className="heading">{t(hasBills ? 'saved.settings' : 'saved.name')}</h2>
      <NameAndReminder account={account} hasBills={hasBills} />
      <Button
        variant="default"
        h={48}
        fullWidth
        leftSection={<Trash2 size={18} aria-hidden="true" />}
        onClick={() => setLeaving(true)}
      >
        {t('saved.remove')}
      </Button>
      <Suspense>
        <RemoveAccount account={account} opened={leaving} onClose={() => setLeaving(false)} />
      </Suspense>
    </Card>
  );
}

function NameAndReminder({ account, hasBills }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const form = useSettings(account);
  return (
    <form className="stack" onSubmit={form.submit}>
      <TextInput
        size="md"
        name="nickname"
        autoComplete="off"
        maxLength={40}
        label={t('saved.nickname')}
        value={form.nickname}
        onChange={(event) => form.setNickname(event.currentTarget.value)}
      />
      <div hidden={!hasBills}>
        <div className="title label" id={`${id}-reminder`}>
          {t('saved.reminder')}
        </div>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby={`${id}-reminder`}
          data={[{ value: NEVER, label: t('saved.never') }, '1', '3', '7']}
          value={form.reminder}
          onChange={form.setReminder}
        />
        <p className="note fine">{t('saved.reminderNote')}</p>
      </div>
      <InlineProblem error={form.error} />
      <Button type="submit" variant="light" h={48} fullWidth loading={form.busy}>
        {t('saved.keepChanges')}
      </Button>
      <p role="status" className="note centre">
        {form.done && t('saved.kept')}
      </p>
    </form>
  );
}

function useSettings(account: SavedAccount) {
  const queries = useQueryClient();
  const [nickname, setNickname] = useState(account.nickname);
  const [reminder, setReminder] = useState(String(account.reminderDays ?? NEVER));
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setDone(false);
    setError(null);
    const remind = reminder !== NEVER;
    const body = { nickname, remind, ...(remind && { reminderDays: Number(reminder) }) };
    try {
      await call('PUT', `/saved-accounts/${account.id}`, { body });
      refreshSavedBills(queries);
      setDone(true);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return { nickname, setNickname, reminder, setReminder, busy, done, error, submit };
}
