package cosell.platform.outbox;

/** Repeats the state of an aggregate at its current position; no new fact. */
public record Snapshot() {}
