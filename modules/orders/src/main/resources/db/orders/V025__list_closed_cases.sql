create index partner_order_closed_case on orders.partner_order (suspended_at desc, id desc)
    where state in ('RESOLVING', 'RESOLVED');
