package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.SAM;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.withName;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContentDifferenceTest {

    @Test
    @DisplayName("D-21 a stale edit is told base, yours and theirs of every field that differs")
    void tellsBaseYoursAndTheirs() {
        PersonDraft other = new PersonDraft("Other", "+14255550199", "other@contoso.example");

        List<ContentDifference> differences =
                ContentDifference.between(content(), withName(content(), "Mine"), withTeam(content(), List.of(other)));

        assertThat(differences)
                .containsExactly(
                        new ContentDifference("/name", "Cloud move", "Mine", "Cloud move"),
                        new ContentDifference("/team", List.of(SAM), List.of(SAM), List.of(other)));
    }

    @Test
    void withoutABaseOnlyYoursAndTheirsCount() {
        assertThat(ContentDifference.between(null, withName(content(), "Mine"), content()))
                .containsExactly(new ContentDifference("/name", null, "Mine", "Cloud move"));
    }

    @Test
    @DisplayName("D-21 edits overlap when both want another value of one field, and not the same one")
    void editsOverlapInAField() {
        assertThat(ContentDifference.overlap(content(), withName(content(), "Mine"), withName(content(), "Theirs")))
                .isTrue();
        assertThat(ContentDifference.overlap(content(), withName(content(), "Same"), withName(content(), "Same")))
                .isFalse();
        assertThat(ContentDifference.overlap(content(), withName(content(), "Mine"), withTeam(content(), List.of())))
                .isFalse();
        assertThat(ContentDifference.overlap(content(), content(), withName(content(), "Theirs")))
                .isFalse();
    }
}
