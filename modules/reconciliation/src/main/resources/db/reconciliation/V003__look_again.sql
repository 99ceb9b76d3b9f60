-- A key whose break has ended, or is open again: what a round saw of it before that may be otherwise now.
alter table reconciliation.comparison add column again boolean not null default false;

create index comparison_again on reconciliation.comparison (instance) where again;
