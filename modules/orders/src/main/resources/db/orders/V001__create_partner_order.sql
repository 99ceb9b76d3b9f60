create table orders.partner_order (
    id uuid primary key,
    payer uuid not null,
    kind text not null check (kind <> ''),
    instance text not null check (instance <> ''),
    payee text not null,
    amount bigint not null check (amount > 0),
    fee bigint not null check (fee >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    call_key uuid not null unique,
    company text not null,
    bill_reference text not null,
    state text not null check (state in (
        'QUOTED', 'RESERVED', 'HELD', 'SUBMITTED', 'AWAITING_PAYER', 'IN_PROGRESS', 'UNKNOWN',
        'SETTLING', 'SETTLED', 'RELEASING', 'RELEASED', 'SUSPENDING', 'SUSPENDED', 'RESOLVED')),
    refusal text,
    deadline timestamptz not null,
    late_success_at timestamptz,
    next_at timestamptz,
    nudged boolean not null,
    fence bigint not null check (fence > 0),
    claimed_by text not null,
    claimed_until timestamptz,
    created_at timestamptz not null,
    check (next_at is not null or late_success_at is not null or state in ('SETTLED', 'RELEASED', 'RESOLVED')),
    check (late_success_at is null or state = 'SUSPENDED'),
    check (deadline > created_at)
);

create index partner_order_due on orders.partner_order (next_at) where next_at is not null;

create index partner_order_claimed on orders.partner_order (claimed_by) where claimed_until is not null;

create index partner_order_of_payer on orders.partner_order (payer, created_at);

create table orders.order_field (
    order_id uuid not null references orders.partner_order,
    name text not null,
    value text not null,
    created_at timestamptz not null default now(),
    primary key (order_id, name)
);

create table orders.order_step (
    order_id uuid not null references orders.partner_order,
    position integer not null check (position >= 0),
    state text not null,
    created_at timestamptz not null,
    primary key (order_id, position)
);

grant usage on schema orders to ${applicationRole};

grant select, insert, update on orders.partner_order to ${applicationRole};

grant select, insert on orders.order_field to ${applicationRole};

grant select, insert on orders.order_step to ${applicationRole};
