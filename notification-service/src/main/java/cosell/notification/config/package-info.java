/** Wiring of the service and its settings. */
@NullMarked
package cosell.notification.config;

import org.jspecify.annotations.NullMarked;
