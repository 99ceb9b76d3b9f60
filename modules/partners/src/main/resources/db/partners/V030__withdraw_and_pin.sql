-- A call whose payer has the money back is sent no more.
alter table partners.partner_call add column withdrawn boolean not null default false;

-- "I do not know it" counts only from the partner to whom the call was sent, and its address and keys are settings.
alter table partners.instance add column settings_revision integer not null default 1;
alter table partners.partner_call add column settings_revision integer not null default 1;

comment on column partners.partner_call.settings_revision is 'of the instance, when the call was first sent';
