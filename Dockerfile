# syntax=docker/dockerfile:1

# --- build: the jar, taken apart into layers that change rarely and often -------------------------------------------
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml .
COPY frontend frontend
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/expert-committee-portal.jar extract --layers --destination /layers

# --- run ------------------------------------------------------------------------------------------------------------
FROM eclipse-temurin:25-jre
# HanaMinB draws the rare characters (CJK extensions B to F) that the fonts in the application lack.
RUN apt-get update \
 && apt-get install -y --no-install-recommends fonts-hanazono tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 portal \
 && useradd --system --uid 10001 --gid portal --home-dir /data --no-create-home --shell /usr/sbin/nologin portal \
 && install -d -o portal -g portal -m 0750 /data
ENV TZ=Asia/Shanghai \
    LANG=C.UTF-8 \
    JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -Xms32m -XX:MaxRAMPercentage=60 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Dpdfbox.fontcache=/tmp" \
    PORTAL_DATA_DIR=/data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER portal
VOLUME /data
EXPOSE 8080
# bash opens the connection itself: the image needs neither curl nor wget.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "expert-committee-portal.jar"]
