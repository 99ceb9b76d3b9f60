create table notifications.mailbox (
    person uuid primary key,
    last_position bigint not null default 0 check (last_position >= 0),
    read_position bigint not null default 0 check (read_position between 0 and last_position),
    created_at timestamptz not null
);

create table notifications.notice (
    id uuid primary key,
    person uuid not null references notifications.mailbox,
    position bigint not null check (position > 0),
    cause uuid not null,
    kind text not null check (kind ~ '^[A-Z_]+$'),
    subject text not null check (subject ~ '^/'),
    created_at timestamptz not null,
    unique (person, position),
    unique (person, cause)
);

comment on column notifications.notice.cause is 'what is told to a person only once, however often its event is heard';

create table notifications.notice_parameter (
    notice_id uuid not null references notifications.notice,
    name text not null,
    value text not null,
    created_at timestamptz not null default now(),
    primary key (notice_id, name)
);

grant usage on schema notifications to ${applicationRole};

grant select, insert, update on notifications.mailbox to ${applicationRole};

grant select, insert on notifications.notice to ${applicationRole};

grant select, insert on notifications.notice_parameter to ${applicationRole};
