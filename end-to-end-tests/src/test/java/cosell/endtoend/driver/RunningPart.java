package cosell.endtoend.driver;

import tools.jackson.databind.JsonNode;

/**
 * A part of a suite and the process it lives in.
 *
 * @param instance from 1
 * @param pid 0 when it has ended and was not started again yet
 */
public record RunningPart(String part, int instance, int port, long pid) {

    static RunningPart of(JsonNode report) {
        return new RunningPart(
                Json.text(report, "/part"),
                report.path("instance").asInt(),
                report.path("port").asInt(),
                report.path("pid").asLong());
    }
}
