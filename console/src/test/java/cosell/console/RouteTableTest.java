package cosell.console;

import static cosell.console.Backend.DEALS;
import static cosell.console.Backend.INVITATIONS;
import static cosell.console.Backend.NOTIFICATION;
import static cosell.console.Backend.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final List<Arguments> EXAMPLES = List.of(
            arguments("/api/deals", DEALS),
            arguments("/api/deals/4711/stage", DEALS),
            arguments("/api/contacts/recent", DEALS),
            arguments("/api/customers", DEALS),
            arguments("/api/stage-mappings", DEALS),
            arguments("/api/stage-mappings/history", DEALS),
            arguments("/api/insights/pipeline", DEALS),
            arguments("/api/reference/help-kinds", DEALS),
            arguments("/api/crm/links", DEALS),
            arguments("/v1.0/engagements/referrals/4711//", DEALS),
            arguments("/engagements/v1/referrals/4711", DEALS),
            arguments("/api/dev/clock", DEALS),
            arguments("/api/engagements/4711", INVITATIONS),
            arguments("/api/invitations/4711/accept", INVITATIONS),
            arguments("/api/partners/import", INVITATIONS),
            arguments("/api/registrations/eligibility", REGISTRATION),
            arguments("/api/notifications/preview/deal-won", NOTIFICATION),
            arguments("/api/notification-preferences", NOTIFICATION),
            arguments("/api/webhooks/4711/deliveries", NOTIFICATION),
            arguments("/webhooks/v1/registration", NOTIFICATION),
            arguments("/api/stream", NOTIFICATION),
            arguments("/api/ops/deals/held-records", DEALS),
            arguments("/api/ops/invitations/resend", INVITATIONS),
            arguments("/api/ops/registration/republish", REGISTRATION),
            arguments("/api/ops/notification/rebuild", NOTIFICATION));

    @ParameterizedTest
    @MethodSource("examples")
    void sendsEveryDocumentedPathToItsService(String path, Backend backend) {
        assertThat(RouteTable.find(path)).map(Route::backend).hasValue(backend);
    }

    static Stream<Arguments> examples() {
        return EXAMPLES.stream();
    }

    @Test
    void hasNoRowWithoutAnExample() {
        var reached = EXAMPLES.stream()
                .map(example -> RouteTable.find((String) example.get()[0]).orElseThrow())
                .distinct()
                .toList();

        assertThat(reached).containsExactlyInAnyOrderElementsOf(RouteTable.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inbox",
                "/api",
                "/api/dealsandmore",
                "/api/customers/1",
                "/api/dev/inbox",
                "/api/dev/clock/more",
                "/api/ops/unknown/resend",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/API/deals"
            })
    void leavesEverythingElseUnreachable(String path) {
        assertThat(RouteTable.find(path)).isEmpty();
    }

    @Test
    void limitsEveryAnswerInTimeButTheStream() {
        var limitless = RouteTable.ALL.stream()
                .filter(route -> route.timeLimit().equals(Duration.ZERO))
                .map(Route::pattern);

        assertThat(limitless).containsExactly("/api/stream");
    }
}
