package cosell.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Avro's class trust, without the system property that the test JVM itself is started with. */
class TrustTest {

    @Test
    void avroAloneRefusesOurRecords() throws Exception {
        assertThat(exitOfProbe("avro")).isEqualTo(TrustProbe.REFUSED);
    }

    @Test
    void throughContractsTheyAreReadHoweverTheJvmWasStarted() throws Exception {
        assertThat(exitOfProbe("contracts")).isEqualTo(TrustProbe.READ);
    }

    private static int exitOfProbe(String how) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process probe = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrustProbe.class.getName(),
                        how)
                .inheritIO()
                .start();
        try {
            assertThat(probe.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return probe.exitValue();
        } finally {
            probe.destroyForcibly();
        }
    }
}
