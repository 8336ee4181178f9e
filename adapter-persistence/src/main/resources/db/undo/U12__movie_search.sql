drop index movies_genres;
drop index movies_best_known_first;
drop index movies_best_first;
create index movies_best_first on movies (rating desc, id, released);
alter table movies drop column search_text;
drop function search_resembles;
drop function search_likeness;
drop function search_text_of;

-- Only where the migration has installed them.
do $$
declare
  extension name;
begin
  for extension in
    select e.extname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname in ('pg_trgm', 'unaccent') and n.nspname = 'marquee'
  loop
    execute format('drop extension %I', extension);
  end loop;
end $$;
