/** Wiring of the service, and its settings. */
@NullMarked
package cosell.registration.config;

import org.jspecify.annotations.NullMarked;
