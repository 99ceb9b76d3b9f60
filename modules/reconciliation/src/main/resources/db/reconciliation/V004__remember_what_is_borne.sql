-- What the operator has borne of a key is in the books of its partner too, though not under the order.
alter table reconciliation.comparison add column borne bigint not null default 0 check (borne >= 0);

comment on column reconciliation.comparison.borne is 'what the operator has borne: of the fee, if that differs, else of the amount';

comment on column reconciliation.comparison.difference is
    'what its partner says, less what is booked and what the operator has borne, in minor units';

-- As it was when the break last changed: so much of it can be taken back.
alter table reconciliation.break add column borne bigint not null default 0 check (borne >= 0);

create index break_borne on reconciliation.break (instance, key) where resolution = 'BORNE';

-- Its partner lists it in the period in which it was done, which may be a later one than that in which it was asked.
alter table reconciliation.comparison add column done_at timestamptz;

-- What an administrator saw of it.
alter table reconciliation.break_proposal add column currency text;

-- It has agreed since it ended: if the same is found again, that is another.
alter table reconciliation.break add column agreed boolean not null default false;

-- What a partner gives back goes the other way than what it gets.
alter table reconciliation.comparison drop constraint comparison_subject_kind_check;

alter table reconciliation.comparison add constraint comparison_subject_kind_check check (
    subject_kind in ('ORDER', 'REFUND', 'TOP_UP'));

-- What was borne, or may be, is looked at once more.
update reconciliation.comparison c set again = true
where exists (
    select 1 from reconciliation.break b
    where b.instance = c.instance and b.key = c.key and (b.resolution = 'BORNE' or b.state = 'OPEN'));

update reconciliation.round r set next_at = now()
where exists (select 1 from reconciliation.comparison c where c.instance = r.instance and c.again);
