-- Who did what, on what, when and from where.
--
-- No foreign keys: what was done stays true when its account or post is gone, and so the name of an
-- account is kept as it was. Actors and subjects are written kind:id, which is what people ask for.
create table audit_entries (
  id         bigint generated always as identity,
  at         timestamptz not null,
  actor      text        not null,
  username   text,
  address    text,
  session_id bigint,
  request_id text,
  action     text        not null,
  subject    text,
  refusal    text,
  details    jsonb       not null,
  constraint audit_entries_id_primary primary key (id)
);

-- Always newest first, of all or of one of these. Refusals are few among many.
create index audit_entries_newest on audit_entries (at desc, id desc);
create index audit_entries_actor_newest on audit_entries (actor, at desc, id desc);
create index audit_entries_action_newest on audit_entries (action, at desc, id desc);
create index audit_entries_subject_newest on audit_entries (subject, at desc, id desc);
create index audit_entries_refused_newest on audit_entries (at desc, id desc) where refusal is not null;

-- The program never changes a line; this keeps everybody else from doing it unawares.
create function audit_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'lines of the audit trail stay as they are';
end
$$;

create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function audit_entries_stay();
