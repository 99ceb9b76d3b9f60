-- Each transfer that moved names the one before it on either account, and the account its last: a statement is walked from
-- its end. Two indexes by account, which were written at as many places as there are accounts, give way to one that grows
-- at its end, and to marks: each 64th entry of an account, from which a walk to an old page begins.
create sequence ledger.transfer_number increment by 65536;

comment on sequence ledger.transfer_number is 'each value begins a block: a connection takes one, and numbers its transfers from there';

alter table ledger.account add column last bigint not null default 0 check (last >= 0);

comment on column ledger.account.last is 'the number of the transfer that is its last entry; 0 if it has none';

alter table ledger.transfer
    add column number bigint,
    add column debit_before bigint,
    add column credit_before bigint;

comment on column ledger.transfer.number is 'names it where it is linked to, in no order that means anything; null if nothing moved';
comment on column ledger.transfer.debit_before is 'the number of the entry before it of the debited account; null if it is the first';

create temporary table side on commit drop as
select id, debit_account, account_id, number, is_debit, sequence,
       lag(number) over (partition by account_id order by sequence) as before
from (
    select t.*, v.*
    from (select *, row_number() over (order by created_at, position, id) as number from (
              select id, debit_account, credit_account, debit_sequence, credit_sequence, created_at, position
              from ledger.transfer where debit_sequence is not null) moved) t
    cross join lateral (values (t.debit_account, true, t.debit_sequence), (t.credit_account, false, t.credit_sequence))
        as v (account_id, is_debit, sequence)
) s;

update ledger.transfer t
set number = s.number, debit_before = s.debit_before, credit_before = s.credit_before
from (
    select id, debit_account, number, max(before) filter (where is_debit) as debit_before,
           max(before) filter (where not is_debit) as credit_before
    from side group by id, debit_account, number
) s
where t.id = s.id and t.debit_account = s.debit_account;

update ledger.account a set last = s.number from side s where s.account_id = a.id and s.sequence = a.sequence;

select setval('ledger.transfer_number', (coalesce(max(number), 0) / 65536 + 1) * 65536) from ledger.transfer;

alter table ledger.transfer
    drop constraint transfer_moves_both_sides,
    add constraint transfer_moves_both_sides check (
        num_nulls(number, debit_sequence, debit_balance, credit_sequence, credit_balance)
            = case when kind in (1, 3) then 0 else 5 end);

drop view ledger.entry;

drop index ledger.transfer_by_debit, ledger.transfer_by_credit;
create unique index transfer_by_number on ledger.transfer (number) where number is not null;
create index transfer_debit_mark on ledger.transfer (debit_account, debit_sequence) where debit_sequence % 64 = 0;
create index transfer_credit_mark on ledger.transfer (credit_account, credit_sequence) where credit_sequence % 64 = 0;

-- What moved nothing is linked to nothing, and found by the account that it would have debited.
create index transfer_unmoved on ledger.transfer (debit_account) where number is null;

grant usage on sequence ledger.transfer_number to ${applicationRole};
grant update (last) on ledger.account to ${applicationRole};
