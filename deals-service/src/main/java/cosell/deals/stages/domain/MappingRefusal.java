package cosell.deals.stages.domain;

import cosell.platform.domain.Fault;
import java.util.List;

/** Every reason why a stage mapping says no. */
public sealed interface MappingRefusal {

    record OnlyGlobalAdmins() implements MappingRefusal {}

    record Missing(String pointer) implements MappingRefusal {}

    record Blank(String pointer) implements MappingRefusal {}

    record TooLong(String pointer, int most) implements MappingRefusal {}

    record TooMany(String pointer, int most) implements MappingRefusal {}

    record NoPercentage(String pointer) implements MappingRefusal {}

    record UnknownStage(String pointer, List<String> known) implements MappingRefusal {
        public UnknownStage {
            known = List.copyOf(known);
        }
    }

    /** Won and lost follow only from the outcome. */
    record OutcomeDecides(String pointer) implements MappingRefusal {}

    /** The same name stands further up. */
    record NameTwice(String pointer, String first) implements MappingRefusal {}

    /** Everybody calls another stage so. */
    record NameOfAnotherStage(String pointer, String stage) implements MappingRefusal {}

    record EndsBeforeItBegins(String pointer) implements MappingRefusal {}

    record Overlaps(String pointer, String other) implements MappingRefusal {}

    /** The refusal as every door shows it. */
    default Fault fault() {
        return MappingFaults.of(this);
    }
}
