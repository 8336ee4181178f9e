-- The rows of the comparison rig, in our schema: 1,000 users (user1 to user1000, each with the password `password` as
-- bcrypt, cost 12), 20,000 posts of 500 bytes, 20 of each user, and 10,000 films, of which 25 are rated 9 or better and are of 1990 or
-- later. Nothing happens where they are already.
--
--   psql "$DATABASE_URL" -f docs/benchmarks/load.sql
\set ON_ERROR_STOP on
set search_path to marquee, public;
select exists (select from users where username_key = 'user1000') as loaded \gset
\if :loaded
  \quit
\endif
begin;

insert into users (id, username, username_key, email, email_key, role, active, created_at, updated_at, version)
overriding system value
select n, name, name, name || '@example.com', name || '@example.com', 'user', true, at, at, 1
from generate_series(1, 1000) n,
     lateral (select 'user' || n as name, timestamptz '2026-01-01 00:00:00+00' as at) made;

insert into credentials (user_id, password_hash, updated_at)
select id, '$2b$12$abcdefghijklmnopqrstuutwZ1IOTtu3SsEBT5lI/LFncP31tIybm', created_at from users where id <= 1000;

insert into posts (id, author_id, title, content, state, published_at, created_at, updated_at, version)
overriding system value
select n, 1 + n % 1000, 'Post number ' || n, left(repeat(md5(n::text) || ' ', 16), 500), 'published', at, at, at, 1
from generate_series(1, 20000) n,
     lateral (select timestamptz '2026-01-01 00:00:00+00' + n * interval '1 minute' as at) made;

insert into movies (id, title, released, rating, genres)
overriding system value
select n, 'Movie number ' || n, 1950 + (n * 7 / 200 * 13 + n) % 76,
       case when n % 200 = 0 then 9.0 + (n / 200 % 10) * 0.1 else 1.0 + (n % 80) * 0.1 end, '{}'
from generate_series(1, 10000) n;

select setval(pg_get_serial_sequence('users', 'id'), 1000), setval(pg_get_serial_sequence('posts', 'id'), 20000),
       setval(pg_get_serial_sequence('movies', 'id'), 10000) \g /dev/null
commit;
vacuum analyze users, credentials, posts, movies;
