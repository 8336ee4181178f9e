alter table posts drop column search;
drop text search configuration post_text;

-- Only where the migration has installed it.
do $$ begin
  if exists (
    select from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'unaccent' and n.nspname = 'marquee') then
    drop extension unaccent;
  end if;
end $$;
