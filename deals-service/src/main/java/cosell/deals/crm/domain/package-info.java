/** What a CRM's opportunity makes of an organization's deal, and what the CRM is answered (X-01, X-02, D-15). */
@NullMarked
package cosell.deals.crm.domain;

import org.jspecify.annotations.NullMarked;
