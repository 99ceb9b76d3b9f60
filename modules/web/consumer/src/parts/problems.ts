import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { useKnownWords } from './knownWords';

export type ProblemText = { title: string; money: string };

/**
 * Problems are told by their code; the server's English sentence is the last resort. What moves money says what to do
 * when no certain answer came to it.
 */
export function useProblemText(): (problem: Problem, unclear?: string) => ProblemText {
  const { t, i18n } = useTranslation();
  const known = useKnownWords();
  return (problem, unclear) => {
    if (unclear && problem.isUnclear) return { title: t('pay.unclear'), money: unclear };
    const said = i18n.language === 'en' ? problem.money : undefined;
    return {
      title: known(`problem.${problem.code}`) ?? (problem.message || t('problem.unexpected')),
      money: known(`money.${problem.code}`) ?? said ?? t('money.none'),
    };
  };
}
