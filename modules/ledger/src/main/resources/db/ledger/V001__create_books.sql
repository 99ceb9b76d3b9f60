-- No foreign keys: each would cost a look-up per row on the hottest path; the verifier proves what they would.
create table ledger.account (
    id uuid primary key,
    type text not null check (type in (
        'WALLET', 'MERCHANT', 'ESCROW', 'CLEARING', 'BANK', 'SUSPENSE',
        'FEE', 'POSITION', 'ROUNDING', 'RECEIVABLE', 'LOSS')),
    owner text not null check (owner <> ''),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    debits_posted bigint not null default 0 check (debits_posted between 0 and 4611686018427387903),
    credits_posted bigint not null default 0 check (credits_posted between 0 and 4611686018427387903),
    debits_pending bigint not null default 0 check (debits_pending between 0 and 4611686018427387903),
    credits_pending bigint not null default 0 check (credits_pending between 0 and 4611686018427387903),
    sequence bigint not null default 0 check (sequence >= 0),
    head uuid not null default '00000000-0000-0000-0000-000000000000',
    spent_on date not null default '1970-01-01',
    spent_in_day bigint not null default 0 check (spent_in_day >= 0),
    spent_in_month bigint not null default 0 check (spent_in_month >= spent_in_day),
    created_at timestamptz not null,
    unique (type, owner, currency),
    constraint account_never_below_zero check (
        type not in ('WALLET', 'MERCHANT', 'ESCROW') or credits_posted - debits_posted - debits_pending >= 0)
) with (fillfactor = 60);

comment on column ledger.account.head is 'hash of the last entry: 16 bytes of SHA-256, in the type that holds 16 bytes';

-- One row per journal entry that was decided, by the debit account and id of its first transfer.
create table ledger.journal (
    account_id uuid not null,
    id uuid not null,
    reference uuid not null,
    digest uuid not null,
    size smallint not null check (size between 1 and 100),
    rejection text,
    created_at timestamptz not null,
    primary key (account_id, id)
);

comment on column ledger.journal.rejection is 'why nothing moved; null if all its transfers are in the books';

create table ledger.transfer (
    debit_account uuid not null,
    id uuid not null,
    kind text not null check (kind in ('SINGLE', 'PENDING', 'POST_PENDING', 'VOID_PENDING')),
    credit_account uuid not null,
    amount bigint not null check (amount between 1 and 4611686018427387903),
    ends uuid,
    expires_at timestamptz,
    reference uuid not null,
    journal_account uuid not null,
    journal_id uuid not null,
    position integer not null check (position >= 0),
    created_at timestamptz not null,
    primary key (debit_account, id),
    check (debit_account <> credit_account),
    check ((ends is not null) = (kind in ('POST_PENDING', 'VOID_PENDING'))),
    check (expires_at is null or kind = 'PENDING')
);

comment on column ledger.transfer.position is 'order among the transfers of one commit';

create index transfer_by_reference on ledger.transfer (reference);

create unique index transfer_ends_once on ledger.transfer (debit_account, ends) where ends is not null;

-- Where each pending transfer stands: the only rows beside the accounts that ever change.
create table ledger.pending (
    debit_account uuid not null,
    id uuid not null,
    credit_account uuid not null,
    amount bigint not null check (amount > 0),
    expires_at timestamptz,
    spent_on date,
    state text not null check (state in ('PENDING', 'POSTED', 'VOIDED')),
    created_at timestamptz not null,
    primary key (debit_account, id)
) with (fillfactor = 80);

comment on column ledger.pending.spent_on is 'the day on which it counts against a spending limit; null if it does not';

create index pending_by_expiry on ledger.pending (expires_at) where state = 'PENDING' and expires_at is not null;

create table ledger.entry (
    account_id uuid not null,
    sequence bigint not null check (sequence > 0),
    transfer_id uuid not null,
    other_account uuid not null,
    reference uuid not null,
    amount bigint not null check (amount <> 0),
    balance bigint not null,
    hash uuid not null,
    created_at timestamptz not null,
    primary key (account_id, sequence)
);

comment on column ledger.entry.amount is 'a credit is positive, a debit negative, whatever the normal side';

grant usage on schema ledger to ${applicationRole};

grant select, insert on ledger.account, ledger.journal, ledger.transfer, ledger.pending, ledger.entry
    to ${applicationRole};

grant update (
    debits_posted, credits_posted, debits_pending, credits_pending,
    sequence, head, spent_on, spent_in_day, spent_in_month
) on ledger.account to ${applicationRole};

grant update (state) on ledger.pending to ${applicationRole};
