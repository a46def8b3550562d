/** What is to be told, to whom, and which events cause it. */
@NullMarked
package cosell.notification.notices.domain;

import org.jspecify.annotations.NullMarked;
