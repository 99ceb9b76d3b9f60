-- The longest due are claimed first, however many wait. An index that began with the consumer had all that were due sorted
-- for each claim: the more waited, the slower they became fewer.
create index delivery_in_order on outbox.delivery (due_at);

drop index outbox.delivery_due;
