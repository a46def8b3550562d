/** The store that tests run on, embedded or given by {@code MONGODB_URI}, and the check that its queries have indexes. */
@NullMarked
package cosell.store.test;

import org.jspecify.annotations.NullMarked;
