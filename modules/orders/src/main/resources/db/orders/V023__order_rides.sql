alter table orders.partner_order
    add column offer text,
    add column from_name text,
    add column from_latitude numeric,
    add column from_longitude numeric,
    add column to_name text,
    add column to_latitude numeric,
    add column to_longitude numeric,
    add column tipped_ride uuid;

alter table orders.partner_order drop constraint partner_order_operation;

alter table orders.partner_order add constraint partner_order_operation check (
    num_nonnulls(company, card_token, account_token, offer, tipped_ride) = 1
    and (company is null) = (bill_reference is null)
    and (description is not null) = (num_nonnulls(card_token, account_token) = 1)
    and num_nonnulls(from_name, from_latitude, from_longitude, to_name, to_latitude, to_longitude)
        = case when offer is null then 0 else 6 end);

-- A fare above the amount: until when the payer is asked, what the payer has said, and the hold of the difference.
alter table orders.partner_order
    add column fare bigint check (fare > 0),
    add column fare_until timestamptz,
    add column fare_word text check (fare_word in ('AGREED', 'DECLINED')),
    add column fare_refusal text,
    add column second_hold uuid;

alter table orders.partner_order add constraint partner_order_fare check (
    (fare is null) = (fare_until is null)
    and (fare is not null or num_nonnulls(fare_word, fare_refusal, second_hold) = 0)
    and (fare_word is distinct from 'AGREED' or second_hold is not null));

alter table orders.partner_order drop constraint partner_order_state_check;

alter table orders.partner_order add constraint partner_order_state_check check (state in (
    'QUOTED', 'RESERVED', 'HELD', 'SUBMITTED', 'AWAITING_PAYER', 'AGREEING', 'DECLINING', 'IN_PROGRESS', 'UNKNOWN',
    'SETTLING', 'SETTLED', 'RELEASING', 'RELEASED', 'SUSPENDING', 'SUSPENDED', 'RESOLVING', 'RESOLVED'));
