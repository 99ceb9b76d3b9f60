import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { PinField } from './PinField';
import { useProblemText } from './problems';
import { InlineProblem } from './states';

/** Choose six digits, then type them once more; a difference or a weak PIN starts over. */
export function NewPin({ onSave }: { onSave: (pin: string) => Promise<void> }) {
  const { t } = useTranslation();
  const form = useNewPin(onSave);
  const problemText = useProblemText();
  const weak = form.problem?.code === 'weak-pin';
  const fault = form.differs
    ? t('pin.differs')
    : weak && form.problem
      ? problemText(form.problem).title
      : undefined;
  return (
    <form onSubmit={form.submit} className="stack">
      {form.first === null ? (
        <PinField
          key="first"
          label={t('pin.new')}
          value={form.pin}
          onChange={form.type}
          error={form.pin ? undefined : fault}
          autoFocus
        />
      ) : (
        <PinField
          key="repeat"
          label={t('pin.repeat')}
          value={form.pin}
          onChange={form.type}
          hint={t('pin.repeatNote')}
          autoFocus
          disabled={form.busy}
        />
      )}
      {!weak && <InlineProblem error={form.problem} />}
      <Button type="submit" size="lg" h={54} fullWidth loading={form.busy} disabled={form.pin.length < 6}>
        {form.first === null ? t('pin.next') : t('pin.save')}
      </Button>
    </form>
  );
}

function useNewPin(onSave: (pin: string) => Promise<void>) {
  const [first, setFirst] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [differs, setDiffers] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || pin.length < 6) return;
    setPin('');
    setProblem(null);
    setDiffers(first !== null && first !== pin);
    if (first === null) return setFirst(pin);
    if (first === pin) await save();
    setFirst(null);
  };
  const save = async () => {
    setBusy(true);
    await onSave(pin).catch((error) => setProblem(Problem.of(error)));
    setBusy(false);
  };
  return { first, pin, type: setPin, differs, busy, problem, submit };
}
