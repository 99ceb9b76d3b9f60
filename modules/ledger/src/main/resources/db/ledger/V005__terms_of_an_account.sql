-- What holds for one account beyond its type: how far it may go below zero, and whether it is closed for good.
create domain ledger.credit as bigint check (value between 0 and 4611686018427387903);

alter table ledger.account
    add column credit_limit ledger.credit not null default 0,
    add column closed_at timestamptz,
    drop constraint account_never_below_zero,
    add constraint account_never_below_its_floor check (
        credits_posted - debits_posted - debits_pending + credit_limit >= 0
        or type not in ('WALLET', 'MERCHANT', 'ESCROW')),
    add constraint account_closed_is_empty check (
        closed_at is null or (debits_posted = credits_posted and debits_pending = 0 and credits_pending = 0));

comment on column ledger.account.credit_limit is 'how far below zero it may go, if its type may not anyway';
comment on column ledger.account.closed_at is 'since then nothing is posted to it';

grant usage on domain ledger.credit to ${applicationRole};
grant update (credit_limit, closed_at) on ledger.account to ${applicationRole};
