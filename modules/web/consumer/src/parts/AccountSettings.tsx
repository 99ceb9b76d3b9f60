import { Card } from '@kit/ui';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { refreshSavedBills, type SavedAccount } from '../api/savedBills';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

const NEVER = 'never';

/** The nickname, when to be reminded, and the way to remove the account. */
export function AccountSettings({ account }: { account: SavedAccount }) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  return (
    <Card className="stack">
      <h2 className="heading">{t('saved.settings')}</h2>
      <NameAndReminder account={account} />
      <Button
        variant="default"
        h={48}
        fullWidth
        leftSection={<Trash2 size={18} aria-hidden="true" />}
        onClick={() => setLeaving(true)}
      >
        {t('saved.remove')}
      </Button>
      <RemoveAccount account={account} opened={leaving} onClose={() => setLeaving(false)} />
    </Card>
  );
}

function NameAndReminder({ account }: { account: SavedAccount }) {
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
      <div>
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

type RemoveProps = { account: SavedAccount; opened: boolean; onClose: () => void };

function RemoveAccount({ account, opened, onClose }: RemoveProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    setError(null);
    try {
      await call('DELETE', `/saved-accounts/${account.id}`);
      navigate('/saved-bills', { replace: true });
      refreshSavedBills(queries);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Sheet opened={opened} onClose={onClose} title={t('saved.removeTitle', { nickname: account.nickname })}>
      <div className="stack">
        <p className="note">{t('saved.removeNote')}</p>
        <InlineProblem error={error} />
        <div className="pair">
          <Button variant="default" h={48} onClick={onClose} data-autofocus>
            {t('me.keep')}
          </Button>
          <Button color="cinnabar" h={48} onClick={() => void remove()}>
            {t('me.remove')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
