-- What requests with an Idempotency-Key were answered with, for a day, so that they may be repeated.
--
-- Stored in the transaction of their effect: there is never one without the other.
create table kept_answers (
  user_id    bigint           not null,
  route      text             not null,
  key        text collate "C" not null,
  payload    text collate "C" not null,
  status     integer          not null,
  location   text,
  entity_tag text,
  body       text             not null,
  kept_at    timestamptz      not null,
  constraint kept_answers_name_primary primary key (user_id, route, key),
  constraint kept_answers_user_id_exists foreign key (user_id) references users (id) on delete cascade,
  constraint kept_answers_key_length check (char_length(key) between 1 and 255),
  constraint kept_answers_status_range check (status between 200 and 299)
);

-- An account's old ones are forgotten whenever it gets a new one.
create index kept_answers_user_id_kept_at on kept_answers (user_id, kept_at);
