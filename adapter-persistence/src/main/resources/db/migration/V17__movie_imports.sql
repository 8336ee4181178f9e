-- Files of films that were handed in over HTTP, until a job on whichever node has loaded them.
--
-- In pieces, so that nobody has to hold one as a whole. One that is complete goes with its job.
create table movie_imports (
  id       bigint generated always as identity,
  begun_at timestamptz not null,
  job_id   bigint,
  admin_id bigint,
  format   text,
  bytes    bigint,
  rated    boolean,
  constraint movie_imports_id_primary primary key (id),
  constraint movie_imports_job_id_exists foreign key (job_id) references jobs (id) on delete cascade,
  constraint movie_imports_complete_whole check (num_nulls(job_id, admin_id, format, bytes, rated) in (0, 5))
);

create unique index movie_imports_job_id on movie_imports (job_id);
create index movie_imports_incomplete on movie_imports (begun_at) where job_id is null;

create table movie_import_pieces (
  import_id bigint           not null,
  part      text collate "C" not null,
  number    integer          not null,
  piece     bytea            not null,
  constraint movie_import_pieces_number_primary primary key (import_id, part, number),
  constraint movie_import_pieces_import_id_exists
    foreign key (import_id) references movie_imports (id) on delete cascade,
  constraint movie_import_pieces_part_known check (part in ('file', 'ratings'))
);

-- Most are packed already: to try it again costs time and saves nothing.
alter table movie_import_pieces alter column piece set storage external;

-- What came of a job that has something to tell: names and numbers by turns; place, field, code and reason by turns.
create table job_results (
  job_id   bigint not null,
  counts   text[] not null,
  findings text[] not null,
  more     bigint not null,
  constraint job_results_job_id_primary primary key (job_id),
  constraint job_results_job_id_exists foreign key (job_id) references jobs (id) on delete cascade
);
