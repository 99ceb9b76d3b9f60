-- An acquirer that does not say how its page ended has a time for that, fixed when the payer is sent there first.
alter table payments.pay_in add column last_deadline timestamptz;

update payments.pay_in set last_deadline = deadline + interval '24 hours' where state = 'AWAITING_PAYER';

alter table payments.pay_in add constraint pay_in_last_deadline check (
    (state <> 'AWAITING_PAYER' or last_deadline is not null) and (last_deadline is null or deadline <= last_deadline));
