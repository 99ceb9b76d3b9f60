alter table partners.partner_call drop constraint partner_call_kind_check;

alter table partners.partner_call add constraint partner_call_kind_check
    check (kind in ('BILL_PAYMENT', 'PAY_IN', 'PAY_OUT', 'REFUND', 'RIDE_BOOKING', 'RIDE_TIP'));
