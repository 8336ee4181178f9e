alter table movies alter column search_text reset (n_distinct);
