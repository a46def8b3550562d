package cosell.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Cuts a release when asked for one; no part of the ordinary run. */
@EnabledIfSystemProperty(named = "cosell.release", matches = "\\d+\\.\\d+\\.\\d+")
class ReleaseCutTest {

    @Test
    void writesTheContractsOfThisVersion() throws Exception {
        ReleasedContracts released = new ReleasedContracts(ReleasedContracts.DIRECTORY);

        released.cut(System.getProperty("cosell.release"));

        assertThat(released.faults()).isEmpty();
    }
}
