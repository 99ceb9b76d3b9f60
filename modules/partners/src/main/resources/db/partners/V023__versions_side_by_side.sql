-- Which version of its plugin takes an instance's new business; null until one has.
alter table partners.instance
    add column version text check (version <> ''),
    add column newest_version text check (newest_version <> ''),
    add constraint instance_versions_together check ((version is null) = (newest_version is null));

-- Which versions have calls whose end is not known: those versions are kept.
create index partner_call_of_version on partners.partner_call (instance, plugin_version)
    where state not in ('SUCCEEDED', 'REJECTED');
