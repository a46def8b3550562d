/** Erasures and replacements over HTTP. */
@NullMarked
package cosell.deals.contact.adapter.rest;

import org.jspecify.annotations.NullMarked;
