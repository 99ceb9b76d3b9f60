-- What a payer wrote with a payment; the payment itself is in the ledger alone, under this reference.
create table wallets.payment_note (
    reference uuid primary key,
    note text not null check (char_length(note) between 1 and 140),
    created_at timestamptz not null
);

create table wallets.favourite (
    person_id uuid not null,
    payee_person_id uuid not null,
    created_at timestamptz not null,
    primary key (person_id, payee_person_id),
    check (person_id <> payee_person_id)
);

grant usage on schema wallets to ${applicationRole};

grant select, insert on wallets.payment_note to ${applicationRole};

grant select, insert, delete on wallets.favourite to ${applicationRole};
