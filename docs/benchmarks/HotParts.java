package dev.marquee.benchmarks;

import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.TokenClaims;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.Username;
import dev.marquee.web.post.PostJson;
import dev.marquee.web.token.JwtTokenIssuer;
import dev.marquee.web.token.TokenKeys;
import dev.marquee.web.token.TokenSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done for each request and needs no database; hot-parts.sh runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotParts {

  private static final Argument<List<PostJson.View>> POSTS = Argument.listOf(PostJson.View.class);

  private final Instant now = Instant.parse("2026-03-01T12:30:45.123456Z");
  private JwtTokenIssuer tokens;
  private String token;
  private JsonMapper json;
  private PostJson.View post;
  private List<PostJson.View> posts;

  @Setup
  public void prepare() {
    var secrets = List.of("a secret for measuring and of no use elsewhere");
    tokens =
        new JwtTokenIssuer(
            TokenSettings.of(secrets),
            TokenKeys.ofSecrets(secrets),
            () -> UUID.randomUUID().toString());
    token = tokens.issue(mary(), new SessionId(1), now, TokenSettings.LIFETIME).value();
    json = ApplicationContext.builder(Map.of()).start().getBean(JsonMapper.class);
    posts = LongStream.rangeClosed(1, 20).mapToObj(this::post).toList();
    post = posts.getFirst();
  }

  @Benchmark
  public TokenClaims tokenCheck() {
    return tokens.verify(token, now);
  }

  @Benchmark
  public byte[] onePost() throws IOException {
    return json.writeValueAsBytes(post);
  }

  @Benchmark
  public byte[] twentyPosts() throws IOException {
    return json.writeValueAsBytes(POSTS, posts);
  }

  @Benchmark
  public Username name() {
    return new Username("user1000");
  }

  private PostJson.View post(long id) {
    return new PostJson.View(id, "Post number " + id, "0123456789".repeat(50), 1, now);
  }

  private User mary() {
    return new User(
        new UserId(1),
        new Username("mary"),
        new EmailAddress("mary@example.org"),
        Role.USER,
        true,
        now,
        now,
        1);
  }
}
