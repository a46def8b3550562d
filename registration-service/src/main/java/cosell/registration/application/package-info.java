/** What people do with registrations, and the ports to what is stored of them and of other services' aggregates. */
@NullMarked
package cosell.registration.application;

import org.jspecify.annotations.NullMarked;
