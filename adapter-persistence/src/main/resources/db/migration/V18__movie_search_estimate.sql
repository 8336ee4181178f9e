-- Searches look for a thousand spellings at once. From a sample the planner takes titles for ten times as frequent as they
-- are, and at two million films it then reads all of them rather than the index; hardly two films share a title.
-- Words are in one title of some hundred or thousand. Of a hundred sampled titles one may happen to hold the word, and the
-- planner takes it for a common one and reads film after film until enough have it; of a thousand it can tell.
alter table movies
  alter column search_text set (n_distinct = -1),
  alter column search_text set statistics 1000;
