-- unaccent stays: the search of films needs it too.
alter table posts drop column search;
drop text search configuration post_text;
