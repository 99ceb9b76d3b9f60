-- An administrator has an id, and not the account that it is of.
create index transfer_by_id on ledger.transfer (id);

create index account_by_owner on ledger.account (owner);

-- The verifier looks at a range of accounts at a time, from both sides.
create index pending_by_credit on ledger.pending (credit_account) where state = 'PENDING';
