-- What people let their own programs do. The secret is 256 random bits, of which only a digest is here.
create table identity.api_key (
    id uuid primary key,
    person_id uuid not null references identity.person (id),
    name text not null check (char_length(name) between 1 and 80),
    secret_digest text not null check (secret_digest <> ''),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    send_per_payment bigint not null check (send_per_payment > 0),
    send_per_day bigint not null check (send_per_day >= send_per_payment),
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at timestamptz,
    revoked_at timestamptz
);

create index api_key_person on identity.api_key (person_id);

grant select, insert on identity.api_key to ${applicationRole};

grant update (used_at, revoked_at) on identity.api_key to ${applicationRole};
