alter table partners.instance
    add column disabled_reason text,
    add column disabled_at timestamptz,
    add constraint instance_disabled_with_reason check (
        (disabled_reason is null) = (disabled_at is null) and (not enabled or disabled_reason is null));

create index partner_answer_by_time on partners.partner_answer (created_at);
