-- Finding films by title although it is misspelt, and lists of films by year, rating, votes and genre.
--
-- The two extensions may have been installed beforehand, and in whatever schema, by somebody with the
-- right to. Functions of ours stand between them and our statements, which therefore need not know.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$
declare
  trigrams name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                    where e.extname = 'pg_trgm');
  accents name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                   where e.extname = 'unaccent');
begin
  -- Small letters without accents, words parted and surrounded by one blank each: what a title is found
  -- by. Naming the dictionary makes unaccent what it is declared to be here: immutable.
  execute format($function$
    create function search_text_of(title text) returns text immutable parallel safe
    return ' ' || btrim(regexp_replace(
      replace(lower(%1$I.unaccent('%1$I.unaccent'::regdictionary, title)), '''', ''),
      '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g')) || ' '
  $function$, accents);

  -- How much two of them have in common, from 0 to 1, whatever the order of their words.
  execute format($function$
    create function search_likeness(one text, other text) returns real immutable parallel safe
    return %I.similarity(one, other)
  $function$, trigrams);

  -- Whether something in a title is much like what is looked for; by the index.
  execute format($function$
    create function search_resembles(title text, wanted text) returns boolean stable parallel safe
    return title operator(%I.%%>) wanted
  $function$, trigrams);

  alter table movies add column search_text text not null generated always as (search_text_of(title)) stored;

  -- Words and beginnings of words, by like; and titles that resemble.
  execute format(
    'create index movies_search_words on movies using gin (search_text %I.gin_trgm_ops)', trigrams);
end $$;

-- The very title, and those one letter away.
create index movies_search_text on movies (search_text text_pattern_ops);

-- The best and the best known first, those without rating or votes last. The former takes over from
-- movies_best_first, which had them first.
drop index movies_best_first;
create index movies_best_first on movies (rating desc nulls last, id, released);
create index movies_best_known_first on movies (votes desc nulls last, id);

create index movies_genres on movies using gin (genres);
