/** Starts, carries out and shows rounds. */
@NullMarked
package cosell.deals.contact.application;

import org.jspecify.annotations.NullMarked;
