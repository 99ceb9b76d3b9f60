alter table payments.payment add column resolution text
    check (resolution in ('NOT_DONE', 'PAID_BACK', 'BORNE'));

update payments.payment set resolution = 'NOT_DONE' where state = 'RESOLVED';

alter table payments.payment add constraint payment_resolution check (
    resolution is null or state in ('SUSPENDED', 'RESOLVED'));
