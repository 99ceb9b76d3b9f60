alter table payments.payment add column repay_id uuid unique;

alter table payments.payment add column repaid bigint check (repaid >= 0 and repaid <= amount + fee);

alter table payments.payment add constraint payment_repays check (
    (repay_id is null) = (repaid is null) and (repay_id is null or refund_of is not null));

update payments.payment set repay_id = gen_random_uuid(), repaid = 0
    where refund_of is not null and state = 'HELD';
