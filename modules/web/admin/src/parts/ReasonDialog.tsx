import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { operations } from '../operationsTexts';
import { texts } from '../texts';
import '../operations.css';

type ReasonDialogProps = {
  title: string;
  /** What will happen to money. */
  note: string;
  action: string;
  danger?: boolean;
  run: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Asks why before something is done, and says what it will do; stays open with the reason if it was refused. */
export function ReasonDialog({ title, note, action, danger, run, onClose }: ReasonDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setBusy(true);
    setFault(undefined);
    try {
      await run(reason);
      onClose();
    } catch (error) {
      setFault((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <dialog ref={dialog} className="reason-dialog" aria-labelledby={heading} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <h2 className="heading" id={heading}>
          {title}
        </h2>
        <p>{note}</p>
        <TextInput
          name="reason"
          label={operations.reason}
          description={operations.reasonNote}
          required
          withAsterisk={false}
          maxLength={200}
          pattern=".*\S.*"
          autoComplete="off"
          size="md"
          data-autofocus
        />
        {fault && (
          <p className="note negative" role="alert">
            {fault}
          </p>
        )}
        <div className="row wrap end">
          <Button type="button" variant="default" h={44} onClick={onClose}>
            {operations.cancel}
          </Button>
          <Button type="submit" h={44} loading={busy} color={danger ? 'red' : undefined}>
            {action}
          </Button>
        </div>
        <span className="unseen" role="status">
          {busy ? texts.loading : ''}
        </span>
      </form>
    </dialog>
  );
}
