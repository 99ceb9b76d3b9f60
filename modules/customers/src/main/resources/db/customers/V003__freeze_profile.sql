alter table customers.profile
    add column frozen_at timestamptz,
    add column frozen_reason text check (char_length(frozen_reason) between 1 and 200),
    add constraint profile_frozen_with_reason check ((frozen_at is null) = (frozen_reason is null));

grant update (frozen_at, frozen_reason) on customers.profile to ${applicationRole};
