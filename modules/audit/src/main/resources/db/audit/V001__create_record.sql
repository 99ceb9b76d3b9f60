create table audit.record (
    id uuid primary key,
    actor_kind text not null check (actor_kind in ('PERSON', 'ADMINISTRATOR', 'SYSTEM')),
    actor_id uuid not null,
    action text not null check (action ~ '^[a-z][a-z0-9-]{1,79}$'),
    subject text not null check (subject <> '' and length(subject) <= 300),
    details text not null check (details like '{%}'),
    created_at timestamptz not null
);

comment on column audit.record.details is 'a JSON object of texts; never a secret in it';

create index record_by_time on audit.record (created_at, id);

grant usage on schema audit to ${applicationRole};

grant select, insert on audit.record to ${applicationRole};
