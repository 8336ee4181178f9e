-- Searches look for a thousand spellings at once. From a sample the planner takes titles for ten times as frequent as they
-- are, and at two million films it then reads all of them rather than the index; hardly two films share a title.
alter table movies alter column search_text set (n_distinct = -1);
