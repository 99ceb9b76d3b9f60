alter table orders.partner_order alter column company drop not null;

alter table orders.partner_order alter column bill_reference drop not null;

alter table orders.partner_order add column card_token text;

alter table orders.partner_order add column description text;

alter table orders.partner_order add constraint partner_order_operation check (
    (company is null) = (bill_reference is null)
    and (card_token is null) = (description is null)
    and (company is null) <> (card_token is null));
