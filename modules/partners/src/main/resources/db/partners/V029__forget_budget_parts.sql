-- Parts of days that are long over are forgotten, once their calls are certain.
create index budget_part_by_day on partners.budget_part (day);
