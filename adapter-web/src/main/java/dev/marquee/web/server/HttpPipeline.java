package dev.marquee.web.server;

import dev.marquee.application.health.HealthService;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.cors.CorsConfig;
import io.netty.handler.codec.http.cors.CorsHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts our handlers between Netty's HTTP codec and Micronaut, on each connection. */
@Singleton
final class HttpPipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private final WebSettings settings;
  private final IdSource ids;
  private final List<AnswerObserver> observers;
  private final HealthService health;
  private final CorsConfig cors;

  /**
   * Made by who serves, or else with the first connection: it needs what commands, which have none,
   * may be unable to make.
   */
  private final BeanProvider<Shortcut> shortcut;

  HttpPipeline(
      WebSettings settings,
      IdSource ids,
      List<AnswerObserver> observers,
      HealthService health,
      BeanProvider<Shortcut> shortcut) {
    this.settings = settings;
    this.ids = ids;
    this.observers = observers;
    this.health = health;
    this.cors = Cors.config(settings.corsOrigins());
    this.shortcut = shortcut;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Listener());
    return event.getBean();
  }

  /** The server as a whole; what it makes stands for one connection. */
  private final class Listener implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
    }
  }

  private final class Connection implements NettyServerCustomizer {
    private final Channel channel;

    Connection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      var pipeline = channel.pipeline();
      var micronaut = ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND;
      pipeline.addBefore(micronaut, "marquee-slow-requests", new SlowRequestHandler(settings));
      pipeline.addBefore(micronaut, "marquee-streamer", new RequestStreamer(settings, ids));
      pipeline.addBefore(
          micronaut, "marquee-assembler", new RequestAssembler(settings.maxBody(), ids));
      pipeline.addBefore(
          micronaut, "marquee-lingering-close", new LingeringCloseHandler(settings.lingerTime()));
      pipeline.addBefore(micronaut, "marquee-leaving", new LeavingHandler(health));
      pipeline.addBefore(micronaut, "marquee-answer-headers", new AnswerHeadersHandler(observers));
      if (!settings.corsOrigins().isEmpty()) {
        pipeline.addBefore(micronaut, "marquee-cors", new CorsHandler(cors));
      }
      shortcut.ifPresent(
          way -> pipeline.addBefore(micronaut, "marquee-shortcut", way.newHandler()));
    }
  }
}
