package dev.marquee.persistence.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

final class ContainerServer {

  private static final DockerImageName IMAGE = DockerImageName.parse("postgres:18-alpine");

  private ContainerServer() {}

  static boolean isPossible() {
    // It says at length that there is no container engine, which is no error here.
    ((Logger) LoggerFactory.getLogger("org.testcontainers.dockerclient")).setLevel(Level.OFF);
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static PostgresServer start() {
    var container = new PostgreSQLContainer<>(IMAGE);
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return new PostgresServer(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getDatabaseName(),
        container.getUsername(),
        container.getPassword());
  }
}
