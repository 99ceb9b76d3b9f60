-- The one there was so far bears the name that a sign-in without a name means.
alter table identity.administrator add column name text not null default 'administrator'
    check (name ~ '^[a-z][a-z0-9.-]{1,39}$');

alter table identity.administrator add column token_expires_at timestamptz;

drop index identity.administrator_is_one;

create unique index administrator_name on identity.administrator (name);
