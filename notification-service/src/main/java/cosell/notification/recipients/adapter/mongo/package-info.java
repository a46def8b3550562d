/** The copies in the store, as the recipients' rules read them. */
@NullMarked
package cosell.notification.recipients.adapter.mongo;

import org.jspecify.annotations.NullMarked;
