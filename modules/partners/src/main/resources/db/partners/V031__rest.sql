-- A partner that is asked too much says for how long it wishes to be left alone.
alter table partners.partner_call add column rests_until timestamptz;

comment on column partners.partner_call.rests_until is 'real time';
