alter table payments.card add column chosen_at timestamptz;

create index card_of_person on payments.card (person);
