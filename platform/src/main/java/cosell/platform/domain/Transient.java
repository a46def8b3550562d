package cosell.platform.domain;

/**
 * Marks an exception whose cause passes by itself: something is away or was changed meanwhile. Whoever meets one tries
 * again later; it is never the record's or the request's own fault.
 */
public interface Transient {}
