/** Our events as Avro records, and other services' records as copies. */
@NullMarked
package cosell.registration.adapter.kafka;

import org.jspecify.annotations.NullMarked;
