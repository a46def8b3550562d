/** The directory: who is in the ecosystem, where, with which people and solutions (I-10). */
@NullMarked
package cosell.invitations.directory.domain;

import org.jspecify.annotations.NullMarked;
