create table payments.payment (
    id uuid primary key,
    payer uuid not null,
    instance text not null check (instance <> ''),
    payee_name text not null,
    purpose text not null check (purpose <> ''),
    amount bigint not null check (amount > 0),
    fee bigint not null check (fee >= 0),
    currency text not null check (length(currency) = 3),
    limit_day date,
    limit_per_day bigint check (limit_per_day >= 0),
    limit_per_month bigint check (limit_per_month >= 0),
    hold_id uuid not null unique,
    fee_hold_id uuid not null unique,
    capture_id uuid not null unique,
    fee_capture_id uuid not null unique,
    void_id uuid not null unique,
    fee_void_id uuid not null unique,
    suspend_id uuid not null unique,
    unsuspend_id uuid not null unique,
    state text not null
        check (state in ('RECORDED', 'HELD', 'REFUSED', 'CAPTURED', 'VOIDED', 'SUSPENDED', 'RESOLVED')),
    refusal text,
    created_at timestamptz not null,
    moved_at timestamptz not null,
    check ((state = 'REFUSED') = (refusal is not null)),
    check (state = 'REFUSED' or limit_day is not null),
    check ((limit_day is null) = (limit_per_day is null)),
    check ((limit_day is null) = (limit_per_month is null))
);

grant usage on schema payments to ${applicationRole};

grant select, insert, update on payments.payment to ${applicationRole};
