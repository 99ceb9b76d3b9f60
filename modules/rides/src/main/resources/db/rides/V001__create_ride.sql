create table rides.ride_quote (
    id uuid primary key,
    person uuid not null,
    from_name text not null check (from_name <> ''),
    from_latitude double precision not null check (from_latitude between -90 and 90),
    from_longitude double precision not null check (from_longitude between -180 and 180),
    to_name text not null check (to_name <> ''),
    to_latitude double precision not null check (to_latitude between -90 and 90),
    to_longitude double precision not null check (to_longitude between -180 and 180),
    passengers integer not null check (passengers > 0),
    departure timestamptz,
    created_at timestamptz not null
);

create table rides.ride_offer (
    id uuid primary key,
    quote_id uuid not null references rides.ride_quote,
    instance text not null check (instance <> ''),
    operator text not null check (operator <> ''),
    offer text not null check (offer <> ''),
    class_code text not null check (class_code <> ''),
    class_name text not null check (jsonb_typeof(class_name::jsonb) = 'object'),
    seats integer not null check (seats > 0),
    fare_from bigint not null check (fare_from >= 0),
    fare_to bigint not null check (fare_to >= fare_from),
    cap bigint not null check (cap > 0 and cap >= fare_to),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    surge_percent integer not null check (surge_percent > 0),
    pickup_seconds bigint not null check (pickup_seconds >= 0),
    duration_seconds bigint not null check (duration_seconds >= 0),
    metres integer not null check (metres >= 0),
    expires_at timestamptz not null,
    created_at timestamptz not null
);

create table rides.ride (
    id uuid primary key,
    offer_id uuid not null references rides.ride_offer,
    person uuid not null,
    call_key uuid not null unique,
    actor_kind text not null check (actor_kind <> ''),
    actor_id uuid not null,
    route text not null check (route <> ''),
    key text not null check (key <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    placed_at timestamptz,
    refusal text,
    created_at timestamptz not null,
    seen text check (jsonb_typeof(seen::jsonb) = 'object'),
    looked_at timestamptz,
    ended_at timestamptz,
    stars integer check (stars between 1 and 5),
    unique (actor_id, key, route, actor_kind),
    check (refusal is null or placed_at is not null)
);

-- An offer is booked once at most; those whose hold was refused do not count.
create unique index ride_of_offer on rides.ride (offer_id) where refusal is null;

create index ride_unplaced on rides.ride (created_at) where placed_at is null;

create index ride_of_person on rides.ride (person, created_at desc);

-- Those that may still change, for the people who look.
create index ride_open on rides.ride (person) where ended_at is null;

create table rides.tip (
    id uuid primary key,
    ride_id uuid not null references rides.ride,
    amount bigint not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    call_key uuid not null unique,
    actor_kind text not null check (actor_kind <> ''),
    actor_id uuid not null,
    route text not null check (route <> ''),
    key text not null check (key <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    placed_at timestamptz,
    refusal text,
    created_at timestamptz not null,
    unique (actor_id, key, route, actor_kind),
    check (refusal is null or placed_at is not null)
);

create index tip_of_ride on rides.tip (ride_id, created_at);

create index tip_unplaced on rides.tip (created_at) where placed_at is null;

grant usage on schema rides to ${applicationRole};

grant select, insert on rides.ride_quote to ${applicationRole};

-- An offer never changes; the right to update is needed to lock its row.
grant select, insert, update on rides.ride_offer to ${applicationRole};

grant select, insert, update on rides.ride to ${applicationRole};

grant select, insert, update on rides.tip to ${applicationRole};
