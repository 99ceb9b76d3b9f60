import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { operations } from '../operationsTexts';
import { texts } from '../texts';
import { InlineProblem } from './states';
import '../operations.css';

const REASON = { label: operations.reason, note: operations.reasonNote, longest: 200 };

type ReasonDialogProps = {
  title: string;
  /** What will happen to money. */
  note: string;
  action: string;
  danger?: boolean;
  /** What is asked for instead of a reason for other administrators. */
  asks?: { label: string; note: string; longest: number };
  /** What else is asked for, above the reason. */
  children?: ReactNode;
  run: (reason: string, form: FormData) => Promise<unknown>;
  onClose: () => void;
};

/** Asks why before something is done, and says what it will do; stays open with the reason if it was refused. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, note, action, danger, asks = REASON, children, run, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = String(form.get('reason')).trim();
    setBusy(true);
    setFault(null);
    try {
      await run(reason, form);
      onClose();
    } catch (error) {
      setFault(error as Error);
      setBusy(false);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="reason-dialog"
      aria-labelledby={heading}
      closedby={busy ? 'none' : 'closerequest'}
      onCancel={(event) => busy && event.preventDefault()}
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit}>
        <h2 className="heading" id={heading}>
          {title}
        </h2>
        <p>{note}</p>
        {children}
        <TextInput
          name="reason"
          label={asks.label}
          description={asks.note}
          required
          withAsterisk={false}
          maxLength={asks.longest}
          pattern=".*\S.*"
          autoComplete="off"
          size="md"
          data-autofocus={children ? undefined : true}
        />
        <InlineProblem error={fault} />
        <div className="row wrap end">
          <Button type="button" variant="default" h={44} disabled={busy} onClick={onClose}>
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
