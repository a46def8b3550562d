/** How registrations and copies are stored and found. */
@NullMarked
package cosell.registration.adapter.mongo;

import org.jspecify.annotations.NullMarked;
