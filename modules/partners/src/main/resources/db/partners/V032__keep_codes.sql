alter table partners.partner_answer add column code text;
