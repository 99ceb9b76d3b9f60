import { Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Problem } from '../api/problem';
import { withNext } from '../logic/paths';
import type { ConfirmProps } from './Confirm';
import { Facts } from './Facts';
import { Money } from './Money';
import { PinField } from './PinField';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

/** Who is paid, how much, from what, for what fee; six digits and one button that names the amount. */
export default function ConfirmSheet({ opened, onClose, onConfirm, ...what }: ConfirmProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  return (
    <Sheet opened={opened} onClose={onClose} title={what.title} locked={busy}>
      <div className="centre confirm-head">
        <div className="note">
          {what.preposition} <b>{what.party}</b>
        </div>
        <Money value={what.amount} size={44} />
      </div>
      <div className="source">
        <Glyph icon={what.source.icon} tone={what.source.tone} size={42} />
        <span className="grow">
          <span className="title block">{what.source.name}</span>
          <span className="note block">{what.source.note}</span>
        </span>
      </div>
      <Facts items={what.facts} />
      {what.warning}
      <Approval action={what.action} busy={busy} onBusy={setBusy} onConfirm={onConfirm} />
      <p className="note fine centre protected">
        <ShieldCheck size={15} aria-hidden="true" />
        {t('pay.protected')}
      </p>
    </Sheet>
  );
}

type ApprovalProps = Pick<ConfirmProps, 'action' | 'onConfirm'> & {
  busy: boolean;
  onBusy: (busy: boolean) => void;
};

function Approval({ action, busy, onBusy, onConfirm }: ApprovalProps) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || pin.length < 6) return;
    onBusy(true);
    setProblem(null);
    const refused = await onConfirm(pin);
    onBusy(false);
    setPin('');
    setProblem(refused);
  };
  const wrongPin = problem?.code === 'wrong-pin';
  const pinRefusal = usePinRefusal(problem?.attemptsLeft);
  return (
    <form onSubmit={submit} className="approval">
      <PinField
        label={t('pay.pin')}
        value={pin}
        onChange={setPin}
        autoFocus
        disabled={busy}
        error={wrongPin && !pin ? pinRefusal : undefined}
        hint={t('pay.pinHint')}
      />
      {problem && !wrongPin && <Refusal problem={problem} />}
      <Button type="submit" fullWidth h={54} size="lg" loading={busy} disabled={pin.length < 6}>
        {busy ? t('pay.paying') : action}
      </Button>
    </form>
  );
}

function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const ways: Record<string, [string, string]> = {
    'pin-locked': ['/me/pin', t('pay.unlock')],
    'pin-not-set': ['/set-pin', t('pay.setPin')],
    'insufficient-funds': ['/top-up', t('pay.topUp')],
  };
  const way = ways[problem.code];
  return (
    <>
      <InlineProblem error={problem} unclear={t('pay.unclearNote')} />
      {way && (
        <Button component={Link} to={withNext(way[0], pathname)} variant="light" fullWidth h={48} mb={10}>
          {way[1]}
        </Button>
      )}
    </>
  );
}

/** That the PIN is wrong, and how many tries are left. */
function usePinRefusal(attemptsLeft: number | undefined): string {
  const { t } = useTranslation();
  const wrong = t('problem.wrong-pin');
  return attemptsLeft === undefined ? wrong : `${wrong} · ${t('pay.triesLeft', { count: attemptsLeft })}`;
}
