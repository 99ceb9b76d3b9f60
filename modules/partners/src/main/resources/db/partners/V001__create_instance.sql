create table partners.instance (
    name text primary key check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    plugin text not null check (plugin <> ''),
    display_name text not null check (display_name <> ''),
    categories text not null check (jsonb_typeof(categories::jsonb) = 'array'),
    settings text not null check (jsonb_typeof(settings::jsonb) = 'object'),
    enabled boolean not null,
    created_at timestamptz not null
);

grant usage on schema partners to ${applicationRole};

grant select, insert, update on partners.instance to ${applicationRole};
