-- The catalogue of films.
--
-- Only the id at IMDb is unique: there are different films of one title and year. A rating has one
-- decimal and reaches 10.0, which numeric(2,1) could not hold. Genres keep their order and are never
-- asked for by a join, so they are an array.
create table movies (
  id              bigint generated always as identity,
  title           text    not null,
  released        integer not null,
  rating          numeric(3, 1),
  votes           integer,
  genres          text[]  not null,
  runtime_minutes integer,
  imdb_id         text collate "C",
  constraint movies_id_primary primary key (id),
  constraint movies_title_length check (char_length(title) between 1 and 500),
  constraint movies_released_range check (released between 1870 and 9999),
  constraint movies_rating_range check (rating between 0 and 10),
  constraint movies_votes_range check (votes >= 0),
  constraint movies_genres_count check (cardinality(genres) <= 10),
  constraint movies_runtime_minutes_range check (runtime_minutes between 1 and 100000),
  constraint movies_imdb_id_unique unique (imdb_id)
);

-- Best first from a rating down: the rows come in their order, and films too old are passed over
-- inside the index, without a look at the table.
create index movies_best_first on movies (rating desc, id, released);

-- Where hardly any film is new enough, passing over the others would take long: then these are found
-- first and put in order.
create index movies_released on movies (released);

-- Loading a file asks for the film of a title and year, for films that have no id at IMDb.
create index movies_title_released on movies (title, released);
