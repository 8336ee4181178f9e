-- Whoever changes a film says which version of it they saw, as with accounts and posts. Films that are
-- there, or are loaded, start with the first.
alter table movies
  add column version bigint not null default 1,
  add constraint movies_version_positive check (version > 0);
