/** What deals know of the directory of organizations. */
@NullMarked
package cosell.deals.directory.domain;

import org.jspecify.annotations.NullMarked;
