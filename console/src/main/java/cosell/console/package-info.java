/** The gateway in front of the services: one origin for their APIs, a start page and the inbox page. */
@NullMarked
package cosell.console;

import org.jspecify.annotations.NullMarked;
