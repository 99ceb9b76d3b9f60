alter table notifications.mailbox add column statement_line bigint not null default 0 check (statement_line >= 0);

alter table notifications.notice add column happened_at timestamptz;

comment on column notifications.notice.happened_at is 'null if it was told as soon as it happened';
