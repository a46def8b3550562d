/** Keeps what deals know of the directory at hand. */
@NullMarked
package cosell.deals.directory.application;

import org.jspecify.annotations.NullMarked;
