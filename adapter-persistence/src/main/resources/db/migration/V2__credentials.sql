-- What proves who somebody is. Apart from the accounts, so that no query of accounts can carry a
-- hash outside by accident.
create table credentials (
  user_id       bigint      not null,
  password_hash text        not null,
  updated_at    timestamptz not null,
  constraint credentials_user_id_primary primary key (user_id),
  constraint credentials_user_id_exists foreign key (user_id) references users (id) on delete cascade,
  constraint credentials_password_hash_length check (char_length(password_hash) between 1 and 255)
);
