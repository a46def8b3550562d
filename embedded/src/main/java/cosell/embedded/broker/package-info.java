/** A one-node Kafka broker in a child JVM, whose data outlives it. */
@NullMarked
package cosell.embedded.broker;

import org.jspecify.annotations.NullMarked;
