# One image for every part of ours: docker-compose.yml says which main class a container runs.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -q -pl launcher -am -Dmaven.test.skip=true -Dspotless.check.skip -Dspring-boot.repackage.skip package

FROM eclipse-temurin:25-jre
# Asks a service on its own port whether it is ready; the image has bash, but not always curl.
RUN mkdir /app \
    && printf '%s\n' '#!/bin/bash' \
      'exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1' \
      'printf "GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3' \
      'read -r -t 5 _ status _ <&3 && [[ $status == 200 ]]' > /app/ready \
    && chmod 755 /app/ready
COPY --from=build /source/launcher/target/lib /app/lib
COPY --from=build /source/launcher/target/cosell.jar /app/cosell.jar
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=cosell.schemas", \
    "-cp", "/app/cosell.jar"]
CMD ["cosell.launcher.Cosell", "help"]
