/** What is kept of other services' aggregates so that notices can be addressed and written. */
@NullMarked
package cosell.notification.copies.domain;

import org.jspecify.annotations.NullMarked;
