alter table payments.charge_back drop constraint charge_back_pay_in_id_key;

create index charge_back_of_pay_in on payments.charge_back (pay_in_id);
