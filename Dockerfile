# Built by `docker build -t marquee .`; how to run it is in docs/operations.md.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn --batch-mode --quiet package -DskipTests -Dmaven.javadoc.skip -Dmaven.source.skip

# The program as it will lie in the image: a Java of only what it needs, and an AOT cache, which fits no other Java.
WORKDIR /opt/marquee
RUN cp -R /src/marquee /src/bootstrap/target/marquee.jar /src/bootstrap/target/lib . \
  # Besides what classes name: what is found by its service.
  && modules=$(jdeps --multi-release 25 --ignore-missing-deps --print-module-deps --recursive --class-path 'lib/*' marquee.jar) \
  && jlink --output java --no-header-files --no-man-pages --compress zip-2 \
  --add-modules "$modules,jdk.management,jdk.net,jdk.zipfs" \
  && JAVA_HOME=/opt/marquee/java ./marquee rehearse

FROM debian:bookworm-slim
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data marquee \
  && install --directory --owner marquee --group marquee --mode 0700 /data
COPY --from=build /opt/marquee /opt/marquee
ENV JAVA_HOME=/opt/marquee/java PATH=/opt/marquee:$PATH LANG=C.UTF-8 \
  MARQUEE_HOST=0.0.0.0 MARQUEE_HOME=/data
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MARQUEE_PORT:-8000} && printf 'GET /health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && test \"$status\" = 200"]
ENTRYPOINT ["marquee"]
CMD ["serve"]
