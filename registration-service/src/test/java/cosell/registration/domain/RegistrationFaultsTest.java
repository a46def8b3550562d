package cosell.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationFaultsTest {

    @Test
    void aQuestionsCodeIsEscapedInItsPointer() {
        Fault fault = RegistrationFaults.of(new ProgrammeRefusal.UnknownQuestion("a/b~c", List.of()));

        assertThat(fault.pointer()).isEqualTo("/deployment/a~1b~0c");
    }

    @Test
    void aWrongStateNamesTheStateItIsIn() {
        Fault fault = RegistrationFaults.of(new RegistrationRefusal.WrongState("approved", Status.CLOSED));

        assertThat(fault.message()).isEqualTo("A registration in state CLOSED can't be approved.");
        assertThat(fault.rule()).isEqualTo("G-05");
    }
}
