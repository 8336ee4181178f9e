package dev.marquee.web.probe;

import dev.marquee.application.shared.Origins;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.shared.Change;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.Form;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.PathId;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.problem.Sentence;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import java.util.Map;

/** A controller as plain as features have them, to try the platform on. */
@Controller("/probes")
@OpenTo(Audience.EVERYONE)
@Sentence(of = "post_not_found", code = "probe_not_found", detail = "Probe not found")
class ProbeController {

  private final Writes writes;
  private final Origins origins;

  ProbeController(Writes writes, Origins origins) {
    this.writes = writes;
    this.origins = origins;
  }

  @Get("/origin")
  Map<String, Object> origin() {
    var origin = origins.current();
    return Map.of(
        "address", origin.address().orElse(""),
        "session", origin.session().orElse(0L),
        "request", origin.request().orElse(""));
  }

  @Get("/{id}")
  Map<String, Object> show(Actor actor, String id) {
    var post = PathId.of(id, "post", PostId::new);
    return Map.of(
        "id",
        post.value(),
        "actor",
        actor.getClass().getSimpleName(),
        "virtual",
        Thread.currentThread().isVirtual());
  }

  @Get
  Map<String, Object> list(QueryParams query) {
    return query.read(in -> {
      var limit = in.optional("limit", Param::integer);
      var rating = in.optional("rating", Param::decimal);
      return () -> Map.of("limit", limit.get().orElse(100), "rating", rating.get().isPresent());
    });
  }

  @Post
  @OpenTo(Audience.MEMBERS)
  Map<String, Object> create(Actor.Member actor, @Body JsonBody body) {
    var made =
        body.read(in -> {
          var title = in.required("title", Json::text, PostTitle::new);
          var size = in.optional("size", Json::integer);
          return () ->
              Map.<String, Object>of(
                  "title", title.get().value(), "size", size.get().orElse(0), "by", actor.id());
        });
    writes.add();
    return made;
  }

  @Post("/open")
  HttpResponse<Map<String, Object>> open(Links links, @Body JsonBody body) {
    var title = body.read(in -> in.required("title", Json::text, PostTitle::new));
    writes.add();
    return HttpResponse.created(Map.of("title", title.value()), links.to("/probes/1"));
  }

  @Patch("/{id}")
  @OpenTo(Audience.MEMBERS)
  @Consumes({MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
  @Sentence(of = "not_allowed", detail = "Only the owner can update this probe")
  Map<String, Object> edit(String id, @Body JsonBody body) {
    var title =
        body.read(in -> {
          var change = in.change("title", Json::text, PostTitle::new);
          var note = in.clearable("note", Json::text, PostContent::new);
          return () -> note.get().keeps() ? change.get() : Change.<PostTitle>keep();
        });
    PathId.of(id, "post", PostId::new);
    throw title.keeps() ? new Conflict("probe_taken") : new Forbidden("not_allowed");
  }

  @Delete("/{id}")
  @OpenTo(Audience.ADMINS)
  Map<String, Object> delete(String id) {
    throw new IllegalStateException("secret " + PathId.of(id, "post", PostId::new));
  }

  @Post("/token")
  @OpenTo(Audience.OAUTH_CLIENTS)
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  Map<String, Object> token(@Body Form form) {
    return form.read(in -> {
      var name = in.required("username", Param::text);
      return () -> Map.of("username", name.get());
    });
  }
}
