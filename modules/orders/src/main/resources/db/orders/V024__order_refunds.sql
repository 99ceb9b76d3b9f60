-- A refund is an order that walks back: of which call it gives back, as that had succeeded.
alter table orders.partner_order
    add column paid_key uuid,
    add column paid_amount bigint check (paid_amount > 0),
    add column paid_reference text;

alter table orders.partner_order drop constraint partner_order_operation;

alter table orders.partner_order add constraint partner_order_operation check (
    num_nonnulls(company, card_token, account_token, offer, tipped_ride, paid_key) = 1
    and (company is null) = (bill_reference is null)
    and (description is not null) = (num_nonnulls(card_token, account_token) = 1)
    and num_nonnulls(paid_amount, paid_reference) = case when paid_key is null then 0 else 2 end
    and (paid_key is null or amount <= paid_amount)
    and num_nonnulls(from_name, from_latitude, from_longitude, to_name, to_latitude, to_longitude)
        = case when offer is null then 0 else 6 end);

create index partner_order_refund_of on orders.partner_order (paid_key) where paid_key is not null;

create table orders.refund_intent (
    refund uuid primary key references orders.partner_order,
    actor_kind text not null check (actor_kind <> ''),
    actor_id uuid not null,
    route text not null check (route <> ''),
    key text not null check (key <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    unique (actor_id, key, route, actor_kind)
);

grant select, insert on orders.refund_intent to ${applicationRole};
