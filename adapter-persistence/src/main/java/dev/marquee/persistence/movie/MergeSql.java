package dev.marquee.persistence.movie;

/** The statements of a load, each over all rows at once. */
final class MergeSql {

  static final String STAGE =
      """
      create temporary table staged_movies (
        line bigint not null,
        title text not null,
        released integer not null,
        rating numeric(3, 1),
        votes integer,
        genres text[] not null,
        runtime_minutes integer,
        imdb_id text collate "C"
      )
      """;

  static final String REFUSE_REPEATED_IDS =
      """
      delete from staged_movies s
      using (
        select imdb_id, min(line) as line
        from staged_movies
        where imdb_id is not null
        group by imdb_id
        having count(*) > 1
      ) first
      where s.imdb_id = first.imdb_id and s.line > first.line
      returning s.line, first.line
      """;

  static final String ANY_BY_TITLE =
      "select exists (select from staged_movies where imdb_id is null)";

  static final String REFUSE_REPEATED_TITLES =
      """
      delete from staged_movies s
      using (
        select title, released, min(line) as line
        from staged_movies
        where imdb_id is null
        group by title, released
        having count(*) > 1
      ) first
      where s.imdb_id is null and s.title = first.title and s.released = first.released
        and s.line > first.line
      returning s.line, first.line
      """;

  /** Those that fit several films, and those that fit one which a row with an id is already. */
  static final String REFUSE_UNCLEAR_TITLES =
      """
      delete from staged_movies s
      using (
        select t.line, case when count(*) = 1 then min(i.line) end as same
        from staged_movies t
        join movies m on m.title = t.title and m.released = t.released
        left join staged_movies i on i.imdb_id = m.imdb_id
        where t.imdb_id is null
        group by t.line
        having count(*) > 1 or count(i.line) > 0
      ) unclear
      where s.line = unclear.line
      returning s.line, unclear.same
      """;

  private static final String SAME_ID = "m.imdb_id = s.imdb_id";
  private static final String SAME_TITLE =
      "s.imdb_id is null and m.title = s.title and m.released = s.released";

  /** What a file does not know it does not erase; what is as it was is not touched. */
  private static final String UPDATE =
      """
      update movies m
      set title = s.title,
          released = s.released,
          rating = coalesce(s.rating, m.rating),
          votes = coalesce(s.votes, m.votes),
          genres = case when s.genres = '{}' then m.genres else s.genres end,
          runtime_minutes = coalesce(s.runtime_minutes, m.runtime_minutes),
          version = m.version + 1
      from staged_movies s
      where %s
        and (m.title, m.released, m.rating, m.votes, m.genres, m.runtime_minutes)
          is distinct from (
            s.title,
            s.released,
            coalesce(s.rating, m.rating),
            coalesce(s.votes, m.votes),
            case when s.genres = '{}' then m.genres else s.genres end,
            coalesce(s.runtime_minutes, m.runtime_minutes))
      """;

  static final String UPDATE_BY_ID = UPDATE.formatted(SAME_ID);
  static final String UPDATE_BY_TITLE = UPDATE.formatted(SAME_TITLE);

  /** In the order of the file. Whoever adds a film of the same id meanwhile was faster. */
  private static final String INSERT =
      """
      insert into movies (title, released, rating, votes, genres, runtime_minutes, imdb_id)
      select title, released, rating, votes, genres, runtime_minutes, imdb_id
      from staged_movies s
      where imdb_id is %s and not exists (select from movies m where %s)
      order by line
      on conflict on constraint movies_imdb_id_unique do nothing
      """;

  static final String INSERT_BY_ID = INSERT.formatted("not null", SAME_ID);
  static final String INSERT_BY_TITLE = INSERT.formatted("null", SAME_TITLE);

  private MergeSql() {}
}
