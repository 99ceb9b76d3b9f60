create index bill_quote_of_person on billpay.bill_quote (person, company_id);

create index bill_payment_of_quote_any on billpay.bill_payment (quote_id);
