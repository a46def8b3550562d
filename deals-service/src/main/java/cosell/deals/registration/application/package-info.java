/** Carries out what registrations mean for deals. */
@NullMarked
package cosell.deals.registration.application;

import org.jspecify.annotations.NullMarked;
