alter table identity.administrator add column invited_by uuid;

alter table identity.administrator add column approved_by uuid;

alter table identity.administrator add constraint administrator_four_eyes check (approved_by <> invited_by);

-- Nobody has written down who made the invitations that wait now, so whoever made them makes them again.
update identity.administrator set token_expires_at = created_at where token_expires_at is not null;
