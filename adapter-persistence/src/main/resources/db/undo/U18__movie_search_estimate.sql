alter table movies
  alter column search_text set statistics -1,
  alter column search_text reset (n_distinct);
