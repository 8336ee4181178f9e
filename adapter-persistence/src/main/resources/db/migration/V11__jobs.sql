-- What is done later, or again and again, by whichever node has time.
--
-- jobs and job_attempts are what people look at. Effect and end of a job are stored in one transaction, so that done
-- means done.
create table jobs (
  id             bigint generated always as identity,
  kind           text collate "C" not null,
  payload        text             not null,
  state          text             not null,
  changed_at     timestamptz      not null,
  run_at         timestamptz      not null,
  attempts_made  integer          not null,
  attempts_left  integer          not null,
  progress_done  bigint,
  progress_total bigint,
  last_error     text,
  created_at     timestamptz      not null,
  constraint jobs_id_primary primary key (id),
  constraint jobs_kind_form check (kind ~ '^[a-z]+\.[a-z]+$'),
  constraint jobs_payload_length check (char_length(payload) <= 200),
  constraint jobs_state_known check (state in ('waiting', 'running', 'done', 'dead', 'cancelled')),
  constraint jobs_attempts_range check (attempts_made >= 0 and attempts_left >= 0),
  constraint jobs_progress_range check (progress_done between 0 and progress_total),
  constraint jobs_progress_whole check ((progress_done is null) = (progress_total is null))
);

-- Asking again for what nobody has begun yet moves it.
create unique index jobs_one_waiting on jobs (kind, payload) where state = 'waiting' and attempts_made = 0;
create index jobs_state on jobs (state, id desc);
create index jobs_kind on jobs (kind, id desc);
create index jobs_ended on jobs (changed_at) where state in ('done', 'cancelled');

create table job_attempts (
  job_id     bigint      not null,
  attempt    integer     not null,
  worker     text        not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  error      text,
  constraint job_attempts_name_primary primary key (job_id, attempt),
  constraint job_attempts_job_id_exists foreign key (job_id) references jobs (id) on delete cascade
);

-- What db-scheduler works on: the table of its documentation, a row for each job that is to be run and one for each
-- that recurs. The library knows these names.
create table scheduled_tasks (
  task_name            text collate "C" not null,
  task_instance        text collate "C" not null,
  task_data            bytea,
  execution_time       timestamptz      not null,
  picked               boolean          not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint           not null,
  constraint scheduled_tasks_name_primary primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time) where not picked;
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat) where picked;

-- Posts that were scheduled before anything published them.
with asked as (
  insert into jobs (kind, payload, state, changed_at, run_at, attempts_made, attempts_left, created_at)
  select 'post.publish', id::text, 'waiting', now(), publish_at, 0, 10, now() from posts where state = 'scheduled'
  returning id, kind, run_at
)
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select kind, id::text, run_at, false, 1 from asked;
