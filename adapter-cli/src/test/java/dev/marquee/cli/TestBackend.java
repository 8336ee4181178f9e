package dev.marquee.cli;

import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.application.testing.DirectTransactions;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.InMemoryMovieBulkStore;
import dev.marquee.application.testing.TestApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All use cases over fakes, and a memory of what commands asked for. */
public final class TestBackend implements Backend {

  public final TestApplication application = new TestApplication();

  /** What commands asked for, in order. */
  public final List<Object> asked = new ArrayList<>();

  /** What the settings are. */
  public Configuration configuration = new Configuration(List.of(), List.of());

  /** What an examination finds. */
  public List<Finding> findings = List.of();

  private Optional<RuntimeException> failure = Optional.empty();

  /** Lets everything end so from now on. */
  void failWith(RuntimeException failure) {
    this.failure = Optional.of(failure);
  }

  @Override
  public void serve(ServeOptions options) {
    ask(options);
  }

  @Override
  public void work() {
    ask("work");
  }

  @Override
  public <T> T withServices(DataFolder folder, Function<Services, T> work) {
    ask(folder);
    var movies = application.movies;
    var trail = application.auditLog;
    var loads =
        new MovieLoadService(
            new TestMovieFile(),
            new InMemoryMovieBulkStore(movies),
            new Audit(trail, new FakeOrigins(), application.clock),
            new DirectTransactions(movies, trail),
            application.clock);
    return work.apply(new TestServices(application, loads));
  }

  @Override
  public <T> T withSchema(DataFolder folder, Function<SchemaService, T> work) {
    ask(folder);
    return work.apply(application.schemaService);
  }

  @Override
  public NewKey newKey(SigningAlgorithm algorithm) {
    return algorithm == SigningAlgorithm.HS256
        ? new NewKey(Optional.empty(), "secret\n")
        : new NewKey(Optional.of("id-of-" + algorithm), "key for " + algorithm + "\n");
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  @Override
  public List<Finding> examine() {
    return findings;
  }

  @Override
  public String apiDocument(ApiFormat format) {
    return "the API as " + format + "\n";
  }

  @Override
  public String version() {
    return "1.2.3";
  }

  private void ask(Object question) {
    asked.add(question);
    failure.ifPresent(thrown -> {
      throw thrown;
    });
  }
}
