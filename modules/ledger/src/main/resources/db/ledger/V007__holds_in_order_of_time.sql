-- Ids are nearly in the order of time: with the id first, holds that begin and end now lie together at the end of the index,
-- and not at as many places as there are accounts. Either order of columns makes the same pair unique.
alter table ledger.pending drop constraint pending_pkey, add primary key (id, debit_account);

drop index ledger.transfer_ends_once;
create unique index transfer_ends_once on ledger.transfer (ends, debit_account) where ends is not null;
