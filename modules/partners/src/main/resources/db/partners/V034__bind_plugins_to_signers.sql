-- Who signed each version of its plugin that has ever taken an instance's business, as JSON; the running version's among
-- them. What somebody else has signed under the plugin's id takes nothing over by itself. Instances from before have none
-- here yet: at the first start that finds the archive of the version that they run, its signer is taken over.
alter table partners.instance
    add column signers text not null default '[]' check (signers like '[%]');
