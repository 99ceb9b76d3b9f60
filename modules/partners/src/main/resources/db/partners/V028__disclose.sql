-- Whom a call is for; unknown of calls that were recorded before this.
alter table partners.partner_call add column person uuid;

-- What a partner was told of a person: a row for each call and field, however often it was told.
create table partners.disclosure (
    id uuid primary key,
    call_key uuid not null,
    field text not null check (field in ('NAME', 'LANGUAGE')),
    person uuid not null,
    instance text not null,
    kind text not null,
    times integer not null check (times > 0),
    told_at timestamptz not null,
    unique (call_key, field)
);

comment on column partners.disclosure.told_at is 'the first time';

create index disclosure_by_person on partners.disclosure (person, id);

grant select, insert, update (times) on partners.disclosure to ${applicationRole};
