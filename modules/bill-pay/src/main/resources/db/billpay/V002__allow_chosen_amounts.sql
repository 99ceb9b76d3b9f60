-- Without a bill (a prepaid meter) nothing is due, and there is no due date.
alter table billpay.bill_quote alter column due_date drop not null;

-- What the bill demands, if a part of it is paid; null in older rows, where it is the amount.
alter table billpay.bill_quote add column due bigint;

alter table billpay.bill_quote add column least bigint;

alter table billpay.bill_quote add constraint bill_quote_due
    check (due is null or (due_date is not null and due >= amount));

alter table billpay.bill_quote add constraint bill_quote_least
    check (least is null or (due_date is not null and least > 0 and least <= amount));
