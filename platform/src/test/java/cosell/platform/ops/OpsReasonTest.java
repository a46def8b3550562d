package cosell.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import org.junit.jupiter.api.Test;

class OpsReasonTest {

    @Test
    void mayBeLeftOutOnlyWhereItIsOptional() {
        assertThat(OpsReason.optional(null)).isEmpty();
        assertThat(OpsReason.required(null)).extracting(Fault::code).containsExactly(FaultCode.REQUIRED_FIELD_MISSING);
    }

    @Test
    void hasOneToFiveHundredCharacters() {
        for (String good : new String[] {"x", "x".repeat(500)}) {
            assertThat(OpsReason.optional(good)).isEmpty();
            assertThat(OpsReason.required(good)).isEmpty();
        }
        for (String bad : new String[] {"", " ", "x".repeat(501)}) {
            assertThat(OpsReason.optional(bad))
                    .isEqualTo(OpsReason.required(bad))
                    .extracting(Fault::code)
                    .containsExactly(FaultCode.INVALID_STRING_FORMAT);
        }
    }
}
