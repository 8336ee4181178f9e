import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Kills workers while they publish, and counts what comes of it: 1,000 posts due within a minute,
 * two workers, every few seconds one of them ended by SIGKILL and replaced, and one job that can
 * only fail.
 *
 * <p>{@code java -cp 'bootstrap/target/lib/*' docs/benchmarks/KilledWorkers.java JDBC_URL
 * [SECONDS]}, with the URL of an empty database, user and password in it, and how long two workers
 * are left in peace. Ends with 1 where something is wrong.
 */
public final class KilledWorkers {

  private static final int POSTS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /**
   * Each effect takes a while, so that a kill hits some of them, and leaves a line each time it is
   * stored.
   */
  private static final String SCENE =
      """
      insert into marquee.users (username, username_key, email, email_key, role, active, created_at, updated_at, version)
      values ('mary', 'mary', 'mary@example.org', 'mary@example.org', 'user', true, now(), now(), 1);
      insert into marquee.posts (author_id, title, content, state, publish_at, created_at, updated_at, version)
      select 1, 'Post ' || n, 'It publishes itself.', 'scheduled', now() + n * interval '60 milliseconds', now(), now(), 1
      from generate_series(1, %1$d) n;
      insert into marquee.jobs (kind, payload, state, changed_at, run_at, attempts_made, attempts_left, created_at)
      select 'post.publish', id::text, 'waiting', now(), publish_at, 0, 10, now() from marquee.posts;
      insert into marquee.jobs (kind, payload, state, changed_at, run_at, attempts_made, attempts_left, created_at)
      values ('post.publish', 'poison', 'waiting', now(), now(), 0, 10, now());
      insert into marquee.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select kind, id::text, run_at, false, 1 from marquee.jobs;
      create table public.effects (post bigint not null);
      create function note() returns trigger language plpgsql as $$ begin
        perform pg_sleep(1);
        insert into public.effects values (new.id);
        return new;
      end $$;
      create trigger note after update on marquee.posts for each row execute function note();
      """;

  /** Nobody waits an hour for the poison's last attempts. */
  private static final String HURRY =
      """
      update marquee.jobs set run_at = now() where payload = 'poison' and state = 'waiting';
      update marquee.scheduled_tasks set execution_time = now()
      where not picked and task_instance = (select id::text from marquee.jobs where payload = 'poison');
      """;

  private final String url;
  private final Deque<Process> workers = new ConcurrentLinkedDeque<>();

  private KilledWorkers(String url) {
    this.url = url;
  }

  public static void main(String[] args) throws Exception {
    var every = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 6);
    var run = new KilledWorkers(args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> run.workers.forEach(Process::destroy)));
    System.exit(run.run(every) ? 0 : 1);
  }

  private boolean run(Duration every) throws Exception {
    marquee("db", "migrate").waitFor();
    try (var database = DriverManager.getConnection(url);
        var statement = database.createStatement()) {
      statement.execute(SCENE.formatted(POSTS));
      workers.add(worker());
      workers.add(worker());
      var kills = 0;
      var deadline = Instant.now().plus(PATIENCE);
      while (ask(
                  database,
                  "select count(*) from marquee.jobs where state in ('waiting', 'running')")
              > 0
          && Instant.now().isBefore(deadline)) {
        statement.execute(HURRY);
        Thread.sleep(every);
        workers.remove().destroyForcibly().waitFor();
        workers.add(worker());
        kills++;
      }
      return report(database, kills) & reviveThePoison(database);
    }
  }

  private static boolean report(Connection database, int kills) throws SQLException {
    var lost =
        ask(
            database,
            "select count(*) from marquee.job_attempts where error = 'the worker was lost'");
    System.out.printf("killed %d workers, who had %d attempts under way%n", kills, lost);
    return is(database, POSTS, "effects", "select count(*) from public.effects")
        & is(database, POSTS, "posts with one", "select count(distinct post) from public.effects")
        & is(
            database,
            POSTS,
            "posts published, as version 2",
            "select count(*) from marquee.posts where state = 'published' and version = 2")
        & is(database, POSTS, "jobs done", "select count(*) from marquee.jobs where state = 'done'")
        & is(
            database,
            1,
            "dead job",
            "select count(*) from marquee.jobs where state = 'dead' and payload = 'poison'");
  }

  private boolean reviveThePoison(Connection database) throws Exception {
    var poison = ask(database, "select id from marquee.jobs where payload = 'poison'");
    var before = ask(database, "select attempts_made from marquee.jobs where payload = 'poison'");
    if (marquee("job", "retry", String.valueOf(poison)).waitFor() != 0) {
      throw new IllegalStateException("job retry failed");
    }
    var deadline = Instant.now().plus(Duration.ofMinutes(2));
    var now = "select attempts_made from marquee.jobs where payload = 'poison'";
    while (ask(database, now) == before && Instant.now().isBefore(deadline)) {
      Thread.sleep(500);
    }
    return is(database, before + 1, "attempts at the poison once it was revived", now);
  }

  private static boolean is(Connection database, long wanted, String what, String query)
      throws SQLException {
    var found = ask(database, query);
    System.out.printf("%s %d %s%n", found == wanted ? "ok   " : "WRONG", found, what);
    return found == wanted;
  }

  private static long ask(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** One that works already. */
  private Process worker() throws IOException {
    var worker = marquee("worker");
    var said = worker.inputReader();
    for (var line = said.readLine(); line != null && !line.contains("working"); ) {
      line = said.readLine();
    }
    return worker;
  }

  private Process marquee(String... command) throws IOException {
    var java = System.getProperty("java.home") + "/bin/java";
    var builder = new ProcessBuilder(java, "-jar", "bootstrap/target/marquee.jar");
    builder.command().addAll(List.of(command));
    builder.environment().put("DATABASE_URL", url);
    builder.environment().put("SECRET_KEY", "k".repeat(64));
    return builder.redirectErrorStream(true).start();
  }
}
