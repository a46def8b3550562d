/** Shows how far deals have come with the CRMs they are known in. */
@NullMarked
package cosell.deals.crm.adapter.rest;

import org.jspecify.annotations.NullMarked;
