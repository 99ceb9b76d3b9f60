-- The payer of an order is given back what its partner never got of it.
alter table reconciliation.comparison add column corrected bigint not null default 0 check (corrected >= 0);

comment on column reconciliation.comparison.corrected is 'what its payer was given back of it without the partner; not in booked';

-- As it was when the break last changed: the same difference after a correction is another.
alter table reconciliation.break add column corrected bigint not null default 0 check (corrected >= 0);

alter table reconciliation.comparison drop constraint comparison_standing_check;

alter table reconciliation.comparison add constraint comparison_standing_check check (
    standing in ('NONE', 'OPEN', 'DOUBT', 'DONE', 'NOT_DONE', 'PAID_BACK', 'BORNE', 'GIVEN_BACK'));

alter table reconciliation.break drop constraint break_resolution_check;

alter table reconciliation.break add constraint break_resolution_check check (
    resolution in ('OURS_STAND', 'BORNE', 'GIVEN_BACK'));

alter table reconciliation.break_proposal drop constraint break_proposal_resolution_check;

alter table reconciliation.break_proposal add constraint break_proposal_resolution_check check (
    resolution in ('OURS_STAND', 'BORNE', 'GIVEN_BACK'));
