package cosell.deals.deal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DealFaultsTest {

    static Stream<Class<?>> refusals() {
        return leaves(DealRefusal.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalSaysWhatIsWrongWhatToDoAndWhichRule(Class<?> type) throws ReflectiveOperationException {
        Fault fault = ((DealRefusal) sample(type)).fault();

        assertThat(fault.pointer()).matches("|/[A-Za-z0-9/]+");
        assertThat(fault.message()).endsWith(".").doesNotContain("null");
        assertThat(fault.fix()).endsWith(".").doesNotContain("null");
        assertThat(fault.rule()).matches("[DVIXG]-[0-9]{2}a?");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DealFaultsTest::leaves)
                : Stream.of(type);
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(DealFaultsTest::value).toArray();
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (component.getName()) {
            case "pointer" -> "/place";
            case "rule" -> "D-03";
            case "most" -> 50;
            case "known", "missing" -> List.of("ONE", "TWO");
            case "invitationId" -> UUID.fromString("00000000-0000-4000-8000-000000000003");
            case "expiresAt", "since" -> Instant.parse("2026-03-16T09:30:00Z");
            case "organization" -> new OrganizationId("contoso");
            default -> "text";
        };
    }
}
