/** A schema registry in a child JVM, whose schemas and ids outlive it. */
@NullMarked
package cosell.embedded.registry;

import org.jspecify.annotations.NullMarked;
