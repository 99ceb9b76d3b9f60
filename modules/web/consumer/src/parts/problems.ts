import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { Words } from '../locales/en';

export type ProblemText = { title: string; money: string };

/** Problems are told by their code; the server's English sentence is the last resort. */
export function useProblemText(): (problem: Problem, moved?: boolean) => ProblemText {
  const { t, i18n } = useTranslation();
  return (problem, moved = false) => {
    const key = `problem.${problem.code}` as keyof Words;
    const known = i18n.exists(key);
    if (moved && problem.isUnclear) return { title: t('pay.unclear'), money: t('pay.unclearNote') };
    const said = i18n.language === 'en' ? problem.money : undefined;
    return {
      title: known ? t(key) : problem.message || t('problem.unexpected'),
      money: said ?? t('money.none'),
    };
  };
}
