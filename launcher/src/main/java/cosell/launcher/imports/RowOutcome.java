package cosell.launcher.imports;

/** What became of a row. */
enum RowOutcome {
    APPLIED,
    UNCHANGED,
    STALE,
    REJECTED,
    /** It was sent, and no result came in time. */
    UNANSWERED
}
