-- What the partner gets of what was held: written down before it is posted. Older captures paid the whole amount.
alter table payments.payment add column taken bigint check (taken > 0);

-- Money set aside on top of a payment's hold, once its payer has agreed to more; it ends with the payment.
create table payments.second_hold (
    id uuid primary key,
    payment_id uuid not null references payments.payment (id),
    amount bigint not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    limit_day date,
    limit_per_day bigint check (limit_per_day >= 0),
    limit_per_month bigint check (limit_per_month >= 0),
    capture_id uuid not null unique,
    void_id uuid not null unique,
    state text not null check (state in ('RECORDED', 'HELD', 'REFUSED')),
    refusal text,
    created_at timestamptz not null,
    check ((state = 'REFUSED') = (refusal is not null)),
    check (state = 'REFUSED' or limit_day is not null),
    check ((limit_day is null) = (limit_per_day is null)),
    check ((limit_day is null) = (limit_per_month is null))
);

create unique index second_hold_of_payment on payments.second_hold (payment_id) where state <> 'REFUSED';

grant select, insert, update on payments.second_hold to ${applicationRole};
