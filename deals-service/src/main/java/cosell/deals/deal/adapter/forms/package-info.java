/** Libraries that know how phone numbers and e-mail addresses look. */
@NullMarked
package cosell.deals.deal.adapter.forms;

import org.jspecify.annotations.NullMarked;
