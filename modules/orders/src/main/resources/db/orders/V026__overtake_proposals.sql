update orders.case_proposal proposal set state = 'OVERTAKEN', decided_at = now()
    from orders.partner_order held
    where held.id = proposal.order_id and proposal.state = 'OPEN' and proposal.created_at < held.late_success_at;
