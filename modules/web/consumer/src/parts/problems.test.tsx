import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { en } from '../locales/en';
import { zhCN } from '../locales/zh-CN';
import { type ProblemText, useProblemText } from './problems';

async function told(language: 'en' | 'zh-CN', problem: Problem, unclear?: string): Promise<ProblemText> {
  const i18n = createInstance();
  const resources = { en: { translation: en }, 'zh-CN': { translation: zhCN } };
  await i18n
    .use(initReactI18next)
    .init({ lng: language, resources, keySeparator: false, nsSeparator: false });
  const texts: ProblemText[] = [];
  const Probe = () => {
    texts.push(useProblemText()(problem, unclear));
    return null;
  };
  renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <Probe />
    </I18nextProvider>,
  );
  return texts[0] as ProblemText;
}

const problem = (code: string, money = 'No money has moved.') => new Problem(503, { code, money });

it('never says that nothing moved when nobody knows', async () => {
  for (const code of ['internal-error', 'posting-uncertain']) {
    expect((await told('en', problem(code))).money).toBe(en[`money.${code}` as 'money.none']);
    expect((await told('zh-CN', problem(code))).money).toBe(zhCN[`money.${code}` as 'money.none']);
  }
});

it('says where to look when no answer came to what moves money', async () => {
  const lost = await told('en', Problem.unreachable(), en['ride.unclear']);
  expect(lost).toEqual({ title: en['pay.unclear'], money: en['ride.unclear'] });
  const refused = new Problem(409, { code: 'ride-over' });
  expect((await told('zh-CN', refused, zhCN['ride.unclear'])).money).toBe(zhCN['money.ride-over']);
});

it('takes the server’s own words where there are none of ours, in English alone', async () => {
  const unknown = new Problem(409, { code: 'brand-new', detail: 'New.', money: 'It is safe.' });
  expect(await told('en', unknown)).toEqual({ title: 'New.', money: 'It is safe.' });
  expect((await told('zh-CN', unknown)).money).toBe(zhCN['money.none']);
});
