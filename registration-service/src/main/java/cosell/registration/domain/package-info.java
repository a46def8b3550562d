/** Registrations of won deals (G-03 to G-07): state, commands, rules and refusals, without any framework. */
@NullMarked
package cosell.registration.domain;

import org.jspecify.annotations.NullMarked;
