create index partner_order_due_of_instance on orders.partner_order (instance, next_at) where next_at is not null;

drop index orders.partner_order_due;
