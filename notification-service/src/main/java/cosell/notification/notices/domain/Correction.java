package cosell.notification.notices.domain;

/**
 * One thing that is wrong, and what to do about it.
 *
 * @param pointer the faulty place
 */
public record Correction(String pointer, String message, String fix) {}
