-- Who may set another password by a token that was mailed: one for each account, and only its digest. It is good for the
-- address that it was mailed to, and no longer when that is the account's no more.
create table password_resets (
  user_id    bigint           not null,
  email_key  text             not null,
  digest     text collate "C" not null,
  expires_at timestamptz      not null,
  constraint password_resets_user_id_primary primary key (user_id),
  constraint password_resets_user_id_exists foreign key (user_id) references users (id) on delete cascade,
  constraint password_resets_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

create unique index password_resets_digest_unique on password_resets (digest);
