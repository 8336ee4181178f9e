-- Lists of one state: what is not published is little among much. And what was published in some
-- stretch of time, whenever it was written.
create index posts_unpublished_newest on posts (created_at desc, id desc) where state <> 'published';
create index posts_unpublished_by_id on posts (id) where state <> 'published';
create index posts_published_at on posts (published_at) where state = 'published';
