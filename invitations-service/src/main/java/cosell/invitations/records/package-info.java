/** How the values that every topic shares look in Avro. */
@NullMarked
package cosell.invitations.records;

import org.jspecify.annotations.NullMarked;
