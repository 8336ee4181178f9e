-- Full text search in posts: words in any form and case, with or without accents. What stands in the
-- title weighs more.
--
-- unaccent is there since V12, in whatever schema it was installed.
create text search configuration post_text (copy = pg_catalog.english);

do $$ begin
  execute format(
    'alter text search configuration post_text
       alter mapping for hword, hword_part, word with %I.unaccent, pg_catalog.english_stem',
    (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'unaccent'));
end $$;

alter table posts add column search tsvector not null generated always as (
  setweight(to_tsvector('marquee.post_text', title), 'A') || setweight(to_tsvector('marquee.post_text', content), 'B')
) stored;

create index posts_search on posts using gin (search);

-- Whether a word is rare decides between this index and the lists' own. By default so few words are
-- counted that a rare one seems to be in every two hundredth post.
alter table posts alter column search set statistics 1000;
