alter table partners.partner_answer drop constraint partner_answer_purpose_check;

alter table partners.partner_answer add constraint partner_answer_purpose_check
    check (purpose in ('CALL', 'INQUIRY', 'CALLBACK', 'WISH', 'FILE'));

-- The calls of an instance in a period, to be compared with its partner's file.
create index partner_call_by_time on partners.partner_call (instance, began_at, key);
