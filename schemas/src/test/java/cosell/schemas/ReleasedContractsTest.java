package cosell.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedContractsTest {

    @TempDir
    private Path elsewhere;

    @Test
    void everyReleasedVersionAndTodaysReadEachOther() throws Exception {
        var released = new ReleasedContracts(ReleasedContracts.DIRECTORY);

        assertThat(released.faults()).isEmpty();
    }

    @Test
    void aReleaseHoldsEveryContractAndIsCompatibleWithItself() throws Exception {
        var released = new ReleasedContracts(elsewhere);

        released.cut("1.0.0");

        try (Stream<Path> files = Files.list(elsewhere.resolve("1.0.0"))) {
            assertThat(files).hasSameSizeAs(TopicContract.values());
        }
        assertThat(released.faults()).isEmpty();
    }

    @Test
    void aReleaseIsNeverOverwritten() throws Exception {
        var released = new ReleasedContracts(elsewhere);
        released.cut("1.0.0");

        assertThatThrownBy(() -> released.cut("1.0.0")).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void anIncompatibleReleasedVersionIsNamedWithItsFault() throws Exception {
        var released = new ReleasedContracts(elsewhere);
        released.cut("1.0.0");
        released.cut("2.0.0");
        rewrite(
                "1.0.0/CrmResult.avsc",
                "\"partition\",\n    \"type\" : \"int\"",
                "\"partition\",\n    \"type\" : \"string\"");

        assertThat(released.faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("CrmResult", "1.0.0", "TYPE_MISMATCH"));
    }

    @Test
    void aContractThatDisappearedIsAFault() throws Exception {
        var released = new ReleasedContracts(elsewhere);
        released.cut("1.0.0");
        Files.move(elsewhere.resolve("1.0.0/CrmResult.avsc"), elsewhere.resolve("1.0.0/CrmAnswer.avsc"));

        assertThat(released.faults()).containsExactly("CrmAnswer was released in 1.0.0 and is no contract any more");
    }

    private void rewrite(String file, String from, String to) throws IOException {
        String text = Files.readString(elsewhere.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(elsewhere.resolve(file), text.replace(from, to));
    }
}
