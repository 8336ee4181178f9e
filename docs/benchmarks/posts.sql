-- Fills a database that has all migrations with posts to measure on, always the same ones.
--
--   psql "$DATABASE_URL" -v posts=1000000 -f docs/benchmarks/posts.sql
--
-- 10,000 authors, of whom a few write most. Nine posts in ten are published. Words follow Zipf's law:
-- "common" is in every third post, "word4999" in few, "needle" in ten.
\set ON_ERROR_STOP on
set search_path to marquee, public;
set max_parallel_workers_per_gather = 0;
begin;
select setseed(0.42);

insert into users (username, username_key, email, email_key, role, active, created_at, updated_at, version)
select name, name, name || '@example.org', name || '@example.org', 'user', true, now(), now(), 1
from (select 'author' || n as name from generate_series(1, 10000) n) names
on conflict do nothing;

create temporary table authors on commit drop as
select row_number() over (order by id) as n, id from users where username like 'author%';
create unique index on authors (n);

insert into posts (author_id, title, content, state, publish_at, published_at, created_at, updated_at, version)
select a.id, 'Post ' || p.n || ' on word' || p.word, p.content, p.state,
       case p.state when 'scheduled' then timestamptz '2100-01-01' end,
       case p.state when 'published' then p.at end,
       p.at, p.at, 1
from (
  select n, floor(5000 * power(random(), 3))::int as word,
         1 + floor(10000 * power(random(), 4))::int as author,
         case when n % 10 <> 0 then 'published' when n % 20 = 0 then 'draft' else 'scheduled' end as state,
         timestamptz '2020-01-01' + n * interval '1 minute' as at,
         (select string_agg('word' || floor(5000 * power(random(), 3))::int, ' ') from generate_series(1, 40) where n = n)
           || case when n % 3 = 0 then ' common' else '' end
           || case when n % (:posts / 10) = 1 then ' needle' else '' end as content
  from generate_series(1, :posts) n
) p join authors a on a.n = p.author;
commit;
analyze users;
analyze posts;
