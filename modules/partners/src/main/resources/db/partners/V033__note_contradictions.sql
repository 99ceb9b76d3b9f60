-- What a partner said for certain against what stands; told again, it is the same row. An administrator looks at each.
create table partners.contradiction (
    id uuid primary key,
    call_key uuid not null references partners.partner_call (key),
    instance text not null,
    kind text not null,
    stands text not null,
    said text not null check (said in ('SUCCEEDED', 'REJECTED', 'CHARGED_BACK')),
    reference text not null,
    purpose text not null check (purpose in ('CALL', 'INQUIRY', 'CALLBACK', 'WISH', 'FILE')),
    amount bigint not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    times integer not null check (times > 0),
    told_at timestamptz not null,
    last_told_at timestamptz not null,
    asked_at timestamptz,
    tries integer not null default 0 check (tries >= 0),
    heard text check (heard in ('SAID_AGAIN', 'TAKEN_BACK', 'NOTHING')),
    looked_at timestamptz,
    looked_at_by uuid,
    note text check (note <> ''),
    check (heard is null or asked_at is not null),
    check ((asked_at is null) = (tries = 0)),
    check ((looked_at is null) = (looked_at_by is null)),
    check ((looked_at is null) = (note is null))
);

comment on column partners.contradiction.reference is 'the partner''s; empty if it gave none';

-- A refusal is the same under whatever reference; successes and charge-backs are told apart by theirs, and by their amount.
create unique index contradiction_once
    on partners.contradiction (call_key, said, (case when said = 'REJECTED' then '' else reference end),
        (case when said = 'REJECTED' then 0 else amount end), (case when said = 'REJECTED' then '' else currency end));

create index contradiction_open on partners.contradiction (id) where looked_at is null;

create index contradiction_unheard on partners.contradiction (instance)
    where heard is null and said <> 'CHARGED_BACK';

grant select, insert, update (times, last_told_at, asked_at, tries, heard, looked_at, looked_at_by, note)
    on partners.contradiction to ${applicationRole};
