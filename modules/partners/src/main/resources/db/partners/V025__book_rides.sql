alter table partners.partner_call drop constraint partner_call_kind_check;

alter table partners.partner_call add constraint partner_call_kind_check
    check (kind in ('BILL_PAYMENT', 'PAY_IN', 'PAY_OUT', 'RIDE_BOOKING', 'RIDE_TIP'));

-- What the partner took of the amount; null until it certainly took something, and of older calls, which took all.
alter table partners.partner_call add column taken bigint check (taken > 0 and taken <= amount);

-- A fare above the amount, and whether the payer has said anything to it: the payer is asked nothing else at a ride.
alter table partners.partner_call add column fare bigint check (fare > 0);

alter table partners.partner_call add column fare_word text not null default 'NONE'
    check (fare_word in ('NONE', 'GIVEN', 'TOLD'));

alter table partners.partner_call drop constraint partner_call_check2;

alter table partners.partner_call add constraint partner_call_awaiting_payer
    check (state <> 'AWAITING_PAYER' or pay_url is not null or fare is not null);

alter table partners.partner_answer drop constraint partner_answer_purpose_check;

alter table partners.partner_answer add constraint partner_answer_purpose_check
    check (purpose in ('CALL', 'INQUIRY', 'CALLBACK', 'WISH'));
