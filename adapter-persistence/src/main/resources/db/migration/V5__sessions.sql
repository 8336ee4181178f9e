-- Sign-ins, and the refresh tokens given out in them. Only digests of the tokens are kept.
--
-- A session that ended is deleted, and its tokens with it. A used token stays as long as its session, so that its second
-- use is noticed.
create table sessions (
  id           bigint generated always as identity,
  user_id      bigint      not null,
  address      text        not null,
  agent        text        not null,
  created_at   timestamptz not null,
  last_used_at timestamptz not null,
  expires_at   timestamptz not null,
  constraint sessions_id_primary primary key (id),
  constraint sessions_user_id_exists foreign key (user_id) references users (id) on delete cascade
);

create index sessions_user_id_index on sessions (user_id);

create table refresh_tokens (
  digest           text collate "C" not null,
  session_id       bigint           not null,
  access_token_ids text[]           not null,
  touched          boolean          not null,
  used_at          timestamptz,
  constraint refresh_tokens_digest_primary primary key (digest),
  constraint refresh_tokens_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  constraint refresh_tokens_session_id_exists foreign key (session_id) references sessions (id) on delete cascade
);

create index refresh_tokens_session_id_index on refresh_tokens (session_id);

-- A session has one lineage: at most one token that can be traded in.
create unique index refresh_tokens_one_unused on refresh_tokens (session_id) where used_at is null;
