import { type FormEvent, useState } from 'react';
import { Problem } from '../api/problem';

type Faults<T> = Partial<Record<keyof T, string>>;

/** Values, faults and one submission at a time; a refusal by the server becomes `problem`. */
export function useForm<T extends Record<string, string>>(
  start: T,
  check: (values: T) => Faults<T>,
  send: (values: T) => Promise<void>,
) {
  const [values, setValues] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const faults = tried ? check(values) : {};

  const input = (name: keyof T & string) => ({
    name,
    value: values[name],
    error: (faults as Faults<T>)[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      setValues({ ...values, [name]: event.currentTarget.value });
      setProblem(null);
    },
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(check(values));
    if (wrong) return event.currentTarget.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    await send(values).catch((error) => setProblem(Problem.of(error)));
    setBusy(false);
  };
  return { values, input, submit, busy, problem, setProblem };
}
