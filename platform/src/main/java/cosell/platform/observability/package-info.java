/** What lets an operator see inside: trace context, health, metrics and the settings every service starts from. */
@NullMarked
package cosell.platform.observability;

import org.jspecify.annotations.NullMarked;
