package cosell.registration.adapter.kafka;

import java.util.Arrays;

/** Reads names of the wire; one that a newer owner added reads as UNKNOWN. */
final class Texts {

    private Texts() {}

    static <E extends Enum<E>> E constant(Class<E> type, String name, E unknown) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(unknown);
    }
}
