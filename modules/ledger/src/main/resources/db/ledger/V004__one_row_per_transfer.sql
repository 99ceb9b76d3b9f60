-- A transfer is one row that carries both its sides: half as many rows and indexes as a row per side. What was posted so
-- far is written anew in the order of its time, with its running balances and its hashes.
drop index ledger.transfer_by_reference, ledger.transfer_ends_once, ledger.transfer_by_id,
    ledger.pending_by_expiry, ledger.pending_by_credit;
alter table ledger.transfer rename to former_transfer;
alter table ledger.former_transfer rename constraint transfer_pkey to former_transfer_pkey;

create table ledger.transfer (
    id uuid not null,
    debit_account uuid not null,
    credit_account uuid not null,
    reference uuid not null,
    hash uuid not null,
    amount bigint not null check (amount between 1 and 4611686018427387903),
    created_at timestamptz not null,
    debit_sequence bigint,
    debit_balance bigint,
    credit_sequence bigint,
    credit_balance bigint,
    position integer not null check (position >= 0),
    kind smallint not null check (kind between 1 and 4),
    ends uuid,
    expires_at timestamptz,
    journal_account uuid,
    journal_id uuid,
    primary key (id, debit_account),
    check (debit_account <> credit_account),
    check ((ends is not null) = (kind in (3, 4))),
    check (expires_at is null or kind = 2),
    check ((journal_account is null) = (journal_id is null)),
    constraint transfer_moves_both_sides check (
        num_nulls(debit_sequence, debit_balance, credit_sequence, credit_balance)
            = case when kind in (1, 3) then 0 else 4 end)
);

comment on table ledger.transfer is
    'ids are nearly in the order of time, so their index grows at its end; the pair is unique, since each client names its own';
comment on column ledger.transfer.kind is '1 SINGLE, 2 PENDING, 3 POST_PENDING, 4 VOID_PENDING';
comment on column ledger.transfer.position is 'order among the transfers of one commit';
comment on column ledger.transfer.hash is
    'links what moved to the hash before it on either account: 16 bytes of SHA-256, in the type that holds 16 bytes';
comment on column ledger.transfer.debit_sequence is 'counts the entries of an account; null if nothing moved';
comment on column ledger.transfer.debit_balance is 'credits less debits of the account after it';
comment on column ledger.transfer.journal_id is
    'with journal_account, the name of its journal entry; null if it is one by itself';

create unique index transfer_by_debit on ledger.transfer (debit_account, debit_sequence);
create unique index transfer_by_credit on ledger.transfer (credit_account, credit_sequence)
    where credit_sequence is not null;

do $$
declare
    former record;
    moves boolean;
    debit ledger.account;
    credit ledger.account;
    link uuid;
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
    -- The account's own rows count while the transfers are written anew, and end as they were.
    create temporary table ends on commit drop as select id, debits_posted, credits_posted, sequence from ledger.account;
    alter table ledger.account drop constraint account_never_below_zero;
    update ledger.account set debits_posted = 0, credits_posted = 0, sequence = 0, head = nobody;
    for former in
        select t.*, j.size, array_position(array['SINGLE', 'PENDING', 'POST_PENDING', 'VOID_PENDING'], t.kind) as code
        from ledger.former_transfer t
        join ledger.journal j on j.account_id = t.journal_account and j.id = t.journal_id
        order by t.created_at, t.position, t.id
    loop
        if former.size = 1 then
            former.journal_account := null;
            former.journal_id := null;
        end if;
        moves := former.code in (1, 3);
        debit := null;
        credit := null;
        if moves then
            select * into debit from ledger.account where id = former.debit_account;
            select * into credit from ledger.account where id = former.credit_account;
            debit.debits_posted := debit.debits_posted + former.amount;
            credit.credits_posted := credit.credits_posted + former.amount;
            debit.sequence := debit.sequence + 1;
            credit.sequence := credit.sequence + 1;
        end if;
        link := encode(substring(sha256(
            uuid_send(coalesce(debit.head, nobody)) || uuid_send(coalesce(credit.head, nobody))
            || uuid_send(former.id) || int4send(former.code)
            || uuid_send(former.debit_account) || uuid_send(former.credit_account)
            || int8send(former.amount) || uuid_send(former.reference) || uuid_send(coalesce(former.ends, nobody))
            || int8send(coalesce((extract(epoch from former.expires_at) * 1000000)::bigint,
                                 (-9223372036854775808)::bigint))
            || uuid_send(coalesce(former.journal_account, nobody)) || uuid_send(coalesce(former.journal_id, nobody))
            || int4send(former.position) || int8send((extract(epoch from former.created_at) * 1000000)::bigint)
            || int8send(coalesce(debit.sequence, 0))
            || int8send(coalesce(debit.credits_posted - debit.debits_posted, 0))
            || int8send(coalesce(credit.sequence, 0))
            || int8send(coalesce(credit.credits_posted - credit.debits_posted, 0))) from 1 for 16), 'hex')::uuid;
        insert into ledger.transfer
        values (former.id, former.debit_account, former.credit_account, former.reference, link, former.amount,
                former.created_at, debit.sequence, debit.credits_posted - debit.debits_posted,
                credit.sequence, credit.credits_posted - credit.debits_posted,
                former.position, former.code, former.ends, former.expires_at,
                former.journal_account, former.journal_id);
        if moves then
            update ledger.account set debits_posted = debit.debits_posted, sequence = debit.sequence, head = link
            where id = debit.id;
            update ledger.account set credits_posted = credit.credits_posted, sequence = credit.sequence, head = link
            where id = credit.id;
        end if;
    end loop;
    if exists (
        select from ledger.account a join ends e on e.id = a.id
        where (a.debits_posted, a.credits_posted, a.sequence) <> (e.debits_posted, e.credits_posted, e.sequence)
    ) then
        raise exception 'the transfers do not add up to the accounts: verify the books before this migration';
    end if;
