-- Settings hold partners' secrets: the server encrypts them, those that are here too, when it next starts.
alter table partners.instance drop constraint instance_settings_check;

comment on column partners.instance.settings is 'JSON, encrypted for this row by the server''s keyset, in base64';
