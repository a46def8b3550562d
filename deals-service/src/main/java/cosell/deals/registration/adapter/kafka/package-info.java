/** Receives the events of registrations. */
@NullMarked
package cosell.deals.registration.adapter.kafka;

import org.jspecify.annotations.NullMarked;
