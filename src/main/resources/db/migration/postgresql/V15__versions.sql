-- How many earlier versions of each entry are kept.
alter table policy add column versions_kept integer default 50 not null;