end $$;

drop table ledger.entry, ledger.former_transfer;

create index transfer_by_reference on ledger.transfer (reference);
create unique index transfer_ends_once on ledger.transfer (debit_account, ends) where ends is not null;

-- One side of a transfer that moved money: a line of an account's statement.
create view ledger.entry as
select debit_account as account_id, debit_sequence as sequence, id as transfer_id, credit_account as other_account,
       reference, -amount as amount, debit_balance as balance, hash, created_at
from ledger.transfer where debit_sequence is not null
union all
select credit_account, credit_sequence, id, debit_account, reference, amount, credit_balance, hash, created_at
from ledger.transfer where credit_sequence is not null;

comment on column ledger.entry.amount is 'a credit is positive, a debit negative, whatever the normal side';

-- An entry of one transfer that was applied is the transfer's row itself.
delete from ledger.journal where size = 1 and rejection is null;

-- Holds that are open, and no others: how one ended is told by the transfer that ended it.
delete from ledger.pending where state <> 'PENDING';
alter table ledger.pending drop column state;
create index pending_by_expiry on ledger.pending (expires_at) where expires_at is not null;
revoke update on ledger.pending from ${applicationRole};
grant delete on ledger.pending to ${applicationRole};

-- A table's checks run at each update of a row; a type's, only when a value is given.
create domain ledger.account_type as text check (value in (
    'WALLET', 'MERCHANT', 'ESCROW', 'CLEARING', 'BANK', 'SUSPENSE', 'FEE', 'POSITION', 'ROUNDING', 'RECEIVABLE', 'LOSS'));
create domain ledger.account_owner as text check (value <> '');
create domain ledger.currency as text check (value ~ '^[A-Z]{3}$');

alter table ledger.account
    drop constraint account_type_check,
    drop constraint account_owner_check,
    drop constraint account_currency_check,
    drop constraint account_debits_posted_check,
    drop constraint account_credits_posted_check,
    drop constraint account_debits_pending_check,
    drop constraint account_credits_pending_check,
    drop constraint account_sequence_check,
    alter type type ledger.account_type,
    alter owner type ledger.account_owner,
    alter currency type ledger.currency,
    add constraint account_counts_in_range check (
        least(debits_posted, credits_posted, debits_pending, credits_pending, sequence) >= 0
        and greatest(debits_posted, credits_posted, debits_pending, credits_pending) <= 4611686018427387903),
    add constraint account_never_below_zero check (
        credits_posted - debits_posted - debits_pending >= 0 or type not in ('WALLET', 'MERCHANT', 'ESCROW'));

grant usage on domain ledger.account_type, ledger.account_owner, ledger.currency to ${applicationRole};
grant select, insert on ledger.transfer to ${applicationRole};
grant select on ledger.entry to ${applicationRole};
