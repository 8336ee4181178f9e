drop table job_results;
drop table movie_import_pieces;
drop table movie_imports;
