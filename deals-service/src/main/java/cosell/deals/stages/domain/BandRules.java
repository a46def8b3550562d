package cosell.deals.stages.domain;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.domain.MappingDraft.BandDraft;
import cosell.deals.stages.domain.MappingRefusal.EndsBeforeItBegins;
import cosell.deals.stages.domain.MappingRefusal.Missing;
import cosell.deals.stages.domain.MappingRefusal.NoPercentage;
import cosell.deals.stages.domain.MappingRefusal.Overlaps;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of percentage bands. */
record BandRules(List<BandDraft> all, StageScale platform) {

    static final String LIST = "/bands";

    private static final int LOWEST = 1;
    private static final int HIGHEST = 99;

    Stream<MappingRefusal> refusals(int index) {
        String pointer = LIST + "/" + index;
        BandDraft draft = all.get(index);
        return Stream.of(
                        percentage(pointer + "/from", draft.from()),
                        percentage(pointer + "/to", draft.to()),
                        reversed(pointer + "/to", draft).stream(),
                        overlap(index).stream(),
                        TargetRule.refusals(pointer + "/stage", draft.stage(), platform))
                .flatMap(refusals -> refusals);
    }

    private static Stream<MappingRefusal> percentage(String pointer, @Nullable Integer percent) {
        if (percent == null) {
            return Stream.of(new Missing(pointer));
        }
        return percent < LOWEST || percent > HIGHEST ? Stream.of(new NoPercentage(pointer)) : Stream.empty();
    }

    private static Optional<MappingRefusal> reversed(String pointer, BandDraft draft) {
        boolean bothGiven = draft.from() != null && draft.to() != null;
        return bothGiven && draft.span().isEmpty() ? Optional.of(new EndsBeforeItBegins(pointer)) : Optional.empty();
    }

    private Optional<MappingRefusal> overlap(int index) {
        return IntStream.range(0, index)
                .filter(earlier -> overlap(all.get(earlier), all.get(index)))
                .boxed()
                .findFirst()
                .map(other -> new Overlaps(LIST + "/" + index, LIST + "/" + other));
    }

    private static boolean overlap(BandDraft one, BandDraft other) {
        return one.span().flatMap(span -> other.span().filter(span::overlaps)).isPresent();
    }
}
