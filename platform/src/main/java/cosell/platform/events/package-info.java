/** How facts leave and enter a service: topics, Avro records in Confluent's wire form, CloudEvents headers. */
@NullMarked
package cosell.platform.events;

import org.jspecify.annotations.NullMarked;
