-- Accounts.
--
-- Names and addresses are unique ignoring case. The form in which they are compared stands beside
-- them, made by the domain and not by lower(): so it depends neither on the collation of the
-- database nor on its version of Unicode.
create table users (
  id           bigint generated always as identity,
  username     text             not null,
  username_key text collate "C" not null,
  email        text             not null,
  email_key    text collate "C" not null,
  role         text             not null,
  active       boolean          not null,
  created_at   timestamptz      not null,
  updated_at   timestamptz      not null,
  version      bigint           not null,
  constraint users_id_primary primary key (id),
  constraint users_username_length check (char_length(username) between 1 and 50),
  constraint users_username_key_unique unique (username_key),
  constraint users_email_length check (char_length(email) between 1 and 120),
  constraint users_email_key_unique unique (email_key),
  constraint users_role_known check (role in ('user', 'admin')),
  constraint users_version_positive check (version > 0)
);
