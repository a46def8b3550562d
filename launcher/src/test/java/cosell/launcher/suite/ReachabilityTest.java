package cosell.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReachabilityTest {

    @Test
    void showsNoPassword() {
        assertThat(Reachability.shown(Part.STORE, "mongodb://me:secret@db1,db2/?authSource=admin"))
                .isEqualTo("mongodb://db1,db2/");
        assertThat(Reachability.shown(Part.INBOX, "smtps://me:secret@mail:465")).isEqualTo("smtps://mail:465");
        assertThat(Reachability.shown(Part.REGISTRY, "https://me:secret@registry/api"))
                .isEqualTo("https://registry/api");
    }

    @Test
    void refusesAnAddressWithoutAHost() {
        assertThatThrownBy(() -> Reachability.require(Part.REGISTRY, "registry"))
                .isInstanceOf(ToldException.class)
                .hasMessageStartingWith("SCHEMA_REGISTRY_URL is not a usable address");
    }
}
