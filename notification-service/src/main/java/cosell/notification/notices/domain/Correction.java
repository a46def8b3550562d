package cosell.notification.notices.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, and what to do about it.
 *
 * @param pointer the faulty place
 * @param message what is wrong: in English when the suite found it, else in the words of whoever did
 * @param fix what to do about it, in the same words
 * @param code the kind of fault; null when a person wrote it
 * @param rule the rule that found it; null when a person wrote it, or none is named
 */
public record Correction(
        String pointer,
        String message,
        String fix,
        @Nullable String code,
        @Nullable String rule) {

    /** One in the words of a person, which stay as they are in every language. */
    public static Correction written(String pointer, String message, String fix) {
        return new Correction(pointer, message, fix, null, null);
    }

    /** What languages know it by, such as {@code G-03.VALUE_OUT_OF_RANGE./contract/signedOn}; null when by nothing. */
    public @Nullable String kind() {
        return code == null || rule == null ? null : rule + "." + code + "." + pointer;
    }
}
