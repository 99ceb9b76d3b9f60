-- What payers know a person by. The default serves those who are here already, and a server of the release before.
alter table customers.profile add column payee_handle uuid not null default gen_random_uuid();

create unique index profile_payee_handle on customers.profile (payee_handle);
