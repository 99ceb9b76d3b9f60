import { decimalsOf, type MoneyValue } from '@kit/money';
import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ride } from '../api/rides';
import { forgetIntent } from '../logic/intent';
import { tipsIn } from '../logic/tips';
import { usePayment } from '../logic/usePayment';
import { useBalanceSource } from './balance';
import { Confirm, usePayAction } from './Confirm';
import { Money, useMoneyText } from './Money';

/** Something for the driver, on top of the fare; an order of its own. */
export function TipDriver({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const { currency } = ride.offer.cap;
  const [amount, setAmount] = useState<number>();
  return (
    <Card className="stack">
      <div>
        <h2 className="heading">{t('ride.tip')}</h2>
        <p className="note">{t('ride.tipNote')}</p>
      </div>
      {ride.tips.length > 0 && (
        <ul className="rows">
          {ride.tips.map((tip) => (
            <li key={tip.id}>
              <Link className="row entry" to={`/orders/${tip.id}`} data-tip={tip.outcome}>
                <span className="grow title">{t(`ride.tip.${tip.outcome}`)}</span>
                <span className="figure">
                  <Money value={tip.amount} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <fieldset className="quick" aria-label={t('ride.tip')}>
        {tipsIn(decimalsOf(currency)).map((each) => (
          <button key={each} type="button" aria-pressed={each === amount} onClick={() => setAmount(each)}>
            {text({ amount: each, currency })}
          </button>
        ))}
      </fieldset>
      {amount && (
        <Give key={amount} ride={ride} amount={{ amount, currency }} onGiven={() => setAmount(undefined)} />
      )}
    </Card>
  );
}

type GiveProps = { ride: Ride; amount: MoneyValue; onGiven: () => void };

function Give({ ride, amount, onGiven }: GiveProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const action = usePayAction();
  const onMade = () => {
    forgetIntent();
    void queries.invalidateQueries({ queryKey: ['rides', ride.id] });
    onGiven();
  };
  const subject = `${ride.id} ${amount.amount}`;
  const payment = usePayment('TIP', subject, `/rides/${ride.id}/tips`, onMade);
  return (
    <>
      <Button variant="light" h={48} onClick={payment.open}>
        {action(amount)}
      </Button>
      <Confirm
        opened={payment.opened}
        onClose={payment.close}
        onConfirm={(pin) => payment.send({ amount, pin })}
        title={t('ride.tip')}
        preposition={t('pay.to')}
        party={ride.driver?.name ?? ride.operator}
        amount={amount}
        source={useBalanceSource(amount.currency)}
        facts={[[t('result.payee'), ride.operator]]}
        action={action(amount)}
      />
    </>
  );
}
