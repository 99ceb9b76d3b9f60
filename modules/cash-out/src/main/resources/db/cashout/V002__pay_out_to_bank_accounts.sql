create table cashout.bank_account (
    id uuid primary key,
    person uuid not null,
    instance text not null check (instance <> ''),
    state text not null check (state in ('OPEN', 'LINKED', 'ENDED')),
    token text check (token <> ''),
    bank text check (bank <> ''),
    last_four text check (last_four ~ '^[0-9]{4}$'),
    nickname text check (nickname <> '' and length(nickname) <= 100),
    created_at timestamptz not null,
    unique (person, instance, token),
    check ((state = 'LINKED') = (token is not null)),
    check (num_nulls(token, bank, last_four) in (0, 3))
);

grant select, insert, update, delete on cashout.bank_account to ${applicationRole};

alter table cashout.cash_out alter column card_token drop not null;

alter table cashout.cash_out alter column card_brand drop not null;

alter table cashout.cash_out alter column card_last_four drop not null;

alter table cashout.cash_out add column account_token text check (account_token <> '');

alter table cashout.cash_out add column bank text check (bank <> '');

alter table cashout.cash_out add column account_last_four text check (account_last_four ~ '^[0-9]{4}$');

alter table cashout.cash_out add constraint cash_out_paid_to check (
    num_nonnulls(card_token, account_token) = 1
    and num_nulls(card_token, card_brand, card_last_four) in (0, 3)
    and num_nulls(account_token, bank, account_last_four) in (0, 3));
