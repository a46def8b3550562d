package cosell.deals.stages.domain;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.Samples;
import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.stages.domain.MappingDraft.BandDraft;
import cosell.deals.stages.domain.MappingDraft.NameDraft;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Decision.Unchanged;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageMappingTest {

    private static final StageScale PLATFORM = Samples.reference().stages();
    private static final StageMapping NONE = StageMapping.none(CONTOSO);

    @Test
    @DisplayName("D-15 names and bands lead to stages of the platform, named by code or as people call them")
    void takesNamesAndBandsOver() {
        MappingDraft draft = new MappingDraft(
                List.of(name(" First talk ", "QUALIFIED"), name("Angebot", "Proposed")),
                List.of(band(1, 50, "qualified"), band(51, 99, "NEGOTIATING")));

        StageMapping after = new StageMapping(
                CONTOSO,
                List.of(new Alias("First talk", "QUALIFIED"), new Alias("Angebot", "PROPOSED")),
                List.of(new Band(1, 50, "QUALIFIED"), new Band(51, 99, "NEGOTIATING")));
        assertThat(NONE.decide(draft, PLATFORM))
                .isEqualTo(new Changed<>(after, List.of(new StageMappingEvent.Replaced(CONTOSO))));
        assertThat(after.decide(draft, PLATFORM)).isEqualTo(new Unchanged<>(after));
    }

    @Test
    @DisplayName("D-15 everything that is wrong is named at once, with its place")
    void namesEveryFaultAtOnce() {
        MappingDraft draft = new MappingDraft(
                List.of(
                        name("Discovery", "NOWHERE"),
                        name(null, "QUALIFIED"),
                        name(" - ", "QUALIFIED"),
                        name("dis-covery", null),
                        name("DISCOVERY", "QUALIFIED"),
                        name("Closed", "Won"),
                        name("Gone", "lost"),
                        name("Proposed", "QUALIFIED"),
                        name("x".repeat(101), "QUALIFIED")),
                List.of(band(0, 100, "QUALIFIED"), band(null, 5, "WON"), band(60, 50, "PROPOSED"), band(40, 50, null)));

        assertThat(faults(draft))
                .containsExactlyInAnyOrder(
                        "/stages/0/stage INVALID_ENUM_VALUE",
                        "/stages/1/name REQUIRED_FIELD_MISSING",
                        "/stages/2/name INVALID_STRING_FORMAT",
                        "/stages/3/stage REQUIRED_FIELD_MISSING",
                        "/stages/4/name DUPLICATE_KEY_VALUE",
                        "/stages/5/stage INVALID_VALUE",
                        "/stages/6/stage INVALID_VALUE",
                        "/stages/7/name INVALID_VALUE",
                        "/stages/8/name VALUE_OUT_OF_RANGE",
                        "/bands/0/from VALUE_OUT_OF_RANGE",
                        "/bands/0/to VALUE_OUT_OF_RANGE",
                        "/bands/1/from REQUIRED_FIELD_MISSING",
                        "/bands/1/stage INVALID_VALUE",
                        "/bands/2/to VALUE_OUT_OF_RANGE",
                        "/bands/3 INVALID_VALUE",
                        "/bands/3/stage REQUIRED_FIELD_MISSING");
        assertThat(NONE.decide(draft, PLATFORM)).isInstanceOf(Refused.class);
        assertThat(MappingRules.refusals(draft, PLATFORM.withoutAliases()))
                .contains(new MappingRefusal.UnknownStage(
                        "/stages/0/stage",
                        List.of("CREATED", "ACCEPTED", "QUALIFIED", "DEVELOPED", "PROPOSED", "NEGOTIATING")));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 10, 20, true", "1, 10, 11, 20, false", "11, 20, 1, 10, false", "5, 5, 1, 99, true"})
    @DisplayName("D-15 no percentage is in two bands, ends included")
    void bandsDoNotOverlap(int from, int to, int otherFrom, int otherTo, boolean overlap) {
        MappingDraft draft =
                new MappingDraft(List.of(), List.of(band(from, to, "PROPOSED"), band(otherFrom, otherTo, "QUALIFIED")));

        assertThat(faults(draft)).isEqualTo(overlap ? List.of("/bands/1 INVALID_VALUE") : List.of());
    }

    @Test
    void thereAreNoMoreThanAHundredOfEach() {
        List<BandDraft> bands = Collections.nCopies(101, band(null, null, "PROPOSED"));

        assertThat(faults(new MappingDraft(List.of(), bands)))
                .hasSize(201)
                .first()
                .isEqualTo("/bands TOO_MANY_VALUES");
    }

    @Nested
    class OverThePlatformsStages {

        private final StageScale scale = new StageMapping(
                        CONTOSO,
                        List.of(new Alias("First talk", "DEVELOPED"), new Alias("Discovery", "PROPOSED")),
                        List.of(new Band(1, 20, "NEGOTIATING")))
                .over(PLATFORM);

        @Test
        @DisplayName("D-15 own names come beside the platform's and before those that the installation lends")
        void ownNamesComeFirst() {
            assertThat(code(scale.named("first-TALK"))).isEqualTo("DEVELOPED");
            assertThat(code(scale.named("Qualified"))).isEqualTo("QUALIFIED");
            assertThat(code(PLATFORM.named("discovery"))).isEqualTo("QUALIFIED");
            assertThat(code(scale.named("discovery"))).isEqualTo("PROPOSED");
        }

        @Test
        @DisplayName("D-15 own bands come first; other percentages mean what they mean to everybody")
        void ownBandsComeFirst() {
            assertThat(code(scale.atPercent(20))).isEqualTo("NEGOTIATING");
            assertThat(code(scale.atPercent(21))).isEqualTo("QUALIFIED");
        }

        @Test
        @DisplayName("D-13 D-15 an assessment keeps its own stages")
        void assessmentsKeepTheirStages() {
            ReferenceLists own = Samples.reference().with(scale);

            assertThat(own.stages()).isEqualTo(scale);
            assertThat(own.assessments()).isEqualTo(Samples.reference().assessments());
        }
    }

    private static String code(Optional<Stage> stage) {
        return stage.orElseThrow().stage();
    }

    private static NameDraft name(@Nullable String name, @Nullable String stage) {
        return new NameDraft(name, stage);
    }

    private static BandDraft band(@Nullable Integer from, @Nullable Integer to, @Nullable String stage) {
        return new BandDraft(from, to, stage);
    }

    private static List<String> faults(MappingDraft draft) {
        return MappingRules.refusals(draft, PLATFORM.withoutAliases()).stream()
                .map(MappingRefusal::fault)
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
