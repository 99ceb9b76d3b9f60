alter table savedbills.saved_account add column bill_period text;

alter table savedbills.saved_account add constraint saved_account_bill_period
    check (bill_period is null or bill_reference is not null);
