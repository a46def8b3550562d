package cosell.platform.ops.mending;

import org.jspecify.annotations.Nullable;

/**
 * The body of a republish or rebuild.
 *
 * @param collection the only one; all when missing
 * @param reason why, for the audit
 */
record WholeForm(@Nullable String collection, @Nullable String reason) {}
