create table customers.profile (
    person_id uuid primary key,
    display_name text not null check (char_length(display_name) between 1 and 80),
    time_zone text not null check (time_zone <> ''),
    created_at timestamptz not null
);

grant usage on schema customers to ${applicationRole};

grant select, insert on customers.profile to ${applicationRole};
