import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Order } from '../api/types';
import { usePayment } from '../logic/usePayment';
import { Money } from './Money';

const RefundSheet = lazy(() => import('./RefundSheet'));

/** What came back of an order, or is on its way, and the way to ask for more; nothing at all where there is neither. */
export function GetMoneyBack({ order }: { order: Order }) {
  const { t } = useTranslation();
  const refunds = order.refunds ?? [];
  if (refunds.length === 0 && !order.refundable) return null;
  return (
    <Card className="stack">
      <h2 className="heading">{t('refund.heading')}</h2>
      {refunds.length > 0 && (
        <ul className="rows">
          {refunds.map(({ id, total, outcome }) => (
            <li key={id}>
              <Link className="row entry" to={`/orders/${id}`} data-refund={outcome}>
                <span className="grow title">{t(`refund.row.${outcome}`)}</span>
                <span className="figure">
                  <Money value={total} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {order.refundable && <Ask order={order} />}
    </Card>
  );
}

function Ask({ order }: { order: Order }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const onMade = (made: Order) => {
    queries.setQueryData(['orders', made.id], made);
    void queries.invalidateQueries({ queryKey: ['orders', order.id] });
    navigate(`/orders/${made.id}`);
  };
  const payment = usePayment<Order>('REFUND', order.id, `/orders/${order.id}/refunds`, onMade);
  return (
    <>
      <Button
        variant="default"
        h={48}
        size="md"
        loading={payment.resuming}
        leftSection={<Undo2 size={18} aria-hidden="true" />}
        onClick={payment.open}
      >
        {t('refund.ask')}
      </Button>
      <Suspense>
        <RefundSheet
          order={order}
          opened={payment.opened}
          onClose={payment.close}
          onConfirm={(amount) => payment.send({ amount })}
        />
      </Suspense>
    </>
  );
}
