-- Points up to which the books were verified and signed, by a key that is not in the database.
create table ledger.checkpoint (
    number bigint primary key check (number > 0),
    signed text not null,
    signature text not null,
    created_at timestamptz not null
);

comment on column ledger.checkpoint.signed is 'the lines that were signed, as they are in the exported file';

-- Where each account stood that had moved since the checkpoint before.
create table ledger.checkpoint_head (
    account_id uuid not null,
    number bigint not null,
    sequence bigint not null check (sequence >= 0),
    head uuid not null,
    primary key (account_id, number)
);

comment on table ledger.checkpoint_head is
    'the key finds what was signed last of an account; all of one checkpoint lie together, which the other index needs';

-- Holds move nothing, and are in no chain: each is signed by the first checkpoint that finds it open.
create table ledger.checkpoint_hold (
    debit_account uuid not null,
    id uuid not null,
    number bigint not null,
    hash uuid not null,
    primary key (debit_account, id)
);

create index checkpoint_head_by_number on ledger.checkpoint_head using brin (number) with (autosummarize = on);
create index checkpoint_hold_by_number on ledger.checkpoint_hold using brin (number) with (autosummarize = on);

grant select, insert on ledger.checkpoint, ledger.checkpoint_head, ledger.checkpoint_hold to ${applicationRole};
