import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useBillPayment, useOrder } from '../api/queries';
import type { BillPayment, Order } from '../api/types';
import { isPaidDirectly } from '../logic/fields';
import { useEndOfIntent } from '../logic/useEndOfIntent';
import { CopyText } from '../parts/CopyText';
import { Disputes } from '../parts/Disputes';
import { useDates } from '../parts/dates';
import { useDeclineReason } from '../parts/declineReason';
import { Facts } from '../parts/Facts';
import { Fee } from '../parts/Fee';
import { GetMoneyBack } from '../parts/GetMoneyBack';
import { MeterToken } from '../parts/MeterToken';
import { Money } from '../parts/Money';
import { Page } from '../parts/Page';
import { ResultCard } from '../parts/ResultCard';
import { SaveAccount } from '../parts/SaveAccount';
import { CardSkeleton, Loadable } from '../parts/states';
import { Trail } from '../parts/Trail';

export default function Receipt() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const order = useOrder(id);
  const kind = order.data?.kind;
  useEndOfIntent(
    kind === 'CASH_OUT' || kind === 'TIP' || kind === 'REFUND' ? kind : 'BILL',
    order.data?.outcome,
  );
  return (
    <Page title={t('result.receipt')} back="/">
      <Loadable query={order} skeleton={<CardSkeleton height={420} />}>
        {(value) =>
          value.kind === 'RIDE' ? <Navigate to={`/rides/${id}`} replace /> : <OrderReceipt order={value} />
        }
      </Loadable>
    </Page>
  );
}

function OrderReceipt({ order }: { order: Order }) {
  const bill = useBillPayment(order).data;
  return (
    <div className="columns">
      <div className="stack">
        <OrderResult order={order} />
        <MeterToken receipt={bill?.receipt} />
        {isRefund(order) ? <RefundFacts order={order} /> : <OrderFacts order={order} bill={bill} />}
        <GetMoneyBack order={order} />
        <Disputes order={order} />
        {bill && order.outcome === 'SUCCEEDED' && <SaveAccount bill={bill} />}
      </div>
      <Trail
        trail={order.trail}
        automatic={bill?.orderedBy?.kind === 'MANDATE'}
        backwards={isRefund(order)}
      />
    </div>
  );
}

const isRefund = ({ kind }: Order): boolean => kind === 'REFUND';

/** What an outcome means, in the words of what was ordered. */
function useOutcome(order: Order): string[] {
  const { t } = useTranslation();
  const name = order.payee;
  const isCashOut = order.kind === 'CASH_OUT';
  const told = {
    PROCESSING: [t('result.processing'), t('result.processingBill', { name })],
    AWAITING_PAYER: [t('result.awaiting'), t('result.awaitingNote')],
    SUCCEEDED: isCashOut
      ? [t('cashOut.done'), t('cashOut.doneNote')]
      : [t('result.paid'), t('result.paidNote', { name })],
    FAILED: isCashOut
      ? [t('cashOut.notDone'), t('cashOut.notDoneNote')]
      : [t('result.notPaid'), t('result.notPaidNote', { name })],
  };
  const underWay = [t('refund.underWay'), t('refund.underWayNote', { name })];
  const toldOfRefund = {
    PROCESSING: underWay,
    AWAITING_PAYER: underWay,
    SUCCEEDED: [t('refund.done'), t('refund.doneNote')],
    FAILED: [t('refund.notDone'), t('refund.notDoneNote', { name })],
  };
  return (isRefund(order) ? toldOfRefund : told)[order.outcome];
}

function OrderResult({ order }: { order: Order }) {
  const { t } = useTranslation();
  const reason = useDeclineReason();
  const isCashOut = order.kind === 'CASH_OUT';
  const again = isRefund(order) ? `/orders/${order.refundOf}` : isCashOut ? '/cash-out' : '/services';
  const [title, note] = useOutcome(order);
  return (
    <ResultCard
      {...order}
      rejection={isCashOut ? reason(order.rejection) : order.rejection}
      amount={order.total}
      title={title}
      note={note}
    >
      <div className="result-actions">
        {order.outcome === 'FAILED' && (
          <Button component={Link} to={again} h={48} size="md">
            {t(isRefund(order) ? 'refund.payment' : 'result.again')}
          </Button>
        )}
        <Button
          component={Link}
          to="/"
          h={48}
          size="md"
          variant={order.outcome === 'FAILED' ? 'default' : 'filled'}
        >
          {t('result.home')}
        </Button>
        {order.outcome === 'SUCCEEDED' && (
          <Button
            variant="default"
            h={48}
            size="md"
            leftSection={<Printer size={18} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('result.print')}
          </Button>
        )}
      </div>
    </ResultCard>
  );
}

/** Whether less was taken than was set aside. */
function isPart({ taken, amount }: Order): boolean {
  return taken !== undefined && taken.amount !== amount.amount;
}

/** What comes back, of what, and where to. */
function RefundFacts({ order }: { order: Order }) {
  const { t } = useTranslation();
  const dates = useDates();
  const reference = order.partnerReference;
  return (
    <Card>
      <Facts
        items={[
          [t('refund.from'), order.payee],
          [t('result.reference'), reference && <CopyText value={reference} label={t('result.reference')} />],
          [t('refund.givesBack'), <Money key="amount" value={order.amount} />],
          [t('refund.fee'), order.fee.amount > 0 && <Money key="fee" value={order.fee} />],
          [t('refund.total'), <Money key="total" value={order.total} />],
          [t('result.addedTo'), t('pay.balance')],
          [t('result.placed'), dates.moment(order.createdAt)],
          [t('result.finished'), order.finishedAt && dates.moment(order.finishedAt)],
          [t('result.number'), <CopyText key="id" value={order.id} label={t('result.number')} />],
          [
            t('refund.of'),
            <Link key="of" className="link" to={`/orders/${order.refundOf}`}>
              {t('refund.payment')}
            </Link>,
          ],
        ]}
      />
    </Card>
  );
}

function OrderFacts({ order, bill }: { order: Order; bill?: BillPayment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const reference = order.partnerReference;
  const direct = bill !== undefined && isPaidDirectly(bill);
  return (
    <Card>
      <Facts
        items={[
          [t('result.payee'), order.payee],
          [t('bill.customer'), bill?.customerName],
          [
            t(direct ? 'biller.number' : 'biller.customerNumber'),
            bill && Object.values(bill.fields).join(' · '),
          ],
          [t('bill.number'), !direct && bill?.billReference],
          [t('result.reference'), reference && <CopyText value={reference} label={t('result.reference')} />],
          [t('result.setAside'), isPart(order) && <Money key="setAside" value={order.amount} />],
          [t('pay.amount'), <Money key="amount" value={order.taken ?? order.amount} />],
          [t('pay.fee'), <Fee key="fee" value={order.fee} />],
          [t('pay.total'), <Money key="total" value={order.total} />],
          [t('result.paidFrom'), t('pay.balance')],
          [t('autopay.approved'), bill?.orderedBy?.kind === 'MANDATE' && t('autopay.automatically')],
          [t('result.placed'), dates.moment(order.createdAt)],
          [t('result.finished'), order.finishedAt && dates.moment(order.finishedAt)],
          [t('result.number'), <CopyText key="id" value={order.id} label={t('result.number')} />],
        ]}
      />
    </Card>
  );
}
