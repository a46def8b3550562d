package cosell.deals.stages.domain;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stage mapping as a form says it; anything may be missing. Stages are named by code or name. */
public record MappingDraft(List<NameDraft> stages, List<BandDraft> bands) {

    public MappingDraft {
        stages = List.copyOf(stages);
        bands = List.copyOf(bands);
    }

    public record NameDraft(@Nullable String name, @Nullable String stage) {}

    public record BandDraft(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String stage) {

        /** Empty unless both ends are there and in order. */
        Optional<Span> span() {
            Integer first = from;
            Integer last = to;
            return first != null && last != null && first <= last
                    ? Optional.of(new Span(first, last))
                    : Optional.empty();
        }
    }

    /** Percentages from one to another, both included. */
    record Span(int from, int to) {
        boolean overlaps(Span other) {
            return from <= other.to && other.from <= to;
        }
    }

    /** To be called for a draft with which nothing is wrong. */
    List<Alias> aliases(StageScale platform) {
        return stages.stream()
                .map(named -> new Alias(Objects.requireNonNull(named.name()).strip(), code(named.stage(), platform)))
                .toList();
    }

    /** To be called for a draft with which nothing is wrong. */
    List<Band> checkedBands(StageScale platform) {
        return bands.stream()
                .map(band -> new Band(
                        Objects.requireNonNull(band.from()),
                        Objects.requireNonNull(band.to()),
                        code(band.stage(), platform)))
                .toList();
    }

    private static String code(@Nullable String stage, StageScale platform) {
        return platform.named(Objects.requireNonNull(stage)).orElseThrow().stage();
    }
}
