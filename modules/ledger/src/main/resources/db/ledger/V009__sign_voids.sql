-- A void moves nothing, and is in no chain: each is signed by the next checkpoint, which finds it by its time.
create index transfer_void on ledger.transfer (created_at) where kind = 4;

comment on table ledger.checkpoint_hold is 'holds, and the voids that ended some: what moved nothing is in no chain';
