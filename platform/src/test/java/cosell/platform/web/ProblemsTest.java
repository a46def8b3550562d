package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Position;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static Fault fault(String pointer, FaultCode code) {
        return Fault.of(pointer, code, "m", "f", null);
    }

    private static final Fault RULE = fault("/name", FaultCode.VALUE_OUT_OF_RANGE);
    private static final Fault STATE = fault("", FaultCode.INVALID_RESOURCE_STATE);
    private static final Fault FORBIDDEN = fault("/stage", FaultCode.ACTION_NOT_PERMITTED);

    @Test
    void theStateDecidesBeforePermissionBeforeRules() {
        assertThat(Problems.ofFaults(List.of(RULE, FORBIDDEN, STATE)).reason())
                .isEqualTo(ProblemReason.INCOMPATIBLE_STATE);
        assertThat(Problems.ofFaults(List.of(RULE, FORBIDDEN)).reason()).isEqualTo(ProblemReason.ACTION_NOT_PERMITTED);
        assertThat(Problems.ofFaults(List.of(RULE)).reason()).isEqualTo(ProblemReason.BUSINESS_VALIDATION_FAILED);
    }

    @Test
    void aFaultyFormIsA400WithTheUnion() {
        Fault form = fault("/value", FaultCode.INVALID_VALUE);

        Problem problem = Problems.ofFaults(List.of(form), List.of(RULE, STATE));

        assertThat(problem.reason()).isEqualTo(ProblemReason.REQUEST_VALIDATION_FAILED);
        assertThat(problem.errors()).containsExactly(form, RULE, STATE);
    }

    @Test
    void whatTheDomainSaysAboutAnUnreadablePlaceIsLeftOut() {
        List<Fault> form =
                List.of(fault("/customer", FaultCode.INVALID_VALUE), fault("/team/1", FaultCode.INVALID_VALUE));
        Fault sibling = fault("/customers", FaultCode.REQUIRED_FIELD_MISSING);
        Fault wholeTeam = fault("/team", FaultCode.TOO_MANY_VALUES);

        List<Fault> merged = Problems.merge(
                form,
                List.of(
                        fault("/customer", FaultCode.REQUIRED_FIELD_MISSING),
                        fault("/customer/name", FaultCode.REQUIRED_FIELD_MISSING),
                        fault("/team/1/email", FaultCode.REQUIRED_FIELD_MISSING),
                        fault("/team/2/email", FaultCode.REQUIRED_FIELD_MISSING),
                        sibling,
                        wholeTeam));

        assertThat(merged).containsExactly(form.get(0), form.get(1), sibling, wholeTeam);
    }

    @Test
    void aFaultOfTheWholeBodyHidesOnlyItsLike() {
        Fault whole = fault("", FaultCode.INVALID_VALUE);

        assertThat(Problems.merge(List.of(whole), List.of(STATE, RULE))).containsExactly(whole, RULE);
    }

    @Test
    void refusesOnlyIfThereIsAFault() {
        assertThatCode(() -> Problems.refuseIfAny(List.of(), List.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> Problems.refuseIfAny(List.of(), List.of(RULE))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Problems.refuseIfAny(List.of(RULE), List.of())).isInstanceOf(ProblemException.class);
    }

    @Test
    void aCopyThatIsBehindSaysWhenToComeAgain() {
        Problem problem = Problems.copyBehind(new Position(0, 9), new Position(0, 7));

        assertThat(problem.reason()).isEqualTo(ProblemReason.COPY_BEHIND);
        assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("1");
        assertThat(problem.detail()).contains("0-9", "0-7");
    }

    /** Published: a change here breaks clients. */
    @Test
    void theReasonsTheirStatusesAndTypesStayAsTheyAre() {
        String all = Arrays.stream(ProblemReason.values())
                .map(reason -> reason + " " + reason.status().value() + " " + reason.type())
                .collect(Collectors.joining("\n"));

        assertThat(all).isEqualTo("""
                REQUEST_VALIDATION_FAILED 400 urn:cosell:problem:request-validation-failed
                MALFORMED_JSON 400 urn:cosell:problem:malformed-json
                UNAUTHENTICATED 401 urn:cosell:problem:unauthenticated
                ACTION_NOT_PERMITTED 403 urn:cosell:problem:action-not-permitted
                NOT_FOUND 404 urn:cosell:problem:not-found
                METHOD_NOT_ALLOWED 405 urn:cosell:problem:method-not-allowed
                NOT_ACCEPTABLE 406 urn:cosell:problem:not-acceptable
                INCOMPATIBLE_STATE 409 urn:cosell:problem:incompatible-state
                CONFLICT_IDEMPOTENCY_KEY 409 urn:cosell:problem:conflict-idempotency-key
                COPY_BEHIND 409 urn:cosell:problem:copy-behind
                CONCURRENT_CHANGE 409 urn:cosell:problem:concurrent-change
                REVISION_MISMATCH 412 urn:cosell:problem:revision-mismatch
                PAYLOAD_TOO_LARGE 413 urn:cosell:problem:payload-too-large
                UNSUPPORTED_MEDIA_TYPE 415 urn:cosell:problem:unsupported-media-type
                BUSINESS_VALIDATION_FAILED 422 urn:cosell:problem:business-validation-failed
                REVISION_REQUIRED 428 urn:cosell:problem:revision-required
                TOO_MANY_REQUESTS 429 urn:cosell:problem:too-many-requests
                REQUEST_FAILED 400 urn:cosell:problem:request-failed
                INTERNAL_ERROR 500 urn:cosell:problem:internal-error
                BACKLOG_FULL 503 urn:cosell:problem:backlog-full
                STORE_UNAVAILABLE 503 urn:cosell:problem:store-unavailable
                ISSUER_UNAVAILABLE 503 urn:cosell:problem:issuer-unavailable
                DEPENDENCY_UNAVAILABLE 503 urn:cosell:problem:dependency-unavailable
                CLOCK_NOT_REACHED 503 urn:cosell:problem:clock-not-reached
                TEMPORARILY_UNAVAILABLE 503 urn:cosell:problem:temporarily-unavailable""");
    }
}
