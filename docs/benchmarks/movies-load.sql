-- What `movies load` does in the database, by psql: the same staging table and the same upsert, of rows that are in the
-- form of COPY already (line, title, released, rating, votes, genres, runtime_minutes, imdb_id).
set search_path = marquee;
\timing on
begin;
set local work_mem = '64MB';
create temporary table staged_movies (
  line bigint not null,
  title text not null,
  released integer not null,
  rating numeric(3, 1),
  votes integer,
  genres text[] not null,
  runtime_minutes integer,
  imdb_id text collate "C"
);
\copy staged_movies from pstdin
analyze staged_movies;

delete from staged_movies s
using (select imdb_id, min(line) as line from staged_movies
       where imdb_id is not null group by imdb_id having count(*) > 1) first
where s.imdb_id = first.imdb_id and s.line > first.line;

update movies m
set title = s.title, released = s.released, rating = coalesce(s.rating, m.rating),
    votes = coalesce(s.votes, m.votes),
    genres = case when s.genres = '{}' then m.genres else s.genres end,
    runtime_minutes = coalesce(s.runtime_minutes, m.runtime_minutes), version = m.version + 1
from staged_movies s
where m.imdb_id = s.imdb_id
  and (m.title, m.released, m.rating, m.votes, m.genres, m.runtime_minutes)
    is distinct from (
      s.title, s.released, coalesce(s.rating, m.rating), coalesce(s.votes, m.votes),
      case when s.genres = '{}' then m.genres else s.genres end,
      coalesce(s.runtime_minutes, m.runtime_minutes));

insert into movies (title, released, rating, votes, genres, runtime_minutes, imdb_id)
select title, released, rating, votes, genres, runtime_minutes, imdb_id
from staged_movies s
where imdb_id is not null and not exists (select from movies m where m.imdb_id = s.imdb_id)
order by line
on conflict on constraint movies_imdb_id_unique do nothing;

drop table staged_movies;
analyze movies;
commit;
