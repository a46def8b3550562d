package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void isAppliedToWhatWasThere() {
        assertThat(Change.<String>absent().appliedTo("before")).isEqualTo("before");
        assertThat(Change.<String>cleared().appliedTo("before")).isNull();
        assertThat(Change.to("after").appliedTo("before")).isEqualTo("after");
    }

    @Test
    void keepsItsKindWhenMapped() {
        assertThat(Change.<String>absent().map(String::length)).isEqualTo(Change.absent());
        assertThat(Change.<String>cleared().map(String::length)).isEqualTo(Change.cleared());
        assertThat(Change.to("abc").map(String::length)).isEqualTo(Change.to(3));
    }
}
