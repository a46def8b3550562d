package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

class QueryParametersTest {

    enum View {
        INBOUND,
        OUTBOUND,
        CLOSED
    }

    private static QueryParameters query(String text) {
        return new QueryParameters(
                UriComponentsBuilder.fromUriString("?" + text).build().getQueryParams());
    }

    @Test
    void readsEveryTypeAsItIsMeant() {
        QueryParameters query = query("view=INBOUND&q=abc&limit=200&since=2026-11-02T09:30:00Z&closes=2026-12-01"
                + "&id=6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11&min=-10.50&count=true&sort=name&state=CLOSED,INBOUND");

        assertThat(query.oneOf("view", View.class)).isEqualTo(View.INBOUND);
        assertThat(query.text("q", 3)).isEqualTo("abc");
        assertThat(query.integer("limit", 1, 200)).isEqualTo(200);
        assertThat(query.instant("since")).isEqualTo(Instant.parse("2026-11-02T09:30:00Z"));
        assertThat(query.date("closes")).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(query.uuid("id")).isEqualTo(UUID.fromString("6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11"));
        assertThat(query.decimal("min")).isEqualTo(new BigDecimal("-10.50"));
        assertThat(query.flag("count")).isTrue();
        assertThat(query.oneOf("sort", Set.of("name", "value"))).isEqualTo("name");
        assertThat(query.anyOf("state", View.class)).containsExactlyInAnyOrder(View.CLOSED, View.INBOUND);
        assertThatCode(query::check).doesNotThrowAnyException();
    }

    @Test
    void aRequiredParameterIsMissedOnlyWhenItWasNotSent() {
        QueryParameters missing = query("");
        missing.instant("from");
        missing.require("from");
        QueryParameters malformed = query("from=yesterday");
        malformed.instant("from");
        malformed.require("from");

        assertThat(missing.faults()).extracting(Fault::code).containsExactly(FaultCode.REQUIRED_FIELD_MISSING);
        assertThat(malformed.faults()).extracting(Fault::code).containsExactly(FaultCode.INVALID_STRING_FORMAT);
    }

    @Test
    void answersNullForWhatIsMissing() {
        QueryParameters query = query("");

        assertThat(query.oneOf("view", View.class)).isNull();
        assertThat(query.integer("limit", 1, 2)).isNull();
        assertThat(query.flag("count")).isFalse();
        assertThat(query.anyOf("state", View.class)).isEmpty();
        assertThat(query.faults()).isEmpty();
    }

    @Test
    void findsUnknownNamesAndBadValuesAtOnce() {
        QueryParameters query =
                query("view=ALL&limit=201&wiev=INBOUND&q=abcd&since=now&closes=1&id=7&min=1e9&count=yes");
        query.oneOf("view", View.class);
        query.integer("limit", 1, 200);
        query.text("q", 3);
        query.instant("since");
        query.date("closes");
        query.uuid("id");
        query.decimal("min");
        query.flag("count");

        assertThatThrownBy(query::check).satisfies(thrown -> {
            Problem problem = ((ProblemException) thrown).problem();
            assertThat(problem.reason()).isEqualTo(ProblemReason.REQUEST_VALIDATION_FAILED);
            assertThat(problem.errors())
                    .extracting(Fault::pointer)
                    .containsExactlyInAnyOrder(
                            "/query/view",
                            "/query/limit",
                            "/query/wiev",
                            "/query/q",
                            "/query/since",
                            "/query/closes",
                            "/query/id",
                            "/query/min",
                            "/query/count");
        });
    }

    @Test
    void saysWhichNamesAndConstantsThereAre() {
        QueryParameters query = query("wiev=X&view=x");
        query.oneOf("view", View.class);
        query.flag("count");

        assertThat(query.faults())
                .extracting(Fault::fix)
                .containsExactly("Use one of: CLOSED, INBOUND, OUTBOUND.", "Use one of: count, view.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=", "view", "view=%20", "view=INBOUND&view=INBOUND"})
    void takesOneNonEmptyValue(String text) {
        QueryParameters query = query(text);

        assertThat(query.oneOf("view", View.class)).isNull();
        assertThat(query.faults()).hasSize(1);
    }

    @Test
    void takesBothBoundsOfARange() {
        assertThat(query("n=1").integer("n", 1, 3)).isEqualTo(1);
        assertThat(query("n=3").integer("n", 1, 3)).isEqualTo(3);
        assertThat(query("n=0").integer("n", 1, 3)).isNull();
        QueryParameters above = query("n=4");
        assertThat(above.integer("n", 1, 3)).isNull();
        assertThat(above.faults()).extracting(Fault::code).containsExactly(FaultCode.VALUE_OUT_OF_RANGE);
    }

    @Test
    void readsThePage() {
        QueryParameters query = query("limit=7&cursor=abc&count=true");

        assertThat(PageRequest.from(query)).isEqualTo(new PageRequest(7, "abc", true));
        assertThat(PageRequest.from(query(""))).isEqualTo(new PageRequest(50, null, false));
        QueryParameters tooMany = query("limit=201");
        PageRequest.from(tooMany);
        assertThat(tooMany.faults()).extracting(Fault::pointer).containsExactly("/query/limit");
    }
}
