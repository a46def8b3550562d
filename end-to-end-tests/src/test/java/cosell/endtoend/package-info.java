/** The suite as its users meet it: a process to start, an HTTP origin, Kafka topics and an inbox. */
@NullMarked
package cosell.endtoend;

import org.jspecify.annotations.NullMarked;
