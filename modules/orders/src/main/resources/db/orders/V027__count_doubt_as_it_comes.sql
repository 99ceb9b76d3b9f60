create index partner_order_in_doubt on orders.partner_order (instance, currency)
    where state in ('UNKNOWN', 'SUSPENDING', 'SUSPENDED');
