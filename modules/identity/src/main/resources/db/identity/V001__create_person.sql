create table identity.person (
    id uuid primary key,
    login text not null unique check (login <> ''),
    language text not null check (language in ('en', 'zh-CN')),
    password_hash text not null check (password_hash like '$argon2id$%'),
    created_at timestamptz not null
);

create table identity.registration (
    id uuid primary key,
    login text not null check (login <> ''),
    display_name text not null check (display_name <> ''),
    language text not null check (language in ('en', 'zh-CN')),
    password_hash text not null check (password_hash like '$argon2id$%'),
    code_digest text not null,
    code_attempts integer not null check (code_attempts between 0 and 5),
    code_expires_at timestamptz not null,
    created_at timestamptz not null
);

create index registration_age on identity.registration (code_expires_at);

create table identity.session (
    token_digest text primary key,
    actor_kind text not null check (actor_kind in ('PERSON', 'ADMINISTRATOR')),
    actor_id uuid not null,
    seen_at timestamptz not null,
    created_at timestamptz not null
);

create index session_age on identity.session (seen_at);

create table identity.payment_pin (
    person_id uuid primary key references identity.person (id),
    pin_hash text not null check (pin_hash like '$argon2id$%'),
    attempts integer not null check (attempts between 0 and 5),
    created_at timestamptz not null
);

create table identity.pin_code (
    person_id uuid primary key references identity.person (id),
    code_digest text not null,
    code_attempts integer not null check (code_attempts between 0 and 5),
    code_expires_at timestamptz not null,
    created_at timestamptz not null
);

create table identity.administrator (
    id uuid primary key,
    token_digest text,
    password_hash text check (password_hash like '$argon2id$%'),
    created_at timestamptz not null,
    check ((token_digest is null) <> (password_hash is null))
);

create unique index administrator_is_one on identity.administrator ((true));

grant usage on schema identity to ${applicationRole};

grant select, insert, update on identity.person to ${applicationRole};

grant select, insert, update, delete on identity.registration to ${applicationRole};

grant select, insert, update, delete on identity.session to ${applicationRole};

grant select, insert, update on identity.payment_pin to ${applicationRole};

grant select, insert, update, delete on identity.pin_code to ${applicationRole};

grant select, insert, update on identity.administrator to ${applicationRole};
