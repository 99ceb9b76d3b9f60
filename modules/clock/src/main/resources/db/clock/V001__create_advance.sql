-- How far the platform is ahead of real time is the sum: rows are only ever added.
create table clock.advance (
    id uuid primary key,
    by_seconds bigint not null check (by_seconds between 1 and 34560000),
    created_at timestamptz not null
);

grant usage on schema clock to ${applicationRole};

grant select, insert on clock.advance to ${applicationRole};
