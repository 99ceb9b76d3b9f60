create table outbox.delivery (
    id uuid primary key,
    event_id uuid not null,
    type text not null check (type <> ''),
    subject uuid not null,
    consumer text not null check (consumer <> ''),
    attempts integer not null check (attempts >= 0),
    due_at timestamptz not null,
    created_at timestamptz not null,
    unique (event_id, consumer)
);

create index delivery_due on outbox.delivery (consumer, due_at);

grant usage on schema outbox to ${applicationRole};

grant select, insert, update, delete on outbox.delivery to ${applicationRole};
