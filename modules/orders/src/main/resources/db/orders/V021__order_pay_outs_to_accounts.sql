alter table orders.partner_order add column account_token text;

alter table orders.partner_order drop constraint partner_order_operation;

alter table orders.partner_order add constraint partner_order_operation check (
    (company is null) = (bill_reference is null)
    and num_nonnulls(company, card_token, account_token) = 1
    and (company is null) = (description is not null));
