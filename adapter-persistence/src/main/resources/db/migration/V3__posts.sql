-- What members write.
--
-- A state and its moments belong together: a draft has none, a scheduled post knows when it will be
-- published, a published one when it was.
create table posts (
  id           bigint generated always as identity,
  author_id    bigint      not null,
  title        text        not null,
  content      text        not null,
  state        text        not null,
  publish_at   timestamptz,
  published_at timestamptz,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  version      bigint      not null,
  constraint posts_id_primary primary key (id),
  constraint posts_author_id_exists foreign key (author_id) references users (id) on delete cascade,
  constraint posts_title_length check (char_length(title) between 1 and 200),
  constraint posts_content_length check (char_length(content) between 1 and 100000),
  constraint posts_state_moments check (
    case state
      when 'draft' then publish_at is null and published_at is null
      when 'scheduled' then publish_at is not null and published_at is null
      when 'published' then publish_at is null and published_at is not null
      else false
    end
  ),
  constraint posts_version_positive check (version > 0)
);

-- All lists come by id or newest first. Readers see only what is published, and no heap of drafts
-- shall slow them down: hence the partial ones. The first also serves the deletion of an account.
create index posts_author_newest on posts (author_id, created_at desc, id desc);
create index posts_newest on posts (created_at desc, id desc);
create index posts_published_newest on posts (created_at desc, id desc) where state = 'published';
create index posts_published_by_id on posts (id) where state = 'published';
create index posts_published_author_by_id on posts (author_id, id) where state = 'published';
