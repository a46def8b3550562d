/** Answers each record of a CRM exactly once, whatever is delivered twice or breaks off midway. */
@NullMarked
package cosell.deals.crm.application;

import org.jspecify.annotations.NullMarked;
