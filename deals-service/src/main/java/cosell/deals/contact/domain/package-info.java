/** Work on one person's traces in an organization's deals, carried out deal by deal. */
@NullMarked
package cosell.deals.contact.domain;

import org.jspecify.annotations.NullMarked;
