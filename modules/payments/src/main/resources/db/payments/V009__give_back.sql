-- A refund is a payment that walks back: of which payment it gives back. It is within no limit of its payer's.
alter table payments.payment add column refund_of uuid references payments.payment (id);

alter table payments.payment drop constraint payment_check1;

alter table payments.payment add constraint payment_limit_or_refund check (
    state = 'REFUSED' or (limit_day is null) = (refund_of is not null));

create index payment_refund_of on payments.payment (refund_of) where refund_of is not null;
